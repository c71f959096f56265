package org.comity.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that an office wrote into a file are no figures. */
@QuarkusTest
class WordsOfFilesTest {

    private static final String SECRET = "bribery of Minister N.N., wiretap since 3 May";
    private static final String YEARS = "?direction=INCOMING&kind=MLA&from=2025-01-01&to=2025-12-31";
    private static final String DAY = "?direction=INCOMING&kind=MLA&on=2025-12-31";
    private static final List<String> FIGURES = List.of(
            "statement" + YEARS,
            "milestones" + YEARS,
            "refusals" + YEARS,
            "durations" + YEARS,
            "results" + DAY,
            "open-stock" + DAY);

    @ParameterizedTest
    @ValueSource(strings = {"statistician", "auditor"})
    void whoReadsNoFileReadsNoWordsOfOne(String role) {
        var callers = office();
        for (var figure : FIGURES) {
            for (var by : List.of("offence", "legalBasis")) {
                for (var media : List.of("application/json", "text/csv")) {
                    var answer = callers.named("sam", role)
                            .get("/api/v1/statistics/" + figure + "&by=" + by, "Accept", media);
                    if (answer.status() != 400) {
                        assertThat(answer.expecting(200).body()).as(figure).doesNotContain("wiretap");
                    }
                }
            }
        }
        assertThat(callers.named("sam", role)
                        .get("/api/v1/statistics/open-stock" + DAY + "&by=offence")
                        .expecting(200)
                        .body())
                .contains("WORDS_OF_A_FILE", "Words of a file, in no list");
    }

    @Test
    void theOfficeReadsThem() {
        var answer = office().caseworker().get("/api/v1/statistics/open-stock" + DAY + "&by=offence");

        assertThat(answer.expecting(200).body()).contains(SECRET);
    }

    private static Callers office() {
        var callers = Callers.ofFreshAuthority();
        SampleCase.of(
                callers,
                SampleRequest.incomingAssistance()
                        .with("offences", List.of(Map.of("national", SECRET)))
                        .with("legalBases", List.of(Map.of("instrument", "NOT_IN_LAW_BOOK", "note", SECRET))));
        return callers;
    }
}
