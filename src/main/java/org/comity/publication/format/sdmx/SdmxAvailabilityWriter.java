package org.comity.publication.format.sdmx;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.comity.publication.format.EditionWriter;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;

/** Writes which values of the dimensions an edition has, as an SDMX-JSON 2.0 structure message of data constraints alone. */
@Singleton
@Priority(729)
public final class SdmxAvailabilityWriter implements EditionWriter {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    @Override
    public String code() {
        return "sdmx-availability";
    }

    @Override
    public String mediaType() {
        return SdmxStructureWriter.MEDIA_TYPE;
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public void write(PublishedEdition edition, Language language, OutputStream out) throws IOException {
        var words = new SdmxWords(language);
        var message = new LinkedHashMap<String, Object>();
        message.put("meta", words.meta(edition, SdmxStructureWriter.SCHEMA));
        var constraints = edition.tables().stream()
                .map(table -> SdmxConstraints.of(words, SdmxFlow.of(edition, table)))
                .toList();
        message.put("data", constraints.isEmpty() ? Map.of() : Map.of("dataConstraints", constraints));
        MAPPER.writeValue(out, message);
    }
}
