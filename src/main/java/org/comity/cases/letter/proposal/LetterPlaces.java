package org.comity.cases.letter.proposal;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.comity.cases.letter.LetterOccasions;
import org.comity.reference.lawbook.LawBook;
import org.comity.rules.deadline.DeadlineRule;
import org.comity.rules.ledger.HolderOfState;
import org.comity.rules.ledger.RequestHolder;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.Standing;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;

/** The states, steps and side processes by which the silence between two States is measured. */
final class LetterPlaces {

    /** The service level that asks for a chaser; its procedures are those in which one is proposed. */
    private static final String CHASE = "SLA_CHASE_FOREIGN";

    /** The service level that asks for a status note. */
    private static final String REPORT = "SLA_STATUS_PUSH";

    /** The steps of ours of which the requesting State learns. */
    private static final Set<Step> SHOWN = EnumSet.of(
            Step.ACKNOWLEDGE,
            Step.TRANSMIT_PARTIAL_RESULTS,
            Step.TRANSMIT_RESULTS,
            Step.SEND_REASONS,
            Step.ORDER_SURRENDER,
            Step.ARRANGE_SURRENDER,
            Step.RECORD_EXCULPATORY_NOTICE);

    private LetterPlaces() {}

    /** Each state, as {@code DIRECTION/KIND/STATE}, in which the requested State acts and is asked for the state of the request. */
    static String[] chased(LawBook book) {
        return places(
                book,
                CHASE,
                (procedure, state) ->
                        HolderOfState.of(procedure.direction(), state) == RequestHolder.FOREIGN_AUTHORITY);
    }

    /** Each state in which the requesting State is to learn the state of its request unasked: from the acknowledgement on. */
    static String[] noted(LawBook book) {
        return places(book, REPORT, (procedure, state) -> state != State.REGISTERED);
    }

    private static String[] places(LawBook book, String rule, BiPredicate<Procedure, State> where) {
        return book.deadlineRule(rule).map(DeadlineRule::procedures).stream()
                .flatMap(Collection::stream)
                .flatMap(procedure -> procedure.states().stream()
                        .filter(state -> state.standing() == Standing.OPEN && where.test(procedure, state))
                        .map(state -> procedure.direction() + "/" + procedure.kind() + "/" + state))
                .sorted()
                .toArray(String[]::new);
    }

    static String[] shown() {
        return names(SHOWN.stream());
    }

    static String[] contacts() {
        return names(LetterOccasions.contacts().stream());
    }

    /** The side processes during which the requested State waits for us, or does nothing lawfully. */
    static String[] waiting() {
        return names(Arrays.stream(SideProcessKind.values()).filter(SideProcessKind::stopsClock));
    }

    static String[] names(Stream<? extends Enum<?>> members) {
        return members.map(Enum::name).toArray(String[]::new);
    }
}
