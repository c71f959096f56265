package org.comity.reference.authority;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.comity.base.audit.Author;
import org.hibernate.annotations.Immutable;

/** A change of a list of an office. */
@Entity
@Immutable
@Table(name = "office_list_change")
class OfficeListChange {

    @Id
    private UUID id;

    @Column(name = "authority")
    private String authority;

    @Enumerated(EnumType.STRING)
    @Column(name = "list")
    private OfficeList ofList;

    private String entry;
    private String became;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_by_name")
    private String changedByName;

    /** For the persistence provider. */
    protected OfficeListChange() {}

    OfficeListChange(UUID id, String authority, OfficeList list, String entry, String became, Author author) {
        this.id = id;
        this.authority = authority;
        this.ofList = list;
        this.entry = entry;
        this.became = became;
        this.changedAt = author.at();
        this.changedBy = author.id();
        this.changedByName = author.name();
    }

    UUID id() {
        return id;
    }

    String became() {
        return became;
    }

    OfficeListChangeView view(Map<String, Object> read) {
        return new OfficeListChangeView(ofList, entry, read, changedAt, changedBy, changedByName);
    }
}
