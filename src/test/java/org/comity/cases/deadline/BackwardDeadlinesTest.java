package org.comity.cases.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.comity.sample.Answer;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A summons has to reach the requested State some days before the day of appearance, ETS 30 article 7(3). */
@QuarkusTest
class BackwardDeadlinesTest {

    private static final String RULE = "DLN_ETS30_SERVICE_50";

    private SampleCase file;

    @BeforeEach
    void aSummonsIsToBeSent() {
        file = SampleCase.of(
                SampleRequest.outgoingAssistance().with("legalBases", List.of(Map.of("instrument", "ETS30"))));
    }

    private Answer set(Map<String, ?> fields) {
        return file.act("/deadlines", fields);
    }

    /** Fifty days back are 3 February 2030, a Sunday. */
    @Test
    void theLastDayIsCountedBackFromADayToCome() {
        var set = set(Map.of("rule", RULE, "startedOn", "2030-03-25", "reason", "the hearing"))
                .expecting(201);

        assertThat(set.text("/startedOn")).isEqualTo("2030-03-25");
        assertThat(set.text("/dueOn")).isEqualTo("2030-02-01");
        var steps = file.read("/deadlines/" + set.id() + "/computation");
        assertThat(steps.text("/asCounted")).isEqualTo("true");
        assertThat(steps.texts("/steps", "kind"))
                .containsExactly("EVENT", "FIRST_COUNTED", "NOMINAL_END", "MOVED", "MOVED");
        assertThat(steps.texts("/steps", "on"))
                .containsExactly("2030-03-25", "2030-03-24", "2030-02-03", "2030-02-02", "2030-02-01");
        assertThat(steps.texts("/alternatives", "dueOn")).contains("2030-02-03");
        var list = file.callers().caseworker().get("/api/v1/requests").expecting(200);
        assertThat(list.text("/items/0/nextDueOn")).isEqualTo("2030-02-01");
    }

    @Test
    void anotherHearingHasAnotherLastDayAndTheFormerOneStays() {
        set(Map.of("rule", RULE, "startedOn", "2030-03-25", "reason", "the hearing"))
                .expecting(201);
        set(Map.of("rule", RULE, "startedOn", "2030-06-03", "reason", "the court moved it"))
                .expecting(201);

        assertThat(file.read("/deadlines").texts("", "dueOn")).contains("2030-02-01", "2030-04-12");
        assertThat(file.read("/deadlines").texts("", "ending")).containsOnlyOnce("SUPERSEDED");
        assertThat(file.deadline(RULE).path("dueOn").asText()).isEqualTo("2030-04-12");
    }

    @Test
    void sendingMeetsIt() {
        set(Map.of("rule", RULE, "startedOn", "2030-03-25", "reason", "the hearing"))
                .expecting(201);
        file.take("SUBMIT_FOR_REVIEW");
        file.supervise("APPROVE");
        file.take("SEND", "proof", SampleCase.PROOF);

        assertThat(file.deadline(RULE).path("ending").asText()).isEqualTo("MET");
    }

    @Test
    void aPersonMayEndItBeforeTheDayToCome() {
        var id = set(Map.of("rule", RULE, "startedOn", "2030-03-25", "reason", "the hearing"))
                .expecting(201)
                .id();
        file.act("/deadlines/" + id + "/ending", Map.of("ending", "CANCELLED", "reason", "no hearing"))
                .expecting(200);

        assertThat(file.deadline(RULE).path("ending").asText()).isEqualTo("CANCELLED");
    }

    @Test
    void thePartyMayHaveDeclaredAShorterTime() {
        assertThat(set(Map.of(
                                "rule",
                                RULE,
                                "startedOn",
                                "2030-03-25",
                                "dueOn",
                                "2030-02-22",
                                "reason",
                                "thirty days by its declaration"))
                        .expecting(201)
                        .text("/dueOn"))
                .isEqualTo("2030-02-22");
    }

    @Test
    void theDayToComeIsStatedAndTheLastDayIsNotAfterIt() {
        assertThat(set(Map.of("rule", RULE, "reason", "the hearing"))
                        .expecting(422)
                        .faults())
                .contains("/startedOn not-null");
        assertThat(set(Map.of("rule", RULE, "startedOn", "2030-03-25", "dueOn", "2030-03-26", "reason", "the hearing"))
                        .expecting(422)
                        .faults())
                .containsExactly("/dueOn out-of-order");
        assertThat(set(Map.of("title", "x", "startedOn", "2090-03-25", "dueOn", "2090-03-26", "reason", "y"))
                        .expecting(422)
                        .faults())
                .containsExactly("/startedOn in-the-future");
    }
}
