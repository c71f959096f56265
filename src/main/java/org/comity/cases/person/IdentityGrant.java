package org.comity.cases.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.comity.base.audit.Author;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** The grant by which one person of the office reads the identity of one protected person. It is given once and ended once. */
@Entity
@DynamicUpdate
@Table(name = "identity_grant")
class IdentityGrant {

    @Id
    private UUID id;

    @Column(name = "request_id")
    private UUID requestId;

    @Column(name = "authority")
    private String authority;

    @Column(name = "person_no")
    private int personNo;

    private int no;
    private String person;

    @Column(name = "person_name")
    private String personName;

    @Column(name = "until_at")
    private Instant untilAt;

    private String reason;

    @Column(name = "given_by")
    private String givenBy;

    @Column(name = "given_by_name")
    private String givenByName;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    @Version
    private int version;

    /** For the persistence provider. */
    protected IdentityGrant() {}

    IdentityGrant(UUID id, PersonRecord of, int no, NewIdentityGrant.Checked wanted, Author giver) {
        this.id = id;
        this.requestId = of.requestId();
        this.authority = of.authority();
        this.personNo = of.no();
        this.no = no;
        this.person = wanted.person();
        this.personName = wanted.personName();
        this.untilAt = wanted.until();
        this.reason = wanted.reason();
        this.givenBy = giver.id();
        this.givenByName = giver.name();
        this.givenAt = giver.at();
    }

    /** Ends at once. */
    void ends(Author by, String because) {
        endedAt = by.at();
        endedBy = by.id();
        endReason = because;
    }

    boolean isInForce(Instant at) {
        return endedAt == null && untilAt.isAfter(at);
    }

    UUID id() {
        return id;
    }

    int no() {
        return no;
    }

    String person() {
        return person;
    }

    Instant until() {
        return untilAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    View view(Instant at) {
        return new View(
                no,
                person,
                personName,
                isInForce(at),
                untilAt,
                reason,
                givenBy,
                givenByName,
                givenAt,
                endedAt,
                endReason);
    }

    /** A grant as the API shows it. */
    @Schema(name = "IdentityGrant", description = "A grant to read the identity of a protected person")
    record View(
            @Schema(description = "Number of the grant for this person, from 1; it is not used again")
            int no,

            @Schema(description = "Issuer and subject of the token of the person who has the grant, separated by a bar")
            String person,

            @Schema(description = "Name of that person for display, as it was then")
            String personName,

            @Schema(description = "True if the grant counts now")
            boolean inForce,

            @Schema(description = "Instant at which it ends by itself, in UTC")
            Instant until,

            @Schema(description = "Why it was given, in words")
            String reason,

            @Schema(description = "Issuer and subject of the token of the supervisor who gave it, separated by a bar")
            String givenBy,

            @Schema(description = "Display name of that supervisor at the time")
            String givenByName,

            @Schema(description = "Instant at which it was given, in UTC")
            Instant givenAt,

            @Schema(description = "Instant at which a supervisor ended it, in UTC; absent if nobody did") @Nullable
            Instant endedAt,

            @Schema(description = "Why it was ended, in words") @Nullable
            String endReason) {}
}
