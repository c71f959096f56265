package org.comity.cases.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.sample.Answer;
import org.comity.sample.SampleCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coded reasons where they are said: known to the law book, of the right kind, and for the form of cooperation. */
@QuarkusTest
class ReasonCodesTest {

    @Test
    void aRequestForInformationSaysInCodesWhatItAsksFor() {
        var file = SampleCase.underReview();
        var id = file.open(
                "REQUEST_FOR_INFORMATION",
                "openedOn",
                "2025-03-05",
                "items",
                List.of("RI_FACTS_MISSING", "RI_LANGUAGE", "RI_LANGUAGE"));

        var expected = List.of("RI_FACTS_MISSING", "RI_LANGUAGE");
        assertThat(file.read("/side-processes/" + id).json().path("items"))
                .extracting(item -> item.asText())
                .containsExactlyElementsOf(expected);
        assertThat(file.view().at("/sideProcesses/0/items")).hasSize(2);
        assertThat(file.read("?on=2025-03-06").at("/sideProcesses/0/items")).hasSize(2);
        assertThat(file.read("/history").json().toString())
                .contains("\"items\":[\"RI_FACTS_MISSING\",\"RI_LANGUAGE\"]");
    }

    @Test
    void whatIsAskedForMustBeInTheBookOfTheRightKindAndForTheFormOfCooperation() {
        var items = List.of("RI_NONE", "RF_SOVEREIGNTY", "RI_FACTS_MISSING");
        var assistance = SampleCase.underReview();

        assertThat(open(assistance, "REQUEST_FOR_INFORMATION", "items", items).faults())
                .containsExactlyInAnyOrder("/items/0 unknown", "/items/1 not-applicable");
        assertThat(open(assistance, "CONSULTATION", "items", List.of("RI_LANGUAGE"))
                        .faults())
                .containsExactly("/items not-applicable");

        var extradition = SampleCase.extraditionSent("ECE");
        assertThat(open(extradition, "REQUEST_FOR_INFORMATION", "items", List.of("RI_PROPERTY_VALUE"))
                        .faults())
                .containsExactly("/items/0 not-applicable");
    }

    @ParameterizedTest
    @CsvSource({
        "POSTPONEMENT, PP_ONGOING_PROCEEDING, ",
        "POSTPONEMENT, RF_SOVEREIGNTY, /reasonCode not-applicable",
        "POSTPONEMENT, PP_SERVING_SENTENCE, /reasonCode not-applicable",
        "POSTPONEMENT, PP_NONE, /reasonCode unknown",
        "POSTPONEMENT, , /reasonCode postponement-reason",
        "CONDITIONS, PX_USE_LIMITED, ",
        "CONDITIONS, PX_RETURN_OF_NATIONAL, /reasonCode not-applicable",
        "TRANSLATION, DL_TRANSLATION, ",
        "APPEAL, DL_APPEALS, ",
        "APPEAL, DL_ASYLUM, /reasonCode not-applicable",
        "APPEAL, LF_COURT_ORDER, /reasonCode not-applicable"
    })
    void theReasonOfASideProcessFitsIt(String kind, String reason, String fault) {
        var file = SampleCase.underReview();
        var body = new HashMap<String, Object>(Map.of("kind", kind, "topic", "t"));
        if (reason != null) {
            body.put("reasonCode", reason);
        }

        var answer = file.act("/side-processes", body).expecting(fault == null ? 201 : 422);

        if (fault != null) {
            assertThat(answer.faults()).containsExactly(fault);
        }
    }

    @Test
    void whatIsReturnedExecutedInPartSaysInACodeWhatIsMissing() {
        var file = SampleCase.inExecution();
        var inPart = List.of(Map.of("measure", 1, "outcome", "PARTLY_EXECUTED", "code", "PX_REDACTED"));

        assertThat(file.attempt("RETURN_EXECUTED", "reasonCode", "PX_REDACTED")
                        .expecting(422)
                        .faults())
                .contains("/reasonCode not-applicable");
        file.take(
                "RETURN_PARTLY_EXECUTED",
                "reasonCode",
                "PX_PUBLIC_RECORDS_ONLY",
                "narrative",
                "The rest is not public",
                "measureOutcomes",
                inPart);

        assertThat(file.view().text("/content/measures/0/outcomeCode")).isEqualTo("PX_REDACTED");
        assertThat(file.read("/transitions").json().toString()).contains("PX_PUBLIC_RECORDS_ONLY");
    }

    @ParameterizedTest
    @CsvSource({
        "PARTLY_EXECUTED, RI_LANGUAGE, /measureOutcomes/0/code not-applicable",
        "PARTLY_EXECUTED, PX_TEMPORARY_SURRENDER, /measureOutcomes/0/code not-applicable",
        "PARTLY_EXECUTED, PX_NONE, /measureOutcomes/0/code unknown",
        "EXECUTED, PX_REDACTED, /measureOutcomes/0/code not-applicable"
    })
    void theCodeOfAMeasureFitsWhatBecameOfIt(String outcome, String code, String fault) {
        var outcomes = List.of(Map.of("measure", 1, "outcome", outcome, "code", code));

        assertThat(SampleCase.inExecution()
                        .attempt("RETURN_PARTLY_EXECUTED", "narrative", "n", "measureOutcomes", outcomes)
                        .expecting(422)
                        .faults())
                .contains(fault);
    }

    private static Answer open(SampleCase file, String kind, String field, Object value) {
        return file.act("/side-processes", Map.of("kind", kind, "topic", "t", field, value))
                .expecting(422);
    }
}
