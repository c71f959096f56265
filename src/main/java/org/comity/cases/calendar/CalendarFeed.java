package org.comity.cases.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.comity.base.audit.Author;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A secret address by which a calendar program reads deadlines. */
@Entity
@DynamicUpdate
@Table(name = "calendar_feed")
public class CalendarFeed {

    @Id
    private UUID id;

    private String authority;
    private @Nullable String person;
    private @Nullable String unit;
    private byte[] digest;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_by_name")
    private String createdByName;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by_name")
    private @Nullable String endedByName;

    @Version
    private int version;

    /** For the persistence provider. */
    protected CalendarFeed() {}

    CalendarFeed(UUID id, String authority, Subject subject, byte[] digest, Author by) {
        this.id = id;
        this.authority = authority;
        this.person = subject.person();
        this.unit = subject.unit();
        this.digest = digest;
        this.createdBy = by.id();
        this.createdByName = by.name();
        this.createdAt = by.at();
    }

    /**
     * The person or the unit of a feed, by code.
     *
     * @param person null for a unit
     * @param unit null for a person
     */
    record Subject(@Nullable String person, @Nullable String unit) {}

    UUID id() {
        return id;
    }

    /** The own authority whose deadlines it has. */
    String authority() {
        return authority;
    }

    /** True if a secret with this digest opens it. */
    boolean isOpenedBy(byte[] other) {
        return MessageDigest.isEqual(digest, other);
    }

    Subject subject() {
        return new Subject(person, unit);
    }

    boolean isOf(String caller) {
        return createdBy.equals(caller);
    }

    boolean hasEnded() {
        return endedAt != null;
    }

    void ends(Author by) {
        endedAt = by.at();
        endedByName = by.name();
    }

    CalendarFeedView view() {
        return new CalendarFeedView(id, person, unit, createdByName, createdAt, endedAt, endedByName);
    }
}
