package org.comity.cases.execution;

import org.comity.rules.workflow.Step;

/** A step by which an executing authority answers: one that it may record by the procedures, under the same name. */
enum ExecutionAnswer {
    /** It has received the request. */
    CONFIRM_RECEIPT,
    /** It has executed every measure. */
    RETURN_EXECUTED,
    /** It has executed a part of what was asked. */
    RETURN_PARTLY_EXECUTED,
    /** It cannot execute the request. */
    RECORD_IMPOSSIBILITY;

    /** The step of the procedure. */
    Step step() {
        return Step.valueOf(name());
    }
}
