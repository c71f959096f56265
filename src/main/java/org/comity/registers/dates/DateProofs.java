package org.comity.registers.dates;

import org.jspecify.annotations.Nullable;

/** The evidence in the cells of a column for the order of day and month. */
public final class DateProofs {

    private @Nullable String dayFirst;
    private @Nullable String monthFirst;

    public void look(String text) {
        if (dayFirst != null && monthFirst != null) {
            return;
        }
        NumericDate.of(DateText.plain(text)).ifPresent(date -> {
            dayFirst = dayFirst == null && date.canOnlyBeDayFirst() ? text : dayFirst;
            monthFirst = monthFirst == null && date.canOnlyBeMonthFirst() ? text : monthFirst;
        });
    }

    /** A date that can only have the day first, if there is one. */
    @Nullable
    String dayFirst() {
        return dayFirst;
    }

    /** A date that can only have the month first, if there is one. */
    @Nullable
    String monthFirst() {
        return monthFirst;
    }
}
