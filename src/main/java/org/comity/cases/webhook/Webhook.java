package org.comity.cases.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.comity.base.audit.Author;
import org.comity.base.outgoing.BackOff;
import org.comity.base.outgoing.OutgoingAnswer;
import org.comity.base.outgoing.OutgoingOutcome;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/**
 * An address to which the events of an office are sent, and how far that has come. The progress of the job is no new version, because
 * it also passes events of requests that the administrator does not see.
 */
@Entity
@DynamicUpdate
@Table(name = "webhook")
public class Webhook {

    /** The time for which the secret before signs as well. */
    static final Duration FORMER_SECRET_SIGNS = Duration.ofHours(24);

    /** The status of a receiver that wants nothing any more. */
    private static final int GONE = 410;

    private static final int SHORT_DIGEST = 16;

    @Id
    private UUID id;

    private String authority;
    private String url;
    private String[] types;

    @Enumerated(EnumType.STRING)
    private WebhookState state;

    private byte[] secret;

    @Column(name = "former_secret")
    private byte @Nullable [] formerSecret;

    @Column(name = "former_until")
    private @Nullable Instant formerUntil;

    /** The last event that is settled: it was received, or is not for this webhook. It is never shown. */
    @OptimisticLock(excluded = true)
    private long position;

    /** The last event that was received. */
    @OptimisticLock(excluded = true)
    private @Nullable Long received;

    @OptimisticLock(excluded = true)
    private int failures;

    @OptimisticLock(excluded = true)
    @Column(name = "failing_since")
    private @Nullable Instant failingSince;

    @OptimisticLock(excluded = true)
    @Column(name = "next_at")
    private Instant nextAt;

    @OptimisticLock(excluded = true)
    @Column(name = "leased_until")
    private Instant leasedUntil;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_by_name")
    private String createdByName;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Webhook() {}

    Webhook(UUID id, String authority, NewWebhook wanted, long position, Author by) {
        this.id = id;
        this.authority = authority;
        this.url = wanted.url();
        this.types = wanted.types().toArray(String[]::new);
        this.state = wanted.enabled() ? WebhookState.ENABLED : WebhookState.DISABLED;
        this.secret = Signature.newSecret();
        this.position = position;
        this.nextAt = by.at();
        this.leasedUntil = by.at();
        this.createdBy = by.id();
        this.createdByName = by.name();
        this.createdAt = by.at();
    }

    UUID id() {
        return id;
    }

    String authority() {
        return authority;
    }

    int version() {
        return version;
    }

    URI url() {
        return URI.create(url);
    }

    /** The beginning of the SHA-256 of its identifier and its address: it shows whether the address changed, and not what it is. */
    String addressDigest() {
        return DigestUtils.sha256Hex(id + " " + url).substring(0, SHORT_DIGEST);
    }

    List<String> types() {
        return List.of(types);
    }

    WebhookState state() {
        return state;
    }

    long position() {
        return position;
    }

    int failures() {
        return failures;
    }

    /** True if it is on and nobody changed it since: a call to a former address does not settle an event. */
    boolean isAs(Webhook before) {
        return state == WebhookState.ENABLED && position == before.position && version == before.version;
    }

    boolean wants(String type) {
        return types.length == 0 || List.of(types).contains(type);
    }

    /** Takes over its data; one that was switched off goes on where it was. */
    void says(NewWebhook wanted, Instant at) {
        url = wanted.url();
        types = wanted.types().toArray(String[]::new);
        if (wanted.enabled() != (state == WebhookState.ENABLED)) {
            state = wanted.enabled() ? WebhookState.ENABLED : WebhookState.DISABLED;
            isTriedAgain(at);
        }
    }

    /** Makes another secret; the present one signs as well for a day. */
    void changesSecret(Instant at) {
        formerSecret = secret;
        formerUntil = at.plus(FORMER_SECRET_SIGNS);
        secret = Signature.newSecret();
    }

    /** Sends everything after a place again, also if it was given up. */
    void replays(long after, Instant at) {
        position = after;
        state = WebhookState.ENABLED;
        isTriedAgain(at);
    }

    private void isTriedAgain(Instant at) {
        failures = 0;
        failingSince = null;
        nextAt = at;
    }

    /** True if there may be something to send and no other node sends it. */
    boolean isDue(Instant at) {
        return state == WebhookState.ENABLED && !nextAt.isAfter(at) && !leasedUntil.isAfter(at);
    }

    void isLeased(Instant until) {
        leasedUntil = until;
    }

    /** Nothing up to a place is for it. It goes behind other webhooks of its office. Failures count no longer. */
    void passes(long settled, Instant at) {
        comesTo(settled);
        isTriedAgain(at);
    }

    /** Everything up to a place is settled. */
    private void comesTo(long settled) {
        position = Math.max(position, settled);
    }

    /** Notes how sending an event ended. */
    void sent(long event, OutgoingAnswer answer, Instant at) {
        if (answer.outcome() == OutgoingOutcome.RECEIVED) {
            isTriedAgain(at);
            comesTo(event);
            received = event;
            return;
        }
        failures++;
        failingSince = failingSince == null ? at : failingSince;
        nextAt = at.plus(BackOff.after(failures));
        var gone = answer.status() != null && answer.status() == GONE;
        if (gone || !at.isBefore(failingSince.plus(BackOff.GIVEN_UP_AFTER))) {
            state = WebhookState.FAILED;
        }
    }

    /** The secrets that sign at an instant, the present one first. */
    List<byte[]> secrets(Instant at) {
        var all = new ArrayList<byte[]>();
        all.add(secret);
        if (formerSecret != null && formerUntil != null && formerUntil.isAfter(at)) {
            all.add(formerSecret);
        }
        return all;
    }

    WebhookSecretView secretView() {
        return new WebhookSecretView(id, Signature.shown(secret), formerUntil);
    }

    WebhookView view() {
        return new WebhookView(
                id,
                url,
                List.of(types),
                state,
                received == null ? null : Long.toString(received),
                failures,
                failingSince,
                state == WebhookState.ENABLED && failures > 0 ? nextAt : null,
                notice(),
                createdByName,
                createdAt);
    }

    private @Nullable String notice() {
        return switch (state) {
            case ENABLED -> failures == 0 ? null : "Sending fails. It is tried again at nextAttemptAt";
            case DISABLED -> null;
            case FAILED -> "Sending failed for days, or the receiver is gone. Nothing is sent until you replay";
        };
    }
}
