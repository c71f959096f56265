package org.comity.publication.format.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Category;
import org.comity.publication.table.PublishedEdition;
import org.comity.publication.table.PublishedTable;

/** Reads SDMX by its specification, and holds messages against the official schemas. */
final class SdmxReading {

    private static final Path SCHEMAS = Path.of("src/test/resources/formats/sdmx");

    private SdmxReading() {}

    /** Fails if a message does not meet a schema. */
    static void check(byte[] message, String schema) throws IOException {
        assertThat(faults(new String(message, StandardCharsets.UTF_8), schema)).isEmpty();
    }

    /** The faults of a message by a schema, formats included. */
    static java.util.List<?> faults(String message, String schema) throws IOException {
        var config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_7, builder -> builder.schemaRegistryConfig(config))
                .getSchema(schema(schema))
                .validate(message, InputFormat.JSON);
    }

    /** The schema names no draft but the newest, and itself as draft 4 does; it has the words of draft 7. */
    private static String schema(String name) throws IOException {
        var mapper = new ObjectMapper();
        var schema = (ObjectNode) mapper.readTree(Files.readString(SCHEMAS.resolve(name)));
        schema.remove("id");
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        return mapper.writeValueAsString(schema);
    }

    /** The table of a dataflow, by the reference or URN that names it. */
    static PublishedTable table(PublishedEdition edition, String reference) {
        return edition.tables().stream()
                .filter(table -> reference.endsWith("CA_UTO:ANNUAL_2024_"
                        + table.code().toUpperCase(Locale.ROOT).replace('-', '_') + "(2.0.0)"))
                .findFirst()
                .orElseThrow();
    }

    /** Categories by axis from values by dimension. */
    static Map<String, String> keys(PublishedTable table, Map<String, String> values) {
        var keys = new TreeMap<String, String>();
        values.forEach((dimension, value) -> {
            if (dimension.equals("TIME_PERIOD")) {
                var axis = table.axes().stream()
                        .filter(one -> one.role() == AxisRole.TIME)
                        .findFirst()
                        .orElseThrow();
                var days = days(value);
                keys.put(
                        axis.code(),
                        axis.categories().stream()
                                .filter(category -> days.equals(category.days()))
                                .map(Category::code)
                                .collect(Collectors.joining("|")));
            } else if (!dimension.equals("REF_AREA")) {
                keys.put(dimension.toLowerCase(Locale.ROOT), SdmxCode.category(value));
            }
        });
        return keys;
    }

    private static Category.Days days(String value) {
        if (value.contains("/")) {
            var from = LocalDate.parse(value.substring(0, 10));
            return new Category.Days(
                    from, from.plus(Period.parse(value.substring(11))).minusDays(1));
        }
        var year = Integer.parseInt(value.substring(0, 4));
        var rest = value.length() > 4 ? value.substring(5) : "A";
        var number = rest.equals("A") ? 1 : Integer.parseInt(rest.replaceAll("\\D", ""));
        var months = switch (rest.charAt(0)) {
            case 'A' -> 12;
            case 'S' -> 6;
            case 'Q' -> 3;
            default -> 1;
        };
        var from = LocalDate.of(year, (number - 1) * months + 1, 1);
        return new Category.Days(from, from.plusMonths(months).minusDays(1));
    }
}
