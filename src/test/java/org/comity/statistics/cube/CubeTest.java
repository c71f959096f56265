package org.comity.statistics.cube;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.comity.base.time.Now;
import org.comity.sample.Answer;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** Questions for the numbers of an indicator: their parameters, faults and forms. */
@QuarkusTest
class CubeTest {

    private static final String INDICATORS = "/api/v1/statistics/indicators/";
    private static final String RECEIVED = "requests-received/data?from=2025-01-01&to=2025-12-31";

    @Inject
    Now now;

    private static Answer ask(SampleCase file, String question) {
        return file.callers().caseworker().get(INDICATORS + question);
    }

    private static JsonNode numbers(SampleCase file, String question) {
        return ask(file, question).expecting(200).json();
    }

    @Test
    void aQuestionNamesAllItsFaults() {
        var file = SampleCase.underReview();

        assertThat(ask(file, "requests-received/data?by=partnr&kind=MLAA&flow=NEW&top=0&every=WEEK&to=2025-01-01")
                        .expecting(400)
                        .faults())
                .containsExactlyInAnyOrder(
                        "by bad-value",
                        "kind bad-value",
                        "flow unknown-parameter",
                        "top bad-value",
                        "every bad-value",
                        "from not-null");
    }

    @Test
    void aPeriodThatHasNotBegunIsRefused() {
        var file = SampleCase.underReview();

        assertThat(ask(file, "requests-received/data?from=2998-01-01&to=2998-12-31")
                        .expecting(400)
                        .faults())
                .containsExactly("from bad-value");
    }

    @Test
    void anIndicatorThatWaitsHasNoNumbers() {
        var file = SampleCase.underReview();

        assertThat(ask(file, "value-change-in-custody/data?from=2025-01-01&to=2025-12-31")
                        .expecting(409)
                        .text("/detail"))
                .contains("JOINED_EVENTS");
        ask(file, "no-such-indicator/data?from=2025-01-01&to=2025-12-31").expecting(404);
    }

    @Test
    void aValueThatIsNotRecordedIsAlwaysShown() {
        var file = SampleCase.underReview();

        var cells = numbers(file, RECEIVED + "&by=channel").path("cells");

        assertThat(cells.get(cells.size() - 1).at("/keys/0").asText()).isEqualTo("NOT_RECORDED");
    }

    @Test
    void aNameThatNoRequestHasIsAFault() {
        var file = SampleCase.underReview();

        assertThat(ask(file, RECEIVED + "&officer=nobody").expecting(400).faults())
                .containsExactly("officer bad-value");
    }

    @Test
    void figuresByOfficerAreForThoseWhoReadTheRequests() {
        var file = SampleCase.underReview();
        var statistician = file.callers().named("sam", "statistician");

        statistician.get(INDICATORS + RECEIVED + "&by=officer").expecting(403);
        statistician.get(INDICATORS + RECEIVED + "&by=partner").expecting(200);
        statistician
                .get(INDICATORS + "requests-received/requests?from=2025-01-01&to=2025-12-31")
                .expecting(403);
    }

    /** The answer to a word that a file has is the same as to one that none has. */
    @Test
    void aStatisticianLearnsNoWordOfAFile() {
        var file = SampleCase.underReview();
        file.patch(Map.of("offences", List.of(Map.of("national", "Theft of the crown"))))
                .expecting(200);
        var statistician = file.callers().named("sam", "statistician");

        for (var word : List.of("Theft%20of%20the%20crown", "nothing")) {
            for (var path : List.of(
                    "indicators/requests-received/data?from=2024-01-01&to=2024-12-31&offence=" + word,
                    "indicators/requests-received/data?from=2024-01-01&to=2024-12-31&legal-basis=NOT_IN_LAW_BOOK%20"
                            + word,
                    "indicators/requests-received/data?from=2024-01-01&to=2024-12-31&executing-authority=" + word,
                    "sheets/delays?from=2024-01-01&to=2024-12-31&offence=" + word)) {
                statistician.get("/api/v1/statistics/" + path).expecting(403);
            }
        }
        var shown = statistician
                .get(INDICATORS + RECEIVED + "&by=offence")
                .expecting(200)
                .body();
        assertThat(shown).contains("WORDS_OF_A_FILE").doesNotContain("Theft");
        assertThat(ask(file, RECEIVED + "&by=offence").expecting(200).body()).contains("Theft of the crown");
    }

    @Test
    void severalOffencesAreOneFilter() {
        var file = SampleCase.underReview();
        file.patch(Map.of("offences", List.of(Map.of("article", "17")))).expecting(200);

        assertThat(numbers(file, RECEIVED + "&offence=UNCAC%2015,UNCAC%2017")
                        .at("/totals/0/count")
                        .asInt())
                .isEqualTo(1);
        assertThat(ask(file, RECEIVED + "&offence=UNCAC%2099").expecting(400).faults())
                .containsExactly("offence bad-value");
    }

    @Test
    void aRequestRegisteredInErrorIsInNoIndicator() {
        var file = SampleCase.underReview();
        file.open("REQUEST_FOR_INFORMATION", "openedOn", "2025-03-05");
        var question = "requests-for-information/data?from=2025-01-01&to=2025-12-31&by=kind";
        assertThat(numbers(file, question).at("/totals/0/count").asInt()).isEqualTo(1);

        for (var seq : List.of("2", "1")) {
            file.act(
                            file.callers().supervisor(),
                            "/transitions/" + seq + "/corrections",
                            Map.of("reason", "registered in error", "annul", true))
                    .expecting(201);
        }

        assertThat(numbers(file, question).at("/totals/0/count").asInt()).isZero();
        assertThat(numbers(file, "legal-deadlines-by-ending/data?from=2025-01-01&to=2026-12-31&by=kind")
                        .at("/totals/0/count")
                        .asInt())
                .isZero();
    }

    @Test
    void aDayThatAnIndicatorDoesNotReadIsAFault() {
        var file = SampleCase.underReview();

        assertThat(ask(file, RECEIVED + "&on=2025-12-31").expecting(400).faults())
                .containsExactly("on bad-value");
        assertThat(ask(file, "refusal-rate-of-cohort/data?from=2025-01-01&to=2025-12-31&on=2024-01-01")
                        .expecting(400)
                        .faults())
                .containsExactly("on bad-value");
    }

    @Test
    void quartersAndMonthsStandSideBySide() {
        var file = SampleCase.underReview();

        assertThat(numbers(file, RECEIVED + "&every=QUARTER").findValuesAsText("label"))
                .containsExactly("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4");
        assertThat(numbers(file, "requests-received/data?from=2025-03-01&to=2025-04-15&every=MONTH")
                        .findValuesAsText("label"))
                .containsExactly("2025-03", "2025-04");
        assertThat(numbers(file, "requests-received/data?from=2025-03-01&to=2025-04-15&every=MONTH")
                        .at("/periods/1/partial")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void theLargestValuesHaveCellsAndTheOthersCountTogether() {
        var file = SampleCase.underReview();
        for (var partner : List.of("FRA", "FRA", "FRA", "KEN")) {
            file.callers()
                    .caseworker()
                    .post("/api/v1/requests", SampleRequest.incomingAssistance().with("counterpart", partner))
                    .expecting(201);
        }

        var all = numbers(file, RECEIVED + "&by=partner&top=1");

        assertThat(all.path("cells").findValuesAsText("count").stream()
                        .mapToInt(Integer::parseInt)
                        .sum())
                .isEqualTo(all.at("/totals/0/count").asInt());
    }

    /** The United Kingdom was a member of the Union until 31 January 2020. */
    @Test
    void aPartnerBelongsToAnOrganisationFromDayToDay() {
        var file = SampleCase.underReview();
        for (var day : List.of("2020-01-31", "2020-02-01")) {
            file.callers()
                    .caseworker()
                    .post(
                            "/api/v1/requests",
                            SampleRequest.incomingAssistance()
                                    .with("counterpart", "GBR")
                                    .with("dated", "2020-01-01")
                                    .with("receivedOn", day))
                    .expecting(201);
        }

        var cells = numbers(
                        file,
                        "requests-received/data?from=2020-01-01&to=2020-02-29&every=MONTH&by=state-group&partner=GBR")
                .path("cells");

        assertThat(cells.findValuesAsText("count")).containsExactly("1", "0", "0", "0", "1", "0");
        assertThat(cells.findValuesAsText("period").subList(0, 3)).containsOnly("2020-01");
        assertThat(cells.at("/0/keys/0").asText()).isEqualTo("EU");
        assertThat(cells.at("/1/keys/0").asText()).isEqualTo("NO_GROUP");
    }

    @Test
    void anotherAuthorityCountsNothingOfIt() {
        var file = SampleCase.underReview();
        var stranger = SampleCase.underReview();
        stranger.callers()
                .caseworker()
                .get(INDICATORS + RECEIVED + "&authority=" + file.callers().authority())
                .expecting(400);
        assertThat(numbers(stranger, RECEIVED).at("/totals/0/count").asInt()).isEqualTo(1);
    }

    @Test
    void measuresAndRequestsAreReconciled() {
        var file = SampleCase.underReview();

        var measures = numbers(file, RECEIVED + "&unit=MEASURE");
        var line = measures.at("/reconciliation/0");

        assertThat(measures.at("/totals/0/count").asLong())
                .isEqualTo(line.path("members").asLong()
                        - line.path("without").asLong()
                        + line.path("further").asLong())
                .isEqualTo(line.path("units").asLong());
        assertThat(ask(file, "postponements/data?from=2025-01-01&to=2025-12-31&unit=MEASURE")
                        .expecting(400)
                        .faults())
                .containsExactly("unit bad-value");
    }

    @Test
    void aCorrectionChangesTheNumbersAndNotTheFormerKnowledge() {
        var file = SampleCase.underReview();
        file.take("WITHDRAW", "occurredAt", "2025-04-02");
        var before = now.instant().toString();
        file.act(
                        file.callers().supervisor(),
                        "/transitions/3/corrections",
                        Map.of("reason", "a slip of the pen", "occurredAt", "2025-07-25"))
                .expecting(201);
        var question = "withdrawn-or-no-longer-required/data?from=2025-01-01&to=2025-12-31&every=QUARTER";

        var then = numbers(file, question + "&asOf=" + before).path("totals").findValuesAsText("count");
        var today = numbers(file, question).path("totals").findValuesAsText("count");

        assertThat(then).containsExactly("0", "1", "0", "0");
        assertThat(today).containsExactly("0", "0", "1", "0");
    }

    @Test
    void aTableForSpreadsheetsHasALineForEachCellAndTotal() {
        var file = SampleCase.underReview();

        var csv = ask(file, RECEIVED + "&by=kind&format=csv").expecting(200).body();

        assertThat(csv.lines().toList().getFirst()).contains("period,partial,kind,kindTitle,count,ofTotal");
        assertThat(csv).contains("TOTAL,All");
        assertThat(ask(file, RECEIVED + "&by=kind&format=csv&part=definitions")
                        .expecting(200)
                        .body())
                .contains("Requests received");
    }
}
