package org.comity.cases.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.comity.base.time.MovableNow;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A day that was agreed takes the place of a limit of release from the day of the agreement, if it was agreed in time and holds. */
@QuarkusTest
class AgreedDaysTest {

    private static final String SURRENDER = "DLN_EAW_SURRENDER";
    private static final String NEW = "DLN_EAW_SURRENDER_NEW";
    private static final String SUMMONS = "DLN_ETS30_SERVICE_50";

    private static final Map<String, Object> CONSENT =
            Map.of("form", "IN_COURT", "givenOn", "2025-03-10", "specialityRenounced", true, "counsel", "duty counsel");

    @Inject
    MovableNow now;

    private SampleCase file = SampleCase.of(SampleRequest.outgoingAssistance());

    @AfterEach
    void theClockIsUsualAgain() {
        now.isUsual();
    }

    private void surrenderIsOrdered() {
        var bases = List.of(Map.of("instrument", "EAW"));
        file = SampleCase.of(
                Callers.ofFreshAuthority(), SampleRequest.incomingExtradition().with("legalBases", bases));
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        file.take("CERTIFY", "occurredAt", "2025-03-05");
        file.take("SUBMIT_TO_COURT", "occurredAt", "2025-03-06");
        file.take("RECORD_CONSENT", "occurredAt", "2025-03-10", "consent", CONSENT);
        file.take("ORDER_SURRENDER", "occurredAt", "2025-03-18", "decidedBy", "COURT");
        assertThat(of(SURRENDER)).containsExactly("2025-03-28 runs");
    }

    private Answer set(String rule, String from, Map<String, ?> more) {
        var fields = new HashMap<String, Object>(more);
        fields.put("rule", rule);
        fields.put("startedOn", from);
        fields.put("reason", "it was agreed");
        return file.act("/deadlines", fields);
    }

    private List<String> of(String rule) {
        return StreamSupport.stream(file.read("/deadlines").json().spliterator(), false)
                .filter(line -> line.path("rule").asText().equals(rule))
                .map(line ->
                        line.path("dueOn").asText() + " " + line.path("ending").asText("runs"))
                .toList();
    }

    private List<String> on(Object day) {
        return file.read("/deadlines?on=" + day).texts("", "rule");
    }

    private String nextDueOn(Object day) {
        return file.callers()
                .caseworker()
                .get(Api.REQUESTS + "?on=" + day)
                .expecting(200)
                .text("/items/0/nextDueOn");
    }

    private void cancel(String id) {
        file.act("/deadlines/" + id + "/ending", Map.of("ending", "CANCELLED", "reason", "a slip"))
                .expecting(200);
    }

    @Test
    void aSlipThatIsCancelledLetsTheFormerLimitsRunAgain() {
        surrenderIsOrdered();
        var agreed = Map.of("agreedOn", "2025-03-26");
        var first = set(NEW, "2025-04-02", agreed).expecting(201).id();
        var second = set(NEW, "2062-04-02", agreed).expecting(201).id();
        assertThat(of(SURRENDER)).containsExactly("2025-03-28 SUPERSEDED");

        cancel(second);
        assertThat(of(NEW)).containsExactly("2025-04-12 runs", "2062-04-12 CANCELLED");
        assertThat(of(SURRENDER)).containsExactly("2025-03-28 SUPERSEDED");
        cancel(first);
        assertThat(of(SURRENDER)).containsExactly("2025-03-28 runs");
        assertThat(on("2025-03-27")).contains(SURRENDER);
    }

    @Test
    void aReleaseThatWasDueBeforeTheAgreementStaysDue() {
        surrenderIsOrdered();
        set(NEW, "2090-04-20", Map.of()).expecting(201);

        assertThat(of(SURRENDER)).containsExactly("2025-03-28 runs");
        assertThat(of(NEW)).containsExactly("2090-04-30 runs");
    }

    @Test
    void theFormerLimitEndsOnTheDayOfTheAgreement() {
        surrenderIsOrdered();
        set(NEW, "2025-04-02", Map.of("agreedOn", "2025-03-26")).expecting(201);

        assertThat(of(SURRENDER)).containsExactly("2025-03-28 SUPERSEDED");
        assertThat(on("2025-03-25")).contains(SURRENDER).doesNotContain(NEW);
        assertThat(on("2025-03-26")).contains(NEW).doesNotContain(SURRENDER);
        assertThat(nextDueOn("2025-03-25")).isEqualTo("2025-03-28");
        assertThat(nextDueOn("2025-03-26")).isEqualTo("2025-04-12");
    }

    @Test
    void theDayOfTheAgreementIsNeitherToComeNorAfterTheAgreedDay() {
        surrenderIsOrdered();
        assertThat(set(NEW, "2025-04-02", Map.of("agreedOn", "2025-04-03"))
                        .expecting(422)
                        .faults())
                .containsExactly("/agreedOn out-of-order");
        assertThat(set(NEW, "2090-04-02", Map.of("agreedOn", "2090-03-26"))
                        .expecting(422)
                        .faults())
                .containsExactly("/agreedOn in-the-future");
        assertThat(set("DLN_EAW_CONTEST", "2025-03-04", Map.of("agreedOn", "2025-03-04"))
                        .expecting(422)
                        .faults())
                .containsExactly("/agreedOn not-applicable");
    }

    @Test
    void aLimitCountedBackRunsFromTheDayOnWhichItWasSet() {
        file = SampleCase.of(
                Callers.ofFreshAuthority(),
                SampleRequest.outgoingAssistance().with("legalBases", List.of(Map.of("instrument", "ETS30"))));
        var today = now.day(ZoneId.of("Europe/Vienna"));
        now.passes(3);
        var hearing = today.plusDays(200);
        var due = LocalDate.parse(
                set(SUMMONS, hearing.toString(), Map.of()).expecting(201).text("/dueOn"));

        assertThat(on(today.plusDays(2))).doesNotContain(SUMMONS);
        assertThat(nextDueOn(today.plusDays(2))).isNotEqualTo(due.toString());
        assertThat(on(today.plusDays(3))).contains(SUMMONS);
        assertThat(nextDueOn(today.plusDays(3))).isEqualTo(due.toString());
    }
}
