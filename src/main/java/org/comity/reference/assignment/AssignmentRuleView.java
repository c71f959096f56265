package org.comity.reference.assignment;

import java.time.LocalDate;
import java.util.List;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A rule of assignment of an office. An empty list holds for every request.
 *
 * @param code code of the rule, chosen by the office
 * @param name name of the rule for display
 * @param position place in the order in which the rules are tried, the lowest first; rules of one place by their codes
 * @param countries partners for which it holds, ISO 3166-1 alpha-3
 * @param regions regions or sub-regions of partners for which it holds, UN M49, three digits
 * @param directions directions for which it holds
 * @param kinds kinds of request for which it holds
 * @param languages languages for which it holds, BCP 47 tags
 * @param urgent true if it holds for requests that are marked urgent alone, false if for the others alone; absent if for both
 * @param officer code of the person who gets the request; absent if it goes to a unit
 * @param unit code of the unit of which a member gets the request; absent if it goes to a person
 * @param until last day on which the rule is used, in the zone of the authority; absent if there is no end
 * @param givesNobody true if the person has ended today, or the unit has nobody, so that the rule is passed over; otherwise absent
 */
@Schema(name = "AssignmentRule", description = "A rule of assignment of an office")
public record AssignmentRuleView(
        String code,
        String name,
        int position,
        List<String> countries,
        List<String> regions,
        List<Direction> directions,
        List<Kind> kinds,
        List<String> languages,
        @Nullable Boolean urgent,
        @Nullable String officer,
        @Nullable String unit,
        @Nullable LocalDate until,
        @Nullable Boolean givesNobody) {

    /** The same with whether it can give nobody today. */
    AssignmentRuleView givesNobody(boolean nobody) {
        return new AssignmentRuleView(
                code,
                name,
                position,
                countries,
                regions,
                directions,
                kinds,
                languages,
                urgent,
                officer,
                unit,
                until,
                nobody ? true : null);
    }

    /** The conditions of the rule. */
    public AssignmentConditions conditions() {
        return new AssignmentConditions(countries, regions, directions, kinds, languages, urgent);
    }

    /** True if the rule is used on a day. */
    boolean isUsed(LocalDate on) {
        return until == null || !until.isBefore(on);
    }
}
