package org.comity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.comity.base.time.MovableNow;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AtTheSameTimeTest {

    @Test
    void sixCallsWithOneKeyAreOneCall() throws Exception {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var caseworker = file.callers().caseworker();

        var answers = together(
                6,
                6,
                () -> caseworker.post(
                        file.path() + "/transitions",
                        "{\"step\":\"ACKNOWLEDGE\"}",
                        "If-Match",
                        file.etag(),
                        "Idempotency-Key",
                        "six"));

        assertThat(answers).allSatisfy(answer -> answer.expecting(201));
        assertThat(answers.stream().map(Answer::json).distinct()).hasSize(1);
        assertThat(answers.stream().map(Answer::location).distinct()).hasSize(1);
        assertThat(answers.stream().map(Answer::etag).distinct()).hasSize(1);
        assertThat(answers.stream()
                        .filter(answer -> answer.header("Idempotency-Replayed").equals("true")))
                .hasSize(5);
        assertThat(file.read("/history").json()).hasSize(2);
    }

    @Test
    void ofSixEqualStepsOneIsTaken() throws Exception {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var caseworker = file.callers().caseworker();

        var answers = together(
                6,
                6,
                () -> caseworker.post(
                        file.path() + "/transitions", "{\"step\":\"ACKNOWLEDGE\"}", "If-Match", file.etag()));

        var statuses = answers.stream().map(Answer::status).sorted().toList();
        assertThat(statuses.getFirst()).isEqualTo(201);
        assertThat(statuses.subList(1, 6)).allMatch(status -> status == 409 || status == 412);
        assertThat(file.read("/history").json()).hasSize(2);
        assertThat(file.deadline("SLA_TRIAGE").path("endedOn").isMissingNode()).isTrue();
    }

    @Test
    void twoHundredRegistrationsLeaveNoGapAndGiveNoNumberTwice() throws Exception {
        var caseworker = Callers.ofFreshAuthority().caseworker();

        var answers = together(20, 200, () -> caseworker.post(Api.REQUESTS, SampleRequest.incomingAssistance()));

        assertThat(answers).allSatisfy(answer -> answer.expecting(201));
        var year = MovableNow.machineDay().getYear();
        assertThat(answers.stream().map(answer -> answer.text("/reference")))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 200)
                        .mapToObj(number -> String.format(Locale.ROOT, "MLA-IN/%d/%05d", year, number))
                        .toList());
    }

    private static List<Answer> together(int threads, int times, Callable<Answer> call)
            throws InterruptedException, ExecutionException {
        var go = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var running = IntStream.range(0, times)
                    .mapToObj(n -> pool.submit(() -> {
                        go.await();
                        return call.call();
                    }))
                    .toList();
            go.countDown();
            var answers = new ArrayList<Answer>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
