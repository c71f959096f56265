package org.comity.statistics.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Queries of figures. Needs a transaction, because row-level security is set for one. */
@ApplicationScoped
public class FigureQueries {

    /**
     * The number of requests in a question depends on its days and filters. A plan that is shared by all questions would look up the
     * requests of ten years one by one.
     */
    private static final String PLAN_EACH_QUESTION = "select set_config('plan_cache_mode', 'force_custom_plan', true)";

    private final Session session;

    FigureQueries(Session session) {
        this.session = session;
    }

    /** A query that the database plans for the values of its parameters, to the end of the transaction. */
    public NativeQuery<Tuple> query(String sql) {
        session.createNativeQuery(PLAN_EACH_QUESTION, Tuple.class).getSingleResult();
        return session.createNativeQuery(sql, Tuple.class);
    }
}
