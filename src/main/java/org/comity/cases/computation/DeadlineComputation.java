package org.comity.cases.computation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comity.rules.deadline.CountingMethod;
import org.comity.rules.deadline.Effect;
import org.comity.rules.deadline.RuleExtension;
import org.comity.rules.deadline.Unit;
import org.comity.rules.deadline.counting.CountStep;
import org.comity.rules.deadline.counting.CountedEnd;
import org.comity.rules.deadline.counting.OtherCounts.OtherEnd;
import org.comity.rules.law.LegalForce;
import org.comity.rules.law.Source;
import org.jspecify.annotations.Nullable;

/**
 * How the end of a deadline was counted.
 *
 * @param deadline identifier of the deadline
 * @param rule the rule that was counted by; absent if a person set the deadline freely
 * @param force legal force of the length
 * @param effect consequence if the last day passes
 * @param atExpiry the consequence in words
 * @param count length and method; absent if a person stated the day
 * @param calendar code of the calendar of working days
 * @param calendarInForce true if that calendar has the holidays of all years of the count; otherwise no calendar is in
 *     force, and weekends alone are days without work
 * @param zone zone of the own State, in which days begin and hours are shown
 * @param startedOn legal day of the event, in the zone of the authority
 * @param startedAt instant of the event, for a count from an instant
 * @param startAssumed true if only the day of the event is known
 * @param steps the steps of the count, in their order
 * @param dueOn last day as recorded, a legal day in the zone of the authority
 * @param dueAt instant at which it runs out, as recorded; absent for days
 * @param asCounted true if the steps lead to the recorded end; false if a person stated it, or the law or calendar data
 *     changed since it was recorded
 * @param stages earlier and later stages of the same limit
 * @param extension who can prolong it; absent if nobody can, or if the text was not read for that
 * @param alternatives ends by other methods and calendars that differ from this one; they have no effect
 */
record DeadlineComputation(
        UUID deadline,
        @Nullable RuleUsed rule,
        LegalForce force,
        Effect effect,
        String atExpiry,
        @Nullable CountUsed count,
        String calendar,
        boolean calendarInForce,
        String zone,
        LocalDate startedOn,
        @Nullable Instant startedAt,
        @Nullable Boolean startAssumed,
        List<CountStep> steps,
        LocalDate dueOn,
        @Nullable Instant dueAt,
        boolean asCounted,
        List<StageView> stages,
        @Nullable RuleExtension extension,
        List<AlternativeView> alternatives) {

    /**
     * The rule of the law book or of the law of the own State.
     *
     * @param code code of the rule
     * @param version version that opened the deadline; absent for a time limit of national law
     * @param source where the rule comes from
     * @param verified true if it was compared with its text
     */
    record RuleUsed(String code, @Nullable Integer version, Source source, boolean verified) {}

    /**
     * Length and method of a count.
     *
     * @param amount number of units
     * @param unit unit of the amount
     * @param method method of counting
     * @param methodTitle the method in words
     * @param moves true if the end moves from a day without work to the next working day
     * @param firstDay first day that counts, a legal day in the zone of the authority
     */
    record CountUsed(
            int amount, Unit unit, CountingMethod method, String methodTitle, boolean moves, LocalDate firstDay) {

        static CountUsed of(CountedEnd end) {
            var terms = end.terms();
            return new CountUsed(
                    terms.length().amount(),
                    terms.length().unit(),
                    terms.method(),
                    terms.method().title(),
                    terms.moves(),
                    end.firstDay());
        }
    }

    /**
     * Another stage of the same limit.
     *
     * @param rule code of its rule
     * @param title what has to be done by its last day
     * @param later true if it follows this one
     * @param effect consequence if its last day passes
     * @param dueOn its last day from the same event, a legal day in the zone of the authority; absent if it counts from another event
     */
    record StageView(
            String rule,
            String title,
            boolean later,
            Effect effect,
            @Nullable LocalDate dueOn) {}

    /**
     * The end by another count.
     *
     * @param difference in which it differs, in words
     * @param method method of counting
     * @param calendar code of the calendar
     * @param calendarInForce true if that calendar has the holidays of all years of the count
     * @param dueOn last day without stops of the clock, a legal day in the zone of the authority
     * @param dueAt instant at which it would run out; absent for days
     */
    record AlternativeView(
            String difference,
            CountingMethod method,
            String calendar,
            boolean calendarInForce,
            LocalDate dueOn,
            @Nullable Instant dueAt) {

        static AlternativeView of(OtherEnd other) {
            var end = other.end();
            return new AlternativeView(
                    other.difference(),
                    end.terms().method(),
                    end.calendar(),
                    end.holidaysKnown(),
                    end.last(),
                    end.at());
        }
    }
}
