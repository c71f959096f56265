package org.comity.cases.asset;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.comity.sample.Answer;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** Events of assets that were recorded by error, in a wrong order or against the law, by HTTP. */
@QuarkusTest
class AssetCorrectionsTest {

    @Test
    void anEventRecordedByErrorIsInTheLifeOfNoDay() {
        var file = withAccount();
        freeze(file, "2025-03-10");
        file.act("/asset-events/1/ending", Map.of("reason", "Of another asset")).expecting(200);
        freeze(file, "2025-03-10");
        confiscation(file, "2025-03-15");

        var life = file.read("/assets/1/life?on=2025-03-20");

        assertThat(life.text("/state")).isEqualTo("CONFISCATION_ORDERED");
        assertThat(life.texts("/events", "kind")).containsExactly("FREEZE", "CONFISCATION");
        assertThat(life.texts("/events", "no")).containsExactly("2", "3");
    }

    @Test
    void aFreezeThatRanOutHasNotMetItsDeadline() {
        var file = withAccount();
        freeze(file, "2025-03-10");
        event(file, "LAPSED", "2025-09-11").expecting(201);

        var deadlines = file.read("/deadlines");

        var renewal = deadlines.texts("", "rule").indexOf("SLA_FREEZE_RENEWAL");
        assertThat(deadlines.text("/" + renewal + "/endedOn")).isEqualTo("2025-09-11");
        assertThat(deadlines.text("/" + renewal + "/ending")).isEqualTo("CANCELLED");
    }

    @Test
    void theValueThatWaitsIsTheLastOneLessThePartsReturnedSince() {
        var file = withAccount();
        confiscation(file, "2025-03-15");
        event(file, "CONFISCATION_FINAL", "2025-03-16", "value", money("1000.00"))
                .expecting(201);
        returned(file, "PARTIAL_RETURN", "2025-03-20", "600.00", "OTHER_CASE", "VICTIMS")
                .expecting(201);
        assertThat(waiting(file)).isEqualByComparingTo("400.00");

        event(file, "VALUATION", "2025-03-25", "value", money("450.00")).expecting(201);
        assertThat(waiting(file)).as("the value of the rest").isEqualByComparingTo("450.00");
        returned(file, "PARTIAL_RETURN", "2025-04-20", "100.00", "OTHER_CASE", "VICTIMS")
                .expecting(201);
        assertThat(waiting(file)).isEqualByComparingTo("350.00");
        returned(file, "PARTIAL_RETURN", "2025-04-21", "400.00", "OTHER_CASE", "VICTIMS")
                .expecting(201);
        assertThat(waiting(file)).as("never below nothing").isEqualByComparingTo("0");
    }

    @Test
    void aClaimIsNotCorrectedAwayUnderItsDecision() {
        var file = withAccount();
        file.act("/assets", Map.of("kind", "CASH", "description", "Notes", "day", "2025-03-03"))
                .expecting(201);
        event(file, "THIRD_PARTY_CLAIM", "2025-03-10", "claimant", "A bank").expecting(201);
        assertThat(event(file, "CLAIM_DECIDED", "2025-03-09", "claimNo", 1, "claimResult", "DISMISSED")
                        .expecting(422)
                        .text("/errors/0/code"))
                .as("a decision before its claim")
                .isEqualTo("out-of-order");
        event(file, "CLAIM_DECIDED", "2025-03-20", "claimNo", 1, "claimResult", "DISMISSED")
                .expecting(201);

        refusesClaim(file, Map.of("assetNo", 1, "kind", "VALUATION", "value", money("5.00")), "/corrected/kind");
        refusesClaim(
                file, Map.of("assetNo", 2, "kind", "THIRD_PARTY_CLAIM", "claimant", "A bank"), "/corrected/assetNo");
        refusesClaim(
                file,
                Map.of("assetNo", 1, "kind", "THIRD_PARTY_CLAIM", "claimant", "A bank", "day", "2025-03-21"),
                "/corrected/day");
        file.act("/asset-events/1/ending", Map.of("reason", "None")).expecting(422);
        file.act(
                        "/asset-events/1/correction",
                        Map.of(
                                "corrected",
                                Map.of(
                                        "assetNo",
                                        1,
                                        "kind",
                                        "THIRD_PARTY_CLAIM",
                                        "claimant",
                                        "Bank",
                                        "day",
                                        "2025-03-20"),
                                "reason",
                                "Misread"))
                .expecting(200);
    }

    @Test
    void publicFundsGoToTheRequestingStateAfterItsJudgement() {
        var file = withAccount();
        confiscation(file, "2025-03-15");
        event(file, "CONFISCATION_FINAL", "2025-03-16").expecting(201);

        var refused = event(
                        file,
                        "RETURN",
                        "2025-03-20",
                        "value",
                        money("100.00"),
                        "limb",
                        "PUBLIC_FUNDS",
                        "judgementOn",
                        "2025-03-21",
                        "recipient",
                        "VICTIMS")
                .expecting(422);

        assertThat(refused.texts("/errors", "field")).containsExactlyInAnyOrder("/judgementOn", "/recipient");
        assertThat(refused.texts("/errors", "detail")).anyMatch(why -> why.startsWith("UNCAC article 57(3)(a)"));
        returned(file, "PARTIAL_RETURN", "2025-03-20", "50.00", "OTHER_CASE", "REQUESTED_STATE")
                .expecting(201);
        returned(file, "PARTIAL_RETURN", "2025-03-20", "10.00", "PUBLIC_FUNDS", "REQUESTED_STATE")
                .expecting(422);
    }

    @Test
    void aHearingOfAnEarlierFreezeDoesNotServeALaterOne() {
        var file = withAccount();
        freeze(file, "2025-03-10");
        lifted(file, "2025-03-20", "2025-03-12").expecting(201);
        freeze(file, "2025-04-01");

        var refused = lifted(file, "2025-04-20", "2025-03-12").expecting(422);

        assertThat(refused.texts("/errors", "field")).containsExactly("/heardOn");
        assertThat(refused.text("/errors/0/detail")).contains("before the measure that is lifted, of 2025-04-01");
        lifted(file, "2025-04-20", "2025-04-05").expecting(201);
        var later = new LinkedHashMap<>(freezing("2025-04-06"));
        assertThat(file.act("/asset-events/3/correction", Map.of("corrected", later, "reason", "Misread"))
                        .expecting(422)
                        .texts("/errors", "field"))
                .as("the freeze does not move behind the hearing")
                .containsExactly("/corrected/day");
    }

    private static void refusesClaim(SampleCase file, Map<String, Object> corrected, String field) {
        assertThat(file.act("/asset-events/1/correction", Map.of("corrected", corrected, "reason", "Misread"))
                        .expecting(422)
                        .texts("/errors", "field"))
                .containsExactly(field);
    }

    private static SampleCase withAccount() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        file.act(
                        "/assets",
                        Map.of(
                                "kind",
                                "ACCOUNT",
                                "description",
                                "Savings account",
                                "institution",
                                "First bank",
                                "day",
                                "2025-03-03"))
                .expecting(201);
        return file;
    }

    private static Map<String, Object> freezing(String day) {
        return Map.of(
                "assetNo",
                1,
                "kind",
                "FREEZE",
                "freezeBasis",
                "FOREIGN_ORDER",
                "value",
                money("1000.00"),
                "until",
                "2025-09-10",
                "day",
                day);
    }

    private static void freeze(SampleCase file, String day) {
        file.act("/asset-events", freezing(day)).expecting(201);
    }

    private static void confiscation(SampleCase file, String day) {
        event(file, "CONFISCATION", day, "route", "OWN_ORDER", "confiscationBasis", "CONVICTION")
                .expecting(201);
    }

    private static Answer lifted(SampleCase file, String day, String heardOn) {
        return event(
                file, "LIFTED", day, "liftReason", "LF_COURT_ORDER", "heardOn", heardOn, "liftingAnswer", "SILENT");
    }

    private static Answer returned(
            SampleCase file, String kind, String day, String amount, String limb, String recipient) {
        return event(
                file,
                kind,
                day,
                "value",
                money(amount),
                "limb",
                limb,
                "judgementWaived",
                limb.equals("PUBLIC_FUNDS"),
                "recipient",
                recipient);
    }

    private static Answer event(SampleCase file, String kind, String day, Object... fields) {
        var body = new LinkedHashMap<String, Object>(Map.of("assetNo", 1, "kind", kind, "day", day));
        for (var i = 0; i < fields.length; i += 2) {
            body.put(String.valueOf(fields[i]), fields[i + 1]);
        }
        return file.act("/asset-events", body);
    }

    private static Map<String, Object> money(String amount) {
        return Map.of("amount", new BigDecimal(amount), "currency", "EUR", "estimated", false);
    }

    private static BigDecimal waiting(SampleCase file) {
        return new BigDecimal(file.read("/assets/1/life").text("/totals/0/waiting"));
    }
}
