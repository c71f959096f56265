package org.comity.cases.part;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many records of a kind a request has.
 *
 * @param kind the kind of record
 * @param count how many have not ended
 * @param path where they are
 */
@Schema(description = "How many records of a kind a request has, and where they are")
public record PartView(
        @Schema(description = "Code of the kind of record, such as note")
        String kind,

        @Schema(description = "Number of records that have not ended, as of the day and instant asked for")
        int count,

        @Schema(description = "Address of the list of these records, below the API's host")
        String path) {}
