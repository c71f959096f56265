package org.comity.cases.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
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
    void aLimitOfLawRunsOnBesideTheNewDay() {
        var file = SampleCase.arrested(Callers.ofFreshAuthority(), "2025-03-03T10:00:00Z", "ECE");
        var law = running(
                file,
                deadline -> deadline.path("law").asBoolean()
                        && deadline.path("effect").asText().startsWith("DUTY"));
        for (var limit : law) {
            var extended = file.act("/deadlines/" + limit + "/extension", LATER).expecting(201);
            assertThat(extended.at("/law").asBoolean()).isFalse();
            assertThat(file.read("/deadlines/" + limit).text("/endedOn")).isEmpty();
        }
    }

    @Test
    void everyFaultOfAnExtensionIsAnswered() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var extension = "/deadlines/" + hearing(file) + "/extension";

        assertThat(file.act(extension, Map.of("dueOn", "2099-01-01", "reason", "x"))
                        .expecting(422)
                        .faults())
                .containsExactlyInAnyOrder("/dueOn out-of-order", "/partnerInformedOn not-null");
        assertThat(file.act(extension, Map.of("dueOn", "2099-02-01", "partnerInformedOn", "2099-01-01", "reason", "x"))
                        .expecting(422)
                        .faults())
                .containsExactly("/partnerInformedOn in-the-future");
        file.act(extension, Map.of("reason", "x")).expecting(400);
    }

    @Test
    void aLimitAtWhoseEndTheLawDoesSomethingGetsNoNewDay() {
        var file = SampleCase.arrested(Callers.ofFreshAuthority(), "2025-03-03T10:00:00Z", "ECE");
        var limits = running(file, deadline -> deadline.path("effect").asText().contains("RELEASE"));

        assertThat(limits).isNotEmpty();
        limits.forEach(
                limit -> file.act("/deadlines/" + limit + "/extension", LATER).expecting(409));
    }

    @Test
    void aDayThatHasPassedIsNoNewDay() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var id = file.deadline("SLA_ACK").path("id").asText();
        var past = Map.of("dueOn", "2025-03-20", "partnerInformedOn", "2025-03-01", "reason", "x");

        assertThat(file.act("/deadlines/" + id + "/extension", past)
                        .expecting(422)
                        .faults())
                .containsExactlyInAnyOrder("/dueOn out-of-order", "/partnerInformedOn out-of-order");
    }

    @Test
    void aDeadlineThatEndedIsNotExtended() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var extension = "/deadlines/" + hearing(file) + "/extension";
        file.act(extension, LATER).expecting(201);

        Answer again = file.act(extension, LATER);

        assertThat(again.status()).isEqualTo(409);
    }

    private static List<String> running(SampleCase file, Predicate<JsonNode> which) {
        return StreamSupport.stream(file.read("/deadlines").json().spliterator(), false)
                .filter(deadline -> !deadline.has("endedOn"))
                .filter(which)
                .map(deadline -> deadline.path("id").asText())
                .toList();
    }

    private static String hearing(SampleCase file) {
        return file.act("/deadlines", Map.of("title", "Hearing", "dueOn", "2099-01-01", "reason", "set by the court"))
                .expecting(201)
                .id();
    }
}
