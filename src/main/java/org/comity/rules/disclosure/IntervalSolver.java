package org.comity.rules.disclosure;

import java.util.Optional;

/** A solver of linear programs. */
@FunctionalInterface
public interface IntervalSolver {

    /** Values of the unknowns that make the weighted sum lowest; empty if no values fit. */
    Optional<double[]> solve(LinearQuestion question);
}
