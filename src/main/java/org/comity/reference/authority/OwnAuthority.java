package org.comity.reference.authority;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import org.comity.base.audit.Author;
import org.comity.reference.authority.OwnAuthorities.Seat;
import org.jspecify.annotations.Nullable;

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

    @Column(name = "proposed_country")
    private @Nullable String proposedCountry;

    @Column(name = "proposed_zone_id")
    private @Nullable String proposedZoneId;

    @Column(name = "proposed_by")
    private @Nullable String proposedBy;

    @Column(name = "proposed_by_name")
    private @Nullable String proposedByName;

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

    void rename(String other) {
        name = other;
    }

    /** Another State or time zone is proposed by a person. */
    void propose(Seat seat, Author by) {
        proposedCountry = seat.country();
        proposedZoneId = seat.zone().getId();
        proposedBy = by.id();
        proposedByName = by.name();
    }

    /** The proposal is withdrawn or agreed to. */
    void endProposal() {
        proposedCountry = null;
        proposedZoneId = null;
        proposedBy = null;
        proposedByName = null;
    }

    /** Has another State or time zone from now on. */
    void moveTo(Seat seat) {
        country = seat.country();
        zoneId = seat.zone().getId();
        endProposal();
    }

    /** The State or territory and the time zone. */
    Seat seat() {
        return new Seat(country, zone());
    }

    /** The proposal that another administrator can agree to; null if there is none. */
    @Nullable
    Proposal proposal() {
        return proposedCountry == null || proposedZoneId == null || proposedBy == null || proposedByName == null
                ? null
                : new Proposal(new Seat(proposedCountry, ZoneId.of(proposedZoneId)), proposedBy, proposedByName);
    }

    /** A proposed seat, with the person who proposed it. */
    record Proposal(Seat seat, String by, String byName) {}

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
