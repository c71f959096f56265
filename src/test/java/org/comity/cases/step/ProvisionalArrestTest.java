package org.comity.cases.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.comity.base.time.MovableNow;
import org.comity.sample.Answer;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Provisional arrest is a request of its own; its limits say what the law allows, and people do it. */
@QuarkusTest
class ProvisionalArrestTest {

    private static final String ARRESTED_AT = "2025-03-04T23:30:00+01:00";

    @Inject
    MovableNow now;

    @AfterEach
    void theClockShowsTheMachinesTime() {
        now.isUsual();
    }

    @Test
    void theArrestNeedsItsInstantAndOpensBothStagesCountedFromItsDay() {
        var file = SampleCase.of(SampleRequest.incomingArrest());
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        assertThat(file.attempt("RECORD_ARREST", "occurredAt", "2025-03-04")
                        .expecting(422)
                        .faults())
                .containsExactly("/occurredAt instant");

        var taken = file.take("RECORD_ARREST", "occurredAt", ARRESTED_AT);

        assertThat(taken.text("/transition/occurredAt")).isEqualTo(ARRESTED_AT);
        assertThat(taken.texts("/deadlinesOpened", "rule"))
                .containsExactlyInAnyOrder("DLN_PA_ECE_18", "DLN_PA_ECE_40", "SLA_ARREST_TOLD");
        assertThat(due(file, "DLN_PA_ECE_18")).isEqualTo("2025-03-22 MAY_RELEASE The person may be set free true");
        assertThat(due(file, "DLN_PA_ECE_40")).isEqualTo("2025-04-13 MUST_RELEASE The person must be set free true");
    }

    /** The ECE's last days are a Saturday and a Sunday here: a limit on holding a person never rolls. */
    @Test
    void theLimitsAreThoseOfTheLegalBasis() {
        var callers = Callers.ofFreshAuthority();

        assertThat(rules(SampleCase.arrested(callers, ARRESTED_AT, "ECE", "ECE_3AP")))
                .contains("DLN_PA_ECE_18", "DLN_PA_ECE_40", "DLN_PA_3AP_CONSENT");
        assertThat(rules(SampleCase.arrested(callers, ARRESTED_AT, "IMAC")))
                .contains("DLN_PA_CH_18", "DLN_PA_CH_40")
                .doesNotContain("DLN_PA_ECE_18");
        assertThat(rules(SampleCase.arrested(callers, ARRESTED_AT, "UNCAC")))
                .noneMatch(rule -> rule.startsWith("DLN_PA"));
    }

    @Test
    void aLimitThatRunsOutRaisesAnAlarmAndMovesNothing() {
        var callers = Callers.ofFreshAuthority();
        var today = MovableNow.machineDay();
        var file = SampleCase.arrested(callers, java.time.Instant.now().toString(), "ECE");
        now.passes(19);
        assertThat(alarms(callers)).containsExactly("DLN_PA_ECE_18 MAY_RELEASE The person may be set free");
        now.passes(22);

        assertThat(alarms(callers))
                .containsExactly(
                        "DLN_PA_ECE_18 MAY_RELEASE The person may be set free",
                        "DLN_PA_ECE_40 MUST_RELEASE The person must be set free");
        assertThat(file.view().text("/state")).isEqualTo("ARRESTED");
        assertThat(file.view().text("/standing")).isEqualTo("OPEN");
        assertThat(file.view().text("/stateSince")).isEqualTo(today.toString());
        assertThat(file.view().texts("/deadlines", "overdue")).contains("true");
    }

    @Test
    void aReleaseIsRecordedByAPersonAndTheFullRequestMayStillCome() {
        var callers = Callers.ofFreshAuthority();
        var file = SampleCase.arrested(callers, ARRESTED_AT, "ECE");
        file.take("INFORM_OF_ARREST", "occurredAt", "2025-03-05", "proof", SampleCase.PROOF);

        file.take("RECORD_RELEASE", "occurredAt", "2025-03-23", "decidedBy", "COURT", "narrative", "no request came");

        assertThat(outcome(file)).isEqualTo("RELEASED OPEN ");
        assertThat(ending(file, "DLN_PA_ECE_18")).isEqualTo("MET 2025-03-23");
        assertThat(ending(file, "DLN_PA_ECE_40")).isEqualTo("MET 2025-03-23");
        followed(file, "2025-05-02");
        assertThat(outcome(file)).isEqualTo("FULL_REQUEST_RECEIVED FINALISED REQUEST_FOLLOWED");
    }

    @Test
    void aPersonArrestedAgainIsHeldForNewLimits() {
        var file = SampleCase.arrested(Callers.ofFreshAuthority(), ARRESTED_AT, "ECE");
        file.take("RECORD_RELEASE", "occurredAt", "2025-03-23", "narrative", "no request came");

        file.take("RECORD_ARREST", "occurredAt", "2025-05-01T08:00:00Z");

        assertThat(outcome(file)).isEqualTo("ARRESTED OPEN ");
        assertThat(due(file, "DLN_PA_ECE_18")).startsWith("2025-05-19 ");
        assertThat(due(file, "DLN_PA_ECE_40")).startsWith("2025-06-10 ");
    }

    @Test
    void anArrestOfOursLapsesIfOurRequestNeverGoesOut() {
        var file = SampleCase.of(SampleRequest.outgoingArrest());
        file.supervise("APPROVE");
        file.take("SEND", "proof", SampleCase.PROOF);
        file.attempt("RECORD_LAPSE", "narrative", "too early").expecting(409);
        file.take("RECORD_ARREST");

        file.take("RECORD_LAPSE", "narrative", "the prosecutor no longer wants the person");

        assertThat(outcome(file)).isEqualTo("LAPSED FINALISED OTHERWISE_FINALISED");
        file.take("CLOSE");
    }

    @Test
    void theFullRequestIsARequestOfItsOwnAndEndsBothStages() {
        var file = SampleCase.arrested(Callers.ofFreshAuthority(), ARRESTED_AT, "ECE");
        assertThat(file.attempt("RECORD_FULL_REQUEST").expecting(422).faults())
                .containsExactly("full-request-linked full-request-linked");
        assertThat(file.view().at("/openSteps").findValuesAsText("code")).contains("FULL_REQUEST_LINKED");
        var extradition = SampleCase.of(
                file.callers(), SampleRequest.incomingExtradition().with("receivedOn", "2025-03-20"));

        file.link("PREPARES", extradition);
        file.take("RECORD_FULL_REQUEST", "occurredAt", "2025-03-20");

        assertThat(outcome(file)).isEqualTo("FULL_REQUEST_RECEIVED FINALISED REQUEST_FOLLOWED");
        assertThat(ending(file, "DLN_PA_ECE_18")).isEqualTo("MET 2025-03-20");
        assertThat(ending(file, "DLN_PA_ECE_40")).isEqualTo("MET 2025-03-20");
        assertThat(outcome(extradition)).isEqualTo("REGISTERED OPEN ");
        assertThat(extradition.read("/links").text("/0/from/reference")).startsWith("PA-IN/");
    }

    @Test
    void aLinkThatWasEndedIsNoLink() {
        var file = SampleCase.arrested(Callers.ofFreshAuthority(), ARRESTED_AT, "ECE");
        var extradition = SampleCase.of(file.callers(), SampleRequest.incomingExtradition());
        var link = file.link("PREPARES", extradition).id();
        file.act("/links/" + link + "/ending", Map.of("reason", "another person"))
                .expecting(200);

        assertThat(file.attempt("RECORD_FULL_REQUEST").expecting(422).faults())
                .containsExactly("full-request-linked full-request-linked");
    }

    @Test
    void aLinkToARequestThatIsOverIsNoFullRequest() {
        var file = SampleCase.arrested(Callers.ofFreshAuthority(), ARRESTED_AT, "ECE");
        var extradition = SampleCase.of(file.callers(), SampleRequest.incomingExtradition());
        file.link("PREPARES", extradition);
        extradition.take("WITHDRAW");

        assertThat(file.attempt("RECORD_FULL_REQUEST").expecting(422).faults())
                .containsExactly("full-request-linked full-request-linked");
    }

    /** One arrest and one extradition are two requests, in two statements. */
    @Test
    void theArrestIsCountedApart() {
        var file = SampleCase.arrested(Callers.ofFreshAuthority(), ARRESTED_AT, "ECE");
        followed(file, "2025-03-20");

        assertThat(figures(file.callers(), "PROVISIONAL_ARREST"))
                .contains("NEW 1", "REQUEST_FOLLOWED 1", "CONTINUING 0", "UNEXPLAINED_DIFFERENCE 0");
        assertThat(figures(file.callers(), "EXTRADITION"))
                .contains("NEW 1", "CONTINUING 1", "UNEXPLAINED_DIFFERENCE 0")
                .noneMatch(row -> row.startsWith("REQUEST_FOLLOWED"));
    }

    @Test
    void ourOwnRequestMustArriveAbroadInTheTimeThatRunsFromTheArrestThere() {
        var callers = Callers.ofFreshAuthority();
        var file = SampleCase.of(callers, SampleRequest.outgoingArrest().with("dated", "2025-03-01"));
        file.supervise("APPROVE", "occurredAt", "2025-03-01");
        file.take("SEND", "occurredAt", "2025-03-02", "proof", SampleCase.PROOF);
        file.take("RECORD_ARREST", "occurredAt", "2025-03-10");
        assertThat(due(file, "DLN_PA_ECE_18")).startsWith("2025-03-28 ");

        file.link("PREPARES", SampleCase.of(callers, SampleRequest.outgoingExtradition()));
        file.take("RECORD_FULL_REQUEST", "occurredAt", "2025-03-27");

        assertThat(ending(file, "DLN_PA_ECE_40")).isEqualTo("MET 2025-03-27");
        file.take("CLOSE");
    }

    @Test
    void anArrestCorrectedToAnotherDayMovesItsLimits() {
        var file = SampleCase.arrested(Callers.ofFreshAuthority(), ARRESTED_AT, "ECE");

        file.act(
                        file.callers().supervisor(),
                        "/transitions/3/corrections",
                        Map.of("reason", "a slip", "occurredAt", "2025-03-06T08:00:00+01:00"))
                .expecting(201);

        assertThat(due(file, "DLN_PA_ECE_18")).startsWith("2025-03-24 ");
        assertThat(due(file, "DLN_PA_ECE_40")).startsWith("2025-04-15 ");
    }

    @Test
    void aCorrectionOfTheArrestNeedsItsInstantAsWell() {
        var file = SampleCase.arrested(Callers.ofFreshAuthority(), ARRESTED_AT, "ECE");
        var wanted = Map.of("reason", "a slip", "occurredAt", "2025-03-06");

        assertThat(file.act(file.callers().supervisor(), "/transitions/3/corrections", wanted)
                        .expecting(422)
                        .faults())
                .containsExactly("/occurredAt instant");
    }

    @Test
    void aReleaseThatNeverWasLetsBothLimitsRunAgain() {
        var file = SampleCase.arrested(Callers.ofFreshAuthority(), ARRESTED_AT, "ECE");
        file.take("RECORD_RELEASE", "occurredAt", "2025-03-23", "narrative", "another person's release");

        file.act(
                        file.callers().supervisor(),
                        "/transitions/4/corrections",
                        Map.of("reason", "another person", "annul", true))
                .expecting(201);

        assertThat(outcome(file)).isEqualTo("ARRESTED OPEN ");
        assertThat(file.deadline("DLN_PA_ECE_18").path("endedOn").isMissingNode())
                .isTrue();
        assertThat(file.deadline("DLN_PA_ECE_40").path("overdue").asBoolean()).isTrue();
    }

    private static void followed(SampleCase file, String day) {
        var extradition = SampleCase.of(
                file.callers(), SampleRequest.incomingExtradition().with("receivedOn", day));
        file.link("PREPARES", extradition);
        file.take("RECORD_FULL_REQUEST", "occurredAt", day);
    }

    private static String outcome(SampleCase file) {
        var view = file.view();
        return view.text("/state") + " " + view.text("/standing") + " " + view.text("/result");
    }

    private static String due(SampleCase file, String rule) {
        var deadline = file.deadline(rule);
        return deadline.path("dueOn").asText() + " " + deadline.path("effect").asText() + " "
                + deadline.path("atExpiry").asText() + " "
                + deadline.path("law").asText();
    }

    private static String ending(SampleCase file, String rule) {
        var deadline = file.deadline(rule);
        return deadline.path("ending").asText() + " " + deadline.path("endedOn").asText();
    }

    private static List<String> rules(SampleCase file) {
        return file.read("/deadlines").texts("", "rule");
    }

    private static List<String> alarms(Callers callers) {
        Answer list = callers.caseworker()
                .get("/api/v1/deadlines?overdue=true&force=TREATY")
                .expecting(200);
        return java.util.stream.StreamSupport.stream(list.at("/items").spliterator(), false)
                .map(line -> line.path("rule").asText() + " "
                        + line.path("effect").asText() + " "
                        + line.path("atExpiry").asText())
                .toList();
    }

    private static List<String> figures(Callers callers, String kind) {
        var year = LocalDate.of(2025, 1, 1);
        var answer = callers.named("stella", "statistician")
                .get("/api/v1/statistics/statement?direction=INCOMING&kind=%s&from=%s&to=%s"
                        .formatted(kind, year, year.plusYears(1).minusDays(1)))
                .expecting(200);
        return java.util.stream.StreamSupport.stream(answer.at("/total/rows").spliterator(), false)
                .map(row -> row.path("row").asText() + " "
                        + row.path("values").path(0).asText())
                .toList();
    }
}
