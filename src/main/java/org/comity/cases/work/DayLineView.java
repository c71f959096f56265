package org.comity.cases.work;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.cases.request.AccessLevel;
import org.comity.cases.request.RequestPriority;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request with the work in it, as a line of a day.
 *
 * @param requestId identifier, used in all addresses of the request
 * @param state code of the state that the last step led to
 * @param stateTitle the state in words
 * @param officer person in charge, as the request names it
 * @param priority how soon the office takes it up, before others of the same kind of work
 * @param level how many people of the office may see it
 * @param first most serious thing to do, which decides the place of the line
 * @param also further things to do, the most serious first
 */
@Schema(description = "A request with the work in it")
record DayLineView(
        UUID requestId,
        String authority,
        String reference,
        Direction direction,
        Kind kind,
        String counterpart,
        State state,
        String stateTitle,
        @Nullable String officer,
        RequestPriority priority,
        AccessLevel level,
        WorkItemView first,
        List<WorkItemView> also) {

    /**
     * A page of a day.
     *
     * @param items requests with work, the most serious first
     * @param next cursor of the next page; absent on the last one
     * @param counts number of things to do of each kind, on all pages together and those in {@code also} included
     */
    @Schema(name = "DayPage", description = "A page of requests with work")
    record DayPageView(List<DayLineView> items, @Nullable String next, Map<WorkKind, Long> counts) {}
}
