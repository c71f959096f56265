package org.comity.publication.format.jsonstat;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.publication.table.Axis;
import org.comity.publication.table.Category;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.TableMeasure;

/** Writes an axis as a dimension: order, labels, hierarchy, units of measures, notes on single categories. */
final class JsonStatDimension {

    private final JsonGenerator json;
    private final Language language;

    JsonStatDimension(JsonGenerator json, Language language) {
        this.json = json;
        this.language = language;
    }

    void write(Axis axis, PublishedTable table) throws IOException {
        json.writeObjectFieldStart(axis.code());
        json.writeStringField("label", axis.title().in(language));
        json.writeObjectFieldStart("category");
        json.writeArrayFieldStart("index");
        for (var category : axis.categories()) {
            json.writeString(category.code());
        }
        json.writeEndArray();
        json.writeObjectFieldStart("label");
        for (var category : axis.categories()) {
            json.writeStringField(category.code(), category.title().in(language));
        }
        json.writeEndObject();
        lists("child", children(axis));
        units(axis);
        lists("note", notes(axis, table));
        json.writeEndObject();
        json.writeEndObject();
    }

    /** A parent that a filter left out has no children. */
    private static Map<String, List<String>> children(Axis axis) {
        var present = axis.categories().stream().map(Category::code).toList();
        var children = new LinkedHashMap<String, List<String>>();
        for (var category : axis.categories()) {
            if (category.parent() != null && present.contains(category.parent())) {
                children.computeIfAbsent(category.parent(), parent -> new ArrayList<>())
                        .add(category.code());
            }
        }
        return children;
    }

    private Map<String, List<String>> notes(Axis axis, PublishedTable table) {
        var present = axis.categories().stream().map(Category::code).toList();
        var notes = new LinkedHashMap<String, List<String>>();
        for (var note : table.notes()) {
            var category = note.about().get(axis.code());
            if (note.about().size() == 1 && present.contains(category)) {
                notes.computeIfAbsent(category, code -> new ArrayList<>())
                        .add(note.text().in(language));
            }
        }
        return notes;
    }

    private void lists(String name, Map<String, List<String>> lists) throws IOException {
        if (lists.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart(name);
        for (var list : lists.entrySet()) {
            json.writeArrayFieldStart(list.getKey());
            for (var one : list.getValue()) {
                json.writeString(one);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void units(Axis axis) throws IOException {
        if (axis.categories().stream().allMatch(category -> category.measure() == null)) {
            return;
        }
        json.writeObjectFieldStart("unit");
        for (var category : axis.categories()) {
            TableMeasure measure = category.measure();
            if (measure != null) {
                json.writeObjectFieldStart(category.code());
                json.writeStringField("label", measure.unit().in(language));
                json.writeNumberField("decimals", measure.decimals());
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }
}
