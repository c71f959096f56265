package org.comity.publication.format.sdmx;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import org.comity.publication.table.Axis;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Category;

/** Periods as values of time: years, semesters, quarters, months, and other spans as their first day and length. */
final class SdmxTime {

    private SdmxTime() {}

    /** True if the axis can be the dimension of time: each of its categories is another period. */
    static boolean isTime(Axis axis) {
        var different = new HashSet<String>();
        return axis.role() == AxisRole.TIME
                && axis.categories().stream()
                        .allMatch(category -> category.days() != null && different.add(of(category.days())));
    }

    /** The value of a period. */
    static String of(Category.Days days) {
        var from = days.from();
        if (from.getDayOfMonth() == 1) {
            var year = from.getYear();
            var month = from.getMonthValue();
            if (lasts(days, 12) && month == 1) {
                return "%04d".formatted(year);
            }
            if (lasts(days, 6) && month % 6 == 1) {
                return "%04d-S%d".formatted(year, month / 6 + 1);
            }
            if (lasts(days, 3) && month % 3 == 1) {
                return "%04d-Q%d".formatted(year, month / 3 + 1);
            }
            if (lasts(days, 1)) {
                return "%04d-%02d".formatted(year, month);
            }
        }
        return from + "/P" + (ChronoUnit.DAYS.between(from, days.to()) + 1) + "D";
    }

    private static boolean lasts(Category.Days days, int months) {
        LocalDate after = days.from().plusMonths(months);
        return days.to().equals(after.minusDays(1));
    }
}
