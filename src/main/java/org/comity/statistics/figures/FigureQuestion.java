package org.comity.statistics.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.security.Sight;
import org.comity.base.web.QueryParameters;
import org.comity.rules.indicator.Indicator;
import org.comity.rules.indicator.Period;
import org.comity.rules.indicator.YearStart;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Step;
import org.comity.statistics.statement.StatementQuestion;
import org.comity.statistics.table.Breakdown;
import org.comity.statistics.table.Population;
import org.jspecify.annotations.Nullable;

/**
 * A query of figures.
 *
 * @param indicator which figures
 * @param authority the own authority whose requests are counted
 * @param direction of the requests
 * @param kind of the requests
 * @param by the groups
 * @param yearStart the first day of the statistical year
 * @param periods the requested years; none for figures of a day
 * @param on the day of the figures; the last day of the periods, if there are any
 * @param step the only milestone to count
 * @param everyGround true if a refusal counts in the row of each of its grounds
 * @param asOf the instant as of which the record is read; as it is now if null
 */
public record FigureQuestion(
        Indicator indicator,
        String authority,
        Direction direction,
        Kind kind,
        Breakdown by,
        YearStart yearStart,
        List<Period> periods,
        LocalDate on,
        @Nullable Step step,
        boolean everyGround,
        @Nullable Instant asOf)
        implements Population {

    private static final Set<Indicator> YEARLY =
            EnumSet.of(Indicator.MILESTONES, Indicator.REFUSALS, Indicator.DURATIONS);

    public FigureQuestion {
        periods = List.copyOf(periods);
    }

    /** Reads the parameters, with all their faults at once. */
    static FigureQuestion read(
            Indicator indicator, QueryParameters query, Sight sight, Instant now, Function<String, LocalDate> todayOf) {
        if (sight.authorities().isEmpty()) {
            throw new ProblemException(ProblemKind.FORBIDDEN, "Figures are for members of a central authority");
        }
        var direction = query.required("direction", query.oneOf("direction", Direction.class));
        var kind = query.required("kind", query.oneOf("kind", Kind.class));
        var by = StatementQuestion.breakdown(query, breakdowns(indicator)).orElse(Breakdown.NONE);
        var authority = StatementQuestion.authority(query, sight);
        var time = FigureTime.read(
                indicator, query, authority.filter(sight::includes).map(todayOf));
        var step = indicator == Indicator.MILESTONES ? query.oneOf("step", Step.class) : Optional.<Step>empty();
        var everyGround = everyGround(indicator, query);
        var asOf = query.knownAt("asOf", now);
        query.check();
        return new FigureQuestion(
                indicator,
                authority.orElseThrow(),
                direction.orElseThrow(),
                kind.orElseThrow(),
                by,
                time.yearStart(),
                time.periods(),
                time.on(),
                step.orElse(null),
                everyGround,
                asOf.orElse(null));
    }

    /** The same query on a day: a year that is not over is partial. */
    FigureQuestion asOfDay(LocalDate today) {
        if (!YEARLY.contains(indicator)) {
            return this;
        }
        var cut = periods.stream().map(period -> period.asOf(today)).toList();
        return new FigureQuestion(
                indicator,
                authority,
                direction,
                kind,
                by,
                yearStart,
                cut,
                cut.getLast().to(),
                step,
                everyGround,
                asOf);
    }

    private static boolean everyGround(Indicator indicator, QueryParameters query) {
        return indicator == Indicator.REFUSALS
                && query.oneOf("grounds", Grounds.class).orElse(Grounds.PRINCIPAL) == Grounds.EVERY;
    }

    /** Years are columns or days of some figures. Figures of a day have none. */
    static Set<Breakdown> breakdowns(Indicator indicator) {
        return switch (indicator) {
            case MILESTONES, RESULTS, OPEN_STOCK -> EnumSet.complementOf(EnumSet.of(Breakdown.YEAR));
            case REFUSALS, DURATIONS -> EnumSet.allOf(Breakdown.class);
        };
    }

    /** Figures of a day have no periods. */
    @Override
    public LocalDate firstDay() {
        return periods.isEmpty() ? on : periods.getFirst().from();
    }

    @Override
    public LocalDate lastDay() {
        return periods.isEmpty() ? on : periods.getLast().to();
    }

    /** The groups as SQL. */
    String groups() {
        return by.groups();
    }

    /** The period with this number, as the SQL names it. */
    Period period(String no) {
        return periods.get(Integer.parseInt(no) - 1);
    }

    /** The grounds of a refusal that count. */
    enum Grounds {
        PRINCIPAL,
        EVERY
    }
}
