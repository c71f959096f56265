package org.comity.cases.matter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.comity.base.audit.Author;
import org.hibernate.annotations.Immutable;

/** A matter as it was opened. Title, description and mark are in its texts, of which the last one counts. */
@Entity
@Immutable
@Table(name = "matter")
class Matter {

    @Id
    private UUID id;

    private String authority;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "opened_by_name")
    private String openedByName;

    /** For the persistence provider. */
    protected Matter() {}

    Matter(UUID id, String authority, Author by) {
        this.id = id;
        this.authority = authority;
        this.openedAt = by.at();
        this.openedBy = by.id();
        this.openedByName = by.name();
    }

    UUID id() {
        return id;
    }

    String authority() {
        return authority;
    }
}
