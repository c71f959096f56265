package org.comity.cases.webhook;

import java.time.Instant;
import org.comity.base.outgoing.OutgoingOutcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One try to send an event to a webhook.
 *
 * @param event id of the event, which the receiver has as webhook-id
 * @param type kind of the event
 * @param attempt number of the try in a row of tries for this event
 * @param at instant of the try
 * @param outcome how it ended
 * @param status HTTP status of the answer; absent without an answer
 */
@Schema(name = "WebhookDelivery", description = "One try to send an event to a webhook")
record WebhookDeliveryView(
        String event,
        String type,
        int attempt,
        Instant at,
        OutgoingOutcome outcome,
        @Nullable Integer status) {}
