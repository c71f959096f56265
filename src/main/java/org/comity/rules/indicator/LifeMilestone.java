package org.comity.rules.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.Step;

/**
 * A milestone in the life of a request, as offices publish them: each joins the steps of several procedures that mean the same, in the order
 * of a life. A request reaches one by a step, by becoming open for the first time, or by an end with a result.
 */
public enum LifeMilestone {
    /** A request of another State became open for the first time. */
    RECEIVED("Received"),
    /** A request of our own became open for the first time. */
    SENT("Sent"),
    ACKNOWLEDGED("Receipt acknowledged", Step.ACKNOWLEDGE, Step.RECORD_RECEIPT),
    ACCEPTED("Accepted for execution, or certified as admissible", Step.ACCEPT, Step.CERTIFY),
    SENT_FOR_EXECUTION(
            "Sent to the executing authority, or in execution abroad",
            Step.SEND_FOR_EXECUTION,
            Step.RECORD_EXECUTION_ABROAD),
    ARRESTED("Person arrested", Step.RECORD_ARREST),
    BEFORE_COURT("Before a court", Step.SUBMIT_TO_COURT, Step.RECORD_COURT_PHASE),
    GRANTED(
            "Surrender or transfer granted",
            Step.ORDER_SURRENDER,
            Step.RECORD_GRANT,
            Step.AGREE_TO_TRANSFER,
            Step.RECORD_AGREEMENT),
    /** In full or in part, by the authority that executes. */
    EXECUTED(
            "Executed",
            Step.RETURN_EXECUTED,
            Step.RETURN_PARTLY_EXECUTED,
            Step.NOTE_EXECUTION,
            Step.NOTE_PARTIAL_EXECUTION),
    /** All that will come. */
    RESULTS(
            "Results transmitted or received",
            Step.TRANSMIT_RESULTS,
            Step.RECORD_RESULTS,
            Step.RECORD_INCOMPLETE_RESULTS),
    SURRENDERED("Person surrendered", Step.RECORD_SURRENDER),
    TRANSFERRED("Transfer carried out", Step.RECORD_TRANSFER),
    REFUSED("Refused", Result.REFUSED),
    WITHDRAWN("Withdrawn or no longer required", Result.WITHDRAWN, Result.NO_LONGER_REQUIRED),
    CLOSED("File closed", Step.CLOSE);

    private final String title;
    private final Set<Step> steps;
    private final Set<Result> results;

    LifeMilestone(String title, Step... steps) {
        this(title, Set.of(steps), Set.of());
    }

    LifeMilestone(String title, Result... results) {
        this(title, Set.of(), Set.of(results));
    }

    LifeMilestone(String title) {
        this(title, Set.of(), Set.of());
    }

    LifeMilestone(String title, Set<Step> steps, Set<Result> results) {
        this.title = title;
        this.steps = steps;
        this.results = results;
    }

    /** The words a table prints. */
    public String title() {
        return title;
    }

    /** The steps that reach it; empty for one that is reached otherwise. */
    public Set<Step> steps() {
        return steps;
    }

    /** The results of the ends that reach it; empty for one that is reached otherwise. */
    public Set<Result> results() {
        return results;
    }

    /** The codes in the order of a life. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }
}
