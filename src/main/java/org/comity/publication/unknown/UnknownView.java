package org.comity.publication.unknown;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request with facts that are missing.
 *
 * @param id identifier of the request
 * @param reference own reference
 * @param officer officer in charge; absent if there is none
 * @param missing the facts, with the tables in which they make a cell unknown
 */
@Schema(name = "UnknownFacts")
record UnknownView(UUID id, String reference, @Nullable String officer, List<MissingView> missing) {

    /**
     * A fact that is missing.
     *
     * @param table code of the table
     * @param axis code of the axis on which the request is not recorded
     * @param period label of the period in which it counts
     */
    @Schema(name = "MissingFact")
    record MissingView(String table, String axis, String period) {}

    /**
     * The list of an officer is that of all requests with the officer, which follow one another.
     *
     * @param items the requests, by officer and reference
     * @param next absent
     * @param complete false if there are more than the list shows
     */
    @Schema(name = "UnknownFactsList")
    record UnknownList(List<UnknownView> items, @Nullable String next, boolean complete) {}
}
