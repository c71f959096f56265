package org.comity.publication.format.jsonstat;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.comity.publication.format.StatusWords;
import org.comity.publication.table.Axis;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.Footnote;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;
import org.comity.publication.table.PublishedTable;

/**
 * Writes a table as a data set. A status of a cell is the codes of all of its statuses; the extension has the label of each such
 * text, so that no program must cut it, and the notes with their selectors.
 */
final class JsonStatDataset {

    private final JsonGenerator json;
    private final PublishedEdition edition;
    private final Language language;

    JsonStatDataset(JsonGenerator json, PublishedEdition edition, Language language) {
        this.json = json;
        this.edition = edition;
        this.language = language;
    }

    /** The instant of publication, if there is one. */
    void updated() throws IOException {
        if (edition.publishedAt() != null) {
            json.writeStringField("updated", edition.publishedAt().toString());
        }
    }

    /** The fields that name the edition. */
    void editionHead() throws IOException {
        json.writeStringField("release", edition.release());
        json.writeNumberField("edition", edition.edition());
        json.writeStringField("editionStatus", edition.status().name());
        json.writeStringField("policy", edition.policy());
        json.writeStringField("hash", edition.hash());
    }

    void write(PublishedTable table) throws IOException {
        json.writeStartObject();
        json.writeStringField("version", "2.0");
        json.writeStringField("class", "dataset");
        json.writeStringField("label", table.title().in(language));
        json.writeStringField("source", edition.office());
        updated();
        wholeNotes(table);
        ids(table);
        roles(table);
        json.writeObjectFieldStart("dimension");
        for (var axis : table.axes()) {
            new JsonStatDimension(json, language).write(axis, table);
        }
        json.writeEndObject();
        values(table);
        extension(table, statuses(table));
        json.writeEndObject();
    }

    private void wholeNotes(PublishedTable table) throws IOException {
        json.writeArrayFieldStart("note");
        json.writeString(table.definition().in(language));
        for (var note : table.notes()) {
            if (note.about().isEmpty()) {
                json.writeString(note.text().in(language));
            }
        }
        json.writeEndArray();
    }

    private void ids(PublishedTable table) throws IOException {
        json.writeArrayFieldStart("id");
        for (var axis : table.axes()) {
            json.writeString(axis.code());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("size");
        for (var axis : table.axes()) {
            json.writeNumber(axis.categories().size());
        }
        json.writeEndArray();
    }

    private void roles(PublishedTable table) throws IOException {
        json.writeObjectFieldStart("role");
        role(table, AxisRole.TIME, "time");
        role(table, AxisRole.AREA, "geo");
        role(table, AxisRole.MEASURE, "metric");
        json.writeEndObject();
    }

    private void role(PublishedTable table, AxisRole role, String name) throws IOException {
        var codes = table.axes().stream()
                .filter(axis -> axis.role() == role)
                .map(Axis::code)
                .toArray(String[]::new);
        if (codes.length > 0) {
            json.writeFieldName(name);
            json.writeArray(codes, 0, codes.length);
        }
    }

    private void values(PublishedTable table) throws IOException {
        json.writeArrayFieldStart("value");
        for (var cell : table.cells()) {
            if (cell.value() == null) {
                json.writeNull();
            } else {
                json.writeNumber(cell.value());
            }
        }
        json.writeEndArray();
    }

    /** Writes the statuses by the places of their cells; returns the different ones. */
    private Set<Set<CellStatus>> statuses(PublishedTable table) throws IOException {
        var found = new LinkedHashSet<Set<CellStatus>>();
        json.writeObjectFieldStart("status");
        for (var place = 0; place < table.cells().size(); place++) {
            var statuses = table.cells().get(place).statuses();
            if (!statuses.isEmpty()) {
                json.writeStringField(String.valueOf(place), StatusWords.codes(statuses));
                found.add(statuses);
            }
        }
        json.writeEndObject();
        return found;
    }

    private void extension(PublishedTable table, Set<Set<CellStatus>> statuses) throws IOException {
        json.writeObjectFieldStart("extension");
        editionHead();
        json.writeStringField("table", table.code());
        json.writeStringField("indicator", table.indicator());
        json.writeNumberField("definitionVersion", table.version());
        json.writeObjectFieldStart("status");
        json.writeStringField("separator", StatusWords.SEPARATOR);
        json.writeObjectFieldStart("label");
        for (var several : statuses) {
            json.writeStringField(StatusWords.codes(several), StatusWords.titles(several, language));
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeArrayFieldStart("notes");
        for (var note : table.notes()) {
            note(note);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void note(Footnote note) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", note.code());
        json.writeStringField("text", note.text().in(language));
        json.writeObjectFieldStart("about");
        for (Map.Entry<String, String> part : new TreeMap<>(note.about()).entrySet()) {
            json.writeStringField(part.getKey(), part.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
