package org.comity.cases.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.comity.base.audit.Author;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The identity of a protected person, as it was recorded once. The last one counts; the former ones remain in the vault. */
@Entity
@Immutable
@Table(name = "protected_identity")
class ProtectedIdentity {

    @Id
    private UUID id;

    @Column(name = "request_id")
    private UUID requestId;

    @Column(name = "authority")
    private String authority;

    @Column(name = "person_no")
    private int personNo;

    @JdbcTypeCode(SqlTypes.JSON)
    private PersonIdentity identity;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    /** For the persistence provider. */
    protected ProtectedIdentity() {}

    ProtectedIdentity(UUID id, PersonRecord person, PersonIdentity identity, Author author) {
        this.id = id;
        this.requestId = person.requestId();
        this.authority = person.authority();
        this.personNo = person.no();
        this.identity = identity;
        this.recordedAt = author.at();
        this.recordedBy = author.id();
    }

    PersonIdentity identity() {
        return identity;
    }
}
