package org.comity.registers.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.base.sheet.text.DayCount;
import org.comity.base.sheet.text.SheetNote;
import org.comity.registers.words.RegisterWords;
import org.jspecify.annotations.Nullable;

/** Reads the dates of one column. The order of day and month is decided for the column as a whole. */
public final class DateColumn {

    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(\\d{4})([-./])(\\d{1,2})\\2(\\d{1,2})(?:[ T](" + TimeText.FORM
                    + ") ?(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_CHINESE =
            Pattern.compile("(\\d{4}) ?\u5E74 ?(\\d{1,2}) ?\u6708 ?(\\d{1,2}) ?[\u65E5\u53F7\u865F]?");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final String ORDINAL = "(?:st|nd|rd|th|ero?|ro|re|\\.?[oa]|\u00B0)?";
    private static final Pattern DAY_NAMED = Pattern.compile(
            "(\\d{1,2})" + ORDINAL + "[ .-]+(?:of |de |di |d')?(\\p{L}[\\p{L}\\p{M} ]*?)\\.?,?[ -]+(?:de |del |di )?"
                    + "(\\d{4}|\\d{2})(?: ?(?:\u0433(?:\u043E\u0434\u0430?)?|\u0645)\\.?)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_NAMED = Pattern.compile(
            "(\\p{L}[\\p{L}\\p{M}]*)\\.? (\\d{1,2})" + ORDINAL + ",?(?: de)? +(\\d{4}|\\d{2})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TIMED = Pattern.compile(
            "(.*\\p{L}.*?),?[ T](" + TimeText.FORM + ")(?: ?(" + TimeText.ZONE + "))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_COUNT = Pattern.compile("[1-5]\\d{4}(?:\\.\\d+)?");
    private static final Pattern NO_DAY = Pattern.compile(
            "\\d{4}|\\d{1,2}[-/.]\\d{4}|\\d{4}[-/.]\\d{1,2}|(\\p{L}[\\p{L}\\p{M} ]*?)\\.?(?: de| del)? \\d{4}");
    private static final int EARLIEST_YEAR = 1900;

    private final @Nullable DateOrder fixedOrder;
    private final Numbered numbered;
    private final LocalDate today;
    private final ZoneId zone;
    private final @Nullable String dayFirst;
    private final @Nullable String monthFirst;

    /**
     * A reader of one column.
     *
     * @param today the last day that is no future
     * @param zone the zone of the office, in which an instant falls on a day
     */
    public DateColumn(
            DateProofs proofs, @Nullable DateOrder fixedOrder, Numbered numbered, LocalDate today, ZoneId zone) {
        this.zone = zone;
        this.fixedOrder = fixedOrder;
        this.numbered = numbered;
        this.today = today;
        this.dayFirst = proofs.dayFirst();
        this.monthFirst = proofs.monthFirst();
    }

    /** How numbers are read as days. {@code fromMapping} is true if the mapping decides it. */
    public record Numbered(@Nullable DayCount dayCount, boolean fromMapping) {}

    public DateRead read(String text) {
        try {
            var read = anyForm(DateText.plain(text));
            var day = read.day();
            return day == null ? read : plausible(day, read);
        } catch (DateTimeException e) {
            return DateRead.faulty("IMPOSSIBLE_DATE", "there is no such day or time of day");
        }
    }

    private DateRead plausible(LocalDate day, DateRead read) {
        if (day.isAfter(today)) {
            return DateRead.faulty("FUTURE_DATE", "is " + day + ", which is still to come");
        }
        return day.getYear() < EARLIEST_YEAR
                ? DateRead.faulty("IMPLAUSIBLE_DATE", "is " + day + ", before " + EARLIEST_YEAR)
                : read;
    }

    private DateRead anyForm(String text) {
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            var day = day(yearFirst.group(1), number(yearFirst, 3), number(yearFirst, 4));
            return inZone(day, TimeText.of(yearFirst.group(5)), yearFirst.group(6));
        }
        var chinese = IN_CHINESE.matcher(text);
        if (chinese.matches()) {
            return DateRead.of(day(chinese.group(1), number(chinese, 2), number(chinese, 3)));
        }
        var eight = EIGHT_DIGITS.matcher(text);
        if (eight.matches()) {
            return guessed(
                    day(eight.group(1), number(eight, 2), number(eight, 3)),
                    new SheetNote("DATE_FORM", "eight digits read as year, month, day"));
        }
        var numeric = NumericDate.of(text);
        if (numeric.isPresent()) {
            var time = TimeText.of(numeric.get().time());
            return inZone(numeric(numeric.get()), time, numeric.get().offset());
        }
        var timed = TIMED.matcher(text);
        return timed.matches()
                ? inWords(timed.group(1))
                        .map(read -> inZone(read, TimeText.of(timed.group(2)), timed.group(3)))
                        .orElseGet(() -> none(text))
                : inWords(text).orElseGet(() -> none(text));
    }

    /** An instant falls on its day in the zone of the office, as everywhere else in the program. */
    private DateRead inZone(LocalDate written, LocalTime time, @Nullable String offset) {
        if (offset == null) {
            return DateRead.of(written);
        }
        var day = OffsetDateTime.of(written, time, TimeText.offset(offset))
                .atZoneSameInstant(zone)
                .toLocalDate();
        return day.equals(written)
                ? DateRead.of(day)
                : guessed(day, new SheetNote("DAY_IN_ZONE", "the instant falls on " + day + " in " + zone));
    }

    private DateRead inZone(DateRead read, LocalTime time, @Nullable String offset) {
        var written = read.day();
        if (written == null || offset == null) {
            return read;
        }
        var at = inZone(written, time, offset);
        var all = new ArrayList<>(read.guesses());
        all.addAll(at.guesses());
        return new DateRead(at.day(), List.copyOf(all), null);
    }

    private DateRead numeric(NumericDate date) {
        if (fixedOrder == DateOrder.ISO) {
            return DateRead.faulty(
                    "NOT_A_DATE", "is not in the order year, month, day, which the mapping's dates requires");
        }
        if (fixedOrder != null) {
            return inOrder(date, fixedOrder, List.of());
        }
        if (date.canOnlyBeDayFirst() || date.canOnlyBeMonthFirst() || date.saysTheSameEitherWay()) {
            return inOrder(date, date.canOnlyBeMonthFirst() ? DateOrder.MDY : DateOrder.DMY, List.of());
        }
        if (dayFirst != null && monthFirst != null) {
            return DateRead.faulty(
                    "CONTRADICTORY_DATES",
                    "may be either: the column has " + dayFirst + " with the day first and " + monthFirst
                            + " with the month first");
        }
        if (dayFirst != null || monthFirst != null) {
            var order = dayFirst != null ? DateOrder.DMY : DateOrder.MDY;
            var proof = dayFirst != null ? dayFirst : monthFirst;
            return inOrder(date, order, List.of(new SheetNote("DATE_ORDER", inWords(order) + ", as in " + proof)));
        }
        return date.dotted()
                ? inOrder(date, DateOrder.DMY, List.of(new SheetNote("DATE_ORDER", "day first, since dots separate")))
                : DateRead.faulty(
                        "AMBIGUOUS_DATE",
                        "day or month first? No date of the column decides it: set dates to DMY or MDY in the mapping");
    }

    private DateRead inOrder(NumericDate date, DateOrder order, List<SheetNote> guesses) {
        int month = order == DateOrder.MDY ? date.first() : date.second();
        int dayOfMonth = order == DateOrder.MDY ? date.second() : date.first();
        var day = day(date.year(), month, dayOfMonth);
        var all = new ArrayList<>(guesses);
        all.addAll(century(date.year(), day));
        return new DateRead(day, List.copyOf(all), null);
    }

    private static String inWords(DateOrder order) {
        return order == DateOrder.MDY ? "month first" : "day first";
    }

    private Optional<DateRead> inWords(String text) {
        var dayFirstNamed = DAY_NAMED.matcher(text);
        if (dayFirstNamed.matches()) {
            return named(dayFirstNamed.group(2), number(dayFirstNamed, 1), dayFirstNamed.group(3));
        }
        var monthFirstNamed = MONTH_NAMED.matcher(text);
        return monthFirstNamed.matches()
                ? named(monthFirstNamed.group(1), number(monthFirstNamed, 2), monthFirstNamed.group(3))
                : Optional.empty();
    }

    private Optional<DateRead> named(String monthName, int dayOfMonth, String year) {
        return RegisterWords.month(monthName).map(month -> {
            var day = day(year, month, dayOfMonth);
            return new DateRead(day, century(year, day), null);
        });
    }

    private DateRead none(String text) {
        if (DAY_COUNT.matcher(text).matches()) {
            return counted(text);
        }
        return NO_DAY.matcher(text).matches()
                ? DateRead.faulty("INCOMPLETE_DATE", "names no day")
                : DateRead.faulty("NOT_A_DATE", "is no date in a form that is known");
    }

    private DateRead counted(String text) {
        var dayCount = numbered.dayCount();
        if (dayCount == null) {
            return DateRead.faulty(
                    "DAY_COUNT",
                    "is a spreadsheet's count of days: set dayCount in the mapping, or format the column as dates");
        }
        return dayCount.day(Double.parseDouble(text))
                .map(day -> numbered.fromMapping()
                        ? DateRead.of(day)
                        : guessed(
                                day, new SheetNote("DAY_COUNTED", "a number taken for a day, counted as " + dayCount)))
                .orElseGet(() -> DateRead.faulty("IMPOSSIBLE_DATE", "is the number of no day"));
    }

    private LocalDate day(String year, int month, int dayOfMonth) {
        int number = Integer.parseInt(year);
        if (year.length() == 2) {
            number += number <= today.getYear() % 100 ? 2000 : 1900;
        }
        return LocalDate.of(number, month, dayOfMonth);
    }

    private static List<SheetNote> century(String year, LocalDate day) {
        return year.length() == 4
                ? List.of()
                : List.of(new SheetNote("CENTURY_GUESSED", "the year " + year + " read as " + day.getYear()));
    }

    private static DateRead guessed(LocalDate day, SheetNote note) {
        return new DateRead(day, List.of(note), null);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
