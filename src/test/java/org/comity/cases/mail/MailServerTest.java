package org.comity.cases.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.comity.base.outgoing.OutgoingOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The answers of a mail server: which of them are about the address, and that its silence is survived. */
class MailServerTest {

    private int port;
    private CalledMailServer server;

    @BeforeEach
    void aServerIsCalledWithALogin() {
        port = CalledMailServer.freePort();
        server = new CalledMailServer(port, "DISABLED", "secret");
    }

    @Test
    void aRefusedRecipientIsRefusedForGood() {
        try (var refusing = new RefusingServer(port, "RCPT", "550 no such user")) {
            assertThat(send()).isEqualTo(new MailAnswer(OutgoingOutcome.REFUSED, 550, true));
            assertThat(refusing.connections()).isPositive();
        }
    }

    @Test
    void aFullMailboxIsNoReasonToGiveUp() {
        assertThat(answerTo("RCPT", "452 full")).isEqualTo(new MailAnswer(OutgoingOutcome.REFUSED, 452, false));
    }

    @Test
    void aPolicyOfTheServerIsNoReasonToGiveUp() {
        assertThat(answerTo("RCPT", "554 policy")).isEqualTo(new MailAnswer(OutgoingOutcome.REFUSED, 554, false));
    }

    @Test
    void aWrongPasswordIsNoReasonToGiveUp() {
        assertThat(answerTo("AUTH", "535 bad credentials"))
                .isEqualTo(new MailAnswer(OutgoingOutcome.REFUSED, 535, false));
    }

    @Test
    void aRefusedSenderIsNoReasonToGiveUp() {
        assertThat(answerTo("MAIL", "550 not allowed")).isEqualTo(new MailAnswer(OutgoingOutcome.REFUSED, 550, false));
    }

    @Test
    void aServerThatRefusesTheConnectionIsNoReasonToGiveUp() {
        assertThat(answerTo("", "554 no service")).isEqualTo(new MailAnswer(OutgoingOutcome.REFUSED, 554, false));
    }

    @Test
    void nobodyListens() {
        assertThat(send()).isEqualTo(MailAnswer.of(OutgoingOutcome.NO_CONNECTION, null));
    }

    @Test
    void mailsAreSentAgainAfterManySilentConnections() {
        // Threads of this one have the classes of the test, which those of parallel streams have not.
        try (var silent = new RefusingServer(port, "", "");
                var threads = Executors.newFixedThreadPool(12)) {
            var sendings = IntStream.range(0, 12)
                    .mapToObj(i -> CompletableFuture.supplyAsync(this::send, threads))
                    .toList();
            assertThat(sendings.stream().map(CompletableFuture::join).distinct())
                    .containsExactly(MailAnswer.of(OutgoingOutcome.NO_ANSWER, null));
            assertThat(silent.connections()).isGreaterThanOrEqualTo(10);
        }
        var mails = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        mails.getUserManager().setAuthRequired(false);
        mails.setUser("comity", "secret");
        mails.start();
        try {
            assertThat(send()).isEqualTo(MailAnswer.of(OutgoingOutcome.RECEIVED, 250));
        } finally {
            mails.stop();
        }
    }

    private MailAnswer answerTo(String command, String reply) {
        try (var refusing = new RefusingServer(port, command, reply)) {
            var answer = send();
            assertThat(refusing.connections()).isPositive();
            return answer;
        }
    }

    private MailAnswer send() {
        return server.send();
    }
}
