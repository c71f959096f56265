package org.comity.cases.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The webhooks of the offices of the caller, and their deliveries. */
@ApplicationScoped
class Webhooks implements PanacheRepositoryBase<Webhook, UUID> {

    /** How Hibernate spells {@code skip locked}. */
    private static final int SKIP_LOCKED = -2;

    private final Session session;

    Webhooks(Session session) {
        this.session = session;
    }

    /** A webhook that has something to send, with its authority. */
    record Due(UUID id, String authority) {}

    /** Those of all authorities that have something to send; none for a caller that is no job. */
    List<Due> due(Instant at) {
        return session.createNativeQuery("select d.id, d.authority from webhooks_due(:at) d", Tuple.class)
                .setParameter("at", at)
                .getResultStream()
                .map(row -> new Due(row.get("id", UUID.class), row.get("authority", String.class)))
                .toList();
    }

    /** One, which no other node has at this moment. */
    Optional<Webhook> unlocked(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .singleResultOptional();
    }

    /** One, as soon as no other node changes it. */
    Optional<Webhook> locked(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
    }

    void add(WebhookDelivery delivery) {
        session.persist(delivery);
    }

    List<Webhook> of(String authority) {
        return list("authority = ?1 order by createdAt, id", authority);
    }

    Optional<Webhook> one(String authority, UUID id) {
        return find("authority = ?1 and id = ?2", authority, id).singleResultOptional();
    }

    /** Deliveries of a webhook, the newest first. */
    List<WebhookDelivery> deliveries(UUID webhook, @Nullable UUID before, int limit) {
        return session.createQuery(
                        "from WebhookDelivery where webhook = :webhook and (:before is null or id < :before) order by id desc",
                        WebhookDelivery.class)
                .setParameter("webhook", webhook)
                .setParameter("before", before)
                .setMaxResults(limit)
                .list();
    }

    void forgetDeliveries(Instant olderThan) {
        session.createNativeQuery("select forget_deliveries(:than)", Tuple.class)
                .setParameter("than", olderThan)
                .getSingleResult();
    }
}
