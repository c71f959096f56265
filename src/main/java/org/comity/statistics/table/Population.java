package org.comity.statistics.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.rules.indicator.Period;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The requests, days and instant of a query: the values of the common part of each query. */
public interface Population {

    /** The requests that a figure counts, for its readers. */
    String COUNTED = "Requests that the caller may see: restricted and sealed requests only with an access right";

    /** The own authority whose requests are counted. */
    String authority();

    /** The direction of the requests. */
    Direction direction();

    /** The kind of the requests. */
    Kind kind();

    /** The days, in periods that follow one another. */
    List<Period> periods();

    /** The first day that the figures look at. */
    default LocalDate firstDay() {
        return periods().getFirst().from();
    }

    /** The last day that they look at. */
    default LocalDate lastDay() {
        return periods().getLast().to();
    }

    /** The instant as of which the record is read; null for now. */
    @Nullable
    Instant asOf();

    /** The facts of the figures. */
    default FactSql source() {
        return FactSql.of(asOf());
    }

    /** Sets the values of the common part of a query. */
    default void bind(NativeQuery<?> query) {
        query.setParameter("authority", authority())
                .setParameter("direction", direction().name())
                .setParameter("kind", kind().name())
                .setParameter("firstDay", firstDay().toString())
                .setParameter("lastDay", lastDay().toString())
                .setParameter("firstDays", days(Period::from))
                .setParameter("lastDays", days(Period::to));
        if (asOf() != null) {
            query.setParameter("asOf", asOf(), Instant.class);
        }
    }

    private String days(Function<Period, LocalDate> day) {
        return periods().stream().map(day).map(LocalDate::toString).collect(Collectors.joining(","));
    }
}
