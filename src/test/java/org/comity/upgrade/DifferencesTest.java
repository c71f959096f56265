package org.comity.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The comparison of {@link UpgradeIT} finds a difference. */
class DifferencesTest {

    private static final String BEFORE =
            "{\"state\":\"ACCEPTED\",\"stateTitle\":\"Accepted\",\"moves\":[{\"seq\":1},{\"seq\":2,\"on\":\"2025-03-01\"}]}";

    @Test
    void anEqualAnswerHasNone() throws Exception {
        assertThat(ofFacts(BEFORE)).isEmpty();
        assertThat(ofFacts(BEFORE.replace("\"Accepted\"", "\"It is accepted\"")))
                .isEmpty();
        assertThat(ofFacts(BEFORE.replace("{\"state\"", "{\"more\":1,\"state\"")))
                .isEmpty();
    }

    @Test
    void aChangedAMissingAndAReorderedFactAreFound() throws Exception {
        assertThat(ofFacts(BEFORE.replace("ACCEPTED", "REFUSED")))
                .containsExactly("/state: \"ACCEPTED\" is now \"REFUSED\"");
        assertThat(ofFacts(BEFORE.replace(",\"on\":\"2025-03-01\"", "")))
                .containsExactly("/moves/1/on: \"2025-03-01\" is now missing");
        assertThat(ofFacts(BEFORE.replace("\"seq\":1", "\"seq\":3")))
                .containsExactly("/moves/0/seq: \"1\" is now \"3\"");
    }

    @Test
    void aListOnAPageHasTheFactsOfTheBareList() throws Exception {
        assertThat(Differences.of(facts("[{\"no\":1}]"), facts("{\"items\":[{\"no\":1}]}")))
                .isEmpty();
        assertThat(Differences.of(facts("[{\"no\":1}]"), facts("{\"items\":[]}")))
                .containsExactly("/0/no: \"1\" is now missing");
    }

    @Test
    void aChangedFigureIsFound() {
        var before = Figures.cells(List.of(List.of("1", "MLA", "NEW", "2024=3", "2025=4")));
        var now = Figures.cells(List.of(List.of("1", "MLA", "NEW", "2024=3", "2025=5")));

        assertThat(Differences.of(before, now)).containsExactly("MLA, NEW, 2025: \"4\" is now \"5\"");
        assertThat(Differences.of(before, Map.of())).hasSize(2);
    }

    @Test
    void aChangedAMissingAndANewMigrationAreFound() {
        var release = List.of(List.of("0001", "-11"), List.of("0002", "22"));

        assertThat(UpgradeIT.differencesOfMigrations(release, release)).isEmpty();
        assertThat(UpgradeIT.differencesOfMigrations(release, List.of(List.of("0001", "-12"), List.of("0002", "22"))))
                .containsExactly("0001: \"-11\" is now \"-12\"");
        assertThat(UpgradeIT.differencesOfMigrations(release, release.subList(0, 1)))
                .containsExactly("0002: \"22\" is now missing");
        assertThat(UpgradeIT.differencesOfMigrations(release.subList(0, 1), release))
                .isNotEmpty();
    }

    private static List<String> ofFacts(String now) throws JsonProcessingException {
        return Differences.of(facts(BEFORE), facts(now));
    }

    private static Map<String, String> facts(String answer) throws JsonProcessingException {
        return Facts.of(new ObjectMapper().readTree(answer));
    }
}
