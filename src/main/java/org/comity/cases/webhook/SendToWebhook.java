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

    private static final int AT_ONCE = 20;

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
     * An event to send.
     *
     * @param webhook the webhook, as it was when the event was read
     */
    record Next(Webhook webhook, RequestEvent event) {}

    /** The next event of a webhook, which this node has for itself for a while; nothing if another one has it. */
    @Transactional
    Optional<Next> take(UUID id) {
        var present = now.instant();
        return webhooks.unlocked(id)
                .filter(webhook -> webhook.isDue(present))
                .flatMap(webhook -> next(webhook, present));
    }

    /** Read for each event on its own, since the level of its request may have been raised while the one before was sent. */
    private Optional<Next> next(Webhook webhook, Instant present) {
        // Every event up to the last one is visible: they are committed in their order.
        var last = events.last();
        var found = events.after(webhook.position(), AT_ONCE);
        var wanted = found.stream()
                .filter(event -> !event.guarded() && webhook.wants(event.kind().type()))
                .findFirst();
        if (wanted.isEmpty()) {
            webhook.passes(found.size() < AT_ONCE ? last : found.getLast().position(), present);
        }
        webhook.isLeased(wanted.isEmpty() ? present : present.plus(LEASE));
        return wanted.map(event -> new Next(webhook, event));
    }

    /**
     * Notes how a call ended.
     *
     * @param more true if this node goes on with the next event
     * @return the next event; nothing if nothing more is to be sent now: it failed, or an administrator changed the webhook meanwhile
     */
    @Transactional
    Optional<Next> note(Next sent, OutgoingAnswer answer, boolean more) {
        var found = webhooks.locked(sent.webhook().id());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var webhook = found.get();
        var present = now.instant();
        webhooks.add(new WebhookDelivery(ids.at(present), webhook, sent.event(), present, answer));
        var isUnchanged = webhook.isAs(sent.webhook());
        if (isUnchanged) {
            webhook.sent(sent.event().position(), answer, present);
        }
        if (isUnchanged && webhook.failures() == 0 && more) {
            return next(webhook, present);
        }
        webhook.isLeased(present);
        return Optional.empty();
    }
}
