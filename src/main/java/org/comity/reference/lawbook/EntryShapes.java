package org.comity.reference.lawbook;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.rules.deadline.Length;
import org.comity.rules.deadline.Trigger;
import org.comity.rules.deadline.Unit;
import org.comity.rules.deadline.WorkingCalendar;
import org.comity.rules.law.Source;
import org.comity.rules.law.Validity;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/** Forms of values in the files of law that differ from the records of the rules. */
final class EntryShapes {

    private EntryShapes() {}

    /** First and last day. */
    record Days(@Nullable LocalDate from, @Nullable LocalDate to) {

        Validity validity() {
            return new Validity(from, to);
        }
    }

    /** An event, named by exactly one of the three fields. */
    record Event(
            @Nullable Step step,
            @Nullable SideProcessKind opening,
            @Nullable SideProcessKind closing) {

        Trigger trigger() {
            if (step != null) {
                return new Trigger.OnStep(step);
            }
            return opening == null
                    ? new Trigger.OnClosing(Objects.requireNonNull(closing))
                    : new Trigger.OnOpening(opening);
        }
    }

    /** A number of units. */
    record Amount(int amount, Unit unit) {

        Length length() {
            return new Length(amount, unit);
        }
    }

    /** A calendar with its holidays by name, and the years for which they were entered. */
    record Calendar(
            String code,
            String title,
            Set<DayOfWeek> weekend,
            List<Holiday> holidays,
            @Nullable Years years,
            boolean verified,
            Source source) {

        WorkingCalendar calendar() {
            return new WorkingCalendar(
                    code,
                    title,
                    weekend,
                    holidays.stream().map(Holiday::on).collect(Collectors.toSet()),
                    holidays.stream()
                            .filter(holiday -> holiday.title() != null)
                            .collect(Collectors.toMap(
                                    Holiday::on,
                                    holiday -> String.valueOf(holiday.title()),
                                    (first, second) -> first + "; " + second)),
                    years == null ? null : years.from(),
                    years == null ? null : years.to(),
                    verified,
                    source);
        }
    }

    /** A day without work and its name. */
    record Holiday(LocalDate on, @Nullable String title) {}

    /** First and last year. */
    record Years(int from, int to) {}
}
