package org.comity.registers.dates;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day and a month as two numbers in one order or the other, and a year.
 *
 * @param first the first number
 * @param second the second number
 * @param year the year as written
 * @param dotted true if dots separate them, which is usual where the day comes first
 * @param time the time of day behind it, which must exist
 * @param offset the offset from UTC behind the time
 */
record NumericDate(
        int first,
        int second,
        String year,
        boolean dotted,
        @Nullable String time,
        @Nullable String offset) {

    private static final int MONTHS = 12;
    private static final Pattern FORM = Pattern.compile(
            "(\\d{1,2})([./-])\\s?(\\d{1,2})\\2\\s?(\\d{4}|\\d{2})\\.?(?:,?[ T](" + TimeText.FORM + ")(?: ?("
                    + TimeText.ZONE + "))?)?",
            Pattern.CASE_INSENSITIVE);

    static Optional<NumericDate> of(String text) {
        var matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new NumericDate(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(3)),
                        matcher.group(4),
                        matcher.group(2).equals("."),
                        matcher.group(5),
                        matcher.group(6)))
                : Optional.empty();
    }

    boolean canOnlyBeDayFirst() {
        return first > MONTHS && second <= MONTHS;
    }

    boolean canOnlyBeMonthFirst() {
        return second > MONTHS && first <= MONTHS;
    }

    boolean saysTheSameEitherWay() {
        return first == second;
    }
}
