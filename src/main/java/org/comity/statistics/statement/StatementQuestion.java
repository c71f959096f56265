package org.comity.statistics.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.security.Sight;
import org.comity.base.time.DayFormat;
import org.comity.base.web.QueryParameters;
import org.comity.rules.indicator.Period;
import org.comity.rules.indicator.YearStart;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.statistics.table.Breakdown;
import org.comity.statistics.table.Population;
import org.jspecify.annotations.Nullable;

/**
 * A query of a statement.
 *
 * @param authority the own authority whose requests are counted
 * @param direction of the requests
 * @param kind of the requests
 * @param by the groups
 * @param yearStart the first day of the statistical year
 * @param periods the columns
 * @param asOf the instant as of which the record is read; null for all that is known now
 */
public record StatementQuestion(
        String authority,
        Direction direction,
        Kind kind,
        Breakdown by,
        YearStart yearStart,
        List<Period> periods,
        @Nullable Instant asOf)
        implements Population {

    private static final int MOST_PERIODS = 100;
    public static final LocalDate EARLIEST = DayFormat.EARLIEST;
    public static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    public StatementQuestion {
        periods = List.copyOf(periods);
    }

    /** Reads the parameters, with all their faults at once. */
    static StatementQuestion read(QueryParameters query, Sight sight, Instant now) {
        if (sight.authorities().isEmpty()) {
            throw new ProblemException(ProblemKind.FORBIDDEN, "A statement is for members of a central authority");
        }
        var direction = query.required("direction", query.oneOf("direction", Direction.class));
        var kind = query.required("kind", query.oneOf("kind", Kind.class));
        var by = breakdown(query, Breakdown.OF_A_STATEMENT).orElse(Breakdown.NONE);
        var yearStart = query.read("yearStart", YearStart::parse, "must be a month and a day such as 07-01, not 02-29")
                .orElse(YearStart.CALENDAR);
        var periods = periods(query, yearStart);
        var authority = authority(query, sight);
        var asOf = query.knownAt("asOf", now);
        query.check();
        return new StatementQuestion(
                authority.orElseThrow(),
                direction.orElseThrow(),
                kind.orElseThrow(),
                by,
                yearStart,
                periods,
                asOf.orElse(null));
    }

    /** The same query on a day: a year that is not over is partial. */
    StatementQuestion asOfDay(LocalDate today) {
        var cut = periods.stream().map(period -> period.asOf(today)).toList();
        return new StatementQuestion(authority, direction, kind, by, yearStart, cut, asOf);
    }

    public static Optional<Breakdown> breakdown(QueryParameters query, Set<Breakdown> allowed) {
        return query.read("by", code -> Breakdown.of(code, allowed), "must be one of " + Breakdown.codes(allowed));
    }

    public static List<Period> periods(QueryParameters query, YearStart yearStart) {
        var from = query.required("from", day(query, "from"));
        var to = query.required("to", day(query, "to"));
        if (from.isEmpty() || to.isEmpty()) {
            return List.of();
        }
        if (to.get().isBefore(from.get())) {
            query.fault("to", "must not be before from");
            return List.of();
        }
        var periods = yearStart.periods(from.get(), to.get());
        if (periods.size() > MOST_PERIODS) {
            query.fault("to", "a statement has at most " + MOST_PERIODS + " periods");
        }
        return periods;
    }

    public static Optional<LocalDate> day(QueryParameters query, String name) {
        var day = query.date(name);
        return day.filter(date -> date.isBefore(EARLIEST) || date.isAfter(LATEST))
                        .isPresent()
                ? query.fault(name, "must lie between " + EARLIEST + " and " + LATEST)
                : day;
    }

    /** The figures of several authorities are never added up by default. */
    public static Optional<String> authority(QueryParameters query, Sight sight) {
        var named = query.code("authority", sight.authorities(), "/api/v1/authorities");
        var only = named.or(sight::onlyAuthority);
        return query.required("authority", only);
    }

    /** The first day of all periods. */
    LocalDate from() {
        return periods.getFirst().from();
    }

    /** The last day of all periods. */
    LocalDate to() {
        return periods.getLast().to();
    }
}
