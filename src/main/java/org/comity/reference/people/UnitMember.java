package org.comity.reference.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
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
    private Instant fromAt;

    @Column(name = "until_at")
    private @Nullable Instant untilAt;

    @Version
    private int version;

    /** For the persistence provider. */
    protected UnitMember() {}

    UnitMember(UUID id, OfficeUnit unit, String person, Instant fromAt) {
        this.id = id;
        this.authority = unit.authority();
        this.unit = unit.code();
        this.person = person;
        this.fromAt = fromAt;
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

    Instant since() {
        return fromAt;
    }
}
