package org.comity.publication.format.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import org.comity.publication.format.EditionWriter;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;

/** Writes an edition as JSON, in the shape of {@link PublishedEditionView}. */
@Singleton
@Priority(800)
public final class JsonWriter implements EditionWriter {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    @Override
    public String code() {
        return "json";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public void write(PublishedEdition edition, Language language, OutputStream out) throws IOException {
        MAPPER.writeValue(out, PublishedEditionView.of(edition, language));
    }
}
