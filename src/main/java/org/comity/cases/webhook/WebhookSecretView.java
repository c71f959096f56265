package org.comity.cases.webhook;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The secret of a webhook, which is shown this once.
 *
 * @param id identifier of the webhook
 * @param secret secret by Standard Webhooks, base64 after {@code whsec_}; the receiver verifies signatures with it
 * @param formerUntil instant until which the secret before signs as well; absent for the first secret
 */
@Schema(name = "WebhookSecret", description = "The secret of a webhook, which is shown this once")
record WebhookSecretView(UUID id, String secret, @Nullable Instant formerUntil) {}
