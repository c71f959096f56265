package org.comity.cases.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.comity.cases.request.content.RequestContent.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * The priority that the office gave a request.
 *
 * @param code the reason as a code
 * @param reason the reason in words
 * @param reviewOn the day on which somebody looks at the priority again; null for a normal one of a request without a mark
 * @param setOn the legal day on which it was given
 * @param by issuer and subject of the person who gave it
 * @param byName the display name of that person at the time
 */
@Embeddable
public record PrioritySet(
        @Enumerated(EnumType.STRING) @Column(name = "priority")
        RequestPriority value,

        @Enumerated(EnumType.STRING) @Column(name = "priority_code")
        PriorityReason code,

        @Column(name = "priority_reason") String reason,
        @Column(name = "priority_review_on") @Nullable LocalDate reviewOn,
        @Column(name = "priority_set_on") LocalDate setOn,
        @Column(name = "priority_by") String by,
        @Column(name = "priority_by_name") String byName) {

    /**
     * The priority after a change of the mark of urgency. One below {@code URGENT} is looked at on the day, since the office gave it
     * before it knew the mark.
     */
    public static @Nullable PrioritySet afterMark(
            @Nullable PrioritySet set, @Nullable Urgency before, @Nullable Urgency after, LocalDate today) {
        return set == null || set.value == RequestPriority.URGENT || after == null || after.equals(before)
                ? set
                : new PrioritySet(set.value, set.code, set.reason, today, set.setOn, set.by, set.byName);
    }

    /** True if it says the same as another one; its author and its day do not count. */
    public boolean saysTheSame(@Nullable PrioritySet other) {
        return other != null
                && value == other.value
                && code == other.code
                && reason.equals(other.reason)
                && (reviewOn == null ? other.reviewOn == null : reviewOn.equals(other.reviewOn));
    }
}
