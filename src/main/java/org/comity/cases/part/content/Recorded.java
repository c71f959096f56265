package org.comity.cases.part.content;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A record as it was on the day and known at the instant asked for: its content, which has its day, its number and its end.
 *
 * @param <C> the content
 */
@Schema(description = "A record of a request, with its values")
public record Recorded<C extends Content>(
        @Schema(description = "Number of the record within the request, from 1; it never changes and is not used again")
        int no,

        @JsonUnwrapped C content,

        @Schema(description = "Legal day, in the zone of the authority, on which the record was ended") @Nullable
        LocalDate endedOn,

        @Schema(description = "Obligations in force that the act meets; only in the answer to an act that meets one")
        @Nullable
        List<ObligationMet> obligationsMet) {}
