package org.comity.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.comity.casefile.RequestView.ImportedFrom;
import org.comity.consultation.SideProcess;
import org.comity.consultation.SideProcessView;
import org.comity.consultation.SideProcesses;
import org.comity.deadline.DeadlineBook;
import org.comity.deadline.DeadlineView;
import org.comity.handling.OpenSteps;
import org.comity.history.HistoryEntries;
import org.comity.history.StatusHistory;
import org.comity.http.ProblemException;
import org.comity.request.CooperationRequest;
import org.comity.rules.procedure.Kind;
import org.comity.rules.procedure.Result;
import org.comity.rules.procedure.State;
import org.comity.security.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** Shows a request whole, as it is or as it was on a day. */
@ApplicationScoped
class RequestViews {

    private final SideProcesses sideProcesses;
    private final DeadlineBook deadlines;
    private final OpenSteps openSteps;
    private final HistoryEntries history;
    private final CurrentCaller current;

    RequestViews(
            SideProcesses sideProcesses,
            DeadlineBook deadlines,
            OpenSteps openSteps,
            HistoryEntries history,
            CurrentCaller current) {
        this.current = current;
        this.sideProcesses = sideProcesses;
        this.deadlines = deadlines;
        this.openSteps = openSteps;
        this.history = history;
    }

    /** The request as it stands now. */
    RequestView now(CooperationRequest request) {
        return view(request, null, new Where(request.procedure().kind(), request.state(), request.result(), request.lastMovedOn()));
    }

    /** The request as it stood at the end of a day; a day before it entered is not-found. */
    RequestView on(CooperationRequest request, LocalDate day) {
        var status = new StatusHistory(history.of(request.id()));
        var move = status.on(day).orElseThrow(ProblemException::notFound);
        var kind = status.kindOn(day).orElse(request.procedure().kind());
        var state = move.to();
        if (state == null) {
            throw ProblemException.notFound();
        }
        return view(request, day, new Where(kind, state, move.result(), move.occurredOn()));
    }

    private record Where(Kind kind, State state, @Nullable Result result, LocalDate since) {}

    private RequestView view(CooperationRequest request, @Nullable LocalDate on, Where where) {
        return new RequestView(
                request.id(),
                request.authority(),
                request.reference(),
                request.formerReferences(),
                request.procedure().direction(),
                where.kind(),
                where.state(),
                where.state().title(),
                where.state().standing(),
                where.result(),
                on,
                where.since(),
                request.executingAuthority(),
                request.reviewOn(),
                request.registeredAt(),
                ImportedFrom.of(request),
                request.content(),
                isForTheOffice() ? beside(request, on) : List.of(),
                isForTheOffice() ? due(request, on) : List.of(),
                on == null ? openSteps.of(request) : List.of(),
                request.head().count());
    }

    /** What an executing authority is sent is the request, not what the central authority considers beside it. */
    private boolean isForTheOffice() {
        return !current.get().seesOnlyItsOwn();
    }

    private List<DeadlineView> due(CooperationRequest request, @Nullable LocalDate on) {
        return on == null ? deadlines.of(request) : deadlines.on(request, on);
    }

    /** The request itself knows if anything runs now, so that nothing is read in vain. */
    private List<SideProcessView> beside(CooperationRequest request, @Nullable LocalDate on) {
        if (on == null && request.running().isEmpty()) {
            return List.of();
        }
        return sideProcesses.of(request.id()).stream()
                .filter(process -> isShown(process, on))
                .map(SideProcessView::of)
                .map(view -> on == null ? view : view.on(on))
                .toList();
    }

    private static boolean isShown(SideProcess process, @Nullable LocalDate on) {
        return on == null ? process.endedOn() == null : process.ranOn(on);
    }
}
