package org.comity.rules.workflow;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts by which a step is judged: the data given with it, and the data of the request. The caller of the rules
 * collects them.
 *
 * @param given the data given with the step
 * @param legalBases the codes of the request's legal bases
 * @param measures the measures with the outcome each would have after this step
 * @param running the side processes running when the step is taken
 * @param links how the request is linked to others that followed or preceded it
 * @param reasonsSent true if the reasons of the refusal or impossibility have gone to the other State
 * @param reasonsBy who wrote a part of the reasons of the proposed refusal that is pending; empty if none is pending
 * @param takenBy who records this step
 * @param result the result the request has now
 */
public record Facts(
        Given given,
        List<String> legalBases,
        List<MeasureFact> measures,
        Set<SideProcessKind> running,
        Set<LinkKind> links,
        boolean reasonsSent,
        Set<String> reasonsBy,
        String takenBy,
        @Nullable Result result) {

    public Facts {
        legalBases = List.copyOf(legalBases);
        measures = List.copyOf(measures);
        running = Set.copyOf(running);
        links = Set.copyOf(links);
        reasonsBy = Set.copyOf(reasonsBy);
    }

    /**
     * The data given with a step.
     *
     * @param decidedBy the body that decided, if it names one
     * @param narrative free words
     * @param reasonCode the coded reason of a closure, impossibility or postponement
     * @param grounds the codes of the grounds of refusal
     * @param principalGrounds how many of them are marked as the principal one
     * @param consulted true if it says that consultation was held, or why not
     * @param proved true if it says when and how something was sent
     * @param documented true if it names the document of the decision, or the day of its receipt
     * @param stated true if it says in which form and on which day the other State stated it
     * @param refusesPart true if it refuses a measure, or a part of one
     * @param recipient the executing or competent authority it goes to
     * @param restricted true if it says which restrictions on use hold, or that there are none
     * @param consented true if it says how the person consented, or why no consent is asked for
     * @param specialitySettled true if it says how and when the person consented, and whether speciality was renounced
     * @param timed true if it says the instant, and not only the day
     */
    public record Given(
            @Nullable Decider decidedBy,
            @Nullable String narrative,
            @Nullable String reasonCode,
            List<String> grounds,
            int principalGrounds,
            boolean consulted,
            boolean proved,
            boolean documented,
            boolean stated,
            boolean refusesPart,
            @Nullable String recipient,
            boolean restricted,
            boolean consented,
            boolean specialitySettled,
            boolean timed) {

        public Given {
            grounds = List.copyOf(grounds);
        }

        /** A step that comes with nothing. */
        public static Given nothing() {
            return new Given(
                    null, null, null, List.of(), 0, false, false, false, false, false, null, false, false, false,
                    false);
        }
    }

    /** A measure as far as a procedure looks at it. */
    public record MeasureFact(boolean coercive, boolean dualCriminalityAssessed, MeasureOutcome outcome) {

        /** False for a measure that was refused, is impossible or is no longer asked for. */
        public boolean isGranted() {
            return switch (outcome) {
                case REFUSED, IMPOSSIBLE, WITHDRAWN -> false;
                case PENDING, EXECUTED, PARTLY_EXECUTED -> true;
            };
        }
    }
}
