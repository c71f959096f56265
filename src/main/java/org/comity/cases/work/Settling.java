package org.comity.cases.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.cases.letter.LetterClosure;
import org.comity.cases.letter.LetterRules;
import org.comity.cases.letter.text.LetterKind;
import org.comity.cases.letter.text.LetterReply;
import org.comity.reference.lawbook.LawBook;
import org.comity.rules.deadline.Trigger;
import org.comity.rules.ledger.HolderOfState;
import org.comity.rules.ledger.RequestHolder;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.Standing;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;

/** Says in words what a line of work asks for, and which operation settles it. */
@ApplicationScoped
class Settling {

    /** The steps that end a deadline otherwise than by the act that it asks for. */
    static final Set<Step> OTHERWISE = EnumSet.of(
            Step.FORWARD,
            Step.RECORD_IMPOSSIBILITY,
            Step.PROPOSE_REFUSAL,
            Step.REFUSE,
            Step.DECLINE,
            Step.RECORD_LAPSE,
            Step.RECORD_REFUSAL,
            Step.RECORD_PARTIAL_REFUSAL,
            Step.RECORD_COURT_REFUSAL,
            Step.RECORD_FINAL_REFUSAL,
            Step.RECORD_CONSENT_REVOKED,
            Step.RECORD_CONSENT_REFUSED,
            Step.NOTE_REFUSAL,
            Step.NOTE_IMPOSSIBILITY,
            Step.RECORD_RELEASE,
            Step.RECORD_DISCHARGE);

    /** The steps by which a person is set free after a limit of detention has run out. */
    static final Set<Step> SETTING_FREE = EnumSet.of(Step.RECORD_RELEASE, Step.RECORD_DISCHARGE);

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
            case LIBERTY, LOSS, LAW_OVERDUE, LAW_DUE, OVERDUE, DUE -> deadline(row);
            case TO_DECIDE -> toDecide(row);
            case RETURNED -> returned(row);
            case QUESTION -> "Answer the question of the executing authority: it waits " + row.sinceDays();
            case ANSWERED -> answered(row);
            case SERVICE_LEVEL -> serviceLevel(row) + ": " + row.inDays() + " by the service level of the office";
            case LETTER -> letter(row) + row.sinceDays();
            case UNASSIGNED -> "Name the person in charge: nobody has it " + row.sinceDays();
            case SILENT -> silent(row) + ": nothing happened " + row.sinceDays();
            case PRIORITY_REVIEW -> "Look at the priority again, and say whether it stays: " + row.inDays();
            case REVIEW -> "Look at the request again, and name the next review: " + row.inDays();
        };
    }

    /** After the last day of a detention the consequence is what is to do. */
    private static String deadline(WorkRow row) {
        var effect = row.effect();
        return row.kind() == WorkKind.LIBERTY && row.passed() && effect != null
                ? effect.title() + ": " + row.title() + ", " + row.inDays()
                : row.title() + ": " + row.inDays();
    }

    private static String toDecide(WorkRow row) {
        if (row.request().state() == State.DRAFT) {
            return words(decision(row)) + " once the draft is ready: it is a draft " + row.sinceDays();
        }
        var back =
                WorkStates.canSendBack(row.request().procedure(), row.request().state()) ? ", or send it back" : "";
        return words(decision(row)) + back + ": it waits " + row.sinceDays();
    }

    private static String returned(WorkRow row) {
        var state = row.request().state();
        var came = state == State.REFUSED ? ": it is refused and waits " : ": it came back and waits ";
        return words(forwarding(row)) + came + row.sinceDays();
    }

    private static String answered(WorkRow row) {
        return row.about() == null
                ? words(forwarding(row)) + ": they came and wait " + row.sinceDays()
                : "Read the answer that came, and go on: it waits " + row.sinceDays();
    }

    private static String serviceLevel(WorkRow row) {
        return "COMPLETENESS".equals(row.about()) ? "Decide whether the request is complete" : Step.ACKNOWLEDGE.title();
    }

    /** The kind of the draft, or the reply to the letter, is the title of its line. */
    private static String letter(WorkRow row) {
        var reply = reply(row);
        if (reply.isPresent()) {
            var came = reply.orElseThrow() == LetterReply.NOT_NEEDED
                    ? "the assistance is not needed any more"
                    : "no reply came whether the assistance is needed";
            return "End the request with the reason " + LetterClosure.reason(reply.orElseThrow()) + ": " + came
                    + ", known ";
        }
        var drafted = switch (LetterKind.valueOf(String.valueOf(row.title()))) {
            case CHASER -> "A chaser to the requested State is drafted";
            case STATUS_NOTE -> "A note on the state of the request is drafted";
            case STILL_NEEDED -> "The question whether the assistance is still needed is drafted";
        };
        return drafted + ": send it or drop it, it is ready ";
    }

    private static Optional<LetterReply> reply(WorkRow row) {
        return Stream.of(LetterReply.NOT_NEEDED, LetterReply.NO_REPLY)
                .filter(reply -> reply.name().equals(row.title()))
                .findFirst();
    }

    private static String silent(WorkRow row) {
        return canAsk(row) ? "Ask the other State for the status" : "See why the request waits";
    }

    /** True if our request is with the other State, and no question for its status is open. */
    private static boolean canAsk(WorkRow row) {
        var request = row.request();
        var direction = request.procedure().direction();
        return direction == Direction.OUTGOING
                && HolderOfState.of(direction, request.state()) == RequestHolder.FOREIGN_AUTHORITY
                && request.state().standing() == Standing.OPEN
                && !request.running().contains(SideProcessKind.STATUS_QUERY);
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
                step(row, "COMPLETENESS".equals(row.about()) ? complete(row) : Optional.of(Step.ACKNOWLEDGE));
            case LETTER -> reply(row).map(reply -> closing(row, reply)).orElseGet(() -> sending(row));
            case UNASSIGNED, REVIEW ->
                new SettlingView("changeRequest", "PATCH", row.request().path(), null, null);
            case PRIORITY_REVIEW ->
                new SettlingView("setPriority", "PUT", row.request().path() + "/priority", null, null);
            case SILENT -> canAsk(row) ? opening(row, SideProcessKind.STATUS_QUERY) : reading(row);
        };
    }

    private static Optional<Step> complete(WorkRow row) {
        return WorkStates.completeness(row.request().procedure(), row.request().state());
    }

    private static SettlingView sending(WorkRow row) {
        return new SettlingView(
                "sendLetter", "POST", row.request().path() + "/letters/" + row.about() + "/sending", null, null);
    }

    private static SettlingView closing(WorkRow row, LetterReply reply) {
        var asked = row.request();
        var step = LetterClosure.step(asked.procedure(), asked.state(), asked.running(), reply);
        return step.isPresent() ? step(row, step) : reading(row);
    }

    /** A deadline that asks for a letter. The steps that end it are facts, which nobody records for its sake. */
    private static boolean asksForLetter(WorkRow row) {
        return row.request().state().standing() == Standing.OPEN
                && LetterRules.letter(row.about())
                        .filter(kind ->
                                kind.direction() == row.request().procedure().direction())
                        .isPresent();
    }

    /** The step or side process that meets the deadline, if it is open now. A deadline without such an end is ended by a person. */
    private SettlingView ofDeadline(WorkRow row) {
        if (asksForLetter(row)) {
            return new SettlingView("draftLetter", "POST", row.request().path() + "/letters", null, null);
        }
        var ends = Optional.ofNullable(row.about())
                .flatMap(book::deadlineRule)
                .map(rule -> rule.ends())
                .orElse(Set.of());
        var step = toTake(row, ends);
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
        return steps(ends).findAny().isPresent()
                ? reading(row)
                : new SettlingView(
                        "endDeadline",
                        "POST",
                        row.request().path() + "/deadlines/" + row.source() + "/ending",
                        null,
                        null);
    }

    /** The release goes first after a limit of detention has run out. A refusal is named only by a rule that has no other end. */
    private static Optional<Step> toTake(WorkRow row, Set<Trigger> ends) {
        var hasUsual = steps(ends).count() < ends.size() || steps(ends).anyMatch(step -> !OTHERWISE.contains(step));
        var usual = steps(ends).filter(step -> !hasUsual || !OTHERWISE.contains(step));
        var free = row.kind() == WorkKind.LIBERTY && row.passed()
                ? steps(ends).filter(SETTING_FREE::contains)
                : Stream.<Step>empty();
        return WorkStates.firstOpen(row.request().procedure(), row.request().state(), Stream.concat(free, usual));
    }

    private static Stream<Step> steps(Set<Trigger> ends) {
        return ends.stream()
                .flatMap(end -> end instanceof Trigger.OnStep on ? Stream.of(on.step()) : Stream.of())
                .sorted();
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
