package org.comity.rules.obligation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.comity.rules.workflow.Step;

/** An act on a request that may meet an obligation. */
public enum ObligedAct {
    /** A link to another request, whose proceedings may use what this one brought. */
    LINK,
    /** A use in other proceedings: of information, in a joint investigation, in a direct recovery. */
    USE,
    /** The request or the information goes to a further authority of this State. */
    PASSING_ON,
    /** A letter is sent to the other State. */
    LETTER,
    /** An offence of a person is added or decided. */
    CHARGE,
    /** A person is handed over. */
    SURRENDER,
    /** A time in custody is recorded. */
    CUSTODY,
    /** The file is closed. */
    CLOSING;

    private static final Map<Step, ObligedAct> OF_STEP = new EnumMap<>(Map.of(
            Step.SEND_FOR_EXECUTION, PASSING_ON,
            Step.DISSEMINATE, PASSING_ON,
            Step.PASS_ON, PASSING_ON,
            Step.RECORD_USE, USE,
            Step.RECORD_SURRENDER, SURRENDER,
            Step.CLOSE, CLOSING));

    /** The act that a step is, if the step may meet an obligation. */
    public static Optional<ObligedAct> of(Step step) {
        return Optional.ofNullable(OF_STEP.get(step));
    }
}
