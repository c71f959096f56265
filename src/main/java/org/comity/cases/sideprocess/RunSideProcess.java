package org.comity.cases.sideprocess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.base.audit.Act;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.time.Ids;
import org.comity.base.time.Moment;
import org.comity.base.web.Precondition;
import org.comity.base.web.Versioned;
import org.comity.cases.deadline.DeadlineClock;
import org.comity.cases.deadline.DeadlineClock.Event;
import org.comity.cases.history.Detail.SideProcessEnded;
import org.comity.cases.history.Detail.SideProcessOpened;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.request.HistoryRecorder.When;
import org.comity.cases.sideprocess.SideProcess.Opening;
import org.comity.rules.deadline.Trigger;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.State;
import org.jspecify.annotations.Nullable;

/** Opens and ends side processes, and stops or resumes the deadlines that are suspended meanwhile. */
@ApplicationScoped
public class RunSideProcess {

    private final CooperationRequests requests;
    private final SideProcesses sideProcesses;
    private final HistoryRecorder recording;
    private final DeadlineClock deadlines;
    private final SideProcessCodes codes;
    private final Ids ids;

    RunSideProcess(
            CooperationRequests requests,
            SideProcesses sideProcesses,
            HistoryRecorder recording,
            DeadlineClock deadlines,
            SideProcessCodes codes,
            Ids ids) {
        this.requests = requests;
        this.sideProcesses = sideProcesses;
        this.recording = recording;
        this.deadlines = deadlines;
        this.codes = codes;
        this.ids = ids;
    }

    /** Opens a side process, or throws the problem that says why it cannot be opened. */
    @Transactional
    public Versioned<SideProcessView> open(UUID requestId, Precondition precondition, NewSideProcess wanted) {
        var request = requests.forChange(requestId, precondition);
        var process = opened(request, wanted);
        requests.flush();
        return new Versioned<>(SideProcessView.of(process), request.version());
    }

    /** Opens a side process as the consequence of another act on a request that the caller may change. */
    public SideProcess opened(CooperationRequest request, NewSideProcess wanted) {
        var when = when(request, wanted.openedOn());
        check(request, wanted, when);
        var id = ids.next();
        var opening = new Opening(
                wanted.kind(), when.on(), wanted.replyBy(), wanted.reasonCode(), wanted.topic(), wanted.items());
        var detail =
                new SideProcessOpened(id, opening.kind(), opening.replyBy(), opening.reasonCode(), opening.items());
        var entry =
                recording.record(request, Act.OPEN_SIDE_PROCESS, EntryDraft.beside(when.on(), wanted.topic(), detail));
        var process = new SideProcess(id, request.id(), request.authority(), opening, entry.seq());
        sideProcesses.persist(process);
        var running = request.running();
        running.add(wanted.kind());
        request.runs(running);
        deadlines.happened(
                request, new Event(new Trigger.OnOpening(wanted.kind()), when, wanted.replyBy(), entry.seq()));
        return process;
    }

    @Transactional
    Versioned<SideProcessView> end(UUID requestId, UUID id, Precondition precondition, NewSideProcessEnding wanted) {
        var request = requests.forChange(requestId, precondition);
        var process = sideProcesses.find(requestId, id).orElseThrow(ProblemException::notFound);
        ended(request, process, wanted.endedOn(), wanted.outcome());
        requests.flush();
        return new Versioned<>(SideProcessView.of(process), request.version());
    }

    /** Ends a side process as the consequence of another act; today unless a day is given. */
    public void ended(CooperationRequest request, SideProcess process, @Nullable LocalDate on, String outcome) {
        var when = when(request, on);
        checkEnd(process, when);
        var detail = new SideProcessEnded(process.id(), process.kind());
        var entry = recording.record(request, Act.END_SIDE_PROCESS, EntryDraft.beside(when.on(), outcome, detail));
        process.ends(when.on(), outcome, entry.seq());
        var running = request.running();
        running.remove(process.kind());
        request.runs(running);
        deadlines.happened(request, new Event(new Trigger.OnClosing(process.kind()), when, null, entry.seq()));
    }

    private When when(CooperationRequest request, @Nullable LocalDate day) {
        return recording.when(request.authority(), day == null ? null : new Moment(day, null));
    }

    private void check(CooperationRequest request, NewSideProcess wanted, When when) {
        var faults = new ArrayList<>(codes.faults(request.procedure().kind(), wanted, when.today()));
        checkDay(when, "openedOn", faults);
        var received = request.receivedOn();
        if (received != null && when.on().isBefore(received)) {
            faults.add(
                    Fault.ofBody("openedOn", "out-of-order", "cannot be before the request was received, " + received));
        }
        if (wanted.replyBy() != null && wanted.replyBy().isBefore(when.on())) {
            faults.add(Fault.ofBody("replyBy", "out-of-order", "cannot be before the opening"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(faults);
        }
        if (request.state() == State.ANNULLED
                || request.state().standing().isOver() != wanted.kind().followsTheResult()) {
            throw new ProblemException(ProblemKind.CONFLICT, cannotOpen(wanted.kind(), request.state()));
        }
        if (wanted.kind().belongsToTheExecution()
                && (request.executingAuthority() == null || !request.state().mayBeInExecution())) {
            throw new ProblemException(
                    ProblemKind.CONFLICT, wanted.kind() + " opens only while an executing authority has the request");
        }
        if (request.running().contains(wanted.kind())) {
            throw new ProblemException(ProblemKind.CONFLICT, "Such a side process is running already: end it first");
        }
    }

    private static String cannotOpen(SideProcessKind kind, State state) {
        return kind.followsTheResult()
                ? kind + " follows the result, and the request has none yet (" + state + ")"
                : "The request is over (" + state + "): only "
                        + Arrays.stream(SideProcessKind.values())
                                .filter(SideProcessKind::followsTheResult)
                                .map(Enum::name)
                                .collect(Collectors.joining(", "))
                        + " can open";
    }

    private static void checkEnd(SideProcess process, When when) {
        if (process.endedOn() != null) {
            throw new ProblemException(ProblemKind.CONFLICT, "The side process ended on " + process.endedOn());
        }
        var faults = new ArrayList<Fault>();
        checkDay(when, "endedOn", faults);
        if (when.on().isBefore(process.openedOn())) {
            faults.add(Fault.ofBody("endedOn", "out-of-order", "cannot be before it opened, on " + process.openedOn()));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(faults);
        }
    }

    private static void checkDay(When when, String field, List<Fault> faults) {
        when.mustHavePassed(field, faults);
    }
}
