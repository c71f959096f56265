package org.comity.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.sample.Answer;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A foreign letter with four measures, three persons and two assets, from its receipt to its closure, by HTTP alone. Bank records
 * are given after a request for information, a search is refused for dual criminality, a witness is heard by video link, and
 * an account is frozen, confiscated and returned to prior owners less expenses.
 */
@QuarkusTest
class AssistanceStoryTest {

    private static final String COLUMN = "measureNo";

    @Test
    void aLetterWithSeveralMeasuresEndsExecutedInPart() {
        var file = received();
        recordPersonsAndAssets(file);
        refuseTheSearch(file);
        askForInformation(file);
        send(file);
        executeOneByOne(file);
        returnTheAccount(file);
        report(file);
        theLimitsOfUseAreListedAfterTheClosure(file);
        theFiguresHaveEachMeasureOnce(file);
        assertThat(file.callers()
                        .auditor()
                        .get("/api/v1/history-verification")
                        .expecting(200)
                        .at("/intact")
                        .asBoolean())
                .isTrue();
    }

    private static SampleCase received() {
        var file = SampleCase.of(SampleRequest.incomingAssistance()
                .with("channel", "CENTRAL_AUTHORITY")
                .with("summary", "Bribery of an official of a port by a company")
                .with(
                        "measures",
                        List.of(
                                Map.of(
                                        "letter",
                                        "f",
                                        "coercive",
                                        true,
                                        "dualCriminality",
                                        "FULFILLED",
                                        "description",
                                        "Records of the account of the company",
                                        "procedureAsked",
                                        "Copies with a seal on each page"),
                                Map.of(
                                        "letter",
                                        "c",
                                        "coercive",
                                        true,
                                        "dualCriminality",
                                        "NOT_FULFILLED",
                                        "description",
                                        "Search of the flat of the witness"),
                                Map.of("letter", "a", "coercive", false, "subType", "VIDEO_HEARING"),
                                Map.of(
                                        "letter",
                                        "k",
                                        "coercive",
                                        true,
                                        "dualCriminality",
                                        "FULFILLED",
                                        "description",
                                        "Return of the balance of the account"))));
        file.take("ACKNOWLEDGE", "occurredAt", "2025-03-04");
        assertThat(file.read("/measures").texts("", "outcome")).hasSize(4).containsOnly("PENDING");
        return file;
    }

    private static void recordPersonsAndAssets(SampleCase file) {
        file.act("/persons", Map.of("kind", "NATURAL", "name", "Petrov, Ivan", "roles", List.of("SUSPECT", "HOLDER")))
                .expecting(201);
        file.act("/persons", Map.of("kind", "NATURAL", "name", "Moreau, Anne", "roles", List.of("WITNESS")))
                .expecting(201);
        file.act("/persons", Map.of("kind", "LEGAL", "name", "Harbour Works", "roles", List.of("SUSPECT", "OWNER")))
                .expecting(201);
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
                                "2025-03-04"))
                .expecting(201);
        file.act("/assets", Map.of("kind", "VEHICLE", "description", "Grey car", "day", "2025-03-04"))
                .expecting(201);
        assertThat(file.read("/persons").texts("", "kind")).containsExactlyInAnyOrder("NATURAL", "NATURAL", "LEGAL");
        assertThat(file.read("/assets").texts("", "kind")).containsExactly("ACCOUNT", "VEHICLE");
    }

    /** One person proposes, after consultation, and another decides; no other measure is touched. */
    private static void refuseTheSearch(SampleCase file) {
        var consultation = file.open("CONSULTATION", "openedOn", "2025-03-05");
        var proposed = decide(
                        file,
                        2,
                        "REFUSAL_PROPOSED",
                        "2025-03-06",
                        "code",
                        "RF_DUAL_CRIM",
                        "narrative",
                        "The conduct of the witness is no offence here",
                        "consultation",
                        consultation)
                .expecting(201);
        var refusal = with(
                COLUMN,
                2,
                "decision",
                "REFUSED",
                "decidedBy",
                "CENTRAL_AUTHORITY",
                "day",
                "2025-03-10",
                "proposalNo",
                Integer.valueOf(proposed.text("/no")));
        var supervisor = file.callers().supervisor();
        assertThat(file.act(supervisor, "/measure-decisions", refusal)
                        .expecting(422)
                        .faults())
                .containsExactly("sideProcesses held-back");
        file.end(consultation, "2025-03-09");
        file.act(supervisor, "/measure-decisions", refusal).expecting(201);
        assertThat(file.read("/measures").texts("", "outcome"))
                .containsExactly("PENDING", "REFUSED", "PENDING", "PENDING");
    }

    private static void askForInformation(SampleCase file) {
        var asked = file.open(
                "REQUEST_FOR_INFORMATION", "openedOn", "2025-03-10", "items", List.of("RI_FACTS_INSUFFICIENT"));
        file.end(asked, "2025-03-20");
        file.take("ACCEPT", "occurredAt", "2025-03-21");
    }

    /** The bank records go to the executing authority of the request, and the hearing to another one. */
    private static void send(SampleCase file) {
        file.take("SEND_FOR_EXECUTION", "occurredAt", "2025-03-24", "recipient", "PROSECUTOR-1");
        decide(file, 3, "SENT", "2025-03-24", "executingAuthority", "PROSECUTOR-2", "dueOn", "2025-06-30")
                .expecting(201);
        file.take("CONFIRM_RECEIPT", "occurredAt", "2025-03-25");
        assertThat(file.read("/measures").texts("", "executingAuthority")).containsExactly("", "", "PROSECUTOR-2", "");
        assertThat(file.deadline("SLA_MEASURE_EXECUTION").path("dueOn").asText())
                .isEqualTo("2025-06-30");
    }

    private static void executeOneByOne(SampleCase file) {
        decide(
                        file,
                        1,
                        "EXECUTED",
                        "2025-05-05",
                        "procedureFollowed",
                        true,
                        "delivered",
                        "Statements of 2023, 41 pages")
                .expecting(201);
        file.act(
                        "/obligations",
                        Map.of(
                                "kind",
                                "USE_LIMIT",
                                "owedBy",
                                "REQUESTING_STATE",
                                "item",
                                "Statements of 2023",
                                "terms",
                                "Use in these proceedings alone",
                                "day",
                                "2025-05-05"))
                .expecting(201);
        file.act(
                        "/hearings",
                        Map.of(
                                "personNo",
                                2,
                                COLUMN,
                                3,
                                "form",
                                "VIDEO_LINK",
                                "scheduledAt",
                                "2025-05-20T08:00:00Z",
                                "timeZone",
                                "Europe/Vienna",
                                "conductedBy",
                                "REQUESTING_STATE",
                                "attendedBy",
                                "District court of Vienna",
                                "outcome",
                                "HELD",
                                "day",
                                "2025-05-20"))
                .expecting(201);
        decide(file, 3, "EXECUTED", "2025-05-21").expecting(201);
        assertThat(file.deadline("SLA_MEASURE_EXECUTION").path("ending").asText())
                .isEqualTo("MET");
    }

    private static void returnTheAccount(SampleCase file) {
        event(
                file,
                "FREEZE",
                "2025-03-28",
                "freezeBasis",
                "FOREIGN_REQUEST",
                "value",
                money("1000.00"),
                "until",
                "2025-04-28");
        event(file, "EXTENSION", "2025-04-20", "until", "2025-07-28");
        event(file, "CONFISCATION", "2025-05-02", "route", "FOREIGN_ORDER", "confiscationBasis", "CONVICTION");
        event(file, "CONFISCATION_FINAL", "2025-06-02", "value", money("1000.00"));
        event(file, "RETURN_AGREED", "2025-06-20", "endUse", "Paid to the owners");
        event(
                file,
                "RETURN",
                "2025-07-01",
                "value",
                money("1000.00"),
                "limb",
                "OTHER_OFFENCE",
                "judgementOn",
                "2025-05-30",
                "recipient",
                "PRIOR_LEGITIMATE_OWNER",
                "expenses",
                List.of(Map.of("kind", "COURT", "amount", 40.25)));
        var life = file.read("/assets/1/life");
        assertThat(life.text("/state")).isEqualTo("RETURNED");
        assertThat(new BigDecimal(life.text("/totals/0/netReturned"))).isEqualByComparingTo("959.75");
        assertThat(file.read("/assets/2/life").text("/state")).isEqualTo("TRACED");
    }

    /** Nothing is executed while a measure is open, and in full while outcomes differ. */
    private static void report(SampleCase file) {
        assertThat(file.attempt("RETURN_PARTLY_EXECUTED", "narrative", "The search was refused")
                        .expecting(422)
                        .text("/needs/0"))
                .isEqualTo("EVERY_MEASURE_HAS_AN_OUTCOME");
        var last = List.of(Map.of("measure", 4, "outcome", "EXECUTED"));
        var refused = file.attempt("RETURN_EXECUTED", "measureOutcomes", last).expecting(422);
        assertThat(refused.text("/needs/0")).isEqualTo("EVERY_MEASURE_EXECUTED");
        file.take(
                "RETURN_PARTLY_EXECUTED",
                "narrative",
                "The search was refused",
                "measureOutcomes",
                last,
                "occurredAt",
                "2025-07-02");
        file.take("TRANSMIT_RESULTS", "proof", SampleCase.PROOF, "occurredAt", "2025-07-04");
        file.take("CLOSE");
        var view = file.view();
        assertThat(view.text("/result")).isEqualTo("PARTLY_EXECUTED");
        assertThat(view.text("/state")).isEqualTo("CLOSED");
        assertThat(view.texts("/content/measures", "outcome"))
                .containsExactly("EXECUTED", "REFUSED", "EXECUTED", "EXECUTED");
    }

    private static void theLimitsOfUseAreListedAfterTheClosure(SampleCase file) {
        var limits = file.callers()
                .caseworker()
                .get("/api/v1/obligations?kind=USE_LIMIT")
                .expecting(200);
        assertThat(limits.texts("/items", "terms")).containsExactly("Use in these proceedings alone");
        assertThat(limits.at("/items/0/isClosed").asBoolean()).isTrue();
        assertThat(limits.at("/items/0/binding").asBoolean()).isTrue();
    }

    private static void theFiguresHaveEachMeasureOnce(SampleCase file) {
        assertThat(outcomes(file, "2025-12-31")).containsExactlyInAnyOrder("EXECUTED 3", "REFUSED 1");
        assertThat(outcomes(file, "2025-05-10")).containsExactlyInAnyOrder("EXECUTED 1", "REFUSED 1");
    }

    /** The outcomes of the measures of the year as of a day, each with its number. */
    private static List<String> outcomes(SampleCase file, String on) {
        var cells = file.callers()
                .caseworker()
                .get("/api/v1/statistics/indicators/measure-outcomes/data?from=2025-01-01&to=2025-12-31&by=outcome&on="
                        + on)
                .expecting(200)
                .at("/cells");
        return java.util.stream.StreamSupport.stream(cells.spliterator(), false)
                .filter(cell -> cell.path("count").asLong() > 0)
                .map(cell ->
                        cell.at("/keys/0").asText() + " " + cell.path("count").asText())
                .toList();
    }

    private static Answer decide(SampleCase file, int measure, String decision, String day, Object... fields) {
        var body = with(fields);
        body.putAll(Map.of(COLUMN, measure, "decision", decision, "day", day));
        body.put("decidedBy", decision.equals("EXECUTED") ? "EXECUTING_AUTHORITY" : "CENTRAL_AUTHORITY");
        return file.act("/measure-decisions", body);
    }

    private static void event(SampleCase file, String kind, String day, Object... fields) {
        var body = with(fields);
        body.putAll(Map.of("assetNo", 1, "kind", kind, "day", day));
        file.act("/asset-events", body).expecting(201);
    }

    private static Map<String, Object> money(String amount) {
        return Map.of("amount", new BigDecimal(amount), "currency", "EUR", "estimated", false);
    }

    private static Map<String, Object> with(@Nullable Object... fields) {
        var body = new LinkedHashMap<String, Object>();
        for (var i = 0; i < fields.length; i += 2) {
            body.put(String.valueOf(fields[i]), fields[i + 1]);
        }
        return body;
    }
}
