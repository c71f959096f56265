package org.comity.cases.mail;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.StartTLSOptions;
import io.vertx.mutiny.core.MultiMap;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.comity.base.outgoing.OutgoingOutcome;
import org.comity.base.time.MachineTime;
import org.jspecify.annotations.Nullable;

/**
 * The mail server of the deployment. A connection on which nothing comes is closed, so that a server that accepts connections and is
 * silent does not take all of them for ever.
 */
@ApplicationScoped
class MailServer {

    private static final int OK = 250;
    private static final int CONNECTING_MILLIS = 10_000;

    /** The connection is closed first, and then its sending is given up. */
    private static final Duration AFTER_IDLE = Duration.ofSeconds(10);

    /** Begin of the message of the client about a refused RCPT command. */
    private static final String RECIPIENT = "recipient address not accepted";

    /** Reply codes about the address itself: no such address, moved away, not allowed, of a wrong form. */
    private static final Set<Integer> FOR_GOOD = Set.of(501, 550, 551, 553);

    private final MailClient client;
    private final MailSettings settings;

    MailServer(Vertx vertx, MailSettings settings, MailHost host) {
        client = MailClient.create(vertx, config(settings, host));
        this.settings = settings;
    }

    private static MailConfig config(MailSettings settings, MailHost host) {
        var config = new MailConfig(host.host(), host.port())
                .setStarttls(StartTLSOptions.valueOf(host.startTls().toUpperCase(Locale.ROOT)))
                // A mail a day for each addressee: a connection that waits may be lost, and nobody notices.
                .setKeepAlive(false)
                .setConnectTimeout(CONNECTING_MILLIS)
                .setIdleTimeout(Math.toIntExact(settings.answering().toSeconds()));
        config.setHostnameVerificationAlgorithm("HTTPS");
        host.username().filter(user -> !user.isBlank()).ifPresent(config::setUsername);
        host.password().filter(password -> !password.isBlank()).ifPresent(config::setPassword);
        return config;
    }

    /**
     * Hands a mail over. Its Message-ID (RFC 5322) is that of the stored mail, by which a repetition is recognised; Auto-Submitted
     * (RFC 3834) asks programs not to answer.
     */
    MailAnswer send(UUID id, String address, MailText text) {
        var from = settings.from().orElseThrow();
        var message = new MailMessage(from, address, text.subject(), text.body());
        message.setHeaders(MultiMap.caseInsensitiveMultiMap()
                .add("Message-ID", "<" + id + "@" + from.substring(from.indexOf('@') + 1) + ">")
                .add("Auto-Submitted", "auto-generated")
                .getDelegate());
        var begin = MachineTime.instant();
        try {
            client.sendMail(message).await().atMost(settings.answering().plus(AFTER_IDLE));
            return MailAnswer.of(OutgoingOutcome.RECEIVED, OK);
        } catch (TimeoutException e) {
            return MailAnswer.of(OutgoingOutcome.NO_ANSWER, null);
        } catch (RuntimeException e) {
            var wasSilent = !MachineTime.instant().isBefore(begin.plus(settings.answering()));
            return failure(e, wasSilent);
        }
    }

    private static MailAnswer failure(RuntimeException thrown, boolean wasSilent) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException refused) {
                var code = refused.getReplyCode();
                var message = refused.getMessage();
                var isOfAddress = message != null && message.startsWith(RECIPIENT);
                return new MailAnswer(OutgoingOutcome.REFUSED, code, isOfAddress && FOR_GOOD.contains(code));
            }
        }
        return MailAnswer.of(wasSilent ? OutgoingOutcome.NO_ANSWER : OutgoingOutcome.NO_CONNECTION, null);
    }
}
