package org.comity.rules.workflow;

import java.util.List;
import java.util.Set;

/** The answer of a procedure to a step. */
public sealed interface Outcome {

    /** The step is taken: the request moves. */
    record Taken(Move move) implements Outcome {}

    /** The step does not exist in this state; these do. */
    record NotOpen(State state, List<Step> openSteps) implements Outcome {}

    /** The step exists, but something is lacking; or a side process holds it back. */
    record Lacking(Move move, List<Need> needs, Set<SideProcessKind> heldBackBy) implements Outcome {}
}
