package org.comity.publication.format.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.comity.publication.format.CellsOf;
import org.comity.publication.format.SampleEdition;
import org.comity.publication.table.Language;
import org.junit.jupiter.api.Test;

/** The own JSON is read by Jackson as a tree. */
class JsonWriterTest {

    private final JsonWriter writer = new JsonWriter();

    @Test
    void everyCellComesBack() throws IOException {
        var edition = SampleEdition.small();
        for (var language : Language.values()) {
            var found = new CellsOf();
            for (var table : read(language).get("tables")) {
                for (var cell : table.get("cells")) {
                    found.add(
                            table.get("code").asText(),
                            CellsOf.keys(texts(table.get("axes"), "/code"), texts(cell.get("categories"), "")),
                            cell.get("value").isNull()
                                    ? null
                                    : cell.get("value").decimalValue(),
                            String.join(";", texts(cell.get("statuses"), "")));
                }
            }
            assertThat(found.all()).isEqualTo(CellsOf.of(edition));
        }
    }

    @Test
    void itHasTheHeadTheCategoriesAndTheNotes() throws IOException {
        var edition = read(Language.FR);
        assertThat(edition.get("edition").asInt()).isEqualTo(2);
        assertThat(edition.get("publishedAt").asText()).isEqualTo("2025-03-17T08:30:00Z");
        assertThat(edition.get("shownOn").asText()).isEqualTo("2025-03-10");
        assertThat(edition.get("title").asText()).isEqualTo("Entraide judiciaire 2024");
        var partner = edition.at("/tables/0/axes/1");
        assertThat(partner.get("role").asText()).isEqualTo("AREA");
        assertThat(texts(partner.get("categories"), "/parent"))
                .containsExactly("null", "TOTAL", "150", "150", "TOTAL", "142");
        assertThat(edition.at("/tables/0/axes/2/categories/1/measure").toString())
                .isEqualTo("{\"kind\":\"AMOUNT\",\"unit\":\"EUR\",\"decimals\":2,\"basedOn\":[\"count\"]}");
        assertThat(edition.at("/tables/0/axes/0/categories/1/to").asText()).isEqualTo("2024-12-31");
        assertThat(edition.at("/tables/0/notes/2").toString())
                .isEqualTo(
                        "{\"code\":\"fra\",\"text\":\"De deux registres\",\"about\":{\"partner\":\"FRA\",\"period\":\"2024\"}}");
    }

    private JsonNode read(Language language) throws IOException {
        return new ObjectMapper()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readTree(CellsOf.bytes(writer, SampleEdition.small(), language));
    }

    private static java.util.List<String> texts(JsonNode list, String pointer) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(node -> node.at(pointer).asText())
                .collect(Collectors.toList());
    }
}
