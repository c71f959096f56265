package org.comity.publication.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.comity.base.time.Now;
import org.hibernate.Session;

/** The releases of all offices with an approved edition whose scheduled time has come. */
@ApplicationScoped
class DueEditions {

    private final Session session;
    private final Now now;

    DueEditions(Session session, Now now) {
        this.session = session;
        this.now = now;
    }

    /** A release that is due. */
    record DueRelease(UUID release, String authority) {}

    @Transactional
    List<DueRelease> all() {
        return session.createNativeQuery("select d.release_id, d.authority from due_editions(:at) d", Tuple.class)
                .setParameter("at", now.instant(), Instant.class)
                .getResultStream()
                .map(row -> new DueRelease(row.get(0, UUID.class), row.get(1, String.class)))
                .toList();
    }
}
