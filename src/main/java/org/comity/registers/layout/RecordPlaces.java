package org.comity.registers.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.base.sheet.text.PlainWords;
import org.comity.registers.mapping.Mapping;
import org.comity.registers.mapping.RecordGroup;
import org.comity.registers.records.RecordFields;

/**
 * Columns that make a record of each row.
 *
 * @param group the columns of the mapping
 * @param fields the fields of the record
 * @param places for each field the number of its column, from 0
 * @param meanings the codes that words mean, by field and by plain word
 */
public record RecordPlaces(
        RecordGroup group,
        RecordFields fields,
        Map<String, Integer> places,
        Map<String, Map<String, String>> meanings) {

    /** Those of a mapping that the heading has. */
    static List<RecordPlaces> of(RegisterHeading heading, Mapping mapping, Map<String, RecordFields> known) {
        var all = new ArrayList<RecordPlaces>();
        for (var group : mapping.records()) {
            var fields = known.get(group.part());
            if (fields != null) {
                var places = new LinkedHashMap<String, Integer>();
                group.columns()
                        .forEach((field, column) -> heading.place(column).ifPresent(place -> places.put(field, place)));
                all.add(new RecordPlaces(group, fields, places, group.meanings()));
            }
        }
        return List.copyOf(all);
    }

    /** The code that a word of the register means in a field; the word itself if it means none. */
    public String meaning(String field, String word) {
        return meanings.getOrDefault(field, Map.of()).getOrDefault(PlainWords.of(word), word);
    }

    /** The columns of its dates. */
    List<Integer> ofDays() {
        return places.entrySet().stream()
                .filter(place -> fields.field(place.getKey())
                        .filter(field -> field.form().isDay())
                        .isPresent())
                .map(Map.Entry::getValue)
                .toList();
    }
}
