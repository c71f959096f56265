package org.comity.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.http.Parameters;
import org.comity.http.ProblemException;
import org.comity.http.ProblemKind;
import org.comity.rules.indicator.Period;
import org.comity.rules.indicator.YearStart;
import org.comity.rules.procedure.Direction;
import org.comity.rules.procedure.Kind;
import org.comity.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What a statement is asked for.
 *
 * @param authority the own authority whose requests are counted
 * @param direction of the requests
 * @param kind of the requests
 * @param by the groups
 * @param yearStart when the statistical year begins
 * @param periods the columns
 * @param asOf the instant as of which the record is read; null for all that is known now
 */
record StatementQuestion(
        String authority,
        Direction direction,
        Kind kind,
        Breakdown by,
        YearStart yearStart,
        List<Period> periods,
        @Nullable Instant asOf)
        implements Population {

    private static final int MOST_PERIODS = 100;
    static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);
    static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    StatementQuestion {
        periods = List.copyOf(periods);
    }

    /** Reads the parameters, with all their faults at once. */
    static StatementQuestion read(Parameters query, Caller caller, Instant now) {
        if (caller.authorities().isEmpty() || caller.seesOnlyItsOwn()) {
            throw new ProblemException(ProblemKind.FORBIDDEN, "A statement is for members of a central authority");
        }
        var direction = query.required("direction", query.oneOf("direction", Direction.class));
        var kind = query.required("kind", query.oneOf("kind", Kind.class));
        var by = breakdown(query, Breakdown.OF_A_STATEMENT).orElse(Breakdown.NONE);
        var yearStart = query.read("yearStart", YearStart::parse, "must be a month and a day such as 07-01, not 02-29")
                .orElse(YearStart.CALENDAR);
        var periods = periods(query, yearStart);
        var authority = authority(query, caller);
        var asOf = query.knownAt("asOf", now);
        query.check();
        if (!caller.belongsTo(authority.orElseThrow())) {
            throw ProblemException.notFound();
        }
        return new StatementQuestion(
                authority.get(),
                direction.orElseThrow(),
                kind.orElseThrow(),
                by,
                yearStart,
                periods,
                asOf.orElse(null));
    }

    static Optional<Breakdown> breakdown(Parameters query, Set<Breakdown> allowed) {
        return query.read("by", code -> Breakdown.of(code, allowed), "must be one of " + Breakdown.codes(allowed));
    }

    static List<Period> periods(Parameters query, YearStart yearStart) {
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

    static Optional<LocalDate> day(Parameters query, String name) {
        var day = query.date(name);
        return day.filter(date -> date.isBefore(EARLIEST) || date.isAfter(LATEST))
                        .isPresent()
                ? query.fault(name, "must lie between " + EARLIEST + " and " + LATEST)
                : day;
    }

    /** The figures of several authorities are never added up without being asked for. */
    static Optional<String> authority(Parameters query, Caller caller) {
        var named = query.text("authority");
        if (named.isPresent()) {
            return named;
        }
        return caller.authorities().size() == 1
                ? Optional.of(caller.authorities().getFirst())
                : query.required("authority", Optional.empty());
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
