package org.comity.cases.part.record;

import java.util.Optional;
import org.comity.base.problem.Fault;
import org.comity.cases.part.PartRecord;

/**
 * A part whose records can go to another request, when a request turns out to be two or the same as another.
 *
 * @param <R> the record
 * @param <N> the body that adds one
 * @param <V> the view
 */
public interface MovablePart<R extends PartRecord, N, V> extends RecordPart<R, N, V> {

    /** The body that records it in another request. */
    N again(R record);

    /** The fault of a record that cannot go, such as a measure on which something was decided. */
    Optional<Fault> faultOfMoving(R record);

    /** True for a record that remains in a request that is joined to another, since what happened with it happened there. */
    boolean remains(R record);

    /** True if both have the same content, regardless of their numbers and days. */
    boolean isSame(R one, R other);
}
