package org.comity.registers.course;

import java.util.Map;
import java.util.TreeMap;
import org.comity.registers.words.CellPlace;

/**
 * A record that the columns of a row make.
 *
 * @param part the code of its part
 * @param row the number of its row in the file
 * @param values the fields of the body that adds it, as JSON, without those that name other records
 * @param names for each field that names another record, the fields by which that record is found
 * @param places the cells of its fields
 */
public record RowRecord(
        String part, int row, String values, Map<String, Map<String, String>> names, Map<String, CellPlace> places) {

    /** Its meaning, for the digest of the row. */
    String meaning() {
        var sorted = new TreeMap<String, Map<String, String>>();
        names.forEach((field, name) -> sorted.put(field, new TreeMap<>(name)));
        return part + " " + values + (sorted.isEmpty() ? "" : " " + sorted);
    }

    /** The cell of a field; the row if it has none. */
    public CellPlace place(String field) {
        return places.entrySet().stream()
                .filter(cell -> cell.getKey().equals(field) || cell.getKey().startsWith(field + "."))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> CellPlace.of(row, part + " " + field));
    }
}
