package org.comity.publication.table;

import java.util.Map;
import java.util.TreeMap;

/**
 * A footnote of a table.
 *
 * @param code stable code, unique in its table
 * @param text the note
 * @param about selector: the category of each axis that the note is about; empty for the whole table. A note is shown where a cell that it
 *     is about is shown
 */
public record Footnote(String code, Words text, Map<String, String> about) {

    public Footnote {
        about = Map.copyOf(new TreeMap<>(about));
    }
}
