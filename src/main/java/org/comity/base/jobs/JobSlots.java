package org.comity.base.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import org.hibernate.Session;

/**
 * The places of queued jobs that run at once: advisory locks that end with the transaction of the job, so that all nodes agree and a
 * lost node holds none.
 */
@ApplicationScoped
public class JobSlots {

    private static final String OF_ALL = "comity job";

    /** A node without power or network closes no connection: the database notices it after a minute, and not after hours. */
    private static final String NOTICED = """
            select set_config('tcp_keepalives_idle', '30', true), set_config('tcp_keepalives_interval', '10', true),
                   set_config('tcp_keepalives_count', '3', true)""";

    private final Session session;
    private final JobSettings settings;

    JobSlots(Session session, JobSettings settings) {
        this.session = session;
        this.settings = settings;
    }

    /** Takes a place in each of these authorities and one of all; false if one is missing: the caller then rolls back. */
    public boolean take(Collection<String> authorities) {
        session.createNativeQuery(NOTICED, Tuple.class).getSingleResult();
        for (var authority : authorities) {
            if (!takeOne(OF_ALL + " of " + authority, settings.atOnceOfOneAuthority())) {
                return false;
            }
        }
        return takeOne(OF_ALL, settings.atOnce());
    }

    private boolean takeOne(String name, int places) {
        for (int place = 1; place <= places; place++) {
            var taken = session.createNativeQuery(
                            "select pg_try_advisory_xact_lock(hashtext(:name), :place) as taken", Tuple.class)
                    .setParameter("name", name)
                    .setParameter("place", place)
                    .getSingleResult();
            if (taken.get("taken", Boolean.class)) {
                return true;
            }
        }
        return false;
    }
}
