package org.comity.publication.format.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.comity.base.sheet.text.FormulaGuard;
import org.comity.publication.format.CellsOf;
import org.comity.publication.format.DuckDb;
import org.comity.publication.format.SampleEdition;
import org.comity.publication.table.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The CSV file is read by Commons CSV and by DuckDB, and was written by FastCSV. */
class CsvEditionWriterTest {

    private static final List<String> AXES = List.of("period", "partner", "measure", "combination", "stage");

    @TempDir
    Path folder;

    @Test
    void everyCellComesBack() throws IOException {
        var found = new CellsOf();
        for (var line : lines(Language.FR)) {
            var keys = new TreeMap<String, String>();
            AXES.stream()
                    .filter(axis -> !line.get(axis).isEmpty())
                    .forEach(axis -> keys.put(axis, FormulaGuard.original(line.get(axis))));
            var value = line.get("value");
            found.add(line.get("table"), keys, value.isEmpty() ? null : new BigDecimal(value), line.get("statuses"));
        }
        assertThat(found.all()).isEqualTo(CellsOf.of(SampleEdition.small()));
    }

    @Test
    void noTextIsAFormulaAndTitlesComeBack() throws IOException {
        var lines = lines(Language.EN);
        assertThat(lines)
                .allSatisfy(line -> AXES.forEach(axis -> assertThat(FormulaGuard.isFormula(line.get(axis + "-title")))
                        .isFalse()));
        var titles = lines.stream()
                .filter(line -> line.get("table").equals("durations")
                        && line.get("measure").equals("mean"))
                .map(line -> FormulaGuard.original(line.get("stage-title")))
                .toList();
        assertThat(titles)
                .isEqualTo(SampleEdition.small().tables().get(2).axes().get(1).categories().stream()
                        .map(category -> category.title().en())
                        .toList());
    }

    @Test
    void aLineHasTheUnitAndTheNotes() throws IOException {
        var line = lines(Language.FR).stream()
                .filter(one -> one.get("period").equals("2024")
                        && one.get("partner").equals("FRA")
                        && one.get("measure").equals("sum"))
                .findFirst()
                .orElseThrow();
        assertThat(line.get("unit")).isEqualTo("EUR");
        assertThat(line.get("notes")).isEqualTo("late;sum;fra");
        assertThat(line.get("edition")).isEqualTo("2");
    }

    @Test
    void duckDbReadsNumbersAsNumbers() throws IOException, SQLException {
        var file = Files.write(
                folder.resolve("edition.csv"),
                CellsOf.bytes(new CsvEditionWriter(), SampleEdition.small(), Language.EN));
        try (var connection = DuckDb.open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select typeof(value), count(*), count(value), sum(value) from read_csv('" + file
                                + "') where \"table\" = 'combinations'" + " group by 1")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("DOUBLE");
            assertThat(rows.getLong(2)).isEqualTo(256);
            assertThat(rows.getLong(3)).isEqualTo(16);
        }
    }

    private static List<CSVRecord> lines(Language language) throws IOException {
        var text = new String(
                CellsOf.bytes(new CsvEditionWriter(), SampleEdition.small(), language), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFrelease,edition,table,period,period-title");
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text.substring(1)))
                .getRecords();
    }
}
