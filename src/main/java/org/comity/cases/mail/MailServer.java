package org.comity.cases.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.comity.base.outgoing.OutgoingOutcome;
import org.comity.base.time.MachineTime;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.eclipse.angus.mail.util.MailConnectException;

/**
 * The mail server of the deployment. A connection on which nothing comes is closed, so that a server that accepts connections and is
 * silent does not take all of them for ever.
 */
@ApplicationScoped
class MailServer {

    private static final int OK = 250;
    private static final int FIRST_REFUSAL = 400;
    private static final String CONNECTING_MILLIS = "10000";

    /** Reply codes about the address itself: no such address, moved away, not allowed, of a wrong form. */
    private static final Set<Integer> FOR_GOOD = Set.of(501, 550, 551, 553);

    private final MailSettings settings;
    private final MailHost host;

    MailServer(MailSettings settings, MailHost host) {
        this.settings = settings;
        this.host = host;
    }

    private Session session(String from) {
        var properties = new Properties();
        var silence = Long.toString(settings.answering().toMillis());
        var startTls = host.startTls().toUpperCase(Locale.ROOT);
        properties.setProperty("mail.smtp.host", host.host());
        properties.setProperty("mail.smtp.port", Integer.toString(host.port()));
        properties.setProperty("mail.smtp.localhost", domain(from));
        properties.setProperty("mail.smtp.connectiontimeout", CONNECTING_MILLIS);
        properties.setProperty("mail.smtp.timeout", silence);
        properties.setProperty("mail.smtp.writetimeout", silence);
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(!startTls.equals("DISABLED")));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls.equals("REQUIRED")));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.auth", Boolean.toString(user().isPresent()));
        return Session.getInstance(properties);
    }

    private Optional<String> user() {
        return host.username().filter(user -> !user.isBlank());
    }

    private static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }

    /**
     * Hands a mail over. Its Message-ID (RFC 5322) is that of the stored mail, by which a repetition is recognised; Auto-Submitted
     * (RFC 3834) asks programs not to answer.
     */
    MailAnswer send(UUID id, String address, MailText text) {
        var from = settings.from().orElseThrow();
        var session = session(from);
        try (var transport = (SMTPTransport) session.getTransport("smtp")) {
            try {
                transport.connect(user().orElse(null), host.password().orElse(null));
                var message = message(session, "<" + id + "@" + domain(from) + ">", text);
                message.setFrom(new InternetAddress(from));
                message.setRecipient(Message.RecipientType.TO, new InternetAddress(address));
                message.saveChanges();
                transport.sendMessage(message, message.getAllRecipients());
                return MailAnswer.of(OutgoingOutcome.RECEIVED, OK);
            } catch (MessagingException e) {
                return failure(e, transport.getLastReturnCode());
            }
        } catch (MessagingException e) {
            return MailAnswer.of(OutgoingOutcome.NO_CONNECTION, null);
        }
    }

    private static MimeMessage message(Session session, String id, MailText text) throws MessagingException {
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        message.setSentDate(Date.from(MachineTime.instant()));
        message.setSubject(text.subject(), StandardCharsets.UTF_8.name());
        message.setText(text.body(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static MailAnswer failure(MessagingException thrown, int lastCode) {
        var refused = causes(thrown)
                .filter(SMTPAddressFailedException.class::isInstance)
                .map(SMTPAddressFailedException.class::cast)
                .findFirst();
        if (refused.isPresent()) {
            var code = refused.get().getReturnCode();
            return new MailAnswer(OutgoingOutcome.REFUSED, code, FOR_GOOD.contains(code));
        }
        if (causes(thrown).anyMatch(MailConnectException.class::isInstance)) {
            return MailAnswer.of(OutgoingOutcome.NO_CONNECTION, null);
        }
        if (causes(thrown).anyMatch(SocketTimeoutException.class::isInstance)) {
            return MailAnswer.of(OutgoingOutcome.NO_ANSWER, null);
        }
        return lastCode >= FIRST_REFUSAL
                ? MailAnswer.of(OutgoingOutcome.REFUSED, lastCode)
                : MailAnswer.of(OutgoingOutcome.NO_CONNECTION, null);
    }

    /** An exception of the library names the next one as its cause. */
    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
    }
}
