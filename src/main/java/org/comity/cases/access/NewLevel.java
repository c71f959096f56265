package org.comity.cases.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.comity.cases.request.AccessLevel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A level of a request.
 *
 * @param level how many people of the office may see the request
 * @param reason why, in words; stored in the history
 * @param demandScope what the other State wants to remain confidential, UNCAC article 46(20); its terms and its last day
 *     are the field confidentiality of the request. Left out if the level is our own decision
 * @param assigned people who work on the request, each by the code in the list of the office, or by issuer and subject of the
 *     token, separated by a bar; the caller and the officer are assigned in any case
 * @param units codes of the units that work on the request
 */
@Schema(description = "A level of a request, with the people and units that work on it")
public record NewLevel(
        @NotNull AccessLevel level,
        @NotBlank @Size(max = 2000) String reason,
        @Size(max = 2000) @Nullable String demandScope,
        @Size(max = 50) List<@NotBlank @Size(max = 500) String> assigned,
        @Size(max = 50) List<@NotBlank @Size(max = 60) String> units) {

    public NewLevel {
        assigned = assigned == null ? List.of() : List.copyOf(assigned);
        units = units == null ? List.of() : List.copyOf(units);
    }

    /**
     * The decision on a proposal of a lower level.
     *
     * @param agreed true if the level becomes lower
     * @param reason why, in words; stored in the history
     */
    @Schema(description = "The decision on a proposal of a lower level")
    record NewLevelDecision(
            @NotNull Boolean agreed,
            @NotBlank @Size(max = 2000) String reason) {}
}
