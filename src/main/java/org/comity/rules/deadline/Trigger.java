package org.comity.rules.deadline;

import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.Step;

/** The event that starts or ends a deadline. The edit of a field is never such an event. */
public sealed interface Trigger {

    /** A step of the procedure. */
    record OnStep(Step step) implements Trigger {}

    /** A side process begins. */
    record OnOpening(SideProcessKind kind) implements Trigger {}

    /** A side process ends. */
    record OnClosing(SideProcessKind kind) implements Trigger {}

    /** A person sets it, with a reason: the event happens outside the procedure. */
    record ByHand() implements Trigger {}
}
