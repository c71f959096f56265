package org.comity.cases.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.comity.base.time.MovableNow;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.RunJobs;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleLists;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reminders are written once for each end of a deadline, rule and addressee, and follow the visibility of their request. */
@QuarkusTest
class RemindersTest {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    @Inject
    MovableNow now;

    private Callers callers;
    private SampleLists lists;
    private Api carl;
    private SampleCase file;
    private LocalDate today;

    @BeforeEach
    void aRequestOfCleoIsInAnOfficeWhoseSupervisorIsSven() {
        callers = Callers.ofFreshAuthority();
        lists = new SampleLists(callers);
        carl = callers.named("carl", "caseworker");
        lists.staff(carl, callers.named("dana", "caseworker"));
        lists.put("reminder-rules", Map.of("supervisors", List.of("sven"))).expecting(200);
        today = now.day(VIENNA);
        file = SampleCase.of(callers, SampleRequest.outgoingAssistance().with("officer", "cleo"));
        RunJobs.passDays();
    }

    @AfterEach
    void theClockIsUsualAgain() {
        now.isUsual();
    }

    @Test
    void aReminderIsWrittenOnceBeforeTheDayOnItAndAfterIt() {
        hearing(today.plusDays(5));
        later(1);
        assertThat(rules(callers.caseworker())).isEmpty();
        later(1);
        later(1);
        assertThat(rules(callers.caseworker())).containsExactly("OWN_SOON");
        assertThat(mine(callers.caseworker()).text("/items/0/day"))
                .isEqualTo(today.plusDays(2).toString());
        later(2);
        assertThat(rules(callers.caseworker())).containsExactly("OWN_TODAY", "OWN_SOON");
        later(30);

        assertThat(rules(callers.caseworker())).containsExactly("OWN_TODAY", "OWN_SOON");
        var escalated = mine(callers.supervisor());
        assertThat(escalated.texts("/items", "reminderRule")).containsExactly("OWN_PASSED_LONG");
        assertThat(escalated.text("/items/0/to")).isEqualTo("SUPERVISOR");
        assertThat(escalated.text("/items/0/addressee")).isEqualTo("sven");
        assertThat(escalated.text("/items/0/title")).isEqualTo("Hearing");
    }

    @Test
    void daysWithoutANodeAreCaughtUpWithTheirReminders() {
        hearing(today.plusDays(5));
        later(6);

        assertThat(mine(callers.caseworker()).texts("/items", "day"))
                .containsExactly(today.plusDays(5).toString(), today.plusDays(2).toString());
    }

    @Test
    void aDeadlineThatBeginsLateIsRemindedOfAtOnce() {
        later(1);
        hearing(today.plusDays(3));
        later(1);

        assertThat(rules(callers.caseworker())).containsExactly("OWN_SOON");
    }

    @Test
    void aLimitThatHadPassedWhenItWasRecordedIsRemindedOfOnce() {
        limit("STATUTE", today.minusDays(3));
        later(1);
        later(1);

        assertThat(rules(callers.supervisor())).containsExactly("LAW_PASSED");
    }

    @Test
    void aLimitThatPassedLongAgoHasTheFurthestReminder() {
        limit("STATUTE", today.minusDays(20));
        later(2);

        assertThat(rules(callers.supervisor())).containsExactly("LAW_PASSED_LONG");
    }

    @Test
    void aDeadlineThatEndedOrMovedIsNotRemindedOf() {
        var met = hearing(today.plusDays(5));
        var moved = hearing(today.plusDays(6));
        file.act("/deadlines/" + met + "/ending", Map.of("ending", "MET", "reason", "held earlier"))
                .expecting(200);
        file.act(
                        "/deadlines/" + moved + "/extension",
                        Map.of("dueOn", today.plusDays(14).toString(), "reason", "the court is full"))
                .expecting(201);
        later(10);
        assertThat(rules(callers.caseworker())).isEmpty();
        later(2);

        assertThat(mine(callers.caseworker()).texts("/items", "dueOn"))
                .containsExactly(today.plusDays(14).toString());
    }

    @Test
    void aSuspendedDeadlineIsNotRemindedOf() {
        var hearing = hearing(today.plusDays(2));
        try (var sql = Sql.superuser()) {
            sql.run("update deadline set suspended_since = current_date where id = ?::uuid", hearing);
        }
        later(3);

        assertThat(rules(callers.caseworker())).isEmpty();
    }

    @Test
    void aReminderShowsWhetherItsDeadlineStillRuns() {
        var hearing = hearing(today.plusDays(2));
        later(1);
        assertThat(mine(callers.caseworker(), "current=true").at("/items")).hasSize(1);
        file.act("/deadlines/" + hearing + "/ending", Map.of("ending", "MET", "reason", "held earlier"))
                .expecting(200);

        assertThat(mine(callers.caseworker(), "current=true").at("/items")).isEmpty();
        assertThat(mine(callers.caseworker(), "current=false").at("/items")).hasSize(1);
    }

    @Test
    void whatWasAskedOfOthersIsRemindedOf() {
        var soon = today.plusDays(3).toString();
        file = SampleCase.of(callers, SampleRequest.incomingAssistance().with("officer", "cleo"));
        file.open("STATUS_QUERY", "replyBy", soon);
        file.open("POSTPONEMENT", "replyBy", soon, "reasonCode", "PP_EVIDENCE_IN_USE");
        file.open("TRANSLATION", "replyBy", soon);
        later(3);

        assertThat(mine(callers.caseworker()).texts("/items", "rule"))
                .contains("DLN_UNCAC_STATUS_REPLY", "SLA_REPLY_POSTPONEMENT", "SLA_REPLY_TRANSLATION");
        assertThat(mine(callers.caseworker(), "moment=ON_DAY").at("/items")).hasSize(3);
    }

    @Test
    void theDeputyOfAnAbsentPersonIsRemindedToo() {
        lists.put(
                        "absences/leave",
                        Map.of(
                                "person",
                                "cleo",
                                "deputy",
                                "carl",
                                "from",
                                today.plusDays(1).toString(),
                                "until",
                                today.plusDays(5).toString()))
                .expecting(200);
        hearing(today.plusDays(2));
        later(1);

        assertThat(rules(callers.caseworker())).containsExactly("OWN_SOON");
        var deputy = mine(carl);
        assertThat(deputy.texts("/items", "reminderRule")).containsExactly("OWN_SOON");
        assertThat(deputy.text("/items/0/deputyOf")).isEqualTo("cleo");
        later(6);
        assertThat(mine(carl).texts("/items", "reminderRule")).containsExactly("OWN_TODAY", "OWN_SOON");
    }

    @Test
    void aRequestWithoutOfficerRemindsTheSupervisors() {
        file = SampleCase.of(callers, SampleRequest.outgoingAssistance());
        hearing(today.plusDays(2));
        later(1);

        assertThat(mine(callers.supervisor()).texts("/items", "to")).containsExactly("OFFICER");
        assertThat(rules(callers.caseworker())).isEmpty();
    }

    @Test
    void whoCanRemindNobodyIsShownToSupervisors() {
        var other = Callers.ofFreshAuthority();
        file = SampleCase.of(other, SampleRequest.outgoingAssistance());
        RunJobs.passDays();
        hearing(today.plusDays(2));
        later(1);

        var all = other.supervisor().get("/api/v1/reminders").expecting(200);
        assertThat(all.texts("/items", "reminderRule")).containsExactly("OWN_SOON");
        assertThat(all.at("/items/0/addressee").isMissingNode()).isTrue();
    }

    @Test
    void aSealedRequestRemindsThoseWhoSeeIt() {
        lists.put(
                        "absences/leave",
                        Map.of(
                                "person",
                                "cleo",
                                "deputy",
                                "carl",
                                "from",
                                today.toString(),
                                "until",
                                today.plusDays(5).toString()))
                .expecting(200);
        hearing(today.plusDays(2));
        file.act(
                        callers.supervisor(),
                        "/level",
                        Map.of(
                                "level", "SEALED",
                                "reason", "a witness is named",
                                "assigned", List.of(callers.supervisor().person())))
                .expecting(200);
        later(3);

        assertThat(callers.supervisor()
                        .get("/api/v1/reminders", SampleCase.FOR_WORK)
                        .expecting(200)
                        .texts("/items", "addressee"))
                .as("the officer is assigned, and the deputy is not")
                .containsExactly("cleo", "cleo");
        limit("STATUTE", today.plusDays(2));
        new SampleLists(callers)
                .put(
                        "reminder-rules",
                        Map.of(
                                "rules",
                                List.of(rule("OVER", "AFTER", 1, "SUPERVISOR")),
                                "supervisors",
                                List.of("dana")),
                        callers.administrator()
                                .get(lists.path("reminder-rules"))
                                .etag())
                .expecting(200);
        later(1);
        assertThat(mine(callers.supervisor(), "moment=AFTER").texts("/items", "addressee"))
                .as("the person named is not admitted: those assigned are reminded")
                .containsOnly("sven", "cleo");
        assertThat(callers.named("siri", "supervisor")
                        .get("/api/v1/reminders")
                        .expecting(200)
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void anExecutingAuthorityIsRemindedOfLimitsOfLawAlone() {
        file = SampleCase.inExecution();
        callers = file.callers();
        RunJobs.passDays();
        limit("STATUTE");
        limit("COMMITMENT");
        lists = new SampleLists(callers);
        lists.put("reminder-rules", Map.of("rules", List.of(rule("WEEK", "BEFORE", 7, "EXECUTING_AUTHORITY"))))
                .expecting(200);
        later(1);
        var unreached = callers.supervisor().get("/api/v1/reminders").expecting(200);
        assertThat(unreached.at("/items")).hasSize(1);
        assertThat(unreached.at("/items/0/addressee").isMissingNode())
                .as("without an address it cannot be reminded")
                .isTrue();
        try (var sql = Sql.superuser()) {
            sql.run(
                    "update office_executing_authority set email = 'registry@court.example' where authority = ?",
                    callers.authority());
        }
        later(1);

        var all = callers.supervisor().get("/api/v1/reminders").expecting(200);
        assertThat(all.at("/items")).hasSize(2);
        assertThat(all.text("/items/0/addressee")).isEqualTo("PROSECUTOR-1");
        assertThat(all.text("/items/0/force")).isEqualTo("STATUTE");
    }

    @Test
    void ofTwoRulesBeforeADayTheNearestCounts() {
        lists.put(
                        "reminder-rules",
                        Map.of(
                                "rules",
                                List.of(rule("MONTH", "BEFORE", 30, "OFFICER"), rule("WEEK", "BEFORE", 7, "OFFICER"))),
                        callers.administrator()
                                .get(lists.path("reminder-rules"))
                                .etag())
                .expecting(200);
        hearing(today.plusDays(9));
        later(1);
        assertThat(rules(callers.caseworker())).containsExactly("MONTH");
        later(4);

        assertThat(rules(callers.caseworker())).containsExactly("WEEK", "MONTH");
    }

    @Test
    void supervisorsSeeThoseOfTheOfficeAndOthersTheirOwn() {
        hearing(today.plusDays(2));
        later(1);

        assertThat(mine(callers.supervisor(), "mine=false").at("/items")).hasSize(1);
        assertThat(mine(callers.supervisor(), "mine=true").at("/items")).isEmpty();
        assertThat(mine(carl).at("/items")).isEmpty();
        assertThat(Callers.ofFreshAuthority()
                        .supervisor()
                        .get("/api/v1/reminders")
                        .expecting(200)
                        .at("/items"))
                .isEmpty();
        callers.auditor().get("/api/v1/reminders").expecting(403);
        assertThat(callers.supervisor().get("/api/v1/reminders?moment=NEVER").status())
                .isEqualTo(400);
    }

    @Test
    void pagesFollow() {
        hearing(today.plusDays(2));
        later(2);

        var first = mine(callers.caseworker(), "limit=1");
        var second = mine(callers.caseworker(), "limit=1&cursor=" + first.text("/next"));
        assertThat(first.text("/items/0/reminderRule")).isEqualTo("OWN_TODAY");
        assertThat(second.text("/items/0/reminderRule")).isEqualTo("OWN_SOON");
    }

    @Test
    void theApplicationCanNeitherWriteNorChangeARow() {
        hearing(today.plusDays(2));
        later(1);
        for (var forbidden : List.of(
                "insert into reminder select * from reminder",
                "update reminder set day = day + 1",
                "delete from reminder")) {
            try (var sql = Sql.application().actingFor(callers.authority(), "")) {
                assertThatThrownBy(() -> sql.run(forbidden)).hasMessageStartingWith("42501 ");
            }
        }
        try (var sql = Sql.application().actingFor(callers.authority(), "")) {
            var rules =
                    "[{\"code\":\"A\",\"title\":\"t\",\"moment\":\"BEFORE\",\"days\":60,\"forces\":[],\"effects\":[],"
                            + "\"deadlineRules\":[],\"to\":\"OFFICER\"}]";
            assertThat(sql.number(
                            "select write_reminders(?, current_date, cast(? as jsonb), '{}', true)",
                            callers.authority(),
                            rules))
                    .isZero();
        }
    }

    private static Map<String, Object> rule(String code, String moment, int days, String to) {
        return Map.of("code", code, "title", "A rule of a test", "moment", moment, "days", days, "to", to);
    }

    private String hearing(LocalDate due) {
        return file.act("/deadlines", Map.of("title", "Hearing", "dueOn", due.toString(), "reason", "set by the court"))
                .expecting(201)
                .id();
    }

    private void limit(String force) {
        limit(force, today.plusDays(4));
    }

    private void limit(String force, LocalDate due) {
        try (var sql = Sql.superuser()) {
            sql.run(
                    """
                    insert into deadline (id, request_id, authority, title, legal_force, effect, reason, started_on, due_on,
                                          suspended_days, opened_by, version)
                    values (gen_random_uuid(), cast(? as uuid), ?, 'Answer', ?, 'DUTY_CONTINUES', 'for a test',
                            cast(? as date), cast(? as date), 0, 1, 0)\
                    """,
                    file.id(),
                    callers.authority(),
                    force,
                    today.minusDays(30).toString(),
                    due.toString());
        }
    }

    private void later(int days) {
        now.passes(days);
        RunJobs.passDays();
    }

    private List<String> rules(Api who) {
        return mine(who).texts("/items", "reminderRule");
    }

    private Answer mine(Api who) {
        return mine(who, "mine=true");
    }

    private Answer mine(Api who, String query) {
        return who.get("/api/v1/reminders?" + query).expecting(200);
    }
}
