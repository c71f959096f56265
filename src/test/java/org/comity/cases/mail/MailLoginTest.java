package org.comity.cases.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.comity.base.outgoing.OutgoingOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mail server that knows a user takes mails with the right password only. */
class MailLoginTest {

    private int port;
    private GreenMail mails;

    @BeforeEach
    void aServerWithAUser() {
        port = CalledMailServer.freePort();
        mails = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        mails.getUserManager().setAuthRequired(true);
        mails.setUser("comity", "secret");
        mails.setUser("cleo@office.example", "cleo");
        mails.start();
    }

    @AfterEach
    void theServerStops() {
        mails.stop();
    }

    @Test
    void theRightPasswordSendsTheMail() throws Exception {
        assertThat(new CalledMailServer(port, "OPTIONAL", "secret").send())
                .isEqualTo(MailAnswer.of(OutgoingOutcome.RECEIVED, 250));
        assertThat(mails.getReceivedMessages()).hasSize(1);
        assertThat(mails.getReceivedMessages()[0].getAllRecipients()[0]).hasToString("cleo@office.example");
    }

    @Test
    void aWrongPasswordIsRefusedAndNoReasonToGiveUp() {
        assertThat(new CalledMailServer(port, "OPTIONAL", "wrong").send())
                .isEqualTo(new MailAnswer(OutgoingOutcome.REFUSED, 535, false));
        assertThat(mails.getReceivedMessages()).isEmpty();
    }
}
