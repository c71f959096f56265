package org.comity.cases.priority;

import java.time.LocalDate;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.PriorityReason;
import org.comity.cases.request.RequestPriority;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The priority of a request.
 *
 * @param value how soon the office takes it up
 * @param source where the priority comes from: a person of the office, the mark of urgency, or neither
 * @param code reason as a code; absent if no person of the office gave the priority
 * @param reason reason in words: that of the person, or that of the mark of urgency
 * @param reviewOn legal day, in the zone of the authority, on which somebody looks at the priority again
 * @param setOn legal day, in the zone of the authority, on which a person of the office gave it
 * @param setBy display name of that person
 */
@Schema(description = "The priority of a request")
public record PriorityView(
        RequestPriority value,
        PrioritySource source,
        @Nullable PriorityReason code,
        @Nullable String reason,
        @Nullable LocalDate reviewOn,
        @Nullable LocalDate setOn,
        @Nullable String setBy) {

    /** That of a request as it is now. */
    public static PriorityView of(CooperationRequest request) {
        var set = request.priority();
        if (set != null) {
            return new PriorityView(
                    set.value(),
                    PrioritySource.OFFICE,
                    set.code(),
                    set.reason(),
                    set.reviewOn(),
                    set.setOn(),
                    set.byName());
        }
        var urgency = request.urgency();
        return urgency == null
                ? new PriorityView(RequestPriority.NORMAL, PrioritySource.NONE, null, null, null, null, null)
                : new PriorityView(
                        RequestPriority.URGENT, PrioritySource.URGENCY, null, urgency.reason(), null, null, null);
    }
}
