package org.comity.cases.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import org.comity.base.outgoing.OutgoingAnswer;
import org.comity.base.outgoing.OutgoingOutcome;
import org.jspecify.annotations.Nullable;

/** The mail server of the deployment. */
@ApplicationScoped
class MailServer {

    private static final int OK = 250;

    private final ReactiveMailer mailer;
    private final MailSettings settings;

    MailServer(ReactiveMailer mailer, MailSettings settings) {
        this.mailer = mailer;
        this.settings = settings;
    }

    /**
     * Hands a mail over. Its Message-ID (RFC 5322) is that of the stored mail, by which a repetition is recognised; Auto-Submitted
     * (RFC 3834) asks programs not to answer.
     */
    OutgoingAnswer send(OutgoingMail mail) {
        var from = settings.from().orElseThrow();
        var text = mail.text(settings.myDay().orElseThrow());
        var message = Mail.withText(mail.address(), text.subject(), text.body())
                .setFrom(from)
                .addHeader("Message-ID", "<" + mail.id() + "@" + from.substring(from.indexOf('@') + 1) + ">")
                .addHeader("Auto-Submitted", "auto-generated");
        try {
            mailer.send(message).await().atMost(settings.answering());
            return new OutgoingAnswer(OutgoingOutcome.RECEIVED, OK);
        } catch (TimeoutException e) {
            return new OutgoingAnswer(OutgoingOutcome.NO_ANSWER, null);
        } catch (RuntimeException e) {
            return failure(e);
        }
    }

    private static OutgoingAnswer failure(RuntimeException thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException refused) {
                return new OutgoingAnswer(OutgoingOutcome.REFUSED, refused.getReplyCode());
            }
        }
        return new OutgoingAnswer(OutgoingOutcome.NO_CONNECTION, null);
    }
}
