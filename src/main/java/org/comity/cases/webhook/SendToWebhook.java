package org.comity.cases.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.base.outgoing.OutgoingAnswer;
import org.comity.base.time.Ids;
import org.comity.base.time.Now;
import org.comity.cases.event.Events;
import org.comity.cases.event.RequestEvent;

/** The steps in the database of sending events to a webhook. No transaction lasts while a receiver is called. */
@ApplicationScoped
class SendToWebhook {

    private static final int AT_ONCE = 50;

    /** Longer than one call takes; another node goes on when a node is lost. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Webhooks webhooks;
    private final Events events;
    private final Now now;
    private final Ids ids;

    SendToWebhook(Webhooks webhooks, Events events, Now now, Ids ids) {
        this.webhooks = webhooks;
        this.events = events;
        this.now = now;
        this.ids = ids;
    }

    /** The present instant, by which the secret before signs or not. */
    Instant present() {
        return now.instant();
    }

    /** The webhooks of all authorities that have something to send. */
    @Transactional
    List<Webhooks.Due> due() {
        return webhooks.due(now.instant());
    }

    /**
     * Something to send.
     *
     * @param webhook the webhook, as it was when its events were read
     * @param events the events that it wants, in order
     */
    record Batch(Webhook webhook, List<RequestEvent> events) {}

    /** The next events of a webhook, which this node has for itself for a while; nothing if another one has it. */
    @Transactional
    Optional<Batch> take(UUID id) {
        var present = now.instant();
        return webhooks.unlocked(id).filter(webhook -> webhook.isDue(present)).map(webhook -> {
            // Every event up to the last one is visible: they are committed in their order.
            var last = events.last();
            var found = events.after(webhook.position(), AT_ONCE);
            var wanted = found.stream()
                    .filter(event -> webhook.wants(event.kind().type()))
                    .toList();
            if (wanted.isEmpty()) {
                webhook.comesTo(found.size() < AT_ONCE ? last : found.getLast().position());
            } else {
                webhook.isLeased(present.plus(LEASE));
            }
            return new Batch(webhook, wanted);
        });
    }

    /**
     * Notes how a call ended.
     *
     * @param before the place of the webhook before the event
     * @param more true if this node goes on with the next event of the batch
     * @return false if nothing more is to be sent now: it failed, or an administrator changed the webhook meanwhile
     */
    @Transactional
    boolean note(Batch batch, RequestEvent event, long before, OutgoingAnswer answer, boolean more) {
        var found = webhooks.locked(batch.webhook().id());
        if (found.isEmpty()) {
            return false;
        }
        var webhook = found.get();
        var present = now.instant();
        webhooks.add(new WebhookDelivery(ids.at(present), webhook, event, present, answer));
        var isUnchanged = webhook.isEnabled() && webhook.position() == before;
        if (isUnchanged) {
            webhook.sent(event.position(), answer, present);
        }
        var goesOn = isUnchanged && webhook.failures() == 0;
        webhook.isLeased(goesOn && more ? present.plus(LEASE) : present);
        return goesOn;
    }
}
