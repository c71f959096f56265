package org.comity.publication.format.json;

import java.util.Map;
import java.util.TreeMap;
import org.comity.publication.table.Footnote;
import org.comity.publication.table.Language;

/**
 * A footnote of a table.
 *
 * @param code stable code, unique in its table
 * @param text the note
 * @param about category of each axis that the note is about, by the code of the axis; empty for the whole table
 */
public record PublishedNoteView(String code, String text, Map<String, String> about) {

    static PublishedNoteView of(Footnote note, Language language) {
        return new PublishedNoteView(note.code(), note.text().in(language), new TreeMap<>(note.about()));
    }
}
