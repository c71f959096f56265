package org.comity.cases.step.reclassification;

import java.util.List;
import org.comity.cases.step.taking.TakenView;
import org.comity.rules.workflow.Kind;

/**
 * What a reclassification brought about.
 *
 * @param kind what the request is now
 * @param reference its reference now
 * @param formerReferences those it had before; they still find it
 * @param taken what happened to it otherwise, as with any step
 */
record ReclassifiedView(Kind kind, String reference, List<String> formerReferences, TakenView taken) {}
