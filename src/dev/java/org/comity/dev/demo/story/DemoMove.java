package org.comity.dev.demo.story;

import java.time.LocalDate;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/**
 * A move of a request.
 *
 * @param result the result that the request has afterwards
 * @param ground the ground of a refusal
 */
record DemoMove(
        LocalDate on,
        Step step,
        State to,
        @Nullable Result result,
        @Nullable Decider by,
        @Nullable String ground) {

    /** The move as the column of moves of a register has it. */
    String text() {
        return on + " " + step + " " + to + said("result", result) + said("by", by) + said("grounds", ground);
    }

    private static String said(String name, @Nullable Object value) {
        return value == null ? "" : " " + name + "=" + value;
    }
}
