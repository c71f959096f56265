package org.comity.publication.format.xlsx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.publication.table.Footnote;
import org.comity.publication.table.PublishedEdition;
import org.comity.publication.table.PublishedTable;

/**
 * The notes of an edition with their numbers, from 1 over all tables.
 *
 * @param numbers number of each note, by the codes of its table and of the note
 */
record NumberedNotes(Map<List<String>, Integer> numbers) {

    static NumberedNotes of(PublishedEdition edition) {
        var numbers = new HashMap<List<String>, Integer>();
        for (var table : edition.tables()) {
            for (var note : table.notes()) {
                numbers.put(key(table, note), numbers.size() + 1);
            }
        }
        return new NumberedNotes(Map.copyOf(numbers));
    }

    /** The number of a note. */
    int number(PublishedTable table, Footnote note) {
        return numbers.getOrDefault(key(table, note), 0);
    }

    /** The marks of notes of a table, such as {@code [note 1] [note 3]}; empty if there is none. */
    String marks(PublishedTable table, List<Footnote> notes) {
        return notes.stream().map(note -> "[note " + number(table, note) + "]").collect(Collectors.joining(" "));
    }

    private static List<String> key(PublishedTable table, Footnote note) {
        return List.of(table.code(), note.code());
    }
}
