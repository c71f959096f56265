package org.comity.cases.assignment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The requests that pass to an officer, or get another day of review. An officer, {@code byRule} or a day is given.
 *
 * @param officer person in charge from now on, by the code in the list of people of the office; left out if it stays
 * @param byRule true if each request passes to the officer of the first rule of its office that holds for it; one for which none
 *     holds stays as it is, and so does one whose officer the rule may choose, or that is over
 * @param reviewOn legal day, in the zone of the authority, on which an officer looks at the requests again; left out if it stays
 * @param reason why, in free text; the history of each request has it
 * @param requests requests, at most 200, each once
 */
@Schema(description = "The requests that pass to an officer, or get another day of review")
record NewAssignment(
        @Size(min = 1, max = 100) @Nullable String officer,
        @Nullable Boolean byRule,
        @Nullable LocalDate reviewOn,
        @Size(max = 1000) @Nullable String reason,
        @NotNull @Size(min = 1, max = MOST) List<@NotNull @Valid NewAssigned> requests) {

    /** The most requests of one call: those of a page of a list. */
    static final int MOST = 200;

    NewAssignment {
        requests = requests == null ? List.of() : requests;
    }

    boolean isByRule() {
        return Boolean.TRUE.equals(byRule);
    }

    /**
     * A request with the version that the caller read.
     *
     * @param id identifier of the request
     * @param version number in its ETag, such as 3 for {@code "3"}
     */
    @Schema(name = "NewAssigned", description = "A request with the version that the caller read")
    record NewAssigned(@NotNull UUID id, @NotNull Integer version) {}
}
