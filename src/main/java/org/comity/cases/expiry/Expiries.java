package org.comity.cases.expiry;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import org.hibernate.Session;

/** Notices expiries in the database, by its own time. */
@ApplicationScoped
class Expiries {

    /** One transaction notices so many: a lost node loses little work, and others do not wait for long. */
    private static final int AT_ONCE = 1000;

    private final Session session;

    Expiries(Session session) {
        this.session = session;
    }

    /** Notices all limits that have passed and are not noticed yet, those of a time without a node too; answers how many. */
    int notice() {
        var all = 0;
        int found;
        do {
            found = QuarkusTransaction.requiringNew().call(this::noticeSome);
            all += found;
        } while (found == AT_ONCE);
        return all;
    }

    private int noticeSome() {
        return session.createNativeQuery("select notice_expiries(:most) as noticed", Tuple.class)
                .setParameter("most", AT_ONCE)
                .getSingleResult()
                .get("noticed", Integer.class);
    }
}
