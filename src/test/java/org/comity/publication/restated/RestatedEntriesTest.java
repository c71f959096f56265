package org.comity.publication.restated;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.comity.base.time.MovableNow;
import org.comity.publication.SampleRelease;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The requests behind a cell that a later edition shows differently. */
@QuarkusTest
class RestatedEntriesTest {

    private static final String NEW_OF_2025 = "2025,INCOMING,MLA,NEW,COUNT";

    private final Callers callers = Callers.ofFreshAuthority();

    @Inject
    MovableNow now;

    @AfterEach
    void restart() {
        now.isUsual();
    }

    private SampleRelease published() {
        var release = SampleRelease.planned(callers, "restated", "2024-01-01", "2025-12-31");
        release.published(Map.of());
        return release;
    }

    private static Answer entries(SampleRelease release, Api who, String table, String place) {
        release.drafted(release.drafter(), Map.of());
        return who.get(release.edition(2) + "/comparison/entries?table=" + table + "&place=" + place);
    }

    @Test
    void aRequestThatWasRegisteredLateIsNamedWithItsEntries() {
        SampleCase.of(callers, SampleRequest.incomingAssistance());
        var release = published();
        var late = SampleCase.of(callers, SampleRequest.incomingAssistance());

        var found = entries(release, release.approver(), "flow", NEW_OF_2025).expecting(200);

        assertThat(found.texts("/items", "id")).containsExactly(late.id());
        assertThat(found.at("/items/0/was").asInt()).isZero();
        assertThat(found.at("/items/0/is").asInt()).isOne();
        assertThat(found.at("/items/0/causes").toString()).isEqualTo("[\"REGISTERED_LATE\"]");
        assertThat(found.at("/items/0/entries/0/kind").asText()).isEqualTo("TRANSITION");
        assertThat(found.at("/cell/was").asInt()).isOne();
        assertThat(found.at("/cell/is").asInt()).isEqualTo(2);
        assertThat(found.at("/complete").asBoolean()).isTrue();
    }

    @Test
    void aCorrectedFactMovesARequestOutOfTheCell() {
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
        var release = published();
        file.patch(Map.of("receivedOn", "2024-12-30", "dated", "2024-12-20"));

        var found = entries(release, release.approver(), "received-by-kind", "2025,TOTAL,COUNT")
                .expecting(200);

        assertThat(found.texts("/items", "reference"))
                .containsExactly(file.registered().text("/reference"));
        assertThat(found.at("/items/0/was").asInt()).isOne();
        assertThat(found.at("/items/0/is").asInt()).isZero();
        assertThat(found.at("/items/0/causes").toString()).contains("CORRECTED");
    }

    @Test
    void aStepThatWasRecordedSinceChangesTheStock() {
        var file = SampleCase.underReview();
        var release = SampleRelease.planned(file.callers(), "restated", "2024-01-01", "2025-12-31");
        release.published(Map.of());
        file.take("WITHDRAW", "occurredAt", "2025-03-20");

        var found = entries(release, release.approver(), "flow", "2025,INCOMING,MLA,CONTINUING,COUNT")
                .expecting(200);

        assertThat(found.texts("/items", "id")).containsExactly(file.id());
        assertThat(found.at("/items/0/causes").toString()).contains("STEP_RECORDED");
    }

    @Test
    void aRequestThatTheCallerDoesNotSeeLeavesNoTrace() {
        SampleCase.of(callers, SampleRequest.incomingAssistance());
        var hidden = SampleCase.of(callers, SampleRequest.incomingAssistance());
        hidden.act("/level", Map.of("level", "RESTRICTED", "reason", "a witness is named"))
                .expecting(200);
        var release = published();
        now.passes(400);

        var seen = entries(release, release.approver(), "flow", NEW_OF_2025).expecting(200);

        assertThat(seen.at("/cell/was").asInt()).isOne();
        assertThat(seen.at("/cell/is").asInt()).isEqualTo(2);
        assertThat(seen.at("/items").size()).isZero();
        assertThat(seen.body()).doesNotContain(hidden.id()).doesNotContain("notShown");
    }

    @Test
    void theDelayOfARestrictedRequestIsACauseForThoseWhoSeeIt() {
        SampleCase.of(callers, SampleRequest.incomingAssistance());
        var restricted = SampleCase.of(callers, SampleRequest.incomingAssistance());
        restricted
                .act(
                        "/level",
                        Map.of(
                                "level",
                                "RESTRICTED",
                                "reason",
                                "a witness is named",
                                "assigned",
                                List.of(callers.named("approver", "supervisor").person())))
                .expecting(200);
        var release = published();
        now.passes(400);

        var seen = entries(release, release.approver(), "flow", NEW_OF_2025).expecting(200);

        assertThat(seen.texts("/items", "id")).containsExactly(restricted.id());
        assertThat(seen.at("/items/0/causes").toString()).isEqualTo("[\"DELAY_OVER\"]");
    }

    @Test
    void aHiddenCellHasNoEntries() {
        SampleCase.of(callers, SampleRequest.incomingAssistance());
        var release = published();
        SampleCase.of(callers, SampleRequest.incomingAssistance());

        entries(release, release.approver(), "received-by-partner", "2025,FRA,COUNT")
                .expecting(400);
        entries(release, release.approver(), "flow", "2025,INCOMING,EXTRADITION,NEW,COUNT")
                .expecting(400);
    }

    @Test
    void aStatisticianSeesNoRequests() {
        SampleCase.of(callers, SampleRequest.incomingAssistance());
        var release = published();

        entries(release, release.drafter(), "flow", NEW_OF_2025).expecting(403);
    }
}
