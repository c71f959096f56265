package org.comity.registers.reconciliation;

import java.util.List;
import org.comity.registers.layout.FindingView;
import org.comity.registers.reconciliation.matching.MirrorFigure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A list of another office beside the present requests that the caller sees.
 *
 * @param reconciliation the list and the window of the comparison
 * @param figures numbers of both offices by direction and kind, with the total in the last line; empty after the erasure
 * @param guesses guesses that were made when the list was read, such as a word taken for a state
 */
@Schema(description = "A list of another office beside the present requests that the caller sees")
record ReconciliationReport(ReconciliationView reconciliation, List<MirrorFigure> figures, List<FindingView> guesses) {}
