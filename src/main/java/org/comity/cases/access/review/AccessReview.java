package org.comity.cases.access.review;

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

/** A use of break-glass, which a supervisor reviews. The database makes it with the access right. */
@Entity
@DynamicUpdate
@Table(name = "access_review")
class AccessReview {

    @Id
    private UUID id;

    /** The request. */
    private UUID subject;

    private String authority;

    @Column(name = "right_no")
    private int rightNo;

    private String person;

    @Column(name = "person_name")
    private String personName;

    private String reason;
    private String purpose;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "until_at")
    private Instant untilAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    @Column(name = "closed_by_name")
    private @Nullable String closedByName;

    @Enumerated(EnumType.STRING)
    private @Nullable ReviewFinding finding;

    private @Nullable String remark;

    @Version
    private int version;

    /** For the persistence provider, which alone makes one. */
    protected AccessReview() {}

    /** Is closed by another person. */
    void closes(Author by, ReviewFinding newFinding, String newRemark) {
        closedAt = by.at();
        closedBy = by.id();
        closedByName = by.name();
        finding = newFinding;
        remark = newRemark;
    }

    UUID id() {
        return id;
    }

    UUID subject() {
        return subject;
    }

    String authority() {
        return authority;
    }

    int rightNo() {
        return rightNo;
    }

    String person() {
        return person;
    }

    Instant untilAt() {
        return untilAt;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    int version() {
        return version;
    }

    /** The view for a reader who may see the request, or who may not: then it is null. */
    AccessReviewView view(@Nullable CooperationRequest request) {
        return new AccessReviewView(
                id,
                authority,
                request == null ? null : request.id(),
                request == null ? null : request.reference(),
                rightNo,
                person,
                personName,
                reason,
                purpose,
                openedAt,
                untilAt,
                closedAt,
                closedBy,
                closedByName,
                finding,
                remark);
    }
}
