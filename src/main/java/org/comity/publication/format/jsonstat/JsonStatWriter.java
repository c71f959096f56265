package org.comity.publication.format.jsonstat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import org.comity.publication.format.EditionWriter;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;

/**
 * Writes an edition in JSON-stat 2.0. One table is a data set. Several are a collection whose items are whole data sets. The format has
 * no media type of its own, so a profile distinguishes it from other JSON.
 */
@Singleton
@Priority(760)
public final class JsonStatWriter implements EditionWriter {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    @Override
    public String code() {
        return "json-stat";
    }

    @Override
    public String mediaType() {
        return "application/json;profile=\"https://json-stat.org/\"";
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public void write(PublishedEdition edition, Language language, OutputStream out) throws IOException {
        try (var json = FACTORY.createGenerator(out)) {
            var datasets = new JsonStatDataset(json, edition, language);
            if (edition.tables().size() == 1) {
                datasets.write(edition.tables().getFirst());
            } else {
                collection(json, datasets, edition, language);
            }
        }
    }

    private static void collection(
            JsonGenerator json, JsonStatDataset datasets, PublishedEdition edition, Language language)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("version", "2.0");
        json.writeStringField("class", "collection");
        json.writeStringField("label", edition.title().in(language));
        datasets.updated();
        json.writeObjectFieldStart("link");
        json.writeArrayFieldStart("item");
        for (var table : edition.tables()) {
            datasets.write(table);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectFieldStart("extension");
        datasets.editionHead();
        json.writeEndObject();
        json.writeEndObject();
    }
}
