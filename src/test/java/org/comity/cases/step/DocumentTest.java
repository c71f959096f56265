package org.comity.cases.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.base.time.MovableNow;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Need;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.Step;
import org.comity.sample.Answer;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever records a decision of another body names its document, and a withdrawal has a form and a day. */
@QuarkusTest
class DocumentTest {

    private static final List<Map<String, Object>> IN_PART = List.of(
            Map.of("measure", 1, "outcome", "EXECUTED"),
            Map.of("measure", 2, "outcome", "REFUSED", "code", "RF_SOVEREIGNTY"));

    @ParameterizedTest
    @EnumSource
    void everyRefusalOfAnotherBodyAndEveryWithdrawalByTheOtherStateNeedsADocument(Procedure procedure) {
        assertThat(procedure.moves())
                .filteredOn(move -> move.result() == Result.REFUSED || move.step() == Step.RECORD_COURT_REFUSAL)
                .filteredOn(move -> move.deciders().stream().anyMatch(Decider::decidesByDocument))
                .allMatch(move -> move.needs().contains(Need.DOCUMENT));
        assertThat(procedure.moves())
                .filteredOn(move -> move.deciders().contains(Decider.OTHER_STATE))
                .filteredOn(move -> move.step() == Step.WITHDRAW || move.step() == Step.RECORD_NO_LONGER_REQUIRED)
                .allMatch(move -> move.needs().contains(Need.STATEMENT));
        assertThat(procedure.moves())
                .filteredOn(move -> move.deciders().contains(Decider.COURT)
                        || move.deciders().contains(Decider.MINISTER)
                        || move.deciders().contains(Decider.FOREIGN_COURT))
                .filteredOn(move -> !move.needs().contains(Need.STATEMENT))
                .allMatch(move -> move.needs().contains(Need.DOCUMENT));
    }

    @Test
    void aRefusalOfACourtNamesTheJudgmentOrTheDayOfItsReceipt() {
        var file = SampleCase.underReview();

        assertThat(courtRefusal(file, "RF_SOVEREIGNTY", null).expecting(422).faults())
                .containsExactly("/document document");
        assertThat(courtRefusal(file, "RF_SOVEREIGNTY", Map.of("form", "DECISION"))
                        .expecting(400)
                        .faults())
                .containsExactly("/document must-hold");
        var tomorrow = MovableNow.machineDay().plusDays(2).toString();
        assertThat(courtRefusal(file, "RF_SOVEREIGNTY", Map.of("receivedOn", tomorrow))
                        .expecting(422)
                        .faults())
                .containsExactly("/document/receivedOn in-the-future");
        var taken = courtRefusal(file, "RF_SOVEREIGNTY", Map.of("reference", "Judgment 7 Hv 12/25"))
                .expecting(201);

        assertThat(taken.text("/transition/details/document/reference")).isEqualTo("Judgment 7 Hv 12/25");
    }

    @Test
    void aRefusalOfACourtOnAForbiddenGroundIsAWarning() {
        var file = SampleCase.underReview();

        var taken = courtRefusal(file, "PH_BANK_SECRECY", SampleCase.LETTER).expecting(201);

        assertThat(taken.text("/warnings/0")).contains("forbidden ground", "PH_BANK_SECRECY");
    }

    @Test
    void aDecisionOfAMinisterNamesItsDocumentAndOneOfOursDoesNot() {
        var file = SampleCase.underReview();

        assertThat(file.attempt("ACCEPT", "decidedBy", "MINISTER", "document", null)
                        .expecting(422)
                        .faults())
                .containsExactly("/document document");
        file.take("ACCEPT", "decidedBy", "CENTRAL_AUTHORITY");
        var proposed = SampleCase.withProposedRefusal();
        var boss = proposed.callers().supervisor();
        assertThat(proposed.attempt(boss, "REFUSE", "decidedBy", "MINISTER", "document", null)
                        .expecting(422)
                        .faults())
                .containsExactly("/document document");
        proposed.attempt(boss, "REFUSE", "decidedBy", "MINISTER", "document", Map.of("receivedOn", "2025-03-10"))
                .expecting(201);
    }

    @Test
    void aWithdrawalSaysHowAndWhenTheOtherStateStatedIt() {
        for (var step : List.of("WITHDRAW", "RECORD_NO_LONGER_REQUIRED")) {
            var file = SampleCase.underReview();
            for (var lacking : List.of(
                    Map.of("reference", "NV 12"),
                    Map.of("form", "LETTER", "reference", "NV 12"),
                    Map.of("receivedOn", "2025-03-10"),
                    Map.of("form", "ORAL", "receivedOn", "2025-03-10"))) {
                assertThat(file.attempt(step, "document", lacking)
                                .expecting(422)
                                .faults())
                        .as("%s", lacking)
                        .containsExactly("/document statement");
            }
            assertThat(file.attempt(step, "document", null).expecting(422).faults())
                    .containsExactly("/document statement");
            file.take(
                    step,
                    "narrative",
                    "The liaison officer said so by telephone",
                    "document",
                    Map.of("form", "ORAL", "receivedOn", "2025-03-10"));
        }
    }

    @Test
    void aWithdrawalOfOurOwnNeedsNone() {
        var file = SampleCase.extraditionSent("UNCAC");

        file.take("WITHDRAW", "document", null);
    }

    @Test
    void aRefusedMeasureIsRefusedByADocument() {
        var file = SampleCase.of(SampleRequest.incomingAssistance()
                .with(
                        "measures",
                        List.of(Map.of("letter", "f", "coercive", false), Map.of("letter", "a", "coercive", false))));
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        file.take("ACCEPT");
        file.take("SEND_FOR_EXECUTION", "recipient", "PROSECUTOR-1");
        file.take("CONFIRM_RECEIPT");
        var refusedRest = List.of(
                Map.of("measure", 1, "outcome", "EXECUTED"),
                Map.of("measure", 2, "outcome", "PARTLY_EXECUTED", "code", "RF_SOVEREIGNTY"));

        for (var outcomes : List.of(IN_PART, refusedRest)) {
            assertThat(file.attempt("RETURN_PARTLY_EXECUTED", "narrative", "why", "measureOutcomes", outcomes)
                            .expecting(422)
                            .faults())
                    .containsExactly("/document document-of-refused-part");
        }
        file.take(
                "RETURN_PARTLY_EXECUTED",
                "narrative",
                "why",
                "measureOutcomes",
                IN_PART,
                "document",
                Map.of("reference", "P1 417/26"));
    }

    @Test
    void theOpenStepSaysThatADocumentIsNeeded() {
        var withdrawal = needs(SampleCase.underReview().view(), "WITHDRAW");
        var acceptance = needs(SampleCase.underReview().view(), "ACCEPT");

        assertThat(withdrawal).containsEntry("STATEMENT", false);
        assertThat(acceptance).as("the usual body is ours").containsEntry("DOCUMENT", true);
    }

    private static Map<String, Boolean> needs(Answer view, String step) {
        var needs = new HashMap<String, Boolean>();
        for (var open : view.at("/openSteps")) {
            if (open.path("step").asText().equals(step)) {
                open.path("needs")
                        .forEach(need -> needs.put(
                                need.path("code").asText(), need.path("met").asBoolean()));
            }
        }
        return needs;
    }

    private static Answer courtRefusal(SampleCase file, String ground, @Nullable Object document) {
        return file.attempt(
                file.callers().supervisor(),
                Step.RECORD_COURT_REFUSAL.name(),
                "grounds",
                SampleCase.grounds(ground),
                "narrative",
                "why",
                "proof",
                SampleCase.PROOF,
                "document",
                document);
    }
}
