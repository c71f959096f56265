package org.comity.cases.jointwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** A joint investigation team with its leader, the extension of its agreement and its results. UNCAC article 49. */
@QuarkusTest
class JointTeamTest {

    @Test
    void aTeamHasALeaderIsExtendedAndEndsWithResults() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var team = new LinkedHashMap<String, Object>(Map.of(
                "title",
                "Team on the bribery of the harbour authority",
                "basis",
                "AGREEMENT",
                "members",
                List.of("FRA", "AUT"),
                "leader",
                "Prosecutor's office of Vienna",
                "until",
                "2025-06-30",
                "day",
                "2025-03-10"));
        file.act("/joint-teams", team).expecting(201);

        team.putAll(Map.of("until", "2026-06-30", "results", "Four persons are charged"));
        var extended = file.act(
                        "/joint-teams/1/correction", Map.of("corrected", team, "reason", "The agreement was extended"))
                .expecting(200);

        assertThat(extended.text("/leader")).isEqualTo("Prosecutor's office of Vienna");
        assertThat(extended.text("/until")).isEqualTo("2026-06-30");
        assertThat(extended.text("/results")).isEqualTo("Four persons are charged");
    }
}
