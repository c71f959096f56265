package org.comity.cases.assignment;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The requests of an assignment as they are now.
 *
 * @param items requests in the order of the call
 * @param next always absent: they are one page
 */
@Schema(description = "The requests of an assignment as they are now")
record AssignmentView(List<AssignedView> items, @Nullable String next) {

    /**
     * A request of an assignment.
     *
     * @param id identifier of the request
     * @param version number in its ETag now
     * @param officer person in charge now; absent if there is none
     * @param rule code of the rule that gives the officer; absent if none does, or none was asked for
     * @param changed true if the history has an entry of the assignment; false if the request was so already
     */
    @Schema(name = "Assigned", description = "A request of an assignment")
    record AssignedView(
            UUID id,
            String reference,
            int version,
            @Nullable String officer,
            @Nullable String rule,
            boolean changed) {}
}
