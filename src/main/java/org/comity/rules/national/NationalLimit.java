package org.comity.rules.national;

import java.util.EnumSet;
import java.util.Set;
import org.comity.rules.deadline.CountingMethod;
import org.comity.rules.deadline.DeadlineRule;
import org.comity.rules.deadline.Effect;
import org.comity.rules.deadline.Length;
import org.comity.rules.deadline.Trigger;
import org.comity.rules.law.LawEntry;
import org.comity.rules.law.LegalForce;
import org.comity.rules.law.SortedCopy;
import org.comity.rules.law.Source;
import org.comity.rules.procedure.Procedure;
import org.jspecify.annotations.Nullable;

/**
 * A time limit in the law of a State. It is recorded with all that its computation needs, also where the program does not
 * compute it: then {@link #notComputed} says why.
 *
 * @param code stable code of the limit, such as {@code IRL-EA-27-7}
 * @param title what has to be done by the last day, or what ends, in English
 * @param topic part of cooperation the limit is about
 * @param from event from which it is counted, in words
 * @param length how long it is
 * @param firstDay whether the day of the event counts; absent for hours and where the act has no number
 * @param rolls true if the act moves a last day without work to the next working day; absent if its text was not read
 *     for that, and where no such question arises
 * @param skipsNonWorkingDays true if hours of days without work are left out
 * @param backwards true if it is counted from the event, a day to come, back to the last day on which its duty can be met
 * @param fromDayToCome true if it counts from a day that is stated and may be to come, such as a day that was agreed
 * @param effect what follows when it runs out; absent if the article does not say
 * @param unless what prevents the effect, in words
 * @param under codes of the legal bases under which alone the limit exists; empty for any basis
 * @param rule code of the deadline rule that has this limit of the same act
 * @param mirrors code of the deadline rule of a treaty or of European law to which the act gives effect, or from which it
 *     departs
 * @param verified true if the entry was compared with the text that {@code source.read} names
 * @param source act, article and text
 */
public record NationalLimit(
        String code,
        String title,
        NationalTopic topic,
        String from,
        Length length,
        @Nullable FirstDay firstDay,
        @Nullable Boolean rolls,
        boolean skipsNonWorkingDays,
        boolean backwards,
        boolean fromDayToCome,
        @Nullable Effect effect,
        @Nullable String unless,
        Set<String> under,
        @Nullable String rule,
        @Nullable String mirrors,
        boolean verified,
        Source source)
        implements LawEntry {

    public NationalLimit {
        under = SortedCopy.of(under);
    }

    /** Why the program computes no last day; empty if it computes one. */
    public Set<NotComputed> notComputed() {
        var reasons = EnumSet.noneOf(NotComputed.class);
        if (firstDay == FirstDay.NOT_READ) {
            reasons.add(NotComputed.COUNTING_NOT_READ);
        }
        if (mayRoll() && rolls == null) {
            reasons.add(NotComputed.ROLL_NOT_READ);
        }
        if (backwards && length.unit().hasNumber() && !counting().isForBackwards(length.unit())) {
            reasons.add(NotComputed.COUNTED_BACKWARDS);
        }
        if (!length.unit().hasNumber()) {
            reasons.add(NotComputed.LENGTH_NOT_FIXED);
        }
        return reasons;
    }

    /** True if it depends on the act whether the end moves. A release never waits for an office to open. */
    private boolean mayRoll() {
        return firstDay == FirstDay.NOT_COUNTED && length.isInDays() && (effect == null || !effect.concernsRelease());
    }

    /** The method by which the act counts the limit. */
    public CountingMethod counting() {
        if (skipsNonWorkingDays) {
            return CountingMethod.HOURS_OF_WORKING_DAYS;
        }
        return switch (firstDay == null ? FirstDay.NOT_COUNTED : firstDay) {
            case COUNTED -> CountingMethod.FIRST_DAY_COUNTED;
            case FROM_INSTANT -> CountingMethod.FROM_THE_INSTANT;
            case NOT_COUNTED, NOT_READ -> CountingMethod.FOLLOWING_DAY;
        };
    }

    /**
     * The limit as a rule that a person opens in a procedure. Its last day moves from a day without work where the act was
     * read for that; the person states the day where the program computes none.
     */
    public DeadlineRule asRule(Procedure procedure) {
        return new DeadlineRule(
                code,
                title,
                Set.of(procedure),
                under,
                new Trigger.ByHand(),
                Set.of(),
                notComputed().isEmpty() ? length : Length.asStated(),
                counting(),
                Boolean.TRUE.equals(rolls),
                backwards,
                fromDayToCome,
                null,
                Set.of(),
                effect == null ? Effect.WARN : effect,
                LegalForce.STATUTE,
                null,
                Set.of(),
                false,
                verified,
                source);
    }
}
