package org.comity.cases.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import org.comity.base.jobs.AuthorityJobs;
import org.comity.base.jobs.Job;

/** Hands waiting mails over to the mail server, if the deployment has one. */
@ApplicationScoped
class DeliverMails implements Job {

    private static final String NAME = "deliver-mails";

    /** A mail server takes few connections of one sender. */
    private static final int AT_ONCE = 2;

    private final SendMail sending;
    private final MailServer server;
    private final MailSettings settings;
    private final AuthorityJobs authorities;

    DeliverMails(SendMail sending, MailServer server, MailSettings settings, AuthorityJobs authorities) {
        this.sending = sending;
        this.server = server;
        this.settings = settings;
        this.authorities = authorities;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration interval() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        if (settings.enabled()) {
            authorities.each(
                    sending.due(),
                    AT_ONCE,
                    due -> AuthorityJobs.caller(NAME, Set.of(), due.authority()),
                    due -> sending.take(due.id()).ifPresent(mail -> sending.note(mail.id(), server.send(mail))));
        }
    }
}
