package org.comity.rules.ledger;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.State;

/**
 * Who holds a request in a state, as long as no side process has a claim. The table is the last row of the order of precedence. The
 * holder is who has to take the next usual step.
 */
public final class HolderOfState {

    private static final Map<State, RequestHolder> INCOMING = table(Map.of(
            RequestHolder.OUR_OFFICE,
            EnumSet.of(
                    State.REGISTERED,
                    State.UNDER_REVIEW,
                    State.ACCEPTED,
                    State.EXECUTED,
                    State.PARTLY_EXECUTED,
                    State.REFUSAL_PROPOSED,
                    State.CERTIFIED,
                    State.FOUND_ELIGIBLE,
                    State.SURRENDER_ORDERED,
                    State.DISCHARGED,
                    State.ARRESTED,
                    State.INFORMATION_RECEIVED,
                    State.RESTRICTIONS_REGISTERED,
                    State.CONSENT_GIVEN,
                    State.ENQUIRY_RECEIVED),
            RequestHolder.EXECUTING_AUTHORITY,
            EnumSet.of(
                    State.SENT_FOR_EXECUTION,
                    State.IN_EXECUTION,
                    State.WARRANT_ISSUED,
                    State.SURRENDER_ARRANGED,
                    State.DISSEMINATED,
                    State.TRANSFER_AGREED,
                    State.ENQUIRY_PASSED_ON,
                    State.NOTIFIED),
            RequestHolder.COURT,
            EnumSet.of(State.BEFORE_COURT, State.CONSENTED, State.COURT_REFUSED),
            RequestHolder.MINISTER,
            EnumSet.of(State.BEFORE_MINISTER, State.EXECUTIVE_REFUSAL_PROPOSED),
            RequestHolder.FOREIGN_AUTHORITY,
            EnumSet.of(State.AWAITING_FULL_REQUEST, State.RELEASED),
            RequestHolder.SUSPENDED,
            EnumSet.of(State.STATES_AGREED)));

    private static final Map<State, RequestHolder> OUTGOING = table(Map.of(
            RequestHolder.OUR_OFFICE,
            EnumSet.of(
                    State.DRAFT,
                    State.INTERNAL_REVIEW,
                    State.APPROVED,
                    State.CLEARED,
                    State.RESTRICTIONS_SET,
                    State.ARRESTED,
                    State.RELEASED),
            RequestHolder.EXECUTING_AUTHORITY,
            EnumSet.of(State.TRANSFER_AGREED),
            RequestHolder.FOREIGN_AUTHORITY,
            EnumSet.of(
                    State.DRAFT_SHARED,
                    State.SENT,
                    State.RECEIVED_ABROAD,
                    State.IN_EXECUTION_ABROAD,
                    State.BEFORE_COURT_ABROAD,
                    State.GRANTED,
                    State.SURRENDER_ARRANGED,
                    State.DISCHARGED,
                    State.INFORMATION_SENT,
                    State.CONSENT_GIVEN,
                    State.ENQUIRY_SENT,
                    State.NOTIFIED),
            RequestHolder.SUSPENDED,
            EnumSet.of(State.STATES_AGREED)));

    private HolderOfState() {}

    private static Map<State, RequestHolder> table(Map<RequestHolder, Set<State>> rows) {
        var table = new EnumMap<State, RequestHolder>(State.class);
        for (var state : State.values()) {
            if (state.standing().isOver()) {
                table.put(state, RequestHolder.SUSPENDED);
            }
        }
        rows.forEach((holder, states) -> states.forEach(state -> table.put(state, holder)));
        return table;
    }

    /** The holder in a state, if requests of this direction have it. One that is over is suspended until it is reopened. */
    public static Optional<RequestHolder> find(Direction direction, State state) {
        return Optional.ofNullable((direction == Direction.INCOMING ? INCOMING : OUTGOING).get(state));
    }

    /** The holder in a state; not recorded if no procedure of this direction has the state. */
    public static RequestHolder of(Direction direction, State state) {
        return find(direction, state).orElse(RequestHolder.NOT_RECORDED);
    }
}
