package org.comity.cases.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.comity.base.time.MovableNow;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No measure of a request that is refused, withdrawn or impossible as a whole stays pending. */
@QuarkusTest
class MeasuresOfAnEndedRequestTest {

    private static final Instant MORNING = Instant.parse("2025-03-17T08:00:00Z");

    @Inject
    MovableNow now;

    @AfterEach
    void restart() {
        now.isUsual();
    }

    @Test
    void theMeasuresOfARefusedRequestAreRefused() {
        now.stopsAt(MORNING);
        var file = SampleCase.withProposedRefusal();
        now.stopsAt(MORNING.plusSeconds(3600));

        file.supervise("REFUSE");

        assertThat(outcomes(file)).containsOnly("REFUSED");
        assertThat(file.read("/measures?asOf=" + MORNING.plusSeconds(60)).texts("", "outcome"))
                .containsOnly("PENDING");
        assertThat(file.callers()
                        .auditor()
                        .get("/api/v1/history-verification")
                        .expecting(200)
                        .at("/intact")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void anAnnulledWithdrawalLeavesThemPending() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        file.take("WITHDRAW");

        file.act(
                        file.callers().supervisor(),
                        "/transitions/2/corrections",
                        Map.of("reason", "Another request", "annul", true))
                .expecting(201);

        assertThat(outcomes(file)).containsOnly("PENDING");
    }

    @Test
    void aReopenedRequestHasThemPendingAgain() {
        var file = SampleCase.withProposedRefusal();
        file.supervise("REFUSE");

        file.supervise("REOPEN", "narrative", "New facts came");

        assertThat(outcomes(file)).containsOnly("PENDING");
    }

    @Test
    void soHasOneThatIsReopenedAfterItsReasonsWereSentAndItWasClosed() {
        var file = SampleCase.withProposedRefusal();
        file.supervise("REFUSE");
        file.take("SEND_REASONS", "proof", SampleCase.PROOF);
        file.take("CLOSE");

        file.supervise("REOPEN", "narrative", "New facts came");

        assertThat(outcomes(file)).containsOnly("PENDING");
    }

    @Test
    void theMeasuresOfAWithdrawnRequestAreWithdrawn() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());

        file.take("WITHDRAW");

        assertThat(outcomes(file)).containsOnly("WITHDRAWN");
        file.supervise("REOPEN", "narrative", "They need it after all");
        assertThat(outcomes(file)).containsOnly("PENDING");
    }

    @Test
    void anOutcomeThatAStepGaveStaysWhenTheRequestIsReopened() {
        var file = SampleCase.inExecution();
        file.take("RETURN_EXECUTED", "measureOutcomes", List.of(Map.of("measure", 1, "outcome", "EXECUTED")));
        file.take("TRANSMIT_RESULTS", "proof", SampleCase.PROOF);

        file.supervise("REOPEN", "narrative", "A further account");

        assertThat(outcomes(file)).containsOnly("EXECUTED");
    }

    private static List<String> outcomes(SampleCase file) {
        return file.read("/measures").texts("", "outcome");
    }
}
