package org.comity.cases.execution;

import org.comity.rules.workflow.Step;

/** A step by which an executing authority answers. */
enum ExecutionAnswer {
    /** It has received the request. */
    CONFIRM_RECEIPT(Step.CONFIRM_RECEIPT),
    /** It has executed every measure. */
    RETURN_EXECUTED(Step.RETURN_EXECUTED),
    /** It has executed a part of what was asked. */
    RETURN_PARTLY_EXECUTED(Step.RETURN_PARTLY_EXECUTED),
    /** It cannot execute the request. */
    RECORD_IMPOSSIBILITY(Step.RECORD_IMPOSSIBILITY);

    private final Step step;

    ExecutionAnswer(Step step) {
        this.step = step;
    }

    /** The step of the procedure. */
    Step step() {
        return step;
    }
}
