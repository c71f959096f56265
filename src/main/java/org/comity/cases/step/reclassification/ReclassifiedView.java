package org.comity.cases.step.reclassification;

import java.util.List;
import org.comity.cases.step.taking.TakenView;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;

/**
 * The result of a reclassification.
 *
 * @param direction side that asks, as the request has it now
 * @param kind form of cooperation the request has now
 * @param reference own reference in the series of that kind
 * @param formerReferences references it had before; a search still finds it by them
 * @param taken entry of the history and what followed, as after any step
 */
record ReclassifiedView(
        Direction direction, Kind kind, String reference, List<String> formerReferences, TakenView taken) {}
