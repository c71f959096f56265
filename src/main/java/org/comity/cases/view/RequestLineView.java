package org.comity.cases.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.comity.cases.request.AccessLevel;
import org.comity.cases.request.RequestPriority;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.Standing;
import org.comity.rules.workflow.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request as a line of a list.
 *
 * @param id identifier, used in all addresses of the request
 * @param stateTitle the state in words
 * @param dated date the request itself bears, without a zone
 * @param receivedOn legal day on which it reached the central authority, in the zone of the authority
 * @param urgent true if the request is marked urgent
 * @param legalBases codes of the instruments it rests on, of the list GET /api/v1/law/instruments
 * @param running kinds of side process that run now
 * @param priority how soon the office takes it up; absent in a list of a day or an instant
 * @param level how many people of the office may see it
 * @param summary first 200 characters of the facts in short; of a sealed request only if the call states its purpose
 * @param foreignReference first reference another office gave
 * @param nextDueOn next last day of a running deadline, a legal day in the zone of the authority
 */
@Schema(description = "A request as a line of a list")
public record RequestLineView(
        UUID id,
        String authority,
        String reference,
        Direction direction,
        Kind kind,
        String counterpart,
        State state,
        String stateTitle,
        Standing standing,
        @Nullable Result result,
        @Nullable LocalDate dated,
        @Nullable LocalDate receivedOn,
        boolean urgent,
        List<String> legalBases,
        Set<SideProcessKind> running,
        @Nullable String officer,
        @Nullable LocalDate reviewOn,
        @Nullable RequestPriority priority,
        AccessLevel level,
        @Nullable String summary,
        @Nullable String foreignReference,
        @Nullable LocalDate nextDueOn) {

    /** For the API document: a page of lines. */
    @Schema(name = "RequestPage")
    record RequestPage(
            List<RequestLineView> items,
            @Nullable String next,
            @Nullable Long count) {}
}
