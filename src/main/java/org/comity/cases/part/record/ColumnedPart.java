package org.comity.cases.part.record;

import java.util.List;
import java.util.Set;
import org.comity.cases.part.PartRecord;

/**
 * A part of whose records a register may have columns, one for each field of the body that adds a record.
 *
 * @param <R> the record
 * @param <N> the body that adds or changes one
 * @param <V> the view
 */
public interface ColumnedPart<R extends PartRecord, N, V> extends RecordPart<R, N, V> {

    /** The type of the body. */
    Class<N> body();

    /** The body that would add a record as it is. */
    N bodyOf(R record);

    /**
     * The fields by which a later row means the same record. The first one names the record in the columns of other parts. The other ones count
     * as far as both have them.
     */
    List<String> sameBy();

    /** The codes of faults that a past decision of a register does not have, since it was made under other rules. */
    default Set<String> notOfRegisters() {
        return Set.of();
    }
}
