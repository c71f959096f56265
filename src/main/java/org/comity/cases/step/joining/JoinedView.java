package org.comity.cases.step.joining;

import java.util.List;
import java.util.UUID;
import org.comity.cases.part.record.RecordMoves.MovedRecord;
import org.comity.cases.step.taking.TakenView;

/**
 * The result of a joining.
 *
 * @param into identifier of the request in which this one goes on
 * @param reference own reference of the request in which this one goes on
 * @param link identifier of the link to that request
 * @param moved records that went to that request
 * @param ended number of records that ended here, those that went included
 * @param taken entry of the history and what followed, as after any step
 */
record JoinedView(UUID into, String reference, UUID link, List<MovedRecord> moved, int ended, TakenView taken) {}
