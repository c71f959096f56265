package org.comity.cases.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import org.comity.base.security.CurrentCaller;
import org.comity.base.time.Standpoint;
import org.comity.cases.deadline.DeadlineView;
import org.comity.cases.deadline.DeadlineViews;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.sideprocess.SideProcessView;
import org.comity.cases.sideprocess.SideProcesses;
import org.comity.cases.view.RegisterRequest.Registered;

/**
 * What runs beside a request: its side processes and deadlines. It is for the office alone: what an executing authority
 * is sent is the request, not what the central authority considers beside it.
 */
@ApplicationScoped
class RunningBesideRequest {

    private static final Comparator<DeadlineView> NEXT_FIRST = Comparator.comparing(DeadlineView::dueOn)
            .thenComparing(view -> view.id().toString());

    private final SideProcesses sideProcesses;
    private final DeadlineViews deadlines;
    private final CurrentCaller current;

    RunningBesideRequest(SideProcesses sideProcesses, DeadlineViews deadlines, CurrentCaller current) {
        this.sideProcesses = sideProcesses;
        this.deadlines = deadlines;
        this.current = current;
    }

    /** What is shown of it. */
    record Shown(List<SideProcessView> sideProcesses, List<DeadlineView> deadlines) {

        static final Shown NOTHING = new Shown(List.of(), List.of());
    }

    /** Beside a request that has just entered: the deadlines it opened, unless something has stopped them since. */
    Shown entered(Registered entered) {
        var request = entered.request();
        if (!current.sight().isOfTheOffice() || !request.running().isEmpty()) {
            return seen(request, Standpoint.NOW);
        }
        return new Shown(
                List.of(), entered.deadlines().stream().sorted(NEXT_FIRST).toList());
    }

    /** Beside a request, from a standpoint. */
    Shown seen(CooperationRequest request, Standpoint from) {
        if (!current.sight().isOfTheOffice()) {
            return Shown.NOTHING;
        }
        return new Shown(running(request, from), from.isNow() ? deadlines.of(request) : deadlines.seen(request, from));
    }

    /** The request itself knows if anything runs now, so that nothing is read in vain. */
    private List<SideProcessView> running(CooperationRequest request, Standpoint from) {
        if (from.isNow() && request.running().isEmpty()) {
            return List.of();
        }
        var known = sideProcesses.known(request.id(), from.asOf());
        return from.on() != null
                ? SideProcessView.seen(known, from.on())
                : SideProcessView.seen(
                        known.stream()
                                .filter(process -> process.endedOn() == null)
                                .toList(),
                        null);
    }
}
