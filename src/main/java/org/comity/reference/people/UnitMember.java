package org.comity.reference.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.comity.base.audit.Author;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** That a person belongs to a unit, from an instant until another. */
@Entity
@DynamicUpdate
@Table(name = "unit_member")
class UnitMember {

    @Id
    private UUID id;

    @Column(name = "authority")
    private String authority;

    private String unit;
    private String person;

    @Column(name = "from_at")
    private @Nullable Instant fromAt;

    @Column(name = "proposed_by")
    private @Nullable String proposedBy;

    @Column(name = "proposed_by_name")
    private @Nullable String proposedByName;

    @Column(name = "until_at")
    private @Nullable Instant untilAt;

    @Version
    private int version;

    /** For the persistence provider. */
    protected UnitMember() {}

    /** A member that a person proposes; nobody belongs to a unit before the confirmation. */
    UnitMember(UUID id, OfficeUnit unit, String person, Author by) {
        this.id = id;
        this.authority = unit.authority();
        this.unit = unit.code();
        this.person = person;
        this.proposedBy = by.id();
        this.proposedByName = by.name();
    }

    /** Belongs to the unit from now on. */
    void isConfirmed(Instant at) {
        fromAt = at;
    }

    /** Leaves the unit. */
    void leaves(Instant at) {
        untilAt = at;
    }

    String unit() {
        return unit;
    }

    String person() {
        return person;
    }

    /** The instant from which the person belongs to the unit; null if the membership is proposed. */
    @Nullable
    Instant since() {
        return fromAt;
    }

    /** The person who proposed the member; null for members from before confirmations. */
    @Nullable
    String proposedBy() {
        return proposedBy;
    }

    @Nullable
    String proposedByName() {
        return proposedByName;
    }
}
