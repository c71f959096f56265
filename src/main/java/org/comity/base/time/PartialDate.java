package org.comity.base.time;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/** A date as precise as it is known: a year, a month or a day, as a text of ISO 8601. */
public final class PartialDate {

    /** Its form, as a regular expression. */
    public static final String FORM = "\\d{4}(-\\d{2}(-\\d{2})?)?";

    /** Its form in words. */
    public static final String FORM_IN_WORDS = "must be a year, a month or a day, such as 1970, 1970-05 or 1970-05-12";

    private PartialDate() {}

    /**
     * The first day that it may mean.
     *
     * @throws java.time.DateTimeException if the calendar has no such day
     */
    public static LocalDate firstDay(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atDay(1);
            case 7 -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
        };
    }

    /**
     * The last day that it may mean.
     *
     * @throws java.time.DateTimeException if the calendar has no such day
     */
    public static LocalDate lastDay(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        };
    }
}
