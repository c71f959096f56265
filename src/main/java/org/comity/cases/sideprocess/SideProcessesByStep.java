package org.comity.cases.sideprocess;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.comity.base.time.Ids;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.sideprocess.SideProcess.Opening;
import org.comity.rules.refusal.Ground;
import org.comity.rules.refusal.RefusalCheck;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.State;

/** The side processes that a step opens or ends by itself. */
@ApplicationScoped
public class SideProcessesByStep {

    private static final String NATIONALITY = "RF_NATIONALITY";
    private final SideProcesses sideProcesses;
    private final Ids ids;

    SideProcessesByStep(SideProcesses sideProcesses, Ids ids) {
        this.sideProcesses = sideProcesses;
        this.ids = ids;
    }

    /** Ends what still runs beside a request whose substance is over, as the entry that ended it records. */
    public void endAll(CooperationRequest request, LocalDate on, int toldIn) {
        end(request, kind -> !kind.followsTheResult(), on, "ENDED_WITH_THE_REQUEST", toldIn);
    }

    /**
     * A refusal of extradition solely for nationality opens the question of prosecution or enforcement instead, UNCAC
     * article 44(11) and (13); the file cannot be closed before it is answered.
     */
    public boolean openFollowUp(CooperationRequest request, List<Ground> grounds, LocalDate on, int toldIn) {
        if (request.state() != State.REFUSED
                || request.procedure().kind() != Kind.EXTRADITION
                || !RefusalCheck.solelyFor(NATIONALITY, grounds)) {
            return false;
        }
        var opening = new Opening(
                SideProcessKind.NATIONALITY_FOLLOW_UP,
                on,
                null,
                NATIONALITY,
                request.procedure().direction() == Direction.OUTGOING
                        ? "Refused solely for nationality: ask for prosecution or enforcement instead, or say why not"
                        : "Refused solely for nationality: prosecute if the other State asks, consider enforcement");
        open(request, opening, toldIn);
        return true;
    }

    /** A request made orally awaits its written confirmation, which is for us to send. */
    public void openConfirmation(CooperationRequest request, LocalDate on, int toldIn) {
        open(
                request,
                new Opening(
                        SideProcessKind.ORAL_CONFIRMATION, on, null, null, "Made orally: to be confirmed in writing"),
                toldIn);
    }

    private void open(CooperationRequest request, Opening opening, int toldIn) {
        sideProcesses.persist(new SideProcess(ids.next(), request.id(), request.authority(), opening, toldIn));
        var running = request.running();
        running.add(opening.kind());
        request.runs(running);
    }

    /** A follow-up of a refusal has no object once the request is open again; answers whether one ended. */
    public boolean endFollowUp(CooperationRequest request, LocalDate on, int toldIn) {
        return end(request, SideProcessKind::followsTheResult, on, "ENDED_BY_REOPENING", toldIn);
    }

    /** A question of an executing authority that has the request no more has no object; answers whether one ended. */
    public boolean endOfExecution(CooperationRequest request, LocalDate on, int toldIn) {
        return !request.state().mayBeInExecution()
                && end(request, SideProcessKind::belongsToTheExecution, on, "ENDED_WITH_THE_EXECUTION", toldIn);
    }

    /** Side processes continue under the other kind, except those that the kind cannot have. */
    public void endUnfit(CooperationRequest request, LocalDate on, int toldIn) {
        if (!request.procedure().kind().canBeOral()) {
            end(request, kind -> kind == SideProcessKind.ORAL_CONFIRMATION, on, "ENDED_BY_RECLASSIFICATION", toldIn);
        }
    }

    /** Ends those that run and are of these kinds; the request itself knows if there are any. */
    private boolean end(
            CooperationRequest request, Predicate<SideProcessKind> which, LocalDate on, String how, int toldIn) {
        var running = request.running();
        if (!running.removeIf(which)) {
            return false;
        }
        for (var process : sideProcesses.running(request.id())) {
            if (which.test(process.kind())) {
                process.endsWithItsRequest(on, how, toldIn);
            }
        }
        request.runs(running);
        return true;
    }
}
