package org.comity.cases.part.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** Each record has deadlines of its own, which follow it in whatever way they came. */
@QuarkusTest
class RecordDeadlinesTest {

    private static final Map<String, Object> TRANSLATION = Map.of(
            "document", "Letter", "fromLanguage", "fr", "toLanguage", "de", "dueOn", "2030-03-20", "day", "2025-03-10");

    @Test
    void twoRecordsOfOneKindHaveADeadlineEach() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        file.act("/translations", TRANSLATION).expecting(201);
        file.act("/translations", TRANSLATION).expecting(201);
        file.act("/deadlines", Map.of("rule", "SLA_TRANSLATION", "dueOn", "2030-03-25", "reason", "Asked by the court"))
                .expecting(201);

        assertThat(lines(file)).containsExactly("1 2030-03-20 ", "2 2030-03-20 ", " 2030-03-25 ");
    }

    @Test
    void aDeadlineThatWasExtendedStillEndsWithItsRecord() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        file.act("/translations", TRANSLATION).expecting(201);
        var id = file.deadline("SLA_TRANSLATION").path("id").asText();
        file.act(
                        "/deadlines/" + id + "/extension",
                        Map.of(
                                "dueOn",
                                "2030-04-20",
                                "partnerInformedOn",
                                "2025-03-12",
                                "reason",
                                "The translator is ill"))
                .expecting(201);

        correct(file, with("doneOn", "2025-03-14"));

        assertThat(lines(file)).containsExactlyInAnyOrder("1 2030-03-20 SUPERSEDED", "1 2030-04-20 MET");
    }

    @Test
    void aDayOfCompletionThatIsCorrectedMovesTheEndOfTheDeadline() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        file.act("/translations", TRANSLATION).expecting(201);
        correct(file, with("doneOn", "2025-03-14"));
        assertThat(file.deadline("SLA_TRANSLATION").path("endedOn").asText()).isEqualTo("2025-03-14");

        correct(file, with("doneOn", "2025-03-12"));
        assertThat(file.deadline("SLA_TRANSLATION").path("endedOn").asText()).isEqualTo("2025-03-12");
        assertThat(lines(file)).containsExactly("1 2030-03-20 MET");

        correct(file, TRANSLATION);
        assertThat(lines(file))
                .as("it was not done")
                .containsExactlyInAnyOrder("1 2030-03-20 SUPERSEDED", "1 2030-03-20 ");
    }

    @Test
    void aDeadlineOfARecordOutlivesTheEndOfARequestThatIsReopened() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        file.act("/translations", TRANSLATION).expecting(201);
        file.take("WITHDRAW", "reasonCode", "CL_WITHDRAWN");
        assertThat(lines(file)).containsExactly("1 2030-03-20 CANCELLED");
        file.supervise("REOPEN", "narrative", "It is needed again");
        assertThat(lines(file)).containsExactlyInAnyOrder("1 2030-03-20 CANCELLED", "1 2030-03-20 ");

        correct(file, with("doneOn", "2025-03-14"));

        assertThat(lines(file)).containsExactlyInAnyOrder("1 2030-03-20 CANCELLED", "1 2030-03-20 MET");
    }

    @Test
    void anotherFirstDayOfAFreezeIsThatOfItsDeadline() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        file.act("/assets", Map.of("kind", "CASH", "description", "Notes", "day", "2025-03-03"))
                .expecting(201);
        file.act("/assets", Map.of("kind", "CASH", "description", "Coins", "day", "2025-03-03"))
                .expecting(201);
        file.act("/asset-events", freeze(1, "2025-03-10")).expecting(201);
        file.act("/asset-events", freeze(2, "2025-03-10")).expecting(201);

        file.act("/asset-events/1/correction", Map.of("corrected", freeze(1, "2025-03-11"), "reason", "Misread"))
                .expecting(200);

        var running = file.read("/deadlines");
        assertThat(running.texts("", "rule").stream().filter("SLA_FREEZE_RENEWAL"::equals))
                .hasSize(3);
        assertThat(lines(file)).containsExactlyInAnyOrder("1 2030-04-10 SUPERSEDED", "1 2030-04-10 ", "2 2030-04-10 ");
        assertThat(running.texts("", "startedOn")).contains("2025-03-11");
    }

    private static Map<String, Object> freeze(int asset, String day) {
        return Map.of(
                "assetNo",
                asset,
                "kind",
                "FREEZE",
                "freezeBasis",
                "FOREIGN_ORDER",
                "value",
                Map.of("amount", 10, "currency", "EUR", "estimated", false),
                "until",
                "2030-04-10",
                "day",
                day);
    }

    private static Map<String, Object> with(String name, Object value) {
        var more = new LinkedHashMap<>(TRANSLATION);
        more.put(name, value);
        return more;
    }

    private static void correct(SampleCase file, Map<String, Object> corrected) {
        file.act("/translations/1/correction", Map.of("corrected", corrected, "reason", "Known better"))
                .expecting(200);
    }

    /** Number of the record, last day and ending of each deadline that a person or a record set. */
    private static List<String> lines(SampleCase file) {
        return file.read("/deadlines")
                .at("")
                .valueStream()
                .filter(one -> one.path("rule").asText().matches("SLA_TRANSLATION|SLA_FREEZE_RENEWAL"))
                .map(one -> one.at("/record/no").asText() + " "
                        + one.path("dueOn").asText() + " " + one.path("ending").asText())
                .toList();
    }
}
