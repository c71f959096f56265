package org.comity.publication.table;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The period of an edition that was not over when it was counted.
 *
 * @param over the periods before it, in their order
 * @param running the period
 */
public record RunningPeriod(List<Category> over, Category running) {

    public RunningPeriod {
        over = List.copyOf(over);
    }

    /** The last of the finest periods of the tables, if it ends before the release does; a period that was not over ends with the day counted. */
    public static Optional<RunningPeriod> of(PublishedEdition edition) {
        return edition.tables().stream()
                .flatMap(table -> table.axes().stream())
                .filter(axis -> axis.role() == AxisRole.TIME)
                .map(Axis::categories)
                .filter(periods -> periods.stream().noneMatch(period -> period.days() == null))
                .max(Comparator.comparingInt(List::size))
                .map(periods -> new RunningPeriod(periods.subList(0, periods.size() - 1), periods.getLast()))
                .filter(period -> period.countedTo().isBefore(edition.to()));
    }

    /** The last day that was counted. */
    public LocalDate countedTo() {
        return Objects.requireNonNull(running.days()).to();
    }
}
