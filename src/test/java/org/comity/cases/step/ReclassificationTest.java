package org.comity.cases.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.base.time.MovableNow;
import org.comity.rules.procedure.Procedure;
import org.comity.sample.Answer;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** A request that turns out to be of another kind goes on as such, and nothing of what it was is lost. */
@QuarkusTest
class ReclassificationTest {

    private static final LocalDate TODAY = MovableNow.machineDay();

    @Test
    void itKeepsItsIdentifierAndGetsAReferenceOfTheOtherSeries() {
        var file = enquiry();

        var answer = reclassify(file, Map.of("kind", "MLA")).expecting(201);

        assertThat(answer.text("/kind")).isEqualTo("MLA");
        assertThat(answer.text("/reference")).isEqualTo("MLA-IN/" + TODAY.getYear() + "/00001");
        assertThat(answer.text("/formerReferences/0")).isEqualTo("ENQ-IN/" + TODAY.getYear() + "/00001");
        assertThat(answer.text("/taken/state")).isEqualTo("REGISTERED");
        assertThat(answer.location()).isEqualTo(file.path() + "/transitions/2");
        var shown = file.view();
        assertThat(shown.etag()).isEqualTo(answer.etag());
        assertThat(shown.text("/kind")).isEqualTo("MLA");
        assertThat(shown.text("/formerReferences/0")).isEqualTo("ENQ-IN/" + TODAY.getYear() + "/00001");
        file.take("ACKNOWLEDGE");
        assertThat(file.view().text("/state")).isEqualTo("UNDER_REVIEW");
    }

    @Test
    void theFormerReferenceStillFindsIt() {
        var file = enquiry();
        reclassify(file, Map.of("kind", "MLA")).expecting(201);

        var found = file.callers()
                .caseworker()
                .post("/api/v1/requests/_search", Map.of("reference", "ENQ-IN/" + TODAY.getYear()))
                .expecting(200);

        assertThat(found.texts("/items", "id")).containsExactly(file.id());
    }

    @Test
    void atAnInstantItIsFoundByTheReferencesItHadByThen() {
        var file = enquiry();
        var before = file.read("/history").at("/0").path("recordedAt").asText();
        reclassify(file, Map.of("kind", "MLA")).expecting(201);
        var after = file.read("/history").at("/1").path("recordedAt").asText();

        assertThat(found(file, "ENQ-IN/", before)).containsExactly("ENQ-IN/" + TODAY.getYear() + "/00001");
        assertThat(found(file, "MLA-IN/", before)).isEmpty();
        assertThat(found(file, "ENQ-IN/", after)).containsExactly("MLA-IN/" + TODAY.getYear() + "/00001");
        assertThat(found(file, "MLA-IN/", after)).containsExactly("MLA-IN/" + TODAY.getYear() + "/00001");
    }

    private static List<String> found(SampleCase file, String reference, String asOf) {
        return file.callers()
                .caseworker()
                .post("/api/v1/requests/_search", Map.of("reference", reference, "asOf", asOf))
                .expecting(200)
                .texts("/items", "reference");
    }

    @Test
    void onADayItIsWhatItWasTakenForThen() {
        var file = enquiry();
        file.take("PASS_ON", "occurredAt", "2025-03-05", "recipient", "PROSECUTOR-1");
        reclassify(file, Map.of("kind", "MLA", "occurredAt", "2025-04-01")).expecting(201);

        assertThat(file.read("?on=2025-03-31").text("/kind")).isEqualTo("ENQUIRY");
        assertThat(file.read("?on=2025-03-31").text("/state")).isEqualTo("ENQUIRY_PASSED_ON");
        assertThat(file.read("?on=2025-04-01").text("/kind")).isEqualTo("MLA");
        assertThat(file.read("?on=2025-04-01").text("/state")).isEqualTo("REGISTERED");
        for (var day : List.of("2025-03-31", "2025-04-01")) {
            var kind = day.equals("2025-03-31") ? "ENQUIRY" : "MLA";
            var other = day.equals("2025-03-31") ? "MLA" : "ENQUIRY";
            var listed = file.callers().caseworker().get("/api/v1/requests?on=" + day + "&kind=" + kind);
            assertThat(listed.texts("/items", "kind")).containsExactly(kind);
            assertThat(file.callers()
                            .caseworker()
                            .get("/api/v1/requests?count=true&on=" + day + "&kind=" + other)
                            .texts("/items", "id"))
                    .isEmpty();
        }
    }

    @Test
    void atAnInstantItIsWhatItWasKnownToBe() {
        var file = enquiry();
        var before = file.read("/history").at("/0").path("recordedAt").asText();
        reclassify(file, Map.of("kind", "MLA", "occurredAt", "2025-03-03")).expecting(201);

        assertThat(file.read("?asOf=" + before).text("/kind")).isEqualTo("ENQUIRY");
        assertThat(file.read("?asOf=" + before).text("/reference")).startsWith("ENQ-IN/");
        assertThat(file.read("?asOf=" + before).at("/formerReferences")).isEmpty();
        assertThat(file.view().at("/formerReferences")).hasSize(1);
        assertThat(file.read("?asOf=" + before + "&on=2025-03-03").text("/kind"))
                .isEqualTo("ENQUIRY");
        assertThat(file.callers()
                        .caseworker()
                        .get("/api/v1/requests?kind=ENQUIRY&asOf=" + before)
                        .texts("/items", "reference"))
                .containsExactly("ENQ-IN/" + TODAY.getYear() + "/00001");
        assertThat(row(file, "ENQUIRY&asOf=" + before, "CONTINUING")).isEqualTo(1);
        assertThat(row(file, "ENQUIRY&asOf=" + before, "RECLASSIFIED_OUT")).isZero();
        assertThat(row(file, "MLA&asOf=" + before, "RECLASSIFIED_IN")).isZero();
        assertThat(row(file, "MLA", "RECLASSIFIED_IN")).isEqualTo(1);
    }

    @Test
    void deadlinesOfTheFormerProcedureAreSupersededAndThoseOfTheOtherOpen() {
        var file = enquiry();
        file.act("/deadlines", Map.of("title", "Hearing", "dueOn", "2099-01-01", "reason", "the court's"))
                .expecting(201);

        reclassify(file, Map.of("kind", "MLA", "occurredAt", "2025-04-01")).expecting(201);

        assertThat(file.deadline("SLA_ENQUIRY_ANSWER").path("ending").asText()).isEqualTo("SUPERSEDED");
        assertThat(file.deadline("SLA_ACK").path("startedOn").asText()).isEqualTo("2025-04-01");
        assertThat(file.deadline("SLA_ACK").has("endedOn")).isFalse();
        assertThat(file.read("/deadlines").json())
                .filteredOn(deadline -> deadline.path("title").asText().equals("Hearing"))
                .singleElement()
                .satisfies(deadline -> assertThat(deadline.has("endedOn")).isFalse());
    }

    @Test
    void aDeadlineSetByHandRunsOnAndIsReported() {
        var file = SampleCase.of(SampleRequest.incomingAssistance().without("measures"));
        file.act("/deadlines", Map.of("rule", "DLN_UNCAC_CONF_NOTICE", "reason", "they asked for secrecy"))
                .expecting(201);
        var due = file.deadline("DLN_UNCAC_CONF_NOTICE").path("dueOn").asText();

        var reclassified = reclassify(file, Map.of("kind", "ENQUIRY")).expecting(201);

        assertThat(file.deadline("DLN_UNCAC_CONF_NOTICE").has("endedOn")).isFalse();
        assertThat(reclassified.at("/taken/warnings")).hasSize(1);
        assertThat(reclassified.text("/taken/warnings/0")).contains("confidentiality", due);
        assertThat(file.deadline("SLA_ACK").path("ending").asText()).isEqualTo("SUPERSEDED");
    }

    @Test
    void itGoesOnWhereNothingHasToBeGivenForAndNowhereElse() {
        var file = enquiry();
        assertThat(reclassify(file, Map.of("kind", "MLA", "state", "ACCEPTED"))
                        .expecting(422)
                        .faults())
                .containsExactly("/state not-possible");

        reclassify(file, Map.of("kind", "MLA", "state", "UNDER_REVIEW")).expecting(201);

        assertThat(file.view().text("/state")).isEqualTo("UNDER_REVIEW");
        assertThat(file.deadline("SLA_ACK").isMissingNode()).isTrue();
        assertThat(file.deadline("SLA_TRIAGE").has("endedOn")).isFalse();
    }

    @Test
    void whatIsOverOrHasARefusalProposedIsNotReclassified() {
        var answered = enquiry();
        answered.take("ANSWER", "proof", SampleCase.PROOF);
        reclassify(answered, Map.of("kind", "MLA")).expecting(409);

        reclassify(SampleCase.withProposedRefusal(), Map.of("kind", "ENQUIRY")).expecting(409);
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        var file = SampleCase.underReview();

        assertThat(reclassify(
                                file,
                                Map.of("kind", "SPONTANEOUS_INFORMATION", "state", "SENT", "occurredAt", "2025-01-01"))
                        .expecting(422)
                        .faults())
                .containsExactlyInAnyOrder(
                        "/measures not-applicable", "/state not-possible", "/occurredAt out-of-order");
        assertThat(reclassify(
                                file,
                                Map.of(
                                        "kind",
                                        "PROVISIONAL_ARREST",
                                        "occurredAt",
                                        TODAY.plusDays(2).toString()))
                        .expecting(422)
                        .faults())
                .containsExactlyInAnyOrder("/kind not-possible", "/occurredAt in-the-future");
    }

    @Test
    void onlyASupervisorDoesIt() {
        var file = enquiry();

        file.act("/reclassifications", Map.of("kind", "MLA", "reason", "a request after all"))
                .expecting(403);
    }

    @Test
    void whatWasRecordedByMistakeIsTakenBackWithAllThatFollowed() {
        var file = enquiry();
        var before = file.view();
        reclassify(file, Map.of("kind", "MLA")).expecting(201);

        correct(file, 2, Map.of("annul", true)).expecting(201);

        var after = file.view();
        for (var field : List.of("/kind", "/reference", "/state")) {
            assertThat(after.text(field)).isEqualTo(before.text(field));
        }
        assertThat(after.text("/formerReferences/0")).isEqualTo("MLA-IN/" + TODAY.getYear() + "/00001");
        assertThat(file.deadline("SLA_ENQUIRY_ANSWER").has("endedOn")).isFalse();
        assertThat(file.deadline("SLA_ACK").path("ending").asText()).isEqualTo("CANCELLED");
        assertThat(isIntact(file)).isTrue();
        file.take("ANSWER", "proof", SampleCase.PROOF);
    }

    @Test
    void itGetsItsFormerKindBackOnlyWithWhatThatKindCanSay() {
        var file = enquiry();
        reclassify(file, Map.of("kind", "MLA")).expecting(201);
        file.patch(Map.of("measures", List.of(SampleRequest.measure("f", true))))
                .expecting(200);

        assertThat(correct(file, 2, Map.of("annul", true)).expecting(422).faults())
                .containsExactly("/measures not-applicable");
        assertThat(file.view().text("/kind")).isEqualTo("MLA");

        file.act("/measures/1/ending", Map.of("reason", "an enquiry has none")).expecting(200);
        correct(file, 2, Map.of("annul", true)).expecting(201);
        assertThat(file.view().text("/kind")).isEqualTo("ENQUIRY");
    }

    @Test
    void whatWasSentHasItsFormerKindBackOnlyOnALegalBasis() {
        var file = SampleCase.of(SampleRequest.of(Procedure.MLA_SENT).without("measures"));
        file.take("SUBMIT_FOR_REVIEW");
        file.supervise("APPROVE");
        file.take("SEND", "proof", SampleCase.PROOF);
        var sent = file.read("/history").json().size();
        reclassify(file, Map.of("kind", "ENQUIRY")).expecting(201);
        file.patch(Map.of("legalBases", List.of())).expecting(200);

        assertThat(correct(file, sent + 1, Map.of("annul", true)).expecting(422).faults())
                .containsExactly("legal-basis legal-basis");
    }

    @Test
    void itsDayIsCorrectedLikeThatOfAnyMove() {
        var file = enquiry();
        reclassify(file, Map.of("kind", "MLA", "occurredAt", "2025-04-01")).expecting(201);

        correct(file, 2, Map.of("occurredAt", "2025-04-11")).expecting(201);

        assertThat(file.read("?on=2025-04-05").text("/kind")).isEqualTo("ENQUIRY");
        assertThat(file.deadline("SLA_ACK").path("startedOn").asText()).isEqualTo("2025-04-11");
        assertThat(isIntact(file)).isTrue();
    }

    @Test
    void bothStatementsTellOfItAndBalance() {
        var file = enquiry();
        reclassify(file, Map.of("kind", "MLA", "occurredAt", "2025-04-01")).expecting(201);

        assertThat(row(file, "ENQUIRY", "NEW")).isEqualTo(1);
        assertThat(row(file, "ENQUIRY", "RECLASSIFIED_OUT")).isEqualTo(1);
        assertThat(row(file, "ENQUIRY", "CONTINUING")).isZero();
        assertThat(row(file, "MLA", "NEW")).isZero();
        assertThat(row(file, "MLA", "RECLASSIFIED_IN")).isEqualTo(1);
        assertThat(row(file, "MLA", "CONTINUING")).isEqualTo(1);
    }

    @Test
    void anEnquiryOfOursThatWasSentGoesOnAsSent() {
        var file = SampleCase.of(SampleRequest.of(Procedure.ENQUIRY_SENT));
        var draft = SampleCase.of(SampleRequest.of(Procedure.ENQUIRY_SENT));
        file.take("SEND", "proof", SampleCase.PROOF);

        assertThat(reclassify(file, Map.of("kind", "EXTRADITION"))
                        .expecting(201)
                        .text("/taken/state"))
                .isEqualTo("SENT");
        assertThat(reclassify(draft, Map.of("kind", "EXTRADITION"))
                        .expecting(201)
                        .text("/taken/state"))
                .isEqualTo("DRAFT");
    }

    @Test
    void whatWasSentTurnsOutToBeARequestOnlyOnALegalBasis() {
        var file = SampleCase.of(SampleRequest.of("OUTGOING", "ENQUIRY"));
        file.take("SEND", "proof", SampleCase.PROOF);

        assertThat(reclassify(file, Map.of("kind", "EXTRADITION"))
                        .expecting(422)
                        .faults())
                .containsExactly("legal-basis legal-basis");

        var draft = SampleCase.of(SampleRequest.of("OUTGOING", "ENQUIRY"));
        reclassify(draft, Map.of("kind", "EXTRADITION")).expecting(201);
    }

    @Test
    void sideProcessesGoOnUnlessTheKindCannotHaveThem() {
        var file = SampleCase.of(SampleRequest.of("INCOMING", "MLA").with("oral", true));
        file.open("REQUEST_FOR_INFORMATION");

        reclassify(file, Map.of("kind", "ENQUIRY")).expecting(201);

        assertThat(file.view().texts("/sideProcesses", "kind")).containsExactly("REQUEST_FOR_INFORMATION");
    }

    @Test
    void anExecutingAuthorityNoLongerSeesWhatTurnedOutToBeOfAnotherKind() {
        var file = SampleCase.of(SampleRequest.of("INCOMING", "MLA")
                .with("legalBases", List.of(Map.of("instrument", "UNCAC")))
                .with("oral", true));
        file.take("ACKNOWLEDGE");
        file.take("ACCEPT");
        file.take("SEND_FOR_EXECUTION", "recipient", "PROSECUTOR-1");
        var sent = file.read("/history").json().size();
        var ella = file.callers().executing("PROSECUTOR-1");
        ella.get(file.execution()).expecting(200);

        reclassify(file, Map.of("kind", "ENQUIRY")).expecting(201);
        ella.get(file.execution()).expecting(404);
        assertThat(file.view().at("/executingAuthority").asText("")).isEmpty();
        assertThat(file.read("/history")
                        .at("/" + sent)
                        .at("/details/changed/executingAuthority/from")
                        .asText())
                .isEqualTo("PROSECUTOR-1");

        correct(file, sent + 1, Map.of("annul", true)).expecting(201);
        ella.get(file.execution()).expecting(200);
    }

    @Test
    void itIsInTheHistoryAndTheAuditTrail() {
        var file = enquiry();
        reclassify(file, Map.of("kind", "MLA", "reason", "measures are asked for"))
                .expecting(201);

        var told = file.read("/history").at("/1");
        assertThat(told.path("kind").asText()).isEqualTo("RECLASSIFICATION");
        assertThat(told.path("narrative").asText()).isEqualTo("measures are asked for");
        assertThat(told.at("/details/changed/kind/from").asText()).isEqualTo("ENQUIRY");
        assertThat(file.callers()
                        .auditor()
                        .get("/api/v1/audit?subject=" + file.id())
                        .expecting(200)
                        .texts("/items", "act"))
                .contains("RECLASSIFY");
        assertThat(isIntact(file)).isTrue();
    }

    private static SampleCase enquiry() {
        return SampleCase.of(SampleRequest.of("INCOMING", "ENQUIRY")
                .with("dated", "2025-02-20")
                .with("receivedOn", "2025-03-03"));
    }

    private static Answer reclassify(SampleCase file, Map<String, Object> fields) {
        var body = new HashMap<>(fields);
        body.putIfAbsent("reason", "it is one after all");
        return file.act(file.callers().supervisor(), "/reclassifications", body);
    }

    private static Answer correct(SampleCase file, int seq, Map<String, Object> fields) {
        var body = new HashMap<>(fields);
        body.put("reason", "recorded wrongly");
        return file.act(file.callers().supervisor(), "/transitions/" + seq + "/corrections", body);
    }

    private static boolean isIntact(SampleCase file) {
        return file.callers()
                .auditor()
                .get("/api/v1/history-verification?request=" + file.id())
                .expecting(200)
                .at("/intact")
                .asBoolean();
    }

    private static int row(SampleCase file, String kind, String row) {
        var statement = file.callers()
                .supervisor()
                .get("/api/v1/statistics/statement?direction=INCOMING&kind=" + kind + "&from=2025-01-01&to=2025-12-31")
                .expecting(200);
        assertThat(statement.at("/balanced").asBoolean()).as(statement.body()).isTrue();
        for (var line : statement.at("/total/rows")) {
            if (line.path("row").asText().equals(row)) {
                return line.path("values").path(0).asInt();
            }
        }
        throw new AssertionError(row + " is no row of " + statement.body());
    }
}
