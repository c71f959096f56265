package org.comity.cases.step.judgement;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.comity.base.problem.Fault;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Need;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/**
 * A step that is open to the caller now.
 *
 * @param step code to send as {@code step}
 * @param title the step in words
 * @param to state the request is in afterwards
 * @param decidedBy bodies that may have decided it, the usual one first; the call names one if there are several
 * @param needs conditions of the step, each with the field that meets it
 * @param heldBackBy kinds of side process that run and must end before this step
 */
public record OpenStepView(
        Step step,
        String title,
        State to,
        Set<Decider> decidedBy,
        List<NeedView> needs,
        Set<SideProcessKind> heldBackBy) {

    /**
     * A need of a step.
     *
     * @param code stable code of the condition
     * @param field field of the body that meets it; absent if the request itself must change first
     * @param sentence condition in words, for people
     * @param met true if the stored request meets it already and the call may leave the field out
     */
    public record NeedView(String code, @Nullable String field, String sentence, boolean met) {

        NeedView(Need need, String sentence, boolean met) {
            this(need.name(), need.field(), sentence, met);
        }

        /** The fault of a step that comes without it. */
        Fault lacking() {
            var word = code.toLowerCase(Locale.ROOT).replace('_', '-');
            return field == null ? new Fault("request", word, word, sentence) : Fault.ofBody(field, word, sentence);
        }
    }
}
