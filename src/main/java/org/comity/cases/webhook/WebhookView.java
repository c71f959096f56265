package org.comity.cases.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An address to which the events of an office are sent. Its secret is shown once, when it is made.
 *
 * @param id identifier of the webhook
 * @param url https address of the receiver
 * @param types kinds of events that are sent; all if the list is empty
 * @param state whether events are sent
 * @param lastEvent id of the last event that was received; absent before the first one
 * @param failures how often sending the next event failed
 * @param failingSince instant since which sending fails; absent if it does not
 * @param nextAttemptAt instant at which it is tried again; absent if nothing waits for that
 * @param notice hint for the administrator; absent if all is well
 * @param createdBy display name of the administrator who entered it
 * @param createdAt instant at which it was entered
 */
@Schema(name = "Webhook", description = "An address to which the events of an office are sent")
record WebhookView(
        UUID id,
        String url,
        List<String> types,
        WebhookState state,
        @Nullable String lastEvent,
        int failures,
        @Nullable Instant failingSince,
        @Nullable Instant nextAttemptAt,
        @Nullable String notice,
        String createdBy,
        Instant createdAt) {}
