package org.comity.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.comity.casefile.RequestView.ImportedFrom;
import org.comity.consultation.SideProcessView;
import org.comity.consultation.SideProcesses;
import org.comity.deadline.DeadlineBook;
import org.comity.deadline.DeadlineView;
import org.comity.handling.OpenSteps;
import org.comity.history.HistoryEntries;
import org.comity.history.StatusHistory;
import org.comity.http.ProblemException;
import org.comity.request.CooperationRequest;
import org.comity.request.RequestContent;
import org.comity.rules.procedure.Result;
import org.comity.rules.procedure.State;
import org.comity.security.CurrentCaller;
import org.comity.time.Standpoint;
import org.jspecify.annotations.Nullable;

/** Shows a request whole, as it is, as it was on a day, or as it was known at an instant. */
@ApplicationScoped
class RequestViews {

    private final SideProcesses sideProcesses;
    private final DeadlineBook deadlines;
    private final OpenSteps openSteps;
    private final HistoryEntries history;
    private final PastContent past;
    private final CurrentCaller current;
    private final BasisWarnings warnings;

    RequestViews(
            SideProcesses sideProcesses,
            DeadlineBook deadlines,
            OpenSteps openSteps,
            HistoryEntries history,
            PastContent past,
            CurrentCaller current,
            BasisWarnings warnings) {
        this.past = past;
        this.warnings = warnings;
        this.current = current;
        this.sideProcesses = sideProcesses;
        this.deadlines = deadlines;
        this.openSteps = openSteps;
        this.history = history;
    }

    /** The request as it stands now. */
    RequestView now(CooperationRequest request) {
        var where = new Where(request.state(), request.result(), request.lastMovedOn());
        var known = new Known(
                request.content(), request.executingAuthority(), request.head().count());
        return view(request, new Standpoint(null, null), where, known);
    }

    /** The request as it stood on a day and was known at an instant; before it entered, or was known, it is not-found. */
    RequestView seen(CooperationRequest request, Standpoint from) {
        if (from.isNow()) {
            return now(request);
        }
        var entries = history.known(request.id(), from.asOf());
        var day = from.on() == null ? LocalDate.MAX : from.on();
        var move = new StatusHistory(entries).on(day).orElseThrow(ProblemException::notFound);
        var state = Objects.requireNonNull(move.to());
        var known = past.known(request, from, entries);
        if (!couldSee(known)) {
            throw ProblemException.notFound();
        }
        return view(request, from, new Where(state, move.result(), move.occurredOn()), known);
    }

    /** An executing authority does not learn what a request said before it was sent to it. */
    private boolean couldSee(Known known) {
        var caller = current.get();
        return !caller.seesOnlyItsOwn() || Objects.equals(caller.executingAuthority(), known.executingAuthority());
    }

    private record Where(State state, @Nullable Result result, LocalDate since) {}

    /** What is known of a request beside its moves: what it says, where it lies, and how long its history is. */
    record Known(RequestContent content, @Nullable String executingAuthority, int entries) {}

    private RequestView view(CooperationRequest request, Standpoint from, Where where, Known known) {
        return new RequestView(
                request.id(),
                request.authority(),
                request.reference(),
                request.procedure().direction(),
                request.procedure().kind(),
                where.state(),
                where.state().title(),
                where.state().standing(),
                where.result(),
                from.on(),
                from.asOf(),
                where.since(),
                known.executingAuthority(),
                known.content().reviewOn(),
                request.registeredAt(),
                ImportedFrom.of(request),
                known.content(),
                warnings.of(request, known.content()),
                isForTheOffice() ? beside(request, from) : List.of(),
                isForTheOffice() ? due(request, from) : List.of(),
                from.isNow() ? openSteps.of(request) : List.of(),
                known.entries());
    }

    /** What an executing authority is sent is the request, not what the central authority considers beside it. */
    private boolean isForTheOffice() {
        return !current.get().seesOnlyItsOwn();
    }

    private List<DeadlineView> due(CooperationRequest request, Standpoint from) {
        return from.isNow() ? deadlines.of(request) : deadlines.seen(request, from);
    }

    /** The request itself knows if anything runs now, so that nothing is read in vain. */
    private List<SideProcessView> beside(CooperationRequest request, Standpoint from) {
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
