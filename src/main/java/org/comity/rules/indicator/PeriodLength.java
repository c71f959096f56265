package org.comity.rules.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The length of the periods into which a span of days is divided. */
public enum PeriodLength {
    /** Statistical years. */
    YEAR(12),
    /** Quarters of a statistical year. */
    QUARTER(3),
    /** Calendar months, if the statistical year begins with one. */
    MONTH(1),
    /** One period, from the first day to the last. */
    WHOLE(0);

    private static final int MONTHS_OF_A_YEAR = 12;

    private final int months;

    PeriodLength(int months) {
        this.months = months;
    }

    /**
     * The periods from one day to another, both included; the first and the last are cut where those days lie inside, and are
     * then partial.
     */
    public List<Period> periods(YearStart yearStart, LocalDate from, LocalDate to) {
        if (this == WHOLE) {
            return List.of(new Period(from + " to " + to, from, to, false));
        }
        var periods = new ArrayList<Period>();
        var first = yearStart.beginOfYearWith(from);
        var begins = first;
        for (var no = 1; !begins.isAfter(to); no++) {
            var next = first.plusMonths((long) months * no);
            if (next.isAfter(from)) {
                periods.add(
                        period(label(yearStart, first.getYear(), no - 1, begins), begins, next.minusDays(1), from, to));
            }
            begins = next;
        }
        return List.copyOf(periods);
    }

    private static Period period(String label, LocalDate begins, LocalDate ends, LocalDate from, LocalDate to) {
        var first = begins.isBefore(from) ? from : begins;
        var last = ends.isAfter(to) ? to : ends;
        return new Period(label, first, last, !first.equals(begins) || !last.equals(ends));
    }

    private String label(YearStart yearStart, int firstYear, int no, LocalDate begins) {
        var year = yearStart.label(firstYear + no * months / MONTHS_OF_A_YEAR);
        return switch (this) {
            case YEAR, WHOLE -> year;
            case QUARTER -> year + "-Q" + (no % (MONTHS_OF_A_YEAR / months) + 1);
            case MONTH -> String.format(Locale.ROOT, "%d-%02d", begins.getYear(), begins.getMonthValue());
        };
    }
}
