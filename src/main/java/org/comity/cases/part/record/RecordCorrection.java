package org.comity.cases.part.record;

/**
 * The body of a correction of a record.
 *
 * @param <N> the body that adds one
 */
public interface RecordCorrection<N> {

    /** The record as it should be. */
    N corrected();

    /** Why it is corrected, in words. */
    String reason();
}
