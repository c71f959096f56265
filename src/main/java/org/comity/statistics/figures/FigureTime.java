package org.comity.statistics.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.base.web.QueryParameters;
import org.comity.rules.indicator.Indicator;
import org.comity.rules.indicator.Period;
import org.comity.rules.indicator.YearStart;
import org.comity.statistics.statement.StatementQuestion;

/**
 * The days of figures.
 *
 * @param yearStart the first day of the statistical year
 * @param periods the years; of the results at a day, the one span in which the requests began
 * @param on the day, or the last day of the periods
 */
record FigureTime(YearStart yearStart, List<Period> periods, LocalDate on) {

    /** Reads the days; a single day must have come, by the present day where that is known. */
    static FigureTime read(Indicator indicator, QueryParameters query, Optional<LocalDate> today) {
        return switch (indicator) {
            case MILESTONES, REFUSALS, DURATIONS -> years(query);
            case RESULTS -> begunBetween(query, today);
            case OPEN_STOCK -> new FigureTime(YearStart.CALENDAR, List.of(), on(query, today));
        };
    }

    private static FigureTime years(QueryParameters query) {
        var yearStart = query.read("yearStart", YearStart::parse, "must be a month and a day such as 07-01, not 02-29")
                .orElse(YearStart.CALENDAR);
        var periods = StatementQuestion.periods(query, yearStart);
        return new FigureTime(
                yearStart,
                periods,
                periods.isEmpty() ? StatementQuestion.LATEST : periods.getLast().to());
    }

    private static FigureTime begunBetween(QueryParameters query, Optional<LocalDate> today) {
        var on = on(query, today);
        var from = StatementQuestion.day(query, "from").orElse(StatementQuestion.EARLIEST);
        var to = StatementQuestion.day(query, "to");
        if (to.isPresent() && to.get().isAfter(on)) {
            query.fault("to", "must not be after on");
        } else if (to.orElse(on).isBefore(from)) {
            query.fault(to.isPresent() ? "to" : "from", to.isPresent() ? "must not be before from" : "is after on");
        }
        return new FigureTime(
                YearStart.CALENDAR, List.of(new Period(from + " to " + to.orElse(on), from, to.orElse(on), false)), on);
    }

    private static LocalDate on(QueryParameters query, Optional<LocalDate> today) {
        var day = StatementQuestion.day(query, "on").flatMap(on -> query.come("on", on, today.orElse(on)));
        Optional<LocalDate> on = query.required("on", day);
        return on.orElse(StatementQuestion.LATEST);
    }
}
