package org.comity.reference.authority;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;

/** An own central authority. Several may share an installation; none sees the data of another. */
@Entity
@Table(name = "authority")
public class OwnAuthority {

    @Id
    private String code;

    private String name;
    private String country;

    @Column(name = "zone_id")
    private String zoneId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    /** For the persistence provider. */
    protected OwnAuthority() {}

    OwnAuthority(String code, NewAuthority input, Instant createdAt) {
        this.code = code;
        this.name = input.name();
        this.country = input.country();
        this.zoneId = input.zoneId();
        this.createdAt = createdAt;
    }

    void change(NewAuthority input) {
        name = input.name();
        country = input.country();
        zoneId = input.zoneId();
    }

    /** The code, which tokens and rows contain. */
    public String code() {
        return code;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** Its State or territory, ISO 3166-1 alpha-3. */
    public String country() {
        return country;
    }

    /** The zone in which its days begin and end. */
    public ZoneId zone() {
        return ZoneId.of(zoneId);
    }

    /** The instant at which it was recorded. */
    Instant createdAt() {
        return createdAt;
    }

    int version() {
        return version;
    }
}
