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
 * @param code the stable code
 * @param title the act that is due
 * @param procedures for which procedures it holds
 * @param instruments for which legal bases it holds; empty for any
 * @param starts what starts it
 * @param ends what meets it
 * @param length how long it is
 * @param rolls true if a last day without work moves to the next working day
 * @param suspendsOn the side processes during which it does not run
 * @param effect what follows when it runs out
 * @param force the legal force of its length. A duty of a treaty that fixes no length is a {@code PROJECT_DEFAULT}
 *     whose source names the duty, so that our length is never shown as law.
 * @param stagedOf the code of the rule of which this is a later stage
 * @param urgentOnly true if it holds only for urgent requests
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
        boolean rolls,
        Set<SideProcessKind> suspendsOn,
        Effect effect,
        LegalForce force,
        @Nullable String stagedOf,
        boolean urgentOnly,
        boolean verified,
        Source source)
        implements LawEntry {

    public DeadlineRule {
        procedures = SortedCopy.of(procedures);
        instruments = SortedCopy.of(instruments);
        ends = SortedCopy.of(ends);
        suspendsOn = SortedCopy.of(suspendsOn);
    }

    /** True if the rule holds for a request with these legal bases. */
    public boolean holdsFor(Set<String> legalBases) {
        return instruments.isEmpty() || instruments.stream().anyMatch(legalBases::contains);
    }

    /** True if a person opens it: no step and no side process does. */
    public boolean isByHand() {
        return starts instanceof Trigger.ByHand;
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
