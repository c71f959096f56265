package org.comity.reference.assignment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.comity.base.json.LanguageTag;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A rule of assignment. A list that is empty or left out holds for every request. Either a person or a unit gets the request.
 *
 * @param name name of the rule for display
 * @param position place in the order in which the rules are tried, the lowest first; rules of one place by their codes
 * @param countries partners for which it holds, ISO 3166-1 alpha-3; see GET /api/v1/countries
 * @param regions regions or sub-regions of partners for which it holds, UN M49, three digits
 * @param directions directions for which it holds
 * @param kinds kinds of request for which it holds
 * @param languages languages for which it holds, BCP 47 tags; {@code fr} holds for {@code fr-CH} as well
 * @param urgent true if it holds for requests that are marked urgent alone, false if for the others alone; left out if for both
 * @param officer code of the person who gets the request, of the list of people
 * @param unit code of the unit of which the member with the fewest open requests gets it, of the list of units
 * @param until last day on which the rule is used, in the zone of the authority; left out if there is no end
 */
@Schema(description = "A rule of assignment")
record NewAssignmentRule(
        @NotBlank @Size(max = 200) String name,
        @NotNull @Min(1) @Max(9999) Integer position,

        @Size(max = 200)
        List<@NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 3166-1 alpha-3 code") String> countries,

        @Size(max = 50)
        List<@NotNull @Pattern(regexp = "\\d{3}", message = "must be a code of three digits") String> regions,

        @Size(max = 2) List<@NotNull Direction> directions,
        @Size(max = 20) List<@NotNull Kind> kinds,

        @Size(max = 50)
        List<@NotNull @Pattern(regexp = LanguageTag.PATTERN, message = LanguageTag.MESSAGE) String> languages,

        @Nullable Boolean urgent,
        @Size(max = 60) @Nullable String officer,
        @Size(max = 60) @Nullable String unit,
        @Nullable LocalDate until) {

    NewAssignmentRule {
        countries = countries == null ? List.of() : countries;
        regions = regions == null ? List.of() : regions;
        directions = directions == null ? List.of() : directions;
        kinds = kinds == null ? List.of() : kinds;
        languages = languages == null ? List.of() : languages;
    }
}
