package org.comity.base.sheet.text;

import java.time.LocalDate;
import java.util.Optional;

/** The numbering of days in spreadsheets. */
public enum DayCount {
    /** Day 1 is 1 January 1900. Day 60 is 29 February 1900, which did not exist. */
    EXCEL_1900(LocalDate.of(1899, 12, 30)),
    /** Day 0 is 1 January 1904. */
    EXCEL_1904(LocalDate.of(1904, 1, 1));

    private static final int DAY_THAT_NEVER_WAS = 60;
    private static final int LAST_DAY = 2_958_465;

    private final LocalDate zero;

    DayCount(LocalDate zero) {
        this.zero = zero;
    }

    /** Returns the day with this number, of which a fraction is the time; empty if the day does not exist. */
    public Optional<LocalDate> day(double number) {
        if (Double.isNaN(number) || number < 0 || number > LAST_DAY) {
            return Optional.empty();
        }
        int day = (int) number;
        return switch (this) {
            case EXCEL_1904 -> Optional.of(zero.plusDays(day));
            case EXCEL_1900 ->
                day == 0 || day == DAY_THAT_NEVER_WAS
                        ? Optional.empty()
                        : Optional.of(zero.plusDays(day < DAY_THAT_NEVER_WAS ? day + 1L : day));
        };
    }
}
