package org.comity.cases.part.record;

import java.util.Map;
import java.util.Set;
import org.comity.cases.part.Part;
import org.comity.cases.part.PartRecord;

/**
 * A part whose records have entries of the history with their values, with which the verification compares the records.
 *
 * @param <R> the record
 */
public interface RecordedPart<R extends PartRecord> extends Part {

    /** The entity. */
    Class<R> type();

    /** The values of a record that the history stores, by name. */
    Map<String, Object> values(R record);

    /** The fields that an entry of an earlier version leaves out though its record has them. */
    default Set<String> leftOutBy(Map<String, Object> values) {
        return Set.of();
    }

    /** The fields of its entries that no longer compare with a record, since a part of it was moved away for protection. */
    default Set<String> notComparable(R record) {
        return Set.of();
    }
}
