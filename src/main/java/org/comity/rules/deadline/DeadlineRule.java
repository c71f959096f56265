package org.comity.rules.deadline;

import java.util.Set;
import org.comity.rules.law.LawEntry;
import org.comity.rules.law.LegalForce;
import org.comity.rules.law.SortedCopy;
import org.comity.rules.law.Source;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.SideProcessKind;
import org.jspecify.annotations.Nullable;

/**
 * A rule by which deadlines are opened.
 *
 * @param code stable code of the rule, such as {@code SLA_ACK}; each deadline it opens names it as {@code rule}
 * @param title what has to be done by the last day, in English
 * @param procedures procedures the rule holds for, as {@code DIRECTION_KIND}
 * @param instruments codes of the legal bases under which the rule holds; empty for any basis
 * @param starts event on whose day the count begins; that day itself is not counted
 * @param ends events that meet the deadline, each of them alone
 * @param length how long it is
 * @param counting method by which it is counted
 * @param rolls true if a last day without work moves to the next working day, as far as the method leaves it to the rule
 * @param backwards true if it is counted from a day to come, such as a hearing, back to the last day on which its duty can be met
 * @param fromDayToCome true if it counts from a day that is stated and may be to come, such as a day that was agreed
 * @param extension who can prolong it; absent if nobody can, or if the text was not read for that
 * @param suspendsOn kinds of side process during which the days are not counted
 * @param effect consequence of the last day having passed
 * @param force legal force of the length; a duty of a treaty without a fixed length is a {@code PROJECT_DEFAULT}
 * @param stagedOf code of the rule of which this is a later stage, such as the second limit of an arrest
 * @param replaces codes of the rules whose running deadlines a deadline of this one supersedes, such as the limit before a new day was
 *     agreed
 * @param urgentOnly true if the rule holds only for a request marked urgent
 * @param verified true if it was checked against the official text
 * @param source where it comes from
 */
public record DeadlineRule(
        String code,
        String title,
        Set<Procedure> procedures,
        Set<String> instruments,
        Trigger starts,
        Set<Trigger> ends,
        Length length,
        CountingMethod counting,
        boolean rolls,
        boolean backwards,
        boolean fromDayToCome,
        @Nullable RuleExtension extension,
        Set<SideProcessKind> suspendsOn,
        Effect effect,
        LegalForce force,
        @Nullable String stagedOf,
        Set<String> replaces,
        boolean urgentOnly,
        boolean verified,
        Source source)
        implements LawEntry {

    public DeadlineRule {
        procedures = SortedCopy.of(procedures);
        instruments = SortedCopy.of(instruments);
        ends = SortedCopy.of(ends);
        suspendsOn = SortedCopy.of(suspendsOn);
        replaces = SortedCopy.of(replaces);
    }

    /** True if the rule holds for a request with these legal bases. */
    public boolean holdsFor(Set<String> legalBases) {
        return instruments.isEmpty() || instruments.stream().anyMatch(legalBases::contains);
    }

    /** True if its last day is the one that comes with the event that opens it, never before one of the law. */
    public boolean takesStatedDay() {
        return !length.unit().hasNumber() || (starts instanceof Trigger.OnOpening && !force.isLaw());
    }

    /** True for a rule of stated length that holds for any legal basis; it gives way to a more special one. */
    public boolean isOfAnyBasisAndStated() {
        return !length.unit().hasNumber() && instruments.isEmpty();
    }

    /** True if a person opens it: no step and no side process does. */
    public boolean isByHand() {
        return starts instanceof Trigger.ByHand;
    }

    /** True if the day of its event is stated, and need not have come. */
    public boolean countsFromStatedDay() {
        return backwards || fromDayToCome;
    }

    /** The terms by which its end is counted. */
    public CountTerms terms() {
        return new CountTerms(length, counting, rolls, backwards);
    }

    /**
     * Whether the last day moves to the next working day if a rule does not state it. The limit of a detention never
     * moves: a holiday must not prolong custody by a day. Every other deadline requires an act of an office, and a
     * closed office cannot act.
     */
    public static boolean rollsByDefault(Effect effect) {
        return !effect.concernsRelease();
    }
}
