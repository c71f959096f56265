package org.comity.rules.refusal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.rules.workflow.Kind;

/**
 * A refusal as it is to be recorded.
 *
 * @param kind the kind of the request
 * @param legalBases the codes of its legal bases
 * @param grounds the grounds it names
 * @param anyCoerciveMeasure true if something coercive is among what is refused
 * @param decidedByCourtOrOtherState true if the decision is not ours: it is recorded as it is
 * @param answeredWarnings the codes of the prohibitions whose warning was answered in words
 * @param stateSettings what our State has set prohibitions to
 */
public record ProposedRefusal(
        Kind kind,
        Set<String> legalBases,
        List<Ground> grounds,
        boolean anyCoerciveMeasure,
        boolean decidedByCourtOrOtherState,
        Set<String> answeredWarnings,
        Map<String, Prohibition.ProhibitionEffect> stateSettings) {

    public ProposedRefusal {
        legalBases = Set.copyOf(legalBases);
        grounds = List.copyOf(grounds);
        answeredWarnings = Set.copyOf(answeredWarnings);
        stateSettings = Map.copyOf(stateSettings);
    }
}
