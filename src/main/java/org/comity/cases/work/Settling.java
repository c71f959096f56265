package org.comity.cases.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.reference.lawbook.LawBook;
import org.comity.rules.deadline.Trigger;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.Step;

/** Says in words what a line of work asks for, and which operation settles it. */
@ApplicationScoped
class Settling {

    private final LawBook book;

    Settling(LawBook book) {
        this.book = book;
    }

    /** A thing to do, in words and with its operation. */
    WorkItemView item(WorkRow row) {
        var effect = row.effect();
        return new WorkItemView(
                row.kind(),
                todo(row),
                effect == null ? null : effect.title(),
                row.force() != null && row.force().isLaw(),
                row.day(),
                row.dueAt(),
                row.daysLeft(),
                row.kind().isDeadline() ? row.about() : null,
                settling(row));
    }

    private static String todo(WorkRow row) {
        return switch (row.kind()) {
            case LIBERTY, LOSS, LAW_OVERDUE, LAW_DUE, OVERDUE, DUE -> row.title() + ": " + row.inDays();
            case TO_DECIDE -> words(decision(row)) + ", or send it back: it waits " + row.sinceDays();
            case RETURNED -> words(forwarding(row)) + ": it came back and waits " + row.sinceDays();
            case QUESTION -> "Answer the question of the executing authority: it waits " + row.sinceDays();
            case ANSWERED -> answered(row);
            case SERVICE_LEVEL -> serviceLevel(row) + ": " + row.inDays() + " by the service level of the office";
            case UNASSIGNED -> "Name the person in charge: nobody has it " + row.sinceDays();
            case SILENT -> silent(row) + ": nothing happened " + row.sinceDays();
            case REVIEW -> "Look at the request again, and name the next review: " + row.inDays();
        };
    }

    private static String answered(WorkRow row) {
        return row.about() == null
                ? words(forwarding(row)) + ": they came and wait " + row.sinceDays()
                : "Read the answer that came, and go on: it waits " + row.sinceDays();
    }

    private static String serviceLevel(WorkRow row) {
        return "COMPLETENESS".equals(row.about()) ? "Decide whether the request is complete" : Step.ACKNOWLEDGE.title();
    }

    private static String silent(WorkRow row) {
        return isOutgoing(row) ? "Ask the other State for the status" : "See why the request waits";
    }

    private static boolean isOutgoing(WorkRow row) {
        return row.request().procedure().direction() == Direction.OUTGOING;
    }

    private static String words(Optional<Step> step) {
        return step.map(Step::title).orElse("Take the next step");
    }

    private static Optional<Step> decision(WorkRow row) {
        return WorkStates.decision(row.request().procedure(), row.request().state());
    }

    private static Optional<Step> forwarding(WorkRow row) {
        return WorkStates.forwarding(row.request().procedure(), row.request().state());
    }

    private SettlingView settling(WorkRow row) {
        return switch (row.kind()) {
            case LIBERTY, LOSS, LAW_OVERDUE, LAW_DUE, OVERDUE, DUE -> ofDeadline(row);
            case TO_DECIDE -> step(row, decision(row));
            case RETURNED -> step(row, forwarding(row));
            case QUESTION -> ending(row, SideProcessKind.EXECUTION_QUESTION);
            case ANSWERED -> row.about() == null ? step(row, forwarding(row)) : reading(row);
            case SERVICE_LEVEL ->
                step(row, Optional.of("COMPLETENESS".equals(row.about()) ? Step.ACCEPT : Step.ACKNOWLEDGE));
            case UNASSIGNED, REVIEW ->
                new SettlingView("changeRequest", "PATCH", row.request().path(), null, null);
            case SILENT -> isOutgoing(row) ? opening(row, SideProcessKind.STATUS_QUERY) : reading(row);
        };
    }

    /** The step or side process that meets the deadline, if it is open now; otherwise a person ends it. */
    private SettlingView ofDeadline(WorkRow row) {
        var ends = Optional.ofNullable(row.about())
                .flatMap(book::deadlineRule)
                .map(rule -> rule.ends())
                .orElse(Set.of());
        var steps = ends.stream().flatMap(end -> end instanceof Trigger.OnStep on ? Stream.of(on.step()) : Stream.of());
        var step = WorkStates.firstOpen(row.request().procedure(), row.request().state(), steps.sorted());
        if (step.isPresent()) {
            return step(row, step);
        }
        for (var end : ends) {
            if (end instanceof Trigger.OnClosing closing) {
                return ending(row, closing.kind());
            }
            if (end instanceof Trigger.OnOpening open) {
                return opening(row, open.kind());
            }
        }
        return new SettlingView(
                "endDeadline", "POST", row.request().path() + "/deadlines/" + row.source() + "/ending", null, null);
    }

    private static SettlingView step(WorkRow row, Optional<Step> step) {
        return new SettlingView("takeStep", "POST", row.request().path() + "/transitions", step.orElse(null), null);
    }

    /** The side process of a question is known; of a deadline only its kind is, and the list has its address. */
    private static SettlingView ending(WorkRow row, SideProcessKind kind) {
        var processes = row.request().path() + "/side-processes";
        return row.kind() == WorkKind.QUESTION
                ? new SettlingView("endSideProcess", "POST", processes + "/" + row.source() + "/ending", null, kind)
                : new SettlingView("sideProcesses", "GET", processes, null, kind);
    }

    private static SettlingView opening(WorkRow row, SideProcessKind kind) {
        return new SettlingView("openSideProcess", "POST", row.request().path() + "/side-processes", null, kind);
    }

    private static SettlingView reading(WorkRow row) {
        return new SettlingView("request", "GET", row.request().path(), null, null);
    }
}
