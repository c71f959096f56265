package org.comity.cases.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.comity.cases.history.EntryKind;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.request.CooperationRequest;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.rules.deadline.Trigger;
import org.comity.rules.workflow.SideProcessKind;
import org.jspecify.annotations.Nullable;

/**
 * The deadlines whose last day a lapse waits for. A lapse that is judged again, because the day of a move is corrected,
 * is named by the place of its move: what it ended ran until then.
 */
@ApplicationScoped
public class AwaitedDays {

    private final Deadlines deadlines;
    private final DeadlineStops stops;
    private final HistoryEntries history;
    private final OwnAuthorities authorities;

    AwaitedDays(Deadlines deadlines, DeadlineStops stops, HistoryEntries history, OwnAuthorities authorities) {
        this.deadlines = deadlines;
        this.stops = stops;
        this.history = history;
        this.authorities = authorities;
    }

    /** The deadlines for the answer to side processes of a kind that run. */
    public List<DeadlineView> ofAnswers(CooperationRequest request, SideProcessKind kind, @Nullable Integer lapse) {
        var opening = new Trigger.OnOpening(kind);
        return views(
                request,
                deadline -> runsUntil(deadline, lapse)
                        && stops.ruleOf(deadline.ground())
                                .filter(rule -> rule.starts().equals(opening))
                                .isPresent());
    }

    /**
     * The limits on which liberty hangs that run or were met. If there are none, those that a change of the content
     * cancelled: the person was held under them.
     */
    public List<DeadlineView> ofRelease(CooperationRequest request, @Nullable Integer lapse) {
        var held = views(
                request,
                deadline -> deadline.ground().effect().concernsRelease()
                        && (runsUntil(deadline, lapse) || deadline.ending() == DeadlineEnding.MET));
        if (!held.isEmpty()) {
            return held;
        }
        var changes = history.of(request.id()).stream()
                .filter(entry -> entry.kind() == EntryKind.CHANGE)
                .map(entry -> entry.seq())
                .toList();
        return views(
                request,
                deadline -> deadline.ground().effect().concernsRelease()
                        && deadline.ending() == DeadlineEnding.CANCELLED
                        && deadline.endedBy() != null
                        && changes.contains(deadline.endedBy()));
    }

    private static boolean runsUntil(Deadline deadline, @Nullable Integer lapse) {
        return deadline.endedOn() == null || (lapse != null && Objects.equals(deadline.endedBy(), lapse));
    }

    private List<DeadlineView> views(CooperationRequest request, Predicate<Deadline> which) {
        var present = authorities.present(request.authority());
        return deadlines.of(request.id()).stream()
                .filter(which)
                .map(deadline -> DeadlineView.of(deadline, present))
                .toList();
    }
}
