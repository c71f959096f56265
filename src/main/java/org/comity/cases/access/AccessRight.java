package org.comity.cases.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.comity.base.audit.Author;
import org.comity.cases.request.CooperationRequest;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A right of a person or a unit in a request, or a bar. It is given once and ended once. */
@Entity
@DynamicUpdate
@Table(name = "access_right")
class AccessRight {

    @Id
    private UUID id;

    @Column(name = "request_id")
    private UUID requestId;

    @Column(name = "authority")
    private String authority;

    private int no;

    @Enumerated(EnumType.STRING)
    private AccessRightKind kind;

    private @Nullable String person;
    private @Nullable String unit;

    @Column(name = "person_name")
    private @Nullable String personName;

    @Column(name = "from_at")
    private @Nullable Instant fromAt;

    @Column(name = "until_at")
    private @Nullable Instant untilAt;

    private String reason;
    private @Nullable String purpose;

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

    @Column(name = "ended_by_name")
    private @Nullable String endedByName;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    @Version
    private int version;

    /** For the persistence provider. */
    protected AccessRight() {}

    AccessRight(UUID id, CooperationRequest request, int no, AccessRightDraft draft, Author giver) {
        this.id = id;
        this.requestId = request.id();
        this.authority = request.authority();
        this.no = no;
        this.kind = draft.terms().kind();
        this.person = draft.holder().person();
        this.personName = draft.holder().personName();
        this.unit = draft.holder().unit();
        this.fromAt = draft.terms().from();
        this.untilAt = draft.terms().until();
        this.reason = draft.terms().reason();
        this.purpose = draft.terms().purpose();
        this.givenBy = giver.id();
        this.givenByName = giver.name();
        this.givenAt = giver.at();
    }

    /** Ends at once. */
    void ends(Author by, String because) {
        endedAt = by.at();
        endedBy = by.id();
        endedByName = by.name();
        endReason = because;
    }

    /** True if it counts at an instant. */
    boolean isInForce(Instant at) {
        return endedAt == null && (fromAt == null || !fromAt.isAfter(at)) && (untilAt == null || untilAt.isAfter(at));
    }

    /** True if it counts at an instant or later. */
    boolean isNotOver(Instant at) {
        return endedAt == null && (untilAt == null || untilAt.isAfter(at));
    }

    /** True if it counts for the holder of another right at each instant from one on at which that one does. */
    boolean covers(AccessRight other, Instant from) {
        return holder().isSame(other.holder())
                && (fromAt == null || !fromAt.isAfter(from) || other.fromAt != null && !fromAt.isAfter(other.fromAt))
                && (untilAt == null || other.untilAt != null && !untilAt.isBefore(other.untilAt));
    }

    /** The same right, to be given in another request. */
    AccessRightDraft draft(String because) {
        return new AccessRightDraft(
                new NewAccessRight(kind, person, unit, personName, fromAt, untilAt, because, purpose), holder());
    }

    UUID id() {
        return id;
    }

    int no() {
        return no;
    }

    AccessRightKind kind() {
        return kind;
    }

    /** The person or unit that has it. */
    Holder holder() {
        return new Holder(person, personName, unit);
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    AccessRightView view(Instant at) {
        return new AccessRightView(
                no,
                kind,
                person,
                personName,
                unit,
                isInForce(at),
                fromAt == null ? givenAt : fromAt,
                untilAt,
                reason,
                purpose,
                givenBy,
                givenByName,
                givenAt,
                endedAt,
                endedBy,
                endedByName,
                endReason);
    }
}
