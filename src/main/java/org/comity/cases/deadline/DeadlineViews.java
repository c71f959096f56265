package org.comity.cases.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.time.Ids;
import org.comity.base.time.Standpoint;
import org.comity.cases.deadline.Deadline.Due;
import org.comity.cases.deadline.Deadline.End;
import org.comity.cases.deadline.Deadline.Ground;
import org.comity.cases.deadline.Deadline.Owner;
import org.comity.cases.deadline.Deadline.Subject;
import org.comity.cases.request.CooperationRequest;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.rules.deadline.DeadlineRule;
import org.jspecify.annotations.Nullable;

/** The deadlines of one request, as they are shown and as a person sets and ends them by hand. */
@ApplicationScoped
public class DeadlineViews {

    private final Deadlines deadlines;
    private final DeadlineClock running;
    private final OwnAuthorities authorities;
    private final Ids ids;

    DeadlineViews(Deadlines deadlines, DeadlineClock running, OwnAuthorities authorities, Ids ids) {
        this.deadlines = deadlines;
        this.running = running;
        this.authorities = authorities;
        this.ids = ids;
    }

    /** All deadlines of a request, the next first. */
    public List<DeadlineView> of(CooperationRequest request) {
        var present = authorities.present(request.authority());
        return deadlines.of(request.id()).stream()
                .map(deadline -> DeadlineView.of(deadline, present))
                .toList();
    }

    /** All as they were known at an instant; on a day those that ran at its end: opened by then, and not yet ended. */
    public List<DeadlineView> seen(CooperationRequest request, Standpoint from) {
        var present = from.asOf() == null
                ? authorities.present(request.authority())
                : authorities.at(request.authority(), from.asOf());
        var views = deadlines.seen(request.id(), from).stream().map(deadline -> DeadlineView.of(deadline, present));
        var day = from.on();
        return day == null
                ? views.toList()
                : views.filter(view -> view.ranAfter(day))
                        .map(view -> view.on(day))
                        .toList();
    }

    /** Sets a deadline by hand, as the entry of the history with this number records. */
    DeadlineView set(CooperationRequest request, @Nullable DeadlineRule rule, ByHand wanted, int toldIn) {
        var due = wanted.due();
        if (rule != null) {
            return running.openByHand(request, rule, wanted, toldIn);
        }
        var owner = new Owner(request.id(), request.authority());
        var deadline = new Deadline(ids.next(), owner, wanted.ground(), due, toldIn);
        deadline.isAbout(wanted.subject());
        deadlines.persist(deadline);
        return DeadlineView.of(deadline, authorities.present(request.authority()));
    }

    /**
     * A deadline as a person sets it.
     *
     * @param occurred the day of the event, or that on which a day to come was agreed
     * @param subject the record that it is about; null if it is about the request
     */
    record ByHand(
            Ground ground,
            Due due,
            LocalDate occurred,
            @Nullable Subject subject) {}

    /** A deadline that runs; one that has ended is a conflict. */
    Deadline running(CooperationRequest request, UUID id) {
        var deadline = deadlines.find(request.id(), id).orElseThrow(ProblemException::notFound);
        if (deadline.endedOn() != null) {
            throw new ProblemException(ProblemKind.CONFLICT, "The deadline ended on " + deadline.endedOn());
        }
        return deadline;
    }

    /** The deadlines about a record, those that run first, then the one that ended last. */
    List<Deadline> about(CooperationRequest request, Subject record, UUID opened) {
        return deadlines.about(record, opened, request.id());
    }

    /** The running deadline of some rules that is due first. */
    Optional<Deadline> first(CooperationRequest request, List<String> rules) {
        return deadlines.running(request.id(), rules).stream()
                .min(Comparator.comparing(Deadline::dueOn).thenComparing(Deadline::id));
    }

    /** Ends a deadline by hand; one that has ended is a conflict. */
    DeadlineView end(CooperationRequest request, UUID id, DeadlineEnding how, End end) {
        return end(request, running(request, id), how, end);
    }

    /** Ends a deadline, or records how one that ended has ended instead. */
    DeadlineView end(CooperationRequest request, Deadline deadline, DeadlineEnding how, End end) {
        var present = authorities.present(request.authority());
        if (!deadline.canEndOn(end.day(), present.day())) {
            throw ProblemException.unprocessable(List.of(Fault.ofBody(
                    "endedOn", "out-of-order", "cannot be before it started, on " + deadline.startedOn())));
        }
        deadline.ends(end, how);
        if (how == DeadlineEnding.CANCELLED) {
            running.runsAgainWithout(request, deadline);
        }
        return DeadlineView.of(deadline, present);
    }
}
