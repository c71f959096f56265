package org.comity.cases.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Locale;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Direction;
import org.hibernate.Session;

/**
 * Gives own references, such as {@code MLA-IN/2026/00017}: a series for each authority, direction, kind and year. The
 * number is taken in the transaction of the registration and its row stays locked until that ends, so a series has no
 * gap and no number twice, however many register at once.
 */
@ApplicationScoped
public class ReferenceSeries {

    private final Session session;

    ReferenceSeries(Session session) {
        this.session = session;
    }

    /** The next reference of a series. */
    public String next(String authority, Procedure procedure, int year) {
        var series = series(procedure);
        var number = session.createNativeQuery("""
                        insert into reference_series as s (authority, series, year, last)
                        values (:authority, :series, :year, 1)
                        on conflict (authority, series, year) do update set last = s.last + 1
                        returning last""", Tuple.class)
                .setParameter("authority", authority)
                .setParameter("series", series)
                .setParameter("year", year)
                .getSingleResult()
                .get(0, Integer.class);
        return String.format(Locale.ROOT, "%s/%d/%05d", series, year, number);
    }

    /** The name of the series of a procedure. */
    static String series(Procedure procedure) {
        return procedure.kind().code() + (procedure.direction() == Direction.INCOMING ? "-IN" : "-OUT");
    }
}
