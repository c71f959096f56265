package org.comity.cases.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.comity.base.jobs.AuthorityJobs;
import org.comity.base.jobs.Job;
import org.comity.base.jobs.JobScheduler;
import org.comity.base.json.JsonText;
import org.comity.base.outgoing.OutgoingAnswer;
import org.comity.base.outgoing.OutgoingCalls;
import org.comity.base.security.Role;
import org.comity.base.time.MachineTime;
import org.comity.cases.event.RequestEventView;
import org.comity.cases.webhook.SendToWebhook.Next;

/**
 * Sends new events to webhooks, each in the order of events; a webhook whose event fails waits with all later ones. It acts in the
 * authority of the webhook as somebody without an access right, who sees no restricted and no sealed request.
 */
@ApplicationScoped
public class DeliverWebhooks implements Job {

    private static final String NAME = "deliver-webhooks";
    private static final int CALLS_AT_ONCE = 8;
    private static final Duration LONGEST_TURN = Duration.ofSeconds(5);

    private final SendToWebhook sending;
    private final OutgoingCalls calls;
    private final AuthorityJobs authorities;
    private final JobScheduler scheduler;
    private final JsonText json;

    DeliverWebhooks(
            SendToWebhook sending,
            OutgoingCalls calls,
            AuthorityJobs authorities,
            JobScheduler scheduler,
            JsonText json) {
        this.sending = sending;
        this.calls = calls;
        this.authorities = authorities;
        this.scheduler = scheduler;
        this.json = json;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration interval() {
        return Duration.ofSeconds(1);
    }

    /** It reads events as a caseworker does. */
    @Override
    public void run() {
        authorities.each(
                sending.due(),
                CALLS_AT_ONCE,
                due -> AuthorityJobs.caller(NAME, Set.of(Role.CASEWORKER), due.authority()),
                due -> sending.take(due.id()).ifPresent(this::send));
    }

    /** A slow receiver gives up its turn to others after a while. */
    private void send(Next first) {
        var end = MachineTime.instant().plus(LONGEST_TURN);
        for (var next = Optional.of(first); next.isPresent(); ) {
            var answer = posted(next.get());
            var more = !scheduler.isStopping() && MachineTime.instant().isBefore(end);
            next = sending.note(next.get(), answer, more);
        }
    }

    /** The time of a signature is that of the machine, which receivers compare with their own. */
    private OutgoingAnswer posted(Next next) {
        var body = json.write(next.event().view());
        var headers = Signature.headers(
                Long.toString(next.event().position()),
                MachineTime.instant(),
                body,
                next.webhook().secrets(sending.present()));
        headers.put("content-type", RequestEventView.MEDIA_TYPE);
        return calls.post(next.webhook().url(), headers, body);
    }
}
