package org.comity.publication.counting;

import java.time.LocalDate;
import java.util.List;
import org.comity.publication.program.PublicationProgram;
import org.comity.rules.indicator.Period;
import org.comity.rules.indicator.YearStart;

/**
 * Which tables of which office and days are counted.
 *
 * @param program the program with the tables
 * @param authority own authority whose requests are counted
 * @param periods the years; the part of one that has come, if it is not over
 * @param today present day of the authority
 */
public record CountingOrder(PublicationProgram program, String authority, List<Period> periods, LocalDate today) {

    public CountingOrder {
        periods = List.copyOf(periods);
    }

    /** The order for the years from one day to another, as far as they have come. */
    public static CountingOrder of(
            PublicationProgram program, String authority, YearStart yearStart, Days days, LocalDate today) {
        var begun = yearStart.periods(days.from(), days.to()).stream()
                .filter(period -> !period.beginsAfter(today))
                .map(period -> period.asOf(today))
                .toList();
        return new CountingOrder(program, authority, begun, today);
    }

    /**
     * Days of a release.
     *
     * @param from first day, in the zone of the authority
     * @param to last day, included
     */
    public record Days(LocalDate from, LocalDate to) {}

    /** The same order with all years as one period. */
    CountingOrder asOnePeriod() {
        var first = periods.getFirst();
        var last = periods.getLast();
        var label = periods.size() == 1 ? first.label() : first.label() + "/" + last.label();
        var partial = periods.stream().anyMatch(Period::partial);
        return new CountingOrder(
                program, authority, List.of(new Period(label, first.from(), last.to(), partial)), today);
    }

    /** True if numbers of a period can still change by late entries. */
    boolean isProvisional(Period period) {
        return period.to().plusMonths(program.provisionalMonths()).isAfter(today);
    }
}
