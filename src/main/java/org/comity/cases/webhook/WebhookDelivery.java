package org.comity.cases.webhook;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.comity.base.outgoing.OutgoingAnswer;
import org.comity.base.outgoing.OutgoingOutcome;
import org.comity.cases.event.RequestEvent;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One try to send an event to a webhook. It does not name the request, which the administrator does not see. */
@Entity
@Immutable
@Table(name = "webhook_delivery")
public class WebhookDelivery {

    @Id
    private UUID id;

    private String authority;
    private UUID webhook;
    private long event;
    private String type;
    private int attempt;
    private Instant at;

    @Enumerated(EnumType.STRING)
    private OutgoingOutcome outcome;

    private @Nullable Integer status;

    /** For the persistence provider. */
    protected WebhookDelivery() {}

    WebhookDelivery(UUID id, Webhook webhook, RequestEvent event, Instant at, OutgoingAnswer answer) {
        this.id = id;
        this.authority = webhook.authority();
        this.webhook = webhook.id();
        this.event = event.position();
        this.type = event.kind().type();
        this.attempt = webhook.failures() + 1;
        this.at = at;
        this.outcome = answer.outcome();
        this.status = answer.status();
    }

    UUID id() {
        return id;
    }

    /** The own authority of the webhook. */
    String authority() {
        return authority;
    }

    /** The webhook to which the event was sent. */
    UUID webhook() {
        return webhook;
    }

    WebhookDeliveryView view() {
        return new WebhookDeliveryView(Long.toString(event), type, attempt, at, outcome, status);
    }
}
