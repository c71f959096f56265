package org.comity.cases.asset;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.sample.Answer;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Assets from their trace to their return, by HTTP. */
@QuarkusTest
class AssetsTest {

    private static final String FREEZE = "FREEZE";

    @Test
    void allFaultsOfAnAssetComeAtOnce() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());

        var refused = file.act(
                        "/assets",
                        Map.of(
                                "kind",
                                "CRYPTO_ASSET",
                                "description",
                                "Wallet",
                                "location",
                                "XQZ",
                                "tracedValue",
                                money("10.505", "EUR")))
                .expecting(422);

        assertThat(refused.texts("/errors", "field"))
                .containsExactlyInAnyOrder("/tracedValue/amount", "/location", "/identifier", "/chain");
        assertThat(file.act("/assets", Map.of("kind", "CASH", "description", "Notes", "tracedValue", money("5", "EUX")))
                        .expecting(422)
                        .texts("/errors", "field"))
                .containsExactly("/tracedValue/currency");
    }

    @Test
    void anAccountIsFrozenExtendedConfiscatedAndReturnedLessExpensesToPriorOwners() {
        var file = withAccount(SampleRequest.incomingAssistance());
        freeze(file, "2025-03-10", "2025-04-10");
        event(file, "EXTENSION", "2025-04-08", "until", "2025-07-08").expecting(201);
        event(file, "THIRD_PARTY_CLAIM", "2025-04-20", "claimant", "A bank").expecting(201);
        event(file, "CONFISCATION", "2025-05-02", "route", "FOREIGN_ORDER", "confiscationBasis", "CONVICTION")
                .expecting(201);
        assertThat(life(file).at("/openClaims")).hasSize(1);
        event(file, "CLAIM_DECIDED", "2025-05-20", "claimNo", 3, "claimResult", "DISMISSED")
                .expecting(201);
        event(file, "CONFISCATION_FINAL", "2025-06-02", "value", money("1000.00", "EUR"))
                .expecting(201);
        event(file, "COST", "2025-06-10", "value", money("12.00", "USD"), "costKind", "MANAGEMENT")
                .expecting(201);
        event(file, "RETURN_AGREED", "2025-06-20", "endUse", "Paid to the owners")
                .expecting(201);
        assertThat(amount(life(file), "/totals/0/waiting")).isEqualByComparingTo("1000.00");

        var returned = event(
                        file,
                        "RETURN",
                        "2025-07-01",
                        "value",
                        money("1000.00", "EUR"),
                        "limb",
                        "OTHER_OFFENCE",
                        "judgementOn",
                        "2025-05-30",
                        "recipient",
                        "PRIOR_LEGITIMATE_OWNER",
                        "expenses",
                        List.of(
                                Map.of("kind", "COURT", "amount", 40.25),
                                Map.of("kind", "TRANSFER", "amount", 9.75, "waived", true)))
                .expecting(201);

        assertThat(amount(returned, "/net")).isEqualByComparingTo("959.75");
        var life = life(file);
        assertThat(life.text("/state")).isEqualTo("RETURNED");
        assertThat(life.text("/since")).isEqualTo("2025-07-01");
        assertThat(life.texts("/events", "state"))
                .containsExactly(
                        "FROZEN",
                        "FROZEN",
                        "FROZEN",
                        "CONFISCATION_ORDERED",
                        "CONFISCATION_ORDERED",
                        "CONFISCATED",
                        "CONFISCATED",
                        "RETURN_AGREED",
                        "RETURNED");
        assertThat(life.texts("/totals", "currency"))
                .as("a line for each currency")
                .containsExactly("EUR", "USD");
        assertThat(amount(life, "/totals/0/frozen")).isEqualByComparingTo("1000.00");
        assertThat(amount(life, "/totals/0/netReturned")).isEqualByComparingTo("959.75");
        assertThat(amount(life, "/totals/0/expenses")).isEqualByComparingTo("40.25");
        assertThat(amount(life, "/totals/0/waived")).isEqualByComparingTo("9.75");
        assertThat(amount(life, "/totals/0/waiting")).isEqualByComparingTo("0");
        assertThat(amount(life, "/totals/1/managementCosts")).isEqualByComparingTo("12.00");
        assertThat(file.read("/assets/1/life?on=2025-05-10").text("/state")).isEqualTo("CONFISCATION_ORDERED");
    }

    @Test
    void anEventThatCannotFollowIsRefusedInWords() {
        var file = withAccount(SampleRequest.incomingAssistance());

        var refused =
                event(file, "EXTENSION", "2025-03-10", "until", "2025-05-10").expecting(422);

        assertThat(refused.text("/errors/0/code")).isEqualTo("order");
        assertThat(refused.text("/errors/0/detail")).contains("the asset is TRACED then", "FREEZE");
        freeze(file, "2025-03-10", "2025-04-10");
        event(file, "CONFISCATION", "2025-05-02", "route", "OWN_ORDER", "confiscationBasis", "NON_CONVICTION")
                .expecting(201);
        event(file, "FREEZE", "2025-03-20", "freezeBasis", "OWN_MOTION").expecting(422);
        file.act("/asset-events/1/ending", Map.of("reason", "Never happened")).expecting(200);
        assertThat(life(file).text("/state")).isEqualTo("CONFISCATION_ORDERED");
        file.act("/assets/1/ending", Map.of("reason", "Never there")).expecting(422);
    }

    @Test
    void aLiftingIsRefusedUnlessTheRequestingStateWasHeardOrCouldNotBe() {
        var file = withAccount(SampleRequest.incomingAssistance());
        freeze(file, "2025-03-10", "2025-09-10");
        event(file, "LIFT_PROPOSED", "2025-03-20", "liftReason", "LF_NO_TIMELY_EVIDENCE")
                .expecting(201);

        var refused = event(file, "LIFTED", "2025-04-10", "liftReason", "LF_NO_TIMELY_EVIDENCE")
                .expecting(422);

        assertThat(refused.text("/errors/0/field")).isEqualTo("/heardOn");
        assertThat(refused.text("/errors/0/detail"))
                .startsWith("UNCAC article 55(8), where the Convention binds: before a provisional measure");
        event(file, "LIFTED", "2025-04-10", "liftReason", "LF_COURT_ORDER", "heardOn", "2025-03-21")
                .expecting(422);
        event(
                        file,
                        "LIFTED",
                        "2025-04-10",
                        "liftReason",
                        "LF_COURT_ORDER",
                        "heardOn",
                        "2025-04-11",
                        "liftingAnswer",
                        "SILENT")
                .expecting(422);
        event(
                        file,
                        "LIFTED",
                        "2025-04-10",
                        "liftReason",
                        "LF_COURT_ORDER",
                        "heardOn",
                        "2025-03-21",
                        "liftingAnswer",
                        "SILENT")
                .expecting(201);
        assertThat(life(file).text("/state")).isEqualTo("LIFTED");
    }

    @Test
    void aLiftingOnReleaseOrAbroadNeedsNoHearing() {
        var file = withAccount(SampleRequest.incomingAssistance());
        freeze(file, "2025-03-10", "2025-09-10");
        event(file, "LIFTED", "2025-04-10", "liftReason", "LF_REQUESTING_STATE_RELEASE")
                .expecting(201);
        var sent = withAccount(SampleRequest.outgoingAssistance());
        freeze(sent, "2025-03-10", "2025-09-10");
        event(sent, "LIFTED", "2025-04-10", "liftReason", "LF_COURT_ORDER").expecting(201);
        var impossible = withAccount(SampleRequest.incomingAssistance());
        freeze(impossible, "2025-03-10", "2025-09-10");

        event(impossible, "LIFTED", "2025-04-10", "liftReason", "LF_COURT_ORDER", "notHeardReason", "Ordered at once")
                .expecting(201);
    }

    @Test
    void theRenewalOfAFreezeIsADeadlineThatFollowsTheEvents() {
        var file = withAccount(SampleRequest.incomingAssistance());
        freeze(file, "2025-03-10", "2025-04-10");
        assertThat(renewal(file, "dueOn")).isEqualTo("2025-04-10");

        var corrected = new LinkedHashMap<String, Object>(freezing("2025-03-10", "2025-04-12"));
        file.act("/asset-events/1/correction", Map.of("corrected", corrected, "reason", "Misread"))
                .expecting(200);
        assertThat(renewal(file, "dueOn")).as("the correction moves it").isEqualTo("2025-04-12");

        event(file, "EXTENSION", "2025-04-08", "until", "2025-07-08").expecting(201);
        assertThat(renewal(file, "dueOn")).as("the extension moves it").isEqualTo("2025-07-08");
        file.act("/asset-events/2/ending", Map.of("reason", "Of another asset")).expecting(200);
        assertThat(renewal(file, "dueOn")).as("without the extension").isEqualTo("2025-04-12");

        event(file, "CONFISCATION", "2025-04-11", "route", "OWN_ORDER", "confiscationBasis", "CONVICTION")
                .expecting(201);
        assertThat(renewal(file, "endedOn"))
                .as("an order that is not final changes nothing")
                .isEmpty();
        event(file, "CONFISCATION_FINAL", "2025-05-11").expecting(201);
        var deadlines = file.read("/deadlines");
        var last = deadlines.texts("", "endedOn").indexOf("2025-05-11");
        assertThat(renewal(file, "endedOn")).as("none runs").isNotEmpty();
        assertThat(deadlines.text("/" + last + "/dueOn")).isEqualTo("2025-04-12");
        assertThat(deadlines.text("/" + last + "/ending")).isEqualTo("MET");
    }

    @Test
    void theIntentionToLiftGivesTheRequestingStateFifteenDaysToSpeak() {
        var file = withAccount(SampleRequest.incomingAssistance());
        freeze(file, "2025-03-10", "2025-09-10");

        event(file, "LIFT_PROPOSED", "2025-03-12", "liftReason", "LF_NO_TIMELY_EVIDENCE")
                .expecting(201);

        assertThat(hearing(file, "dueOn")).isEqualTo("2025-03-27");
        assertThat(hearing(file, "record/no")).as("the event").isEqualTo("2");
        event(
                        file,
                        "LIFTED",
                        "2025-03-16",
                        "liftReason",
                        "LF_COURT_ORDER",
                        "heardOn",
                        "2025-03-14",
                        "liftingAnswer",
                        "AGREED")
                .expecting(201);
        assertThat(hearing(file, "endedOn")).isEqualTo("2025-03-14");
        assertThat(hearing(file, "ending")).isEqualTo("MET");
        file.act("/asset-events/3/ending", Map.of("reason", "It was another account"))
                .expecting(200);
        assertThat(file.read("/deadlines").texts("", "rule").stream().filter("DLN_UNCAC_LIFT_HEARING"::equals))
                .as("the days run again")
                .hasSize(2);
    }

    @Test
    void anEventThatWasOfAnotherAssetSettlesNoIntention() {
        var file = withAccount(SampleRequest.incomingAssistance());
        file.act("/assets", Map.of("kind", "CASH", "description", "Notes", "day", "2025-03-03"))
                .expecting(201);
        freeze(file, "2025-03-10", "2025-09-10");
        event(file, "LIFT_PROPOSED", "2025-03-12", "liftReason", "LF_NO_TIMELY_EVIDENCE")
                .expecting(201);
        file.act("/asset-events", with(freezing("2025-03-10", "2025-09-10"), "assetNo", 2))
                .expecting(201);
        event(file, "EXTENSION", "2025-03-14", "until", "2025-12-10").expecting(201);
        assertThat(hearing(file, "ending")).isEqualTo("MET");

        var other = Map.of("assetNo", 2, "kind", "EXTENSION", "until", "2025-12-10", "day", "2025-03-14");
        file.act("/asset-events/4/correction", Map.of("corrected", other, "reason", "Of the notes"))
                .expecting(200);

        assertThat(hearing(file, "ending")).as("the days run again").isEmpty();
    }

    @Test
    void aFreezeRunsOutAfterAnOrderOfConfiscationWhichRemains() {
        var file = withAccount(SampleRequest.incomingAssistance());
        freeze(file, "2025-03-10", "2025-03-14");
        event(file, "CONFISCATION", "2025-03-12", "route", "OWN_ORDER", "confiscationBasis", "CONVICTION")
                .expecting(201);

        event(file, "LAPSED", "2025-03-15").expecting(201);

        assertThat(life(file).text("/state")).isEqualTo("CONFISCATION_ORDERED");
        assertThat(life(file).at("/freezeUntil").isMissingNode()).isTrue();
        assertThat(renewal(file, "ending")).isEqualTo("CANCELLED");
    }

    @Test
    void aHolderIsAPersonOfTheRequestOrWords() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var cash = Map.<String, Object>of("kind", "CASH", "description", "Notes");

        var unknown = with(with(cash, "holderNo", 1), "holder", "The driver");
        assertThat(file.act("/assets", unknown).expecting(422).texts("/errors", "field"))
                .containsExactlyInAnyOrder("/holderNo", "/holder");

        file.act("/persons", Map.of("kind", "LEGAL", "name", "Acme Ltd", "roles", List.of("HOLDER")))
                .expecting(201);
        file.act("/assets", with(with(cash, "holderNo", 1), "beneficialOwner", "An heir"))
                .expecting(201);
        file.act("/persons/1/ending", Map.of("reason", "Another company")).expecting(422);
    }

    @Test
    void aReturnToTheRequestingStateForAnotherOffenceHasItsBasis() {
        var file = withAccount(SampleRequest.incomingAssistance());
        event(file, "CONFISCATION", "2025-03-11", "route", "OWN_ORDER", "confiscationBasis", "CONVICTION")
                .expecting(201);
        event(file, "CONFISCATION_FINAL", "2025-03-12").expecting(201);
        Object[] fields = {
            "value",
            money("100.00", "EUR"),
            "limb",
            "OTHER_OFFENCE",
            "judgementWaived",
            true,
            "recipient",
            "REQUESTING_STATE"
        };

        assertThat(event(file, "RETURN", "2025-03-14", fields).expecting(422).texts("/errors", "field"))
                .containsExactly("/returnBasis");

        var more = new ArrayList<>(List.of(fields));
        more.addAll(List.of("returnBasis", "PRIOR_OWNERSHIP"));
        event(file, "RETURN", "2025-03-14", more.toArray()).expecting(201);
    }

    @Test
    void theNetValueIsThatOfTheItemsAndALimbNeedsItsJudgement() {
        var file = withAccount(SampleRequest.incomingAssistance());
        event(file, "CONFISCATION", "2025-03-11", "route", "OWN_ORDER", "confiscationBasis", "CONVICTION")
                .expecting(201);
        event(file, "CONFISCATION_FINAL", "2025-03-12").expecting(201);

        var refused = event(
                        file,
                        "RETURN",
                        "2025-03-20",
                        "value",
                        money("100.00", "EUR"),
                        "limb",
                        "PUBLIC_FUNDS",
                        "recipient",
                        "REQUESTING_STATE",
                        "expenses",
                        List.of(Map.of("kind", "COURT", "amount", 10)),
                        "net",
                        95)
                .expecting(422);

        assertThat(refused.texts("/errors", "field")).containsExactlyInAnyOrder("/judgementOn", "/net");
        assertThat(refused.texts("/errors", "detail"))
                .contains("is not the gross value less the expenses that are not waived, 90.00 EUR");
        event(
                        file,
                        "RETURN",
                        "2025-03-20",
                        "value",
                        money("100.00", "EUR"),
                        "limb",
                        "PUBLIC_FUNDS",
                        "judgementWaived",
                        true,
                        "recipient",
                        "REQUESTING_STATE",
                        "expenses",
                        List.of(Map.of("kind", "COURT", "amount", 10)),
                        "net",
                        90)
                .expecting(201);
    }

    private static SampleCase withAccount(SampleRequest request) {
        var file = SampleCase.of(request);
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

    private static void freeze(SampleCase file, String day, String until) {
        file.act("/asset-events", freezing(day, until)).expecting(201);
    }

    private static Map<String, Object> freezing(String day, String until) {
        return Map.of(
                "assetNo",
                1,
                "kind",
                FREEZE,
                "freezeBasis",
                "FOREIGN_ORDER",
                "value",
                money("1000.00", "EUR"),
                "until",
                until,
                "day",
                day);
    }

    private static Answer event(SampleCase file, String kind, String day, Object... fields) {
        var body = new LinkedHashMap<String, Object>(Map.of("assetNo", 1, "kind", kind, "day", day));
        for (var i = 0; i < fields.length; i += 2) {
            body.put(String.valueOf(fields[i]), fields[i + 1]);
        }
        return file.act("/asset-events", body);
    }

    private static Map<String, Object> with(Map<String, ?> values, String name, Object value) {
        var more = new LinkedHashMap<String, Object>(values);
        more.put(name, value);
        return more;
    }

    private static String hearing(SampleCase file, String path) {
        return file.deadline("DLN_UNCAC_LIFT_HEARING").at("/" + path).asText();
    }

    private static Map<String, Object> money(String amount, String currency) {
        return Map.of("amount", new BigDecimal(amount), "currency", currency, "estimated", false);
    }

    private static BigDecimal amount(Answer answer, String pointer) {
        return new BigDecimal(answer.text(pointer));
    }

    private static Answer life(SampleCase file) {
        return file.read("/assets/1/life");
    }

    private static @Nullable String renewal(SampleCase file, String field) {
        return file.deadline("SLA_FREEZE_RENEWAL").path(field).asText();
    }
}
