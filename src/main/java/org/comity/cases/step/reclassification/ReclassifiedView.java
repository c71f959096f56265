package org.comity.cases.step.reclassification;

import java.util.List;
import org.comity.cases.step.taking.TakenView;
import org.comity.rules.workflow.Kind;

/**
 * The result of a reclassification.
 *
 * @param kind what the request is now
 * @param reference its reference now
 * @param formerReferences those it had before; they still find it
 * @param taken the other results, as of any step
 */
record ReclassifiedView(Kind kind, String reference, List<String> formerReferences, TakenView taken) {}
