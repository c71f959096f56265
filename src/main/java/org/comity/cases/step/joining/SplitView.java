package org.comity.cases.step.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comity.cases.deadline.DeadlineView;
import org.comity.cases.part.record.RecordMoves.MovedRecord;
import org.comity.cases.request.AccessLevel;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.State;

/**
 * The result of a split.
 *
 * @param request identifier of the new request
 * @param reference own reference of the new request
 * @param kind form of cooperation of the new request
 * @param state state of the new request: the beginning of its procedure, or what follows its sending
 * @param level level of the new request, which is that of the first
 * @param splitOn legal day of the split, in the zone of the authority, from which the new request counts as split off
 * @param link identifier of the link from the new request to the first
 * @param moved records that the new request has from the first
 * @param openedDeadlines deadlines of the new request, which count as those of the first did
 */
record SplitView(
        UUID request,
        String reference,
        Kind kind,
        State state,
        AccessLevel level,
        LocalDate splitOn,
        UUID link,
        List<MovedRecord> moved,
        List<DeadlineView> openedDeadlines) {}
