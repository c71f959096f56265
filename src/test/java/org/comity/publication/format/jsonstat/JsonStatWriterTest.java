package org.comity.publication.format.jsonstat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.guava.GuavaModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.ssb.jsonstat.JsonStatModule;
import no.ssb.jsonstat.v2.DatasetBuildable;
import org.comity.publication.format.CellsOf;
import org.comity.publication.format.SampleEdition;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedTable;
import org.junit.jupiter.api.Test;

/**
 * The data sets are read by the JSON-stat library of Statistics Norway, which knows values, dimensions and roles. It does not know
 * statuses and hierarchies: a reader of the specification in this test finds those.
 */
class JsonStatWriterTest {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @Test
    void everyCellComesBack() throws IOException {
        var edition = SampleEdition.small();
        var collection = MAPPER.readTree(CellsOf.bytes(new JsonStatWriter(), edition, Language.FR));
        assertThat(collection.get("class").asText()).isEqualTo("collection");
        var found = new CellsOf();
        for (var dataset : collection.at("/link/item")) {
            read(dataset, found);
        }
        assertThat(found.all()).isEqualTo(CellsOf.of(edition));
    }

    /** Reads a data set by the rules of the format: places in row-major order, statuses by place. */
    private static void read(JsonNode dataset, CellsOf found) {
        var ids = texts(dataset.get("id"));
        var total = dataset.get("value").size();
        for (var place = 0; place < total; place++) {
            var keys = new TreeMap<String, String>();
            var rest = place;
            for (var i = ids.size() - 1; i >= 0; i--) {
                var size = dataset.get("size").get(i).asInt();
                keys.put(
                        ids.get(i),
                        dataset.at("/dimension/" + ids.get(i) + "/category/index/" + rest % size)
                                .asText());
                rest /= size;
            }
            var value = dataset.get("value").get(place);
            var status = dataset.get("status").get(String.valueOf(place));
            found.add(
                    dataset.at("/extension/table").asText(),
                    keys,
                    value.isNull() ? null : value.decimalValue(),
                    status == null ? "" : status.asText());
            if (status != null) {
                assertThat(dataset.at("/extension/status/label").has(status.asText()))
                        .isTrue();
            }
        }
    }

    @Test
    void theLibraryOfStatisticsNorwayFindsTheSameNumbers() throws IOException {
        var mapper = new ObjectMapper()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                // It is of 2018 and does not know the notes of data sets.
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .registerModule(new GuavaModule())
                .registerModule(new Jdk8Module())
                .registerModule(new JavaTimeModule())
                .registerModule(new JsonStatModule());
        for (var table : SampleEdition.small().tables()) {
            var bytes = CellsOf.bytes(new JsonStatWriter(), SampleEdition.of(List.of(table)), Language.EN);
            var dataset = mapper.readValue(bytes, DatasetBuildable.class).build();

            var numbers = new TreeMap<String, BigDecimal>();
            dataset.asMap()
                    .forEach((codes, number) -> numbers.put(
                            codes.toString(),
                            number == null ? BigDecimal.valueOf(-1) : new BigDecimal(number.toString())));
            assertThat(numbers)
                    .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .isEqualTo(numbers(table));
            assertThat(dataset.getLabel()).contains(table.title().en());
            assertThat(dataset.getId())
                    .containsExactlyElementsOf(
                            table.axes().stream().map(axis -> axis.code()).toList());
        }
    }

    private static Map<String, BigDecimal> numbers(PublishedTable table) {
        var numbers = new TreeMap<String, BigDecimal>();
        for (var place = 0; place < table.cells().size(); place++) {
            var codes = table.categoriesOf(place).stream()
                    .map(category -> category.code())
                    .toList();
            var value = table.cells().get(place).value();
            numbers.put(codes.toString(), value == null ? BigDecimal.valueOf(-1) : value);
        }
        return numbers;
    }

    @Test
    void rolesHierarchiesUnitsAndNotesAreThere() throws IOException {
        var dataset = MAPPER.readTree(CellsOf.bytes(new JsonStatWriter(), SampleEdition.small(), Language.EN))
                .at("/link/item/0");
        assertThat(dataset.get("role").toString())
                .isEqualTo("{\"time\":[\"period\"],\"geo\":[\"partner\"],\"metric\":[\"measure\"]}");
        assertThat(dataset.at("/dimension/partner/category/child").toString())
                .isEqualTo("{\"TOTAL\":[\"150\",\"142\"],\"150\":[\"FRA\",\"XKX\"],\"142\":[\"SAU\"]}");
        assertThat(dataset.at("/dimension/measure/category/unit/sum").toString())
                .isEqualTo("{\"label\":\"EUR\",\"decimals\":2}");
        assertThat(dataset.at("/dimension/measure/category/note/sum/0").asText())
                .isEqualTo("=SUM(A1:A9), in euros");
        assertThat(dataset.get("note").size()).isEqualTo(2);
        assertThat(dataset.at("/extension/notes/2/about").toString())
                .isEqualTo("{\"partner\":\"FRA\",\"period\":\"2024\"}");
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
