package org.comity.publication.restated;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.comity.publication.program.PublicationProgram.TableSpec;
import org.comity.publication.release.Edition;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Category;
import org.comity.publication.table.PublishedTable;
import org.comity.rules.indicator.Period;

/**
 * A table of an edition with all that is needed to ask its questions again.
 *
 * @param edition the edition
 * @param table the table as published
 * @param spec the table of the present program that counts the same
 * @param lastDay last day that the edition counted, which can be after the last period of the table: years that do not fill several together
 *     are left out
 */
public record SourceTable(Edition edition, PublishedTable table, TableSpec spec, LocalDate lastDay) {

    /** True if the table has these categories. */
    boolean has(Map<String, String> keys) {
        return table.axes().stream()
                .allMatch(axis ->
                        axis.categories().stream().anyMatch(one -> one.code().equals(keys.get(axis.code()))));
    }

    /** The periods, in their order; those of several years together are as they are. */
    List<Period> periods() {
        return table.axes().stream()
                .filter(axis -> axis.role() == AxisRole.TIME)
                .flatMap(axis -> axis.categories().stream())
                .map(SourceTable::period)
                .sorted(Comparator.comparing(Period::from))
                .toList();
    }

    private static Period period(Category category) {
        var days = category.days();
        if (days == null) {
            throw new IllegalArgumentException("a period without days: " + category.code());
        }
        return new Period(category.code(), days.from(), days.to(), false);
    }

    /** The period of a cell. */
    Period period(Map<String, String> keys) {
        var time = table.axes().stream()
                .filter(axis -> axis.role() == AxisRole.TIME)
                .findFirst()
                .orElseThrow();
        return periods().stream()
                .filter(one -> one.label().equals(keys.get(time.code())))
                .findFirst()
                .orElseThrow();
    }
}
