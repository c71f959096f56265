package org.comity.cases.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.base.time.MovableNow;
import org.comity.sample.Answer;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeadlinesOverHttpTest {

    private static final String LIST = "/api/v1/deadlines";

    @Inject
    MovableNow now;

    @AfterEach
    void theClockShowsTheMachinesTime() {
        now.isUsual();
    }

    @Test
    void registeringOpensAndAcknowledgingMeets() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        assertThat(file.deadline("SLA_ACK").path("dueOn").asText()).isEqualTo("2025-03-10");
        assertThat(file.deadline("SLA_ACK").path("overdue").asBoolean()).isTrue();

        var taken = file.take("ACKNOWLEDGE", "occurredAt", "2025-03-05");

        assertThat(file.deadline("SLA_ACK").path("ending").asText()).isEqualTo("MET");
        assertThat(file.deadline("SLA_ACK").path("endedOn").asText()).isEqualTo("2025-03-05");
        assertThat(taken.texts("/deadlinesOpened", "rule")).contains("SLA_TRIAGE", "SLA_STATUS_PUSH");
        assertThat(taken.texts("/deadlinesEnded", "rule")).containsExactly("SLA_ACK");
        assertThat(taken.texts("/deadlinesEnded", "ending")).containsExactly("MET");
        assertThat(file.deadline("SLA_TRIAGE").path("dueOn").asText()).isEqualTo("2025-03-20");
    }

    @Test
    void aDeadlineHasAnAddressOfItsOwn() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var set = file.act(
                        "/deadlines", Map.of("title", "Hearing", "dueOn", "2099-01-01", "reason", "set by the court"))
                .expecting(201);
        var caller = file.callers().caseworker();
        var address = file.path() + "/deadlines/" + set.id();

        assertThat(set.location()).isEqualTo(address);
        var read = caller.get(address).expecting(200);
        assertThat(read.json()).isEqualTo(set.json());
        assertThat(read.etag()).isEqualTo(file.etag());
        caller.get(address + "?on=2020-01-01").expecting(404);
        caller.get(file.path() + "/deadlines/" + UUID.randomUUID()).expecting(404);
    }

    @Test
    void aLastDayOnAWeekendRollsToMonday() {
        var file = SampleCase.of(SampleRequest.incomingAssistance().with("receivedOn", "2025-03-01"));

        assertThat(file.deadline("SLA_ACK").path("dueOn").asText()).isEqualTo("2025-03-10");
    }

    @Test
    void whatIsUrgentIsCountedInHours() {
        var file = SampleCase.of(SampleRequest.incomingAssistance().with("urgency", Map.of("reason", "custody")));

        assertThat(file.deadline("SLA_ACK_URGENT").path("dueAt").asText()).isEqualTo("2025-03-04T23:00:00Z");
        assertThat(SampleCase.of(SampleRequest.incomingAssistance())
                        .deadline("SLA_ACK_URGENT")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void theDeadlineTheOtherStateSuggestsIsKept() {
        var file = SampleCase.of(SampleRequest.incomingAssistance()
                .with("suggestedDeadline", Map.of("on", "2025-12-27", "reason", "limitation")));

        var suggested = file.deadline("DLN_UNCAC_SUGGESTED");
        assertThat(suggested.path("dueOn").asText()).isEqualTo("2025-12-27");
        assertThat(suggested.path("law").asBoolean()).isTrue();
        assertThat(file.deadline("SLA_ACK").path("law").asBoolean()).isFalse();
    }

    @Test
    void aRequestForInformationStopsTheClockForAsManyDays() {
        var today = MovableNow.machineDay();
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        file.take("ACKNOWLEDGE");
        var first = day(file, "SLA_TRIAGE", "dueOn");
        var asked = file.open("REQUEST_FOR_INFORMATION");
        now.passes(40);

        var standing = file.deadline("SLA_TRIAGE");
        assertThat(standing.path("suspendedSince").asText()).isEqualTo(today.toString());
        assertThat(standing.path("overdue").asBoolean()).isFalse();
        assertThat(file.deadline("SLA_RFI_REPLY").path("overdue").asBoolean()).isTrue();

        file.end(asked, today.plusDays(40).toString());
        assertThat(file.deadline("SLA_TRIAGE").path("suspendedDays").asInt()).isEqualTo(40);
        assertThat(file.deadline("SLA_TRIAGE").has("suspendedSince")).isFalse();
        assertThat(day(file, "SLA_TRIAGE", "dueOn")).isEqualTo(rolled(first.plusDays(40)));
        assertThat(file.deadline("SLA_RFI_REPLY").path("ending").asText()).isEqualTo("MET");
    }

    @Test
    void theClockStandsAsLongAsAnythingStopsIt() {
        var file = SampleCase.underReview();
        var asked = file.open("REQUEST_FOR_INFORMATION", "openedOn", "2025-03-05");
        var consulted = file.open("CONSULTATION", "openedOn", "2025-03-07");
        file.end(asked, "2025-03-10");
        assertThat(file.deadline("SLA_TRIAGE").path("suspendedSince").asText()).isEqualTo("2025-03-05");

        file.end(consulted, "2025-03-15");

        assertThat(file.deadline("SLA_TRIAGE").path("suspendedDays").asInt()).isEqualTo(10);
        assertThat(file.deadline("SLA_TRIAGE").path("dueOn").asText()).isEqualTo("2025-03-28");
    }

    @Test
    void aSecondAcceptanceSupersedesTheDeadlinesOfTheFirst() {
        var file = SampleCase.underReview();
        file.take("ACCEPT", "occurredAt", "2025-03-04");
        file.take(
                "PROPOSE_REFUSAL",
                "occurredAt",
                "2025-03-05",
                "grounds",
                SampleCase.grounds("RF_SECURITY"),
                "narrative",
                "why",
                "consultation",
                SampleCase.NOT_CONSULTED);
        file.take("RETURN_PROPOSAL", "occurredAt", "2025-03-06", "narrative", "no");
        file.take("ACCEPT", "occurredAt", "2025-03-07");

        var endings = new ArrayList<String>();
        for (var deadline : file.read("/deadlines").json()) {
            if (deadline.path("rule").asText().equals("SLA_FORWARD")) {
                endings.add(deadline.path("startedOn").asText()
                        + deadline.path("ending").asText());
            }
        }
        assertThat(endings).containsExactlyInAnyOrder("2025-03-04SUPERSEDED", "2025-03-07");
    }

    @Test
    void withdrawalCancelsAndForwardingMeets() {
        var withdrawn = SampleCase.of(SampleRequest.incomingAssistance());
        withdrawn.take("WITHDRAW");
        var forwarded = SampleCase.of(SampleRequest.incomingAssistance());
        forwarded.take("FORWARD", "recipient", "Land registry");

        assertThat(withdrawn.deadline("SLA_ACK").path("ending").asText()).isEqualTo("CANCELLED");
        assertThat(forwarded.deadline("SLA_ACK").path("ending").asText()).isEqualTo("MET");
    }

    @Test
    void aRuleThatHangsOnNoStepIsOpenedByHand() {
        var file = SampleCase.underReview();

        var set = file.act(
                        "/deadlines", Map.of("rule", "SLA_MISROUTED", "reason", "not ours", "startedOn", "2025-03-03"))
                .expecting(201);

        assertThat(set.text("/dueOn")).isEqualTo("2025-03-10");
        assertThat(set.text("/reason")).isEqualTo("not ours");
        file.take("FORWARD", "recipient", "Land registry");
        assertThat(file.deadline("SLA_MISROUTED").path("ending").asText()).isEqualTo("MET");
    }

    @Test
    void aDeadlineNamesTheVersionOfItsRule() {
        var received = SampleCase.underReview();
        var sent = SampleCase.of(SampleRequest.outgoingAssistance());
        var heard = Map.of("rule", "DLN_UNCAC_SAFE_CONDUCT", "reason", "heard", "startedOn", "2025-03-03");

        assertThat(received.deadline("SLA_TRIAGE").path("ruleVersion").asInt()).isEqualTo(1);
        assertThat(received.act("/deadlines", heard).expecting(422).faults()).contains("/rule unknown");
        var set = sent.act("/deadlines", heard).expecting(201);
        assertThat(set.text("/dueOn")).isEqualTo("2025-03-18");
        assertThat(set.at("/ruleVersion").asInt()).isEqualTo(2);
    }

    @Test
    void aDeadlineWithoutARuleHasNoVersion() {
        var free = SampleCase.underReview()
                .act(
                        "/deadlines",
                        Map.of("title", "t", "reason", "r", "startedOn", "2025-03-03", "dueOn", "2025-04-04"))
                .expecting(201);

        assertThat(free.at("/ruleVersion").isMissingNode()).isTrue();
    }

    @Test
    void aDeadlineByHandNeedsAllThatNoRuleGives() {
        var file = SampleCase.underReview();

        assertThat(file.act("/deadlines", Map.of("reason", "a court"))
                        .expecting(422)
                        .faults())
                .containsExactlyInAnyOrder("/title not-null", "/dueOn not-null");
        assertThat(file.act("/deadlines", Map.of("rule", "SLA_ACK", "reason", "r", "dueOn", "2025-04-04"))
                        .expecting(422)
                        .faults())
                .contains("/rule unknown");
        assertThat(file.act(
                                "/deadlines",
                                Map.of("title", "t", "reason", "r", "startedOn", "2025-03-03", "dueOn", "2025-03-02"))
                        .expecting(422)
                        .faults())
                .containsExactly("/dueOn out-of-order");
        assertThat(file.act("/deadlines", Map.of("title", "t", "dueOn", "2025-03-02"))
                        .expecting(400)
                        .faults())
                .containsExactly("/reason not-blank");
        assertThat(file.act("/deadlines", byHand("2099-01-01")).expecting(201).text("/force"))
                .isEqualTo("PROJECT_DEFAULT");
    }

    @Test
    void aDeadlineEndsOnce() {
        var file = SampleCase.underReview();
        var id = file.act("/deadlines", byHand("2099-01-01")).expecting(201).id();
        var ending = Map.of("ending", "MET", "reason", "it was filed");

        assertThat(file.act(
                                "/deadlines/" + id + "/ending",
                                Map.of("ending", "MET", "reason", "r", "endedOn", "2099-01-01"))
                        .expecting(422)
                        .faults())
                .containsExactly("/endedOn in-the-future");
        assertThat(file.act("/deadlines/" + id + "/ending", ending)
                        .expecting(200)
                        .text("/ending"))
                .isEqualTo("MET");
        assertThat(file.act("/deadlines/" + id + "/ending", ending)
                        .expecting(409)
                        .problem())
                .isEqualTo("conflict");
        file.act("/deadlines/" + UUID.randomUUID() + "/ending", ending).expecting(404);
        assertThat(file.read("/history").texts("", "kind"))
                .containsExactly("TRANSITION", "TRANSITION", "DEADLINE_SET", "DEADLINE_ENDED");
    }

    @Test
    void overdueIsAQuestionOfTheDay() {
        var file = SampleCase.of(SampleRequest.of("INCOMING", "MLA"));
        var due = MovableNow.machineDay().plusDays(2);
        var id = file.act("/deadlines", byHand(due.toString())).expecting(201).id();
        assertThat(list(file.callers(), "?overdue=true").texts("/items", "id")).isEmpty();

        now.passes(3);

        var overdue = list(file.callers(), "?overdue=true");
        assertThat(overdue.texts("/items", "id")).containsExactly(id);
        assertThat(overdue.at("/items/0/daysLeft").asInt()).isEqualTo(-1);
        assertThat(list(file.callers(), "?overdue=false").texts("/items", "id")).doesNotContain(id);
    }

    @Test
    void everyOpenRequestHasANextReview() {
        var callers = Callers.ofFreshAuthority();
        var open = SampleCase.of(callers, SampleRequest.incomingAssistance());
        var closed = SampleCase.of(callers, SampleRequest.incomingAssistance());
        closed.take("WITHDRAW");
        assertThat(list(callers, "?rule=NEXT_REVIEW").texts("/items", "requestId"))
                .containsExactlyInAnyOrder(open.id(), closed.id());

        closed.take("CLOSE");

        assertThat(list(callers, "?rule=NEXT_REVIEW").texts("/items", "requestId"))
                .containsExactly(open.id());
    }

    @Test
    void theListIsFilteredAndOrdered() {
        var callers = Callers.ofFreshAuthority();
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance().with("officer", "Zoë"));
        var other = SampleCase.of(
                callers,
                SampleRequest.incomingAssistance()
                        .with("suggestedDeadline", Map.of("on", "2025-12-27", "reason", "limitation")));
        file.act("/deadlines", byHand("2025-06-02")).expecting(201);
        other.act("/deadlines", byHand("2025-05-05")).expecting(201);

        assertThat(list(callers, "").texts("/items", "dueOn")).isSorted().hasSize(7);
        assertThat(list(callers, "?reviews=false").at("/items")).hasSize(5);
        assertThat(list(callers, "?dueFrom=2025-05-05&dueTo=2025-06-02").texts("/items", "dueOn"))
                .containsExactly("2025-05-05", "2025-06-02");
        assertThat(list(callers, "?officer=Zo%C3%AB&reviews=false").texts("/items", "requestId"))
                .hasSize(2)
                .containsOnly(file.id());
        assertThat(list(callers, "?force=TREATY").texts("/items", "rule")).containsExactly("DLN_UNCAC_SUGGESTED");
        assertThat(list(callers, "?rule=SLA_ACK").at("/items")).hasSize(2);
        assertThat(list(callers, "?authority=" + callers.authority()).at("/items"))
                .hasSize(7);
        callers.caseworker().get("/api/v1/deadlines?authority=ELSE").expecting(400);
        assertThat(list(Callers.ofFreshAuthority(), "").at("/items")).isEmpty();
    }

    @Test
    void pagesOfDeadlinesLoseAndRepeatNothing() {
        var callers = Callers.ofFreshAuthority();
        for (var i = 0; i < 5; i++) {
            SampleCase.of(callers, SampleRequest.incomingAssistance());
        }

        var seen = new ArrayList<String>();
        var next = LIST + "?limit=3";
        while (!next.isEmpty()) {
            var page = callers.caseworker().get(next).expecting(200);
            seen.addAll(page.texts("/items", "id"));
            next = page.header("Link").isEmpty() ? "" : page.header("Link").replaceAll("<(.*)>.*", "$1");
        }

        assertThat(seen).hasSize(10).doesNotHaveDuplicates();
        assertThat(seen).isEqualTo(list(callers, "?limit=200").texts("/items", "id"));
    }

    private static LocalDate day(SampleCase file, String rule, String field) {
        return LocalDate.parse(file.deadline(rule).path(field).asText());
    }

    private static LocalDate rolled(LocalDate day) {
        var rolled = day;
        while (List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(rolled.getDayOfWeek())) {
            rolled = rolled.plusDays(1);
        }
        return rolled;
    }

    private static Map<String, Object> byHand(String due) {
        return Map.of("title", "File the reply", "reason", "a court set it", "startedOn", "2025-03-03", "dueOn", due);
    }

    private static Answer list(Callers callers, String query) {
        return callers.caseworker().get(LIST + query).expecting(200);
    }
}
