package org.comity.rules.deadline.counting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One step of a count, in the order in which a person would write it down.
 *
 * @param kind kind of the step
 * @param on day that the step is about, a legal day in the zone of the authority
 * @param at instant that the step is about; absent for a step in days
 * @param sentence the step in words
 */
public record CountStep(
        CountStepKind kind, LocalDate on, @Nullable Instant at, String sentence) {

    /** A step about a day. */
    public static CountStep on(CountStepKind kind, LocalDate day, String sentence) {
        return new CountStep(kind, day, null, sentence);
    }
}
