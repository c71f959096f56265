package org.comity.cases.execution;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An execution as a line of a list.
 *
 * @param id identifier of the request, used in all addresses of the execution
 * @param state how far the execution is
 * @param sentOn legal day on which it was sent to the executing authority, in the zone of the authority
 * @param dated date the request itself bears, without a zone
 * @param urgent true if the request is marked urgent
 * @param answerBy day by which the requesting State would like an answer, a legal day in the zone of the authority
 * @param summary first 200 characters of the facts in short; of a sealed request only if the call states its purpose
 */
@Schema(description = "An execution as a line of a list")
record ExecutionLineView(
        UUID id,
        String authority,
        String reference,
        String counterpart,
        ExecutionState state,
        LocalDate sentOn,
        @Nullable LocalDate dated,
        boolean urgent,
        @Nullable LocalDate answerBy,
        @Nullable String summary) {

    /** For the API document: a page of lines. */
    @Schema(name = "ExecutionPage")
    record ExecutionPage(
            List<ExecutionLineView> items,
            @Nullable String next,
            @Nullable Long count) {}
}
