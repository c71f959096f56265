package org.comity.cases.part;

import org.comity.cases.request.PartRecord;
import org.comity.cases.request.PartRecord.Origin;

/**
 * A part of which a register may have a column, named by the code of the part in a mapping: the text of each row becomes a
 * record of its request.
 *
 * @param <R> the record
 * @param <N> the body that adds or changes one
 * @param <V> the view
 */
public interface ImportedPart<R extends PartRecord, N, V> extends RecordPart<R, N, V> {

    /** The record that the text of a row makes. */
    R imported(Origin origin, String text);
}
