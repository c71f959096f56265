package org.comity.cases.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** An act that meets an obligation in force says so in its answer, and is done. */
@QuarkusTest
class ObligationsMetTest {

    private static final Map<String, Object> PERSON =
            Map.of("kind", "NATURAL", "name", "Petrov, Ivan", "roles", List.of("SOUGHT"));

    @Test
    void aLinkMeetsTheLimitOfUseOfBothRequests() {
        var callers = Callers.ofFreshAuthority();
        var asked = SampleCase.of(callers, SampleRequest.outgoingAssistance());
        var other = SampleCase.of(callers, SampleRequest.outgoingAssistance());
        asked.act("/obligations", obligation("USE_LIMIT", "REQUESTING_STATE")).expecting(201);
        asked.act(
                        "/use-consents",
                        Map.of(
                                "obligationNo", 1,
                                "purpose", "The linked proceedings",
                                "decision", "GRANTED",
                                "decidedOn", "2025-03-14",
                                "day", "2025-03-12"))
                .expecting(201);

        var linked = other.link("FOLLOWS", asked).expecting(201);

        assertThat(linked.texts("/obligationsMet", "kind")).containsExactly("USE_LIMIT");
        assertThat(linked.texts("/obligationsMet", "requestId")).containsExactly(asked.id());
        assertThat(linked.text("/obligationsMet/0/article")).isEqualTo("46(19)");
        assertThat(linked.at("/obligationsMet/0/consents").toString()).isEqualTo("[1]");
        assertThat(linked.body()).doesNotContain("Terms of the sample");
        assertThat(other.read("/links").at("/0").has("obligationsMet")).isFalse();
    }

    @Test
    void theCloseOfAFileNamesWhatIsStillOwedAndTheHistoryNotesIt() {
        var file = SampleCase.inExecution();
        file.act("/obligations", obligation("RETURN_OF_ORIGINALS", "REQUESTED_STATE", "dueOn", "2030-01-31"))
                .expecting(201);
        file.act("/obligations", obligation("FEEDBACK", "REQUESTING_STATE")).expecting(201);
        file.act("/obligations", obligation("OTHER", "REQUESTED_STATE", "fulfilledOn", "2025-03-12"))
                .expecting(201);
        file.act("/obligations", obligation("CONDITION", "REQUESTED_STATE", "until", "2025-03-11"))
                .expecting(201);
        file.take("RETURN_EXECUTED", "measureOutcomes", List.of(Map.of("measure", 1, "outcome", "EXECUTED")));
        var sent = file.take("TRANSMIT_RESULTS", "proof", SampleCase.PROOF);

        var closed = file.take("CLOSE");

        assertThat(sent.at("/obligationsMet")).isEmpty();
        assertThat(closed.texts("/obligationsMet", "no")).containsExactly("1", "2");
        assertThat(closed.texts("/obligationsMet", "isOurs")).containsExactly("true", "false");
        assertThat(closed.text("/obligationsMet/0/dueOn")).isEqualTo("2030-01-31");
        assertThat(closed.at("/warnings").toString()).contains("Obligation 1 (RETURN_OF_ORIGINALS) is in force");
        assertThat(file.read("/transitions").body()).contains("Obligation 2 (FEEDBACK) is in force");
        assertThat(file.view().text("/state")).isEqualTo("CLOSED");
    }

    @Test
    void aStepOfARequestWithoutObligationsHasNone() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());

        var taken = file.take("ACKNOWLEDGE");

        assertThat(taken.at("/obligationsMet")).isEmpty();
        assertThat(taken.at("/warnings")).isEmpty();
    }

    @Test
    void passingARequestOnMeetsItsConfidentiality() {
        var file = SampleCase.underReview();
        file.act("/obligations", obligation("CONFIDENTIALITY", "REQUESTED_STATE"))
                .expecting(201);
        file.take("ACCEPT");

        var sent = file.take("SEND_FOR_EXECUTION", "recipient", "P");

        assertThat(sent.texts("/obligationsMet", "article")).containsExactly("46(20)");
    }

    @Test
    void aChargeMeetsTheSpecialityOfThePersonAlsoOfAnotherRequest() {
        var callers = Callers.ofFreshAuthority();
        var surrendered = extradition(callers);
        surrendered
                .act("/obligations", obligation("SPECIALITY", "REQUESTING_STATE", "personNo", 1))
                .expecting(201);
        var later = extradition(callers);
        assertThat(later.act("/charges", charge())
                        .expecting(201)
                        .at("/obligationsMet")
                        .isMissingNode())
                .isTrue();
        decide(later, surrendered, true);

        var met = later.act("/charges", charge()).expecting(201);
        var own = surrendered.act("/charges", charge()).expecting(201);
        decide(later, surrendered, false);
        var separated = later.act("/charges", charge()).expecting(201);

        assertThat(met.texts("/obligationsMet", "kind")).containsExactly("SPECIALITY");
        assertThat(met.text("/obligationsMet/0/href")).isEqualTo(surrendered.path() + "/obligations/1");
        assertThat(own.texts("/obligationsMet", "requestId")).containsExactly(surrendered.id());
        assertThat(separated.at("/obligationsMet").isMissingNode()).isTrue();
    }

    @Test
    void anObligationOfARequestThatTheCallerDoesNotSeeIsNotMet() {
        var callers = Callers.ofFreshAuthority();
        var sealed = extradition(callers);
        sealed.act("/obligations", obligation("SPECIALITY", "REQUESTING_STATE", "personNo", 1))
                .expecting(201);
        var later = extradition(callers);
        decide(later, sealed, true);
        var assigned = callers.supervisor().person();
        sealed.act(
                        callers.supervisor(),
                        "/level",
                        Map.of("level", "SEALED", "reason", "demanded", "assigned", List.of(assigned)))
                .expecting(200);

        var unseen = later.act("/charges", charge()).expecting(201);
        var seen = later.act(callers.supervisor(), "/charges", charge()).expecting(201);

        assertThat(unseen.at("/obligationsMet").isMissingNode()).isTrue();
        assertThat(seen.texts("/obligationsMet", "requestId")).containsExactly(sealed.id());
        assertThat(seen.body()).doesNotContain("Terms of the sample");
    }

    @Test
    void aLetterMeetsTheLimitsOfTheRequestsThatAreLinked() {
        var callers = Callers.ofFreshAuthority();
        var source = SampleCase.of(callers, SampleRequest.outgoingAssistance());
        source.act("/obligations", obligation("USE_LIMIT", "REQUESTING_STATE")).expecting(201);
        var file = SampleCase.of(callers, SampleRequest.outgoingAssistance());
        file.link("FOLLOWS", source).expecting(201);
        file.take("SUBMIT_FOR_REVIEW");
        file.supervise("APPROVE");
        file.take("SEND", "proof", SampleCase.PROOF);
        file.act("/letters", Map.of("kind", "CHASER", "replyBy", "2030-04-01")).expecting(201);

        var sent = file.act("/letters/1/sending", Map.of("channel", "DIPLOMATIC", "language", "EN"))
                .expecting(200);

        assertThat(sent.texts("/obligationsMet", "act")).containsExactly("LETTER");
    }

    private static void decide(SampleCase one, SampleCase other, boolean same) {
        one.callers()
                .caseworker()
                .post(
                        one.path() + "/persons/1/matches",
                        Map.of("request", other.id(), "no", 1, "same", same, "reason", "the same passport"),
                        SampleCase.FOR_WORK)
                .expecting(201);
    }

    private static SampleCase extradition(Callers callers) {
        var file = SampleCase.of(
                callers,
                SampleRequest.incomingExtradition().with("legalBases", List.of(Map.of("instrument", "UNCAC"))));
        file.act("/persons", PERSON).expecting(201);
        return file;
    }

    private static Map<String, Object> charge() {
        return Map.of(
                "personNo", 1,
                "offence", "Embezzlement",
                "dualCriminality", "PENDING",
                "decision", "PENDING",
                "day", "2025-03-04");
    }

    private static Map<String, Object> obligation(String kind, String owedBy, Object... fields) {
        var obligation = new LinkedHashMap<String, Object>(
                Map.of("kind", kind, "owedBy", owedBy, "terms", "Terms of the sample", "day", "2025-03-10"));
        for (var i = 0; i < fields.length; i += 2) {
            obligation.put(String.valueOf(fields[i]), fields[i + 1]);
        }
        return obligation;
    }
}
