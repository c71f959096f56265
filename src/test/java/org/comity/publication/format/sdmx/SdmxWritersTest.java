package org.comity.publication.format.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.comity.publication.format.CellsOf;
import org.comity.publication.format.SampleEdition;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;
import org.junit.jupiter.api.Test;

/**
 * The messages meet the official JSON schemas of SDMX 3.0. No library for SDMX was to be had, so the data are read by a reader of the
 * specification in these tests, and the CSV file by Commons CSV.
 */
class SdmxWritersTest {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final PublishedEdition edition = SampleEdition.small();

    @Test
    void messagesMeetTheOfficialSchemas() throws IOException {
        for (var language : Language.values()) {
            SdmxReading.check(CellsOf.bytes(new SdmxJsonWriter(), edition, language), "sdmx-json-data-schema.json");
            SdmxReading.check(
                    CellsOf.bytes(new SdmxStructureWriter(), edition, language), "sdmx-json-structure-schema.json");
        }
    }

    @Test
    void availabilityHasTheValuesOfEachDimension() throws IOException {
        var message = CellsOf.bytes(new SdmxAvailabilityWriter(), edition, Language.EN);
        SdmxReading.check(message, "sdmx-json-structure-schema.json");
        var constraint = MAPPER.readTree(message).at("/data/dataConstraints/0");
        assertThat(constraint.at("/constraintAttachment/dataflows/0").asText())
                .isEqualTo("urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=CA_UTO:ANNUAL_2024_PARTNERS(2.0.0)");
        assertThat(constraint.at("/cubeRegions/0/keyValues/3").toString())
                .isEqualTo("{\"id\":\"TIME_PERIOD\",\"include\":true,\"values\":[\"2023\",\"2024\"]}");
    }

    @Test
    void theSchemasFindFaults() throws IOException {
        var data = new String(CellsOf.bytes(new SdmxJsonWriter(), edition, Language.EN), StandardCharsets.UTF_8);
        assertThat(SdmxReading.faults(data.replace("\"keyPosition\"", "\"place\""), "sdmx-json-data-schema.json"))
                .isNotEmpty();
        var structure =
                new String(CellsOf.bytes(new SdmxStructureWriter(), edition, Language.EN), StandardCharsets.UTF_8);
        assertThat(SdmxReading.faults(structure.replace("\"_T\"", "\"a b\""), "sdmx-json-structure-schema.json"))
                .isNotEmpty();
    }

    @Test
    void everyCellComesBackFromJson() throws IOException {
        var data = MAPPER.readTree(CellsOf.bytes(new SdmxJsonWriter(), edition, Language.FR))
                .get("data");
        var found = new CellsOf();
        for (var dataSet : data.get("dataSets")) {
            var structure = data.get("structures").get(dataSet.get("structure").asInt());
            var table = SdmxReading.table(edition, dataSet.at("/links/0/urn").asText());
            for (var observation : dataSet.get("observations").properties()) {
                var values = new TreeMap<String, String>();
                var places = observation.getKey().split(":");
                var dimensions = structure.at("/dimensions/observation");
                for (var i = 0; i < places.length; i++) {
                    var value = dimensions.get(i).get("values").get(Integer.parseInt(places[i]));
                    values.put(
                            dimensions.get(i).get("id").asText(),
                            (value.has("id") ? value.get("id") : value.get("value")).asText());
                }
                var cell = observation.getValue();
                var statuses = texts(cell.path(3));
                found.add(
                        table.code(),
                        SdmxReading.keys(table, values),
                        cell.get(0).isNull() ? null : cell.get(0).decimalValue(),
                        String.join(";", statuses));
                checkOfficial(
                        structure
                                .at("/attributes/observation/0/values/"
                                        + cell.get(1).asInt() + "/id")
                                .asText(),
                        structure
                                .at("/attributes/observation/1/values/"
                                        + cell.get(2).asInt() + "/id")
                                .asText(),
                        statuses);
            }
        }
        assertThat(found.all()).isEqualTo(CellsOf.of(edition));
    }

    @Test
    void everyCellComesBackFromCsv() throws IOException {
        var text = new String(CellsOf.bytes(new SdmxCsvWriter(), edition, Language.EN), StandardCharsets.UTF_8);
        assertThat(text.lines().findFirst())
                .contains("\"STRUCTURE[;]\",STRUCTURE_ID,ACTION,REF_AREA,PARTNER,MEASURE,COMBINATION,STAGE,TIME_PERIOD,"
                        + "OBS_VALUE,OBS_STATUS,CONF_STATUS,CELL_STATUS[]");
        var found = new CellsOf();
        var csv = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        for (var line : csv.parse(new StringReader(text))) {
            var table = SdmxReading.table(edition, line.get("STRUCTURE_ID"));
            var values = new TreeMap<String, String>();
            for (var dimension : List.of("PARTNER", "MEASURE", "COMBINATION", "STAGE", "TIME_PERIOD")) {
                if (!line.get(dimension).isEmpty()) {
                    values.put(dimension, line.get(dimension));
                }
            }
            var value = line.get("OBS_VALUE");
            found.add(
                    table.code(),
                    SdmxReading.keys(table, values),
                    value.isEmpty() ? null : new BigDecimal(value),
                    line.get("CELL_STATUS[]"));
            assertThat(line.get("STRUCTURE[;]")).isEqualTo("dataflow");
            assertThat(line.get("REF_AREA")).isEqualTo("UTO");
            var statuses = line.get("CELL_STATUS[]");
            checkOfficial(
                    line.get("OBS_STATUS"),
                    line.get("CONF_STATUS"),
                    statuses.isEmpty() ? List.of() : List.of(statuses.split(";")));
        }
        assertThat(found.all()).isEqualTo(CellsOf.of(edition));
    }

    /** A hidden value is suppressed and confidential before all; no other is confidential. */
    private static void checkOfficial(String status, String confidentiality, List<String> statuses) {
        var hidden = statuses.contains(CellStatus.HIDDEN.name());
        assertThat(confidentiality).isEqualTo(hidden ? "C" : "F");
        assertThat(status.equals("Q")).isEqualTo(hidden);
        if (statuses.size() == 1) {
            assertThat(status)
                    .isEqualTo(
                            switch (CellStatus.valueOf(statuses.getFirst())) {
                                case HIDDEN -> "Q";
                                case NOT_RECORDED -> "L";
                                case NOT_APPLICABLE -> "M";
                                case NOT_AVAILABLE -> "O";
                                case PROVISIONAL -> "P";
                                case REVISED -> "A";
                                case BREAK -> "B";
                                case INCOMPLETE_PERIOD -> "D";
                            });
        }
        assertThat(statuses.isEmpty() && !status.equals("A")).isFalse();
    }

    @Test
    void referencesOfTheStructureMessageAreInIt() throws IOException {
        var data = MAPPER.readTree(CellsOf.bytes(new SdmxStructureWriter(), edition, Language.EN))
                .get("data");
        var urns = new ArrayList<String>();
        data.get("codelists").forEach(list -> urns.add("codelist.Codelist=" + reference(list)));
        data.get("dataStructures").forEach(one -> urns.add("datastructure.DataStructure=" + reference(one)));
        data.get("dataflows").forEach(one -> urns.add("datastructure.Dataflow=" + reference(one)));
        for (var scheme : data.get("conceptSchemes")) {
            scheme.get("concepts")
                    .forEach(concept -> urns.add("conceptscheme.Concept=" + reference(scheme) + "."
                            + concept.get("id").asText()));
        }
        var named = new ArrayList<String>();
        collect(data, named);
        assertThat(named)
                .hasSizeGreaterThan(40)
                .allSatisfy(urn -> assertThat(urns).contains(urn.substring("urn:sdmx:org.sdmx.infomodel.".length())));
    }

    @Test
    void codeListsHaveTheHierarchyAndBothLanguages() throws IOException {
        var lists = MAPPER.readTree(CellsOf.bytes(new SdmxStructureWriter(), edition, Language.EN))
                .at("/data/codelists");
        for (var list : lists) {
            if (list.get("id").asText().equals("CL_ANNUAL_2024_PARTNERS_PARTNER")) {
                assertThat(list.at("/codes/0/id").asText()).isEqualTo("_T");
                assertThat(list.at("/codes/2/parent").asText()).isEqualTo("150");
                assertThat(list.at("/codes/0/names/fr").asText()).isEqualTo("Tous les partenaires");
                return;
            }
        }
        throw new AssertionError("no list of partners");
    }

    @Test
    void everyCodeHasOneIdentifierAndComesBack() {
        for (var code :
                List.of("TOTAL", "_T", "44(1)", "a$b/ü", "-1", "@x", "2024-Q1", "$5F$T", "é", "\uD83D\uDE00", "=1")) {
            assertThat(SdmxCode.of(code))
                    .matches("[A-Za-z0-9_@$-]+")
                    .doesNotStartWith("-")
                    .doesNotStartWith("@");
            assertThat(SdmxCode.category(SdmxCode.of(code))).isEqualTo(code);
        }
    }

    private static void collect(JsonNode node, List<String> urns) {
        if (node.isTextual() && node.asText().startsWith("urn:sdmx:")) {
            urns.add(node.asText());
        }
        node.forEach(child -> collect(child, urns));
    }

    private static String reference(JsonNode artefact) {
        return artefact.get("agencyID").asText() + ":" + artefact.get("id").asText() + "("
                + artefact.get("version").asText() + ")";
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
