package org.comity.reference.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comity.reference.assignment.AssignmentConditions.Unmet;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The conditions of a rule of assignment. */
class AssignmentConditionsTest {

    private static final RoutedRequest FRENCH = new RoutedRequest(Direction.INCOMING, Kind.MLA, "FRA", "fr-FR", false);

    @Test
    void aRuleWithoutConditionsHoldsForEveryRequest() {
        assertThat(conditions(List.of(), List.of(), null).unmet(FRENCH, country -> List.of()))
                .isEmpty();
    }

    @Test
    void theFirstConditionThatDoesNotHoldIsNamed() {
        var other = new AssignmentConditions(
                List.of("DEU"), List.of(), List.of(Direction.INCOMING), List.of(Kind.EXTRADITION), List.of(), true);

        assertThat(other.unmet(FRENCH, country -> List.of()))
                .contains(new Unmet("kind", List.of("EXTRADITION"), "MLA"));
    }

    @Test
    void aPartnerLiesInItsSubregionAndRegion() {
        var western = conditions(List.of("155"), List.of(), null);

        assertThat(western.unmet(FRENCH, country -> List.of("155", "150"))).isEmpty();
        assertThat(western.unmet(FRENCH, country -> List.of("151", "150")))
                .contains(new Unmet("region", List.of("155"), "151, 150"));
        assertThat(western.unmet(FRENCH, country -> List.of())).contains(new Unmet("region", List.of("155"), ""));
    }

    @Test
    void aLanguageHoldsForItsVariants() {
        assertThat(conditions(List.of(), List.of("fr"), null).unmet(FRENCH, country -> List.of()))
                .isEmpty();
        assertThat(conditions(List.of(), List.of("fr-FR"), null).unmet(FRENCH, country -> List.of()))
                .isEmpty();
        assertThat(conditions(List.of(), List.of("f", "fr-CH"), null).unmet(FRENCH, country -> List.of()))
                .contains(new Unmet("language", List.of("f", "fr-CH"), "fr-FR"));
    }

    @Test
    void anUrgentRequestIsAskedForOrLeftOut() {
        assertThat(conditions(List.of(), List.of(), false).unmet(FRENCH, country -> List.of()))
                .isEmpty();
        assertThat(conditions(List.of(), List.of(), true).unmet(FRENCH, country -> List.of()))
                .contains(new Unmet("urgent", List.of("true"), "false"));
    }

    private static AssignmentConditions conditions(
            List<String> regions, List<String> languages, @Nullable Boolean urgent) {
        return new AssignmentConditions(List.of(), regions, List.of(), List.of(), languages, urgent);
    }
}
