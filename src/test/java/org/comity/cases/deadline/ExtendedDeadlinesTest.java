package org.comity.cases.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.comity.sample.Answer;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** A deadline that cannot be met is extended, and the requesting State is informed, UNCAC article 46(24). */
@QuarkusTest
class ExtendedDeadlinesTest {

    private static final Map<String, Object> LATER =
            Map.of("dueOn", "2099-02-01", "partnerInformedOn", "2025-03-10", "reason", "the bank asks for time");

    @Test
    void theFormerDayStaysInTheRecordAndTheNewOneRuns() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var former = hearing(file);

        var extended = file.act("/deadlines/" + former + "/extension", LATER).expecting(201);

        assertThat(extended.text("/dueOn")).isEqualTo("2099-02-01");
        assertThat(extended.text("/title")).isEqualTo("Hearing");
        assertThat(file.read("/deadlines/" + former).text("/ending")).isEqualTo("SUPERSEDED");
        assertThat(file.read("/deadlines/" + former).text("/dueOn")).isEqualTo("2099-01-01");
        var entry = file.read("/history").json();
        var last = entry.get(entry.size() - 1);
        assertThat(last.toString())
                .contains("\"replaces\":\"" + former + "\"", "\"partnerInformedOn\":\"2025-03-10\"", "2099-02-01");
    }

    @Test
    void theStepThatMeetsTheRuleMeetsTheExtendedDeadline() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var id = file.deadline("SLA_ACK").path("id").asText();
        var extended = file.act("/deadlines/" + id + "/extension", LATER).expecting(201);

        file.take("ACKNOWLEDGE", "occurredAt", "2025-03-05");

        assertThat(file.read("/deadlines/" + extended.id()).text("/ending")).isEqualTo("MET");
    }

    @Test
    void everyFaultOfAnExtensionIsAnswered() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var extension = "/deadlines/" + hearing(file) + "/extension";

        assertThat(file.act(extension, Map.of("dueOn", "2099-01-01", "reason", "x"))
                        .expecting(422)
                        .faults())
                .containsExactlyInAnyOrder("dueOn out-of-order", "partnerInformedOn not-null");
        assertThat(file.act(extension, Map.of("dueOn", "2099-02-01", "partnerInformedOn", "2099-01-01", "reason", "x"))
                        .expecting(422)
                        .faults())
                .containsExactly("partnerInformedOn in-the-future");
        file.act(extension, Map.of("reason", "x")).expecting(400);
    }

    @Test
    void theLimitOfADetentionIsNotExtended() {
        var file = SampleCase.arrested(Callers.ofFreshAuthority(), "2025-03-03T10:00:00Z", "ECE");
        var limit = file.read("/deadlines").json();
        var checked = 0;
        for (var deadline : limit) {
            if (deadline.path("effect").asText().contains("RELEASE") && !deadline.has("endedOn")) {
                file.act("/deadlines/" + deadline.path("id").asText() + "/extension", LATER)
                        .expecting(409);
                checked++;
            }
        }
        assertThat(checked).isPositive();
    }

    @Test
    void aDeadlineThatEndedIsNotExtended() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var extension = "/deadlines/" + hearing(file) + "/extension";
        file.act(extension, LATER).expecting(201);

        Answer again = file.act(extension, LATER);

        assertThat(again.status()).isEqualTo(409);
    }

    private static String hearing(SampleCase file) {
        return file.act("/deadlines", Map.of("title", "Hearing", "dueOn", "2099-01-01", "reason", "set by the court"))
                .expecting(201)
                .id();
    }
}
