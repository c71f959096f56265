package org.comity.cases.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.comity.base.time.MovableNow;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegisteringTest {

    private final Callers callers = Callers.ofFreshAuthority();

    @Test
    void everyFieldIsKeptAndShown() {
        var said = everything();

        var registered = register(said).expecting(201);

        JsonNode expected = new ObjectMapper()
                .valueToTree(said.without("direction")
                        .without("kind")
                        .without("authority")
                        .fields());
        for (var i = 0; i < expected.path("measures").size(); i++) {
            ((ObjectNode) expected.path("measures").path(i)).put("no", i + 1);
        }
        assertThat(registered.at("/content")).isEqualTo(expected);
        var read = callers.caseworker().get(registered.location()).expecting(200);
        assertThat(read.json()).isEqualTo(registered.json());
        assertThat(read.etag()).isEqualTo(registered.etag());
        assertThat(read.text("/state")).isEqualTo("REGISTERED");
        assertThat(read.text("/standing")).isEqualTo("OPEN");
        assertThat(read.text("/stateSince")).isEqualTo(SampleRequest.RECEIVED);
        assertThat(read.text("/authority")).isEqualTo(callers.authority());
        assertThat(read.at("/historyEntries").asInt()).isEqualTo(1);
        assertThat(read.texts("/openSteps", "step"))
                .containsExactly("ACKNOWLEDGE", "FORWARD", "WITHDRAW", "RECORD_NO_LONGER_REQUIRED", "END_OTHERWISE");
    }

    @Test
    void theLeastARequestMustSayIsEnough() {
        var registered = register(SampleRequest.of("INCOMING", "MLA")).expecting(201);

        assertThat(registered.text("/content/matterType")).isEqualTo("NOT_RECORDED");
        assertThat(registered.text("/stateSince"))
                .isEqualTo(MovableNow.machineDay().toString());
        assertThat(registered.text("/reviewOn"))
                .isEqualTo(MovableNow.machineDay().plusDays(30).toString());
    }

    @Test
    void eachSeriesCountsForItself() {
        var year = MovableNow.machineDay().getYear();

        var references = List.of(
                register(SampleRequest.of("INCOMING", "MLA")).text("/reference"),
                register(SampleRequest.of("OUTGOING", "EXTRADITION")).text("/reference"),
                register(SampleRequest.of("INCOMING", "MLA")).text("/reference"));

        assertThat(references)
                .containsExactly(
                        "MLA-IN/" + year + "/00001", "EXT-OUT/" + year + "/00001", "MLA-IN/" + year + "/00002");
    }

    @Test
    void aRefusedRegistrationUsesNoNumber() {
        register(SampleRequest.of("INCOMING", "MLA")).expecting(201);
        register(SampleRequest.of("INCOMING", "MLA").with("counterpart", "XQX")).expecting(422);

        assertThat(register(SampleRequest.of("INCOMING", "MLA")).text("/reference"))
                .endsWith("/00002");
    }

    @Test
    void anOralRequestAwaitsItsWrittenConfirmation() {
        var registered = register(
                        SampleRequest.incomingAssistance().with("oral", true).with("receivedOn", "2025-03-03"))
                .expecting(201);

        assertThat(registered.texts("/sideProcesses", "kind")).containsExactly("ORAL_CONFIRMATION");
        assertThat(registered.texts("/deadlines", "rule")).contains("DLN_UNCAC_ORAL_CONFIRM", "SLA_ACK");
    }

    @Test
    void theDayOfTheExecutingAuthorityCanBeRegistered() {
        var request = SampleRequest.of("INCOMING", "DIRECT_REQUEST")
                .with("receivedOn", SampleRequest.RECEIVED)
                .with("receivedByExecutingOn", "2025-03-04");
        assertThat(register(SampleRequest.incomingAssistance().with("receivedByExecutingOn", "2025-03-04"))
                        .expecting(422)
                        .faults())
                .containsExactly("/receivedByExecutingOn not-applicable");

        assertThat(register(request).expecting(201).text("/content/receivedByExecutingOn"))
                .isEqualTo("2025-03-04");
        assertThat(register(request.with("receivedByExecutingOn", "2025-03-02"))
                        .expecting(422)
                        .faults())
                .containsExactly("/receivedOn out-of-order");
    }

    @Test
    void everyFaultOfTheFormIsToldAtOnce() {
        var answer = callers.caseworker().post(Api.REQUESTS, """
                {"direction": "SIDEWAYS", "dated": "2025-13-01", "counterpart": "fr", "colour": "red", "language": "F",
                 "legalBases": [{"role": "SOLE", "article": 1}], "oral": "yes", "summary": 7,
                 "measures": [{"letter": "z"}], "offences": [{}], "urgency": {}, "requester": []}""").expecting(400);

        assertThat(answer.problem()).isEqualTo("invalid");
        assertThat(answer.faults())
                .containsExactlyInAnyOrder(
                        "/direction bad-value",
                        "/dated bad-value",
                        "/colour unknown-field",
                        "/legalBases/0/article unknown-field",
                        "/oral bad-type",
                        "/summary bad-type",
                        "/requester bad-type",
                        "/kind not-null",
                        "/counterpart pattern",
                        "/language pattern",
                        "/legalBases/0/instrument not-blank",
                        "/measures/0/letter pattern",
                        "/measures/0/coercive not-null",
                        "/offences/0 must-hold",
                        "/urgency/reason not-blank");
    }

    @Test
    void everyBrokenRuleIsToldAtOnce() {
        var tomorrow = MovableNow.machineDay().plusDays(1).toString();
        var answer = register(SampleRequest.of("OUTGOING", "MLA")
                        .with("counterpart", "AUT")
                        .with("dated", tomorrow)
                        .with("receivedOn", "2025-03-03")
                        .with("reviewOn", "2025-01-01")
                        .with(
                                "legalBases",
                                List.of(
                                        Map.of("instrument", "UNCAC", "role", "SOLE"),
                                        Map.of("instrument", "MAGNA_CARTA"),
                                        Map.of("instrument", "UNCAC")))
                        .with("offences", List.of(Map.of("article", "99"))))
                .expecting(422);

        assertThat(answer.problem()).isEqualTo("unprocessable");
        assertThat(answer.faults())
                .containsExactlyInAnyOrder(
                        "/counterpart own-country",
                        "/dated out-of-order",
                        "/dated out-of-order",
                        "/receivedOn not-applicable",
                        "/reviewOn in-the-past",
                        "/legalBases/0/role contradiction",
                        "/legalBases/1/instrument unknown",
                        "/legalBases/2/instrument twice",
                        "/offences/0/article unknown");
    }

    @Test
    void aCounterpartIsACountryOfItsDay() {
        assertThat(fault(SampleRequest.of("INCOMING", "MLA").with("counterpart", "XQX")))
                .containsExactly("/counterpart unknown");
        assertThat(fault(SampleRequest.of("INCOMING", "MLA")
                        .with("counterpart", "CSK")
                        .with("dated", "2024-01-01")))
                .containsExactly("/counterpart not-valid");
        register(SampleRequest.of("INCOMING", "MLA")
                        .with("counterpart", "CSK")
                        .with("dated", "1990-05-05")
                        .with("receivedOn", "1990-06-05"))
                .expecting(201);
    }

    @Test
    void daysKeepTheirOrder() {
        var tomorrow = MovableNow.machineDay().plusDays(1).toString();
        assertThat(fault(SampleRequest.of("INCOMING", "MLA").with("receivedOn", tomorrow)))
                .containsExactly("/receivedOn out-of-order");
        assertThat(fault(SampleRequest.of("INCOMING", "MLA")
                        .with("dated", "2025-03-04")
                        .with("receivedOn", "2025-03-03")))
                .containsExactly("/dated out-of-order");
        assertThat(fault(SampleRequest.incomingAssistance()
                        .with("suggestedDeadline", Map.of("on", "2025-03-01", "reason", "hearing"))))
                .containsExactly("/receivedOn out-of-order");
    }

    @Test
    void onlyCaseworkersAndSupervisorsRegister() {
        var body = SampleRequest.incomingAssistance();

        assertThat(callers.auditor().post(Api.REQUESTS, body).status()).isEqualTo(403);
        assertThat(callers.administrator().post(Api.REQUESTS, body).status()).isEqualTo(403);
        assertThat(callers.executing("P").post(Api.REQUESTS, body).status()).isEqualTo(403);
        assertThat(new Api("x.y.z").post(Api.REQUESTS, body).status()).isEqualTo(401);
        callers.supervisor().post(Api.REQUESTS, body).expecting(201);
    }

    @Test
    void whoActsForTwoAuthoritiesSaysForWhich() {
        var other = Callers.ofFreshAuthority();
        var both = new Api(org.comity.dev.tokens.DevTokens.local()
                .sign(org.comity.dev.tokens.DevUser.of("both", "both", "X", "caseworker")
                        .inAuthorities(callers.authority(), other.authority())));

        assertThat(both.post(Api.REQUESTS, SampleRequest.incomingAssistance())
                        .expecting(400)
                        .faults())
                .containsExactly("/authority not-null");
        assertThat(both.post(Api.REQUESTS, SampleRequest.incomingAssistance().with("authority", "ELSE"))
                        .expecting(422)
                        .faults())
                .containsExactly("/authority unknown");
        var registered = both.post(
                        Api.REQUESTS, SampleRequest.incomingAssistance().with("authority", other.authority()))
                .expecting(201);
        assertThat(registered.text("/authority")).isEqualTo(other.authority());
        assertThat(callers.caseworker().get(registered.location()).status()).isEqualTo(404);
    }

    @Test
    void aRequestHadNoStateBeforeItReachedUs() {
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());

        assertThat(callers.caseworker().get(file.path() + "?on=2025-03-02").status())
                .isEqualTo(404);
        assertThat(callers.caseworker()
                        .get(file.path() + "?on=2025-03-03")
                        .expecting(200)
                        .text("/state"))
                .isEqualTo("REGISTERED");
    }

    private Answer register(SampleRequest request) {
        return callers.caseworker().post(Api.REQUESTS, request);
    }

    private List<String> fault(SampleRequest request) {
        return register(request).expecting(422).faults();
    }

    private SampleRequest everything() {
        return SampleRequest.of("INCOMING", "MLA")
                .with("authority", callers.authority())
                .with("dated", "2025-02-20")
                .with("receivedOn", SampleRequest.RECEIVED)
                .with("channel", "DIPLOMATIC")
                .with("language", "fr-CA")
                .with("urgency", Map.of("reason", "the trial begins in May"))
                .with("matterType", "CRIMINAL")
                .with(
                        "legalBases",
                        List.of(
                                Map.of("instrument", "UNCAC", "role", "ADDITIONAL", "agreedOn", "2020-01-02"),
                                Map.of("instrument", "ECE", "note", "as amended")))
                .with(
                        "offences",
                        List.of(
                                Map.of("article", "15", "national", "Bestechung, § 307", "main", true),
                                Map.of("national", "Urkundenfälschung 文書偽造 🖋", "main", false)))
                .with(
                        "measures",
                        List.of(
                                Map.of(
                                        "letter",
                                        "f",
                                        "coercive",
                                        true,
                                        "description",
                                        "bank records",
                                        "dualCriminality",
                                        "FULFILLED",
                                        "outcome",
                                        "PENDING"),
                                Map.of(
                                        "letter",
                                        "a",
                                        "coercive",
                                        false,
                                        "dualCriminality",
                                        "NOT_REQUIRED",
                                        "outcome",
                                        "PENDING")))
                .with("foreignReferences", List.of(Map.of("reference", "PNF-77/ä", "givenBy", "PNF Paris")))
                .with("stage", "INVESTIGATION")
                .with("purpose", "EVIDENCE")
                .with("requester", Map.of("type", "COURT_ON_DEFENCE_MOTION", "name", "Tribunal judiciaire"))
                .with("confidentiality", Map.of("terms", "the fact of the request", "until", "2027-01-01"))
                .with("suggestedDeadline", Map.of("on", "2025-12-31", "reason", "limitation"))
                .with("summary", "Bank records of two companies.\nSecond line.")
                .with("officer", "cleo")
                .with("reviewOn", MovableNow.machineDay().plusDays(10).toString());
    }
}
