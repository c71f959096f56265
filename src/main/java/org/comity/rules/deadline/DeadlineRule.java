package org.comity.rules.deadline;

import java.util.Set;
import org.comity.rules.law.LegalForce;
import org.comity.rules.law.Source;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.SideProcessKind;
import org.jspecify.annotations.Nullable;

/**
 * A rule by which deadlines are opened.
 *
 * @param code the stable code
 * @param title what has to happen
 * @param procedures for which procedures it holds
 * @param instruments for which legal bases it holds; empty for any
 * @param starts what starts it
 * @param ends what meets it
 * @param length how long it is
 * @param rolls true if a last day without work moves to the next working day
 * @param suspendsOn the side processes during which it does not run
 * @param effect what follows when it runs out
 * @param force what stands behind its length. A duty of a treaty that fixes no length is a {@code PROJECT_DEFAULT}
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
        Source source) {

    public DeadlineRule {
        procedures = Set.copyOf(procedures);
        instruments = Set.copyOf(instruments);
        ends = Set.copyOf(ends);
        suspendsOn = Set.copyOf(suspendsOn);
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
     * Whether the last day rolls, for a rule that does not say. A limit on holding a person never does: a holiday must
     * not keep anybody in custody for a day longer. Every other deadline asks an office for something, and an office
     * that is closed can neither give nor receive it.
     */
    public static boolean rollsUnlessSaid(Effect effect) {
        return !effect.concernsRelease();
    }
}
