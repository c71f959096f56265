package org.comity.cases.mail;

import io.micrometer.core.instrument.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import org.comity.base.jobs.AuthorityJobs;
import org.comity.base.jobs.Job;
import org.comity.base.jobs.JobScheduler;
import org.comity.base.time.MachineTime;

/** Hands waiting mails over to the mail server, if the deployment has one. */
@ApplicationScoped
class DeliverMails implements Job {

    private static final String NAME = "deliver-mails";

    /** A mail server takes few connections of one sender. */
    private static final int AT_ONCE = 2;

    /** A slow server is left alone for a while, so that a run ends. */
    private static final Duration LONGEST_TURN = Duration.ofSeconds(20);

    private final SendMail sending;
    private final MailServer server;
    private final MailSettings settings;
    private final AuthorityJobs authorities;
    private final JobScheduler scheduler;

    DeliverMails(
            SendMail sending,
            MailServer server,
            MailSettings settings,
            AuthorityJobs authorities,
            JobScheduler scheduler) {
        this.sending = sending;
        this.server = server;
        this.settings = settings;
        this.authorities = authorities;
        this.scheduler = scheduler;
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
            var end = MachineTime.instant().plus(LONGEST_TURN);
            authorities.each(
                    sending.due(), AT_ONCE, due -> AuthorityJobs.caller(NAME, Set.of(), due.authority()), due -> {
                        if (!scheduler.isStopping() && MachineTime.instant().isBefore(end)) {
                            sending.take(due.id()).ifPresent(this::send);
                        }
                    });
        }
    }

    private void send(OutgoingMail mail) {
        var answer = server.send(
                mail.id(), mail.address(), mail.text(settings.myDay().orElseThrow()));
        Metrics.counter("comity.mails", "outcome", answer.outcome().name()).increment();
        sending.note(mail.id(), answer);
    }
}
