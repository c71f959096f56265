package org.comity.cases.mail;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The mails of the offices of the caller. */
@ApplicationScoped
class Mails implements PanacheRepositoryBase<OutgoingMail, UUID> {

    /** How Hibernate spells {@code skip locked}. */
    private static final int SKIP_LOCKED = -2;

    private final Session session;

    Mails(Session session) {
        this.session = session;
    }

    /** A mail that is to be sent, with its authority. */
    record Due(UUID id, String authority) {}

    /** Those of all authorities that are to be sent; none for a caller that is no job. */
    List<Due> due(Instant at) {
        return session.createNativeQuery("select d.id, d.authority from mails_due(:at) d", Tuple.class)
                .setParameter("at", at)
                .getResultStream()
                .map(row -> new Due(row.get("id", UUID.class), row.get("authority", String.class)))
                .toList();
    }

    /** One, which no other node has at this moment. */
    Optional<OutgoingMail> unlocked(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .singleResultOptional();
    }

    /** One, as soon as no other node changes it. */
    Optional<OutgoingMail> locked(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
    }

    /** Those that a list asks for, up to one more than its limit, the newest first. */
    List<OutgoingMail> newestFirst(MailFilter filter, List<String> own) {
        return find(
                        "authority in ?1 and (?2 is null or state = ?2) and (?3 is null or id < ?3) order by id desc",
                        own,
                        filter.state(),
                        filter.before())
                .page(0, filter.limit() + 1)
                .list();
    }

    /** Deletes the settled ones of an authority from before a day. */
    void forget(String authority, LocalDate before) {
        session.createNativeQuery("select forget_mails(:authority, :before)", Tuple.class)
                .setParameter("authority", authority)
                .setParameter("before", before)
                .getSingleResult();
    }
}
