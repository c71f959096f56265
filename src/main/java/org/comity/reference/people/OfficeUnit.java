package org.comity.reference.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.comity.reference.authority.OfficeEntry;
import org.hibernate.annotations.DynamicUpdate;

/** A unit of an office, such as a team; it has members. */
@Entity
@DynamicUpdate
@Table(name = "office_unit")
class OfficeUnit extends OfficeEntry {

    @Column(name = "members_at")
    private Instant membersAt = Instant.EPOCH;

    /** For the persistence provider. */
    protected OfficeUnit() {}

    OfficeUnit(UUID id, String authority, String code) {
        super(id, authority, code);
    }

    /** Every change, also one of members alone, is a new version. */
    void says(NewUnit wanted, Instant at) {
        isNamed(wanted.name(), wanted.until());
        membersChange(at);
    }

    /** Its members changed. */
    void membersChange(Instant at) {
        membersAt = at;
    }
}
