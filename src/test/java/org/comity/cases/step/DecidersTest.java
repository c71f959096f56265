package org.comity.cases.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** Who decided is never guessed. */
@QuarkusTest
class DecidersTest {

    @Test
    void aStepThatSeveralBodiesMayDecideAsksWhichOneDid() {
        var file = SampleCase.underReview();

        var refused = file.act("/transitions", "{\"step\": \"ACCEPT\"}").expecting(422);

        assertThat(refused.problem()).isEqualTo("step-lacks");
        assertThat(refused.faults()).containsExactly("/decidedBy decider");
        assertThat(refused.text("/errors/0/detail"))
                .isEqualTo("Name the body that decided it: CENTRAL_AUTHORITY, MINISTER, COURT");
        assertThat(file.view().text("/state")).isEqualTo("UNDER_REVIEW");
        assertThat(file.attempt("ACCEPT", "decidedBy", "MINISTER", "document", SampleCase.LETTER)
                        .expecting(201)
                        .text("/transition/decidedBy"))
                .isEqualTo("MINISTER");
    }

    @Test
    void aStepThatOneBodyAloneDecidesImpliesIt() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());

        assertThat(file.act("/transitions", "{\"step\": \"ACKNOWLEDGE\"}")
                        .expecting(201)
                        .text("/transition/decidedBy"))
                .isEqualTo("CENTRAL_AUTHORITY");
    }

    @Test
    void theOpenStepNamesTheBodiesAndThatOneIsNeeded() {
        for (var step : SampleCase.underReview().view().at("/openSteps")) {
            var severalMayDecide = step.path("decidedBy").size() > 1;

            assertThat(step.path("needs").findValuesAsText("code").contains("DECIDER"))
                    .as(step.toString())
                    .isEqualTo(severalMayDecide);
        }
    }
}
