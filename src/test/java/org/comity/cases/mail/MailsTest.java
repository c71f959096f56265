package org.comity.cases.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.comity.base.time.MovableNow;
import org.comity.sample.Answer;
import org.comity.sample.Callers;
import org.comity.sample.RunJobs;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleLists;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People get one mail a day about their reminders, which says nothing of a request, also after the mail server was away. */
@QuarkusTest
@QuarkusTestResource(MailPort.class)
class MailsTest {

    @Inject
    MovableNow now;

    @ConfigProperty(name = "comity.mail.server.port")
    int port;

    private GreenMail server;
    private Callers callers;
    private SampleLists lists;
    private SampleCase file;
    private LocalDate today;

    @BeforeEach
    void cleoHasTwoDeadlinesTomorrow() {
        callers = Callers.ofFreshAuthority();
        lists = new SampleLists(callers);
        lists.put("people/cleo", person("cleo")).expecting(200);
        lists.put("people/sven", person("sven")).expecting(200);
        file = SampleCase.of(
                callers,
                SampleRequest.outgoingAssistance().with("officer", "cleo").with("summary", "Secret-Summary"));
        today = now.day(ZoneId.of("Europe/Vienna"));
        forgetOthers();
        hearing("Secret-Hearing", today.plusDays(1));
        hearing("Secret-Trial", today.plusDays(1));
        server = server();
    }

    @AfterEach
    void theServerStops() {
        server.stop();
        now.isUsual();
    }

    @Test
    void oneMailADaySaysHowManyRemindersThereAre() throws MessagingException {
        server.start();
        RunJobs.passDays();
        RunJobs.passDays();
        RunJobs.deliverMails();
        RunJobs.deliverMails();

        var mail = onlyTo("cleo");
        assertThat(mail.getSubject()).isEqualTo("2 reminders");
        assertThat(mail.getFrom()[0]).hasToString("reminders@office.example");
        assertThat(GreenMailUtil.getBody(mail))
                .contains("Reminders of " + today, "Deadlines that end soon: 2", "https://office.example/my-day")
                .doesNotContain("on this day", "passed");
        var sent = mails("");
        assertThat(sent.texts("/items", "state")).containsExactly("SENT");
        assertThat(sent.texts("/items", "person")).containsExactly("cleo");
        assertThat(mail.getMessageID()).contains(sent.text("/items/0/id"));
        assertThat(sent.text("/items/0/attempts")).isEqualTo("1");
    }

    @Test
    void aMailHasNothingOfARequest() {
        server.start();
        RunJobs.passDays();
        RunJobs.deliverMails();

        assertThat(GreenMailUtil.getWholeMessage(onlyTo("cleo")))
                .doesNotContain("Secret")
                .doesNotContain(file.view().text("/reference"))
                .doesNotContain("FRA")
                .doesNotContain(file.id())
                .doesNotContain("Cleo Berg")
                .doesNotContain(callers.authority());
    }

    @Test
    void aServerThatWasAwayForTwoHoursGetsTheMailOnce() {
        RunJobs.passDays();
        for (var minutes = 0; minutes < 120; minutes += 10) {
            RunJobs.deliverMails();
            now.passes(Duration.ofMinutes(10));
        }
        var waiting = mails("?state=WAITING");
        assertThat(waiting.texts("/items", "outcome")).containsExactly("NO_CONNECTION");
        assertThat(waiting.at("/items/0/attempts").asInt()).isBetween(2, 6);
        server.start();
        for (var hours = 0; hours < 6; hours++) {
            RunJobs.deliverMails();
            now.passes(Duration.ofHours(1));
        }

        assertThat(to("cleo")).hasSize(1);
        assertThat(mails("?state=SENT").at("/items")).hasSize(1);
    }

    @Test
    void aRepetitionHasTheSameMessageId() throws MessagingException {
        server.start();
        RunJobs.passDays();
        RunJobs.deliverMails();
        try (var sql = Sql.superuser()) {
            // As if the node had been lost between the answer of the server and its own note.
            sql.run("update mail set state = 'WAITING', settled_at = null where authority = ?", callers.authority());
        }
        RunJobs.deliverMails();

        var both = to("cleo");
        assertThat(both).hasSize(2);
        assertThat(both.getFirst().getMessageID()).isEqualTo(both.getLast().getMessageID());
    }

    @Test
    void anAddressThatIsRefusedForGoodIsGivenUpAtOnce() {
        try (var refusing = new RefusingServer(port, "550 no such user")) {
            RunJobs.passDays();
            RunJobs.deliverMails();
            assertThat(refusing.connections()).isPositive();
        }

        var given = mails("?state=GIVEN_UP");
        assertThat(given.texts("/items", "status")).containsExactly("550");
        assertThat(given.text("/items/0/attempts")).isEqualTo("1");
        assertThat(given.at("/items/0/nextAttemptAt").isMissingNode()).isTrue();
    }

    @Test
    void aRefusalForNowIsTriedAgainForDays() {
        try (var refusing = new RefusingServer(port, "451 try later")) {
            RunJobs.passDays();
            RunJobs.deliverMails();
            assertThat(refusing.connections()).isPositive();
        }
        assertThat(mails("?state=WAITING").texts("/items", "status")).containsExactly("451");
        for (var days = 0; days < 7; days++) {
            now.passes(1);
            RunJobs.deliverMails();
        }

        assertThat(mails("?state=GIVEN_UP").at("/items")).hasSize(1);
    }

    @Test
    void whoHasNoAddressGetsNoMailAndEachAddresseeGetsOne() {
        server.start();
        lists.put("people/carl", Map.of("caller", "https://x.example|carl", "name", "Carl Dahl"))
                .expecting(200);
        lists.put(
                        "absences/leave",
                        Map.of(
                                "person",
                                "cleo",
                                "deputy",
                                "sven",
                                "from",
                                today.toString(),
                                "until",
                                today.plusDays(5).toString()))
                .expecting(200);
        var other = SampleCase.of(callers, SampleRequest.outgoingAssistance().with("officer", "carl"));
        other.act(
                        "/deadlines",
                        Map.of("title", "Trial", "dueOn", today.plusDays(1).toString(), "reason", "x"))
                .expecting(201);
        RunJobs.passDays();
        RunJobs.deliverMails();

        assertThat(mails("").texts("/items", "person")).containsExactlyInAnyOrder("cleo", "sven");
        assertThat(to("cleo")).hasSize(1);
        assertThat(to("sven")).hasSize(1);
    }

    @Test
    void daysThatAreCaughtUpHaveOneMail() {
        RunJobs.passDays();
        now.passes(3);
        RunJobs.passDays();

        assertThat(mails("").texts("/items", "day"))
                .containsExactly(today.plusDays(3).toString(), today.toString());
        assertThat(mails("").text("/items/0/passed")).isEqualTo("2");
        assertThat(mails("").text("/items/0/today")).isEqualTo("0");
    }

    @Test
    void theApplicationNeitherWritesNorForgetsMails() {
        RunJobs.passDays();
        try (var sql = Sql.superuser()) {
            sql.run(
                    "update mail set state = 'GIVEN_UP', settled_at = now(), day = day - 200 where authority = ?",
                    callers.authority());
        }
        try (var sql = Sql.application().actingFor(callers.authority(), "")) {
            assertThat(sql.number("select queue_reminder_mails(?, current_date)", callers.authority()))
                    .isZero();
            assertThat(sql.number("select forget_mails(?, current_date)", callers.authority()))
                    .isZero();
            assertThat(sql.rows("select * from mails_due(now())")).isEmpty();
        }
        assertThat(mails("").at("/items")).hasSize(1);
    }

    @Test
    void mailsOfMoreThanNinetyDaysAgoAreForgotten() {
        server.start();
        RunJobs.passDays();
        RunJobs.deliverMails();
        try (var sql = Sql.superuser()) {
            sql.run("update mail set day = day - 100 where authority = ?", callers.authority());
        }
        now.passes(1);
        RunJobs.passDays();

        assertThat(mails("").texts("/items", "day"))
                .containsExactly(today.plusDays(1).toString());
    }

    @Test
    void administratorsOfTheOfficeSeeTheMails() {
        RunJobs.passDays();

        assertThat(mails("?limit=1").at("/items")).hasSize(1);
        assertThat(Callers.ofFreshAuthority()
                        .administrator()
                        .get("/api/v1/mails")
                        .expecting(200)
                        .at("/items"))
                .isEmpty();
        callers.supervisor().get("/api/v1/mails").expecting(403);
        assertThat(callers.administrator().get("/api/v1/mails?state=LOST").status())
                .isEqualTo(400);
    }

    private Map<String, Object> person(String login) {
        var isCleo = login.equals("cleo");
        var who = isCleo ? callers.caseworker() : callers.supervisor();
        return Map.of("caller", who.person(), "name", isCleo ? "Cleo Berg" : "Sven Lund", "email", address(login));
    }

    private static String address(String login) {
        return login + "@office.example";
    }

    private GreenMail server() {
        var made = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        made.getUserManager().setAuthRequired(false);
        return made;
    }

    private void hearing(String title, LocalDate due) {
        file.act("/deadlines", Map.of("title", title, "dueOn", due.toString(), "reason", "set by the court"))
                .expecting(201);
    }

    /** The mails of other tests are sent to nobody here. */
    private static void forgetOthers() {
        try (var sql = Sql.superuser()) {
            sql.run("update mail set state = 'GIVEN_UP', settled_at = now() where state = 'WAITING'");
        }
    }

    private MimeMessage onlyTo(String login) {
        var all = to(login);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<MimeMessage> to(String login) {
        var all = server.getReceivedMessages();
        return IntStream.range(0, all.length)
                .mapToObj(i -> all[i])
                .filter(mail -> recipients(mail).contains(address(login)))
                .toList();
    }

    private static String recipients(MimeMessage mail) {
        try {
            return Arrays.toString(mail.getAllRecipients());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer mails(String query) {
        return callers.administrator().get("/api/v1/mails" + query).expecting(200);
    }
}
