package org.comity.publication.format.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.csv.CSVFormat;
import org.comity.base.sheet.text.FormulaGuard;
import org.comity.publication.format.CellsOf;
import org.comity.publication.format.LicenceSettings;
import org.comity.publication.format.NoLicence;
import org.comity.publication.format.SampleEdition;
import org.comity.publication.table.Language;
import org.junit.jupiter.api.Test;

/** The package is unpacked by the JDK, its descriptor holds against the profile of Frictionless, its tables are read by Commons CSV. */
class DataPackageWriterTest {

    private static final Path PROFILES = Path.of("src/test/resources/formats/datapackage");

    @Test
    void everyCellComesBackByTheDescriptor() throws IOException {
        var files = files(new NoLicence(), Language.FR);
        var found = new CellsOf();
        for (var resource : descriptor(files).get("resources")) {
            var content = files.get(resource.get("path").asText());
            assertThat(content).hasSize(resource.get("bytes").asInt());
            assertThat("sha256:" + DigestUtils.sha256Hex(content))
                    .isEqualTo(resource.get("hash").asText());
            table(resource, new String(content, StandardCharsets.UTF_8), found);
        }
        assertThat(found.all()).isEqualTo(CellsOf.of(SampleEdition.small()));
    }

    private static void table(JsonNode resource, String content, CellsOf found) throws IOException {
        var csv = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        var schema = resource.get("schema");
        for (var line : csv.parse(new StringReader(content))) {
            var keys = new TreeMap<String, String>();
            schema.get("primaryKey")
                    .forEach(axis -> keys.put(axis.asText(), FormulaGuard.original(line.get(axis.asText()))));
            for (var field : schema.get("fields")) {
                var cell = line.get(field.get("name").asText());
                var pattern = field.at("/constraints/pattern");
                assertThat(pattern.isMissingNode() || cell.isEmpty() || cell.matches(pattern.asText()))
                        .isTrue();
            }
            var value = line.get("value");
            found.add(
                    resource.get("name").asText(),
                    keys,
                    value.isEmpty() ? null : new BigDecimal(value),
                    line.get("statuses"));
        }
    }

    @Test
    void theDescriptorMeetsTheProfile() throws IOException {
        for (var licence : new LicenceSettings[] {new NoLicence(), new Licence()}) {
            var descriptor = new String(files(licence, Language.EN).get("datapackage.json"), StandardCharsets.UTF_8);
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(Files.readString(PROFILES.resolve("datapackage.json")));
            assertThat(schema.validate(descriptor, InputFormat.JSON)).isEmpty();
            assertThat(schema.validate(descriptor.replace("\"fields\"", "\"felder\""), InputFormat.JSON))
                    .isNotEmpty();
        }
    }

    @Test
    void theReadmeSaysHowToCiteAndWhatIsInTheTables() throws IOException {
        var text = new String(files(new Licence(), Language.EN).get("README.md"), StandardCharsets.UTF_8);
        assertThat(text)
                .contains("Mutual legal assistance 2024, edition 2 (2025-03-10). annual-2024. SHA-256 abab")
                .contains("Creative Commons, https://creativecommons.org/licenses/by/4.0/")
                .contains("- Partner (`partner`): 6 categories, 3 levels")
                .contains("- Period (`period`): 2 categories, 2023-01-01 – 2024-12-31")
                .contains("Requests [requests], Amount [EUR]")
                .contains("- `HIDDEN` (hidden): The value is hidden")
                .contains("`default 4`")
                .contains("Reason of this edition: Late entries");
        assertThat(new String(files(new NoLicence(), Language.FR).get("README.md"), StandardCharsets.UTF_8))
                .contains("L'autorité n'a pas indiqué de licence.");
    }

    private static JsonNode descriptor(Map<String, byte[]> files) throws IOException {
        return new ObjectMapper().readTree(files.get("datapackage.json"));
    }

    private static Map<String, byte[]> files(LicenceSettings licence, Language language) throws IOException {
        var bytes = CellsOf.bytes(new DataPackageWriter(licence), SampleEdition.small(), language);
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    /** Settings of an office with a licence. */
    private record Licence() implements LicenceSettings {

        @Override
        public Optional<String> name() {
            return Optional.of("CC-BY-4.0");
        }

        @Override
        public Optional<String> title() {
            return Optional.of("Creative Commons");
        }

        @Override
        public Optional<String> path() {
            return Optional.of("https://creativecommons.org/licenses/by/4.0/");
        }
    }
}
