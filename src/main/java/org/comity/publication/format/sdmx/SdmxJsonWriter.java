package org.comity.publication.format.sdmx;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.comity.publication.format.CellWalk;
import org.comity.publication.format.EditionWriter;
import org.comity.publication.table.Cell;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;

/**
 * Writes an edition as an SDMX-JSON 2.0 data message: a structure and a data set for each table, flat, with the State of the office at
 * the level of the data set. An observation is the value, the places of its two statuses, and all statuses of the cell.
 */
@Singleton
@Priority(750)
public final class SdmxJsonWriter implements EditionWriter {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    @Override
    public String code() {
        return "sdmx-json";
    }

    @Override
    public String mediaType() {
        return "application/vnd.sdmx.data+json;version=2.0.0";
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public void write(PublishedEdition edition, Language language, OutputStream out) throws IOException {
        var flows = edition.tables().stream()
                .map(table -> SdmxFlow.of(edition, table))
                .toList();
        var words = new SdmxWords(language);
        try (var json = MAPPER.createGenerator(out)) {
            json.writeStartObject();
            json.writePOJOField("meta", words.meta(edition, "sdmx-json-data-schema.json"));
            json.writeObjectFieldStart("data");
            json.writeArrayFieldStart("structures");
            for (var i = 0; i < flows.size(); i++) {
                json.writePOJO(new SdmxJsonStructure(words, flows.get(i)).of(i));
            }
            json.writeEndArray();
            dataSets(json, flows);
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private static void dataSets(JsonGenerator json, List<SdmxFlow> flows) throws IOException {
        json.writeArrayFieldStart("dataSets");
        for (var i = 0; i < flows.size(); i++) {
            json.writeStartObject();
            json.writeNumberField("structure", i);
            json.writeStringField("action", "Information");
            json.writePOJOField("links", SdmxJsonStructure.links(flows.get(i)));
            json.writeArrayFieldStart("annotations");
            for (var note = 0; note < flows.get(i).table().notes().size(); note++) {
                json.writeNumber(note);
            }
            json.writeEndArray();
            observations(json, flows.get(i));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void observations(JsonGenerator json, SdmxFlow flow) throws IOException {
        json.writeObjectFieldStart("observations");
        var walk = CellWalk.of(flow.table());
        while (walk.next()) {
            var key = new StringBuilder();
            for (var dimension : flow.dimensions()) {
                key.append(key.isEmpty() ? "" : ":").append(walk.placeOn(dimension.place()));
            }
            json.writeFieldName(key.toString());
            observation(json, walk.cell());
        }
        json.writeEndObject();
    }

    private static void observation(JsonGenerator json, Cell cell) throws IOException {
        json.writeStartArray();
        if (cell.value() == null) {
            json.writeNull();
        } else {
            json.writeNumber(cell.value());
        }
        json.writeNumber(SdmxStatus.of(cell.statuses()).ordinal());
        json.writeNumber(SdmxStatus.confidentiality(cell.statuses()).equals(SdmxStatus.FREE) ? 0 : 1);
        if (!cell.statuses().isEmpty()) {
            json.writeStartArray();
            for (var status : cell.statuses()) {
                json.writeString(status.name());
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}
