package org.comity.cases.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.comity.base.time.Standpoint;
import org.comity.cases.deadline.DeadlineView;
import org.comity.cases.deadline.DeadlineViews;
import org.comity.cases.measure.Measures;
import org.comity.cases.part.PartView;
import org.comity.cases.part.Parts;
import org.comity.cases.related.RelatedRequestView;
import org.comity.cases.related.RelatedRequests;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.sideprocess.SideProcessView;
import org.comity.cases.sideprocess.SideProcesses;
import org.comity.cases.view.RegisterRequest.Registered;

/** The side processes, deadlines and numbers of records of a request. */
@ApplicationScoped
class RelatedRecords {

    private static final Comparator<DeadlineView> NEXT_FIRST = Comparator.comparing(DeadlineView::dueOn)
            .thenComparing(view -> view.id().toString());

    private final SideProcesses sideProcesses;
    private final DeadlineViews deadlines;
    private final Parts parts;
    private final RelatedRequests related;

    RelatedRecords(SideProcesses sideProcesses, DeadlineViews deadlines, Parts parts, RelatedRequests related) {
        this.related = related;
        this.parts = parts;
        this.sideProcesses = sideProcesses;
        this.deadlines = deadlines;
    }

    /**
     * The part of it that is shown.
     *
     * @param duplicates requests that may be the same once more; only of one that has just entered
     */
    record Shown(
            List<SideProcessView> sideProcesses,
            List<DeadlineView> deadlines,
            List<PartView> parts,
            List<RelatedRequestView> duplicates) {

        private Shown with(List<RelatedRequestView> found) {
            return new Shown(sideProcesses, deadlines, parts, found);
        }
    }

    /** Beside a request that has just entered: the deadlines it opened, unless something has stopped them since. */
    Shown entered(Registered entered) {
        var request = entered.request();
        if (!request.running().isEmpty()) {
            return seen(request, Standpoint.NOW).with(related.duplicates(request));
        }
        return new Shown(
                List.of(),
                entered.deadlines().stream().sorted(NEXT_FIRST).toList(),
                parts.entered(request.id(), Map.of(Measures.KIND.code(), (long)
                        request.measures().size())),
                related.duplicates(request));
    }

    /** Beside a request, from a standpoint. */
    Shown seen(CooperationRequest request, Standpoint from) {
        return new Shown(
                running(request, from),
                from.isNow() ? deadlines.of(request) : deadlines.seen(request, from),
                parts.counts(request.id(), from),
                List.of());
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
