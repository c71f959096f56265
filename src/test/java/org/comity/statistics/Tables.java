package org.comity.statistics;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The tables beside the tests. */
final class Tables {

    private Tables() {}

    static List<NamedCsvRecord> read(String resource) {
        var stream = Objects.requireNonNull(Tables.class.getResourceAsStream(resource), resource);
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The figures of a table by row, in order; columns that are no periods are left out. */
    static Map<String, List<Integer>> figures(String resource) {
        var figures = new LinkedHashMap<String, List<Integer>>();
        for (var line : read(resource)) {
            var values = line.getHeader().stream()
                    .filter(column -> column.matches("\\d{4}(-\\d\\d)?"))
                    .map(column -> Integer.valueOf(line.getField(column)))
                    .toList();
            figures.put(line.getField("row"), values);
        }
        return figures;
    }
}
