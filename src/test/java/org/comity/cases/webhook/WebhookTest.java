package org.comity.cases.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.comity.base.audit.Author;
import org.comity.base.outgoing.OutgoingAnswer;
import org.comity.base.outgoing.OutgoingOutcome;
import org.junit.jupiter.api.Test;

/** A webhook is given up after days of failed tries, and not for one that is no longer to be made. */
class WebhookTest {

    private static final Instant FIRST = Instant.parse("2026-03-01T08:00:00Z");
    private static final OutgoingAnswer FAILED = new OutgoingAnswer(OutgoingOutcome.REFUSED, 503);

    private final Webhook webhook = new Webhook(
            UUID.randomUUID(),
            "AUT",
            new NewWebhook("https://hooks.example", List.of(), true),
            0,
            new Author(FIRST, "anna", "Anna"));

    @Test
    void whatFailedCountsNoMoreOnceItIsNotToBeSent() {
        webhook.sent(1, FAILED, FIRST);
        webhook.passes(2, FIRST.plus(Duration.ofDays(1)));
        webhook.sent(3, FAILED, FIRST.plus(Duration.ofDays(9)));

        assertThat(webhook.state()).isEqualTo(WebhookState.ENABLED);
        assertThat(webhook.failures()).isEqualTo(1);
    }

    @Test
    void whatFailsForDaysIsGivenUp() {
        webhook.sent(1, FAILED, FIRST);
        webhook.sent(1, FAILED, FIRST.plus(Duration.ofDays(9)));

        assertThat(webhook.state()).isEqualTo(WebhookState.FAILED);
    }
}
