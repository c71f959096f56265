package org.comity.cases.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.cases.officer.Choosing.Chosen;
import org.comity.cases.officer.Choosing.Office;
import org.comity.reference.assignment.AssignmentRuleView;
import org.comity.reference.assignment.RoutedRequest;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The choice among the people of an office. */
class ChoosingTest {

    private static final AssignmentRuleView FRENCH = rule("FRENCH", List.of("fr"), "carl", null);
    private static final AssignmentRuleView TEAM = rule("TEAM", List.of(), null, "TEAM-1");

    private final Lists office = new Lists();

    @Test
    void aRuleOfOnePersonCountsForTheRuleOfTheUnit() {
        var choosing = choosing(FRENCH, TEAM);

        var french = Stream.generate(() -> choose(choosing, "fr")).limit(10).toList();
        var others = Stream.generate(() -> choose(choosing, "en")).limit(10).toList();

        assertThat(french).containsOnly("carl");
        assertThat(others).containsOnly("dana");
    }

    @Test
    void anAbsentPersonIsChosenWhereNobodyElseIsThere() {
        assertThat(choose(choosing(TEAM), "en")).isEqualTo("carl");
        office.away.add("carl");
        assertThat(choose(choosing(TEAM), "en")).isEqualTo("dana");
        assertThat(choose(choosing(FRENCH), "fr")).isEqualTo("carl");

        office.away.add("dana");
        office.open.put("carl", 4L);

        assertThat(choose(choosing(TEAM), "en")).isEqualTo("dana");
    }

    @Test
    void whoMayNotSeeTheRequestIsAskedForOnceForEachRule() {
        var asked = new ArrayList<List<String>>();

        var chosen = choosing(TEAM).choose(request("en"), null, people -> {
            asked.add(people);
            return Set.of("dana");
        });

        assertThat(chosen).contains(new Chosen("dana", "TEAM"));
        assertThat(asked).containsExactly(List.of("carl", "dana"));
    }

    @Test
    void aPresentOfficerWhomTheRuleCanChooseStays() {
        office.open.put("carl", 40L);

        assertThat(choosing(TEAM).choose(request("en"), "carl", Set::copyOf)).contains(new Chosen("carl", "TEAM"));
    }

    private static AssignmentRuleView rule(
            String code, List<String> languages, @Nullable String officer, @Nullable String unit) {
        return new AssignmentRuleView(
                code, code, 1, List.of(), List.of(), List.of(), List.of(), languages, null, officer, unit, null, null);
    }

    private static RoutedRequest request(String language) {
        return new RoutedRequest(Direction.INCOMING, Kind.MLA, "FRA", language, false);
    }

    private Choosing choosing(AssignmentRuleView... rules) {
        return new Choosing(List.of(rules), country -> List.of(), office);
    }

    private static String choose(Choosing choosing, String language) {
        return choosing.choose(request(language), null, Set::copyOf)
                .orElseThrow()
                .officer();
    }

    /** An office with one unit of two people. */
    private static final class Lists implements Office {

        private final List<String> away = new ArrayList<>();
        private final Map<String, Long> open = new HashMap<>();

        @Override
        public List<String> members(String unit) {
            return List.of("carl", "dana");
        }

        @Override
        public Set<String> absent() {
            return Set.copyOf(away);
        }

        @Override
        public boolean isInForce(String person) {
            return true;
        }

        @Override
        public Map<String, Long> loads(Collection<String> people) {
            return people.stream().collect(Collectors.toMap(person -> person, person -> open.getOrDefault(person, 0L)));
        }
    }
}
