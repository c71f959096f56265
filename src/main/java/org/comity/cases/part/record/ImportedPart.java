package org.comity.cases.part.record;

import java.util.Optional;
import org.comity.cases.part.PartRecord;
import org.comity.cases.part.PartRecord.Origin;
import org.comity.cases.part.Parts;

/**
 * A part of which a register may have a column, named by the code of the part in a mapping: the text of each row becomes a
 * record of its request.
 *
 * @param <R> the record
 * @param <N> the body that adds or changes one
 * @param <V> the view
 */
public interface ImportedPart<R extends PartRecord, N, V> extends RecordPart<R, N, V> {

    /**
     * The record that the text of a row makes.
     *
     * @param author the name of the person who imports it
     */
    R imported(Origin origin, String text, String author);

    /** The part of this code, if registers may have a column of it. */
    static Optional<ImportedPart<?, ?, ?>> of(Parts parts, String code) {
        return parts.all().stream()
                .filter(part ->
                        part instanceof ImportedPart && part.kind().code().equals(code))
                .<ImportedPart<?, ?, ?>>map(part -> (ImportedPart<?, ?, ?>) part)
                .findFirst();
    }
}
