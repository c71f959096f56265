package org.comity.publication.format.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import org.comity.publication.format.CellsOf;
import org.comity.publication.format.DuckDb;
import org.comity.publication.format.SampleEdition;
import org.comity.publication.table.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file is read by Hardwood and by DuckDB, and was written with neither of them. */
class ParquetEditionWriterTest {

    private static final List<String> AXES = List.of("period", "partner", "measure", "combination", "stage");

    @TempDir
    Path folder;

    @Test
    void everyCellComesBackFromHardwood() throws IOException {
        var edition = SampleEdition.small();
        var found = new CellsOf();
        var bytes = CellsOf.bytes(new ParquetEditionWriter(), edition, Language.FR);
        try (var file = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(bytes)));
                var row = file.rowReader()) {
            while (row.hasNext()) {
                row.next();
                var keys = new TreeMap<String, String>();
                AXES.stream().filter(axis -> !row.isNull(axis)).forEach(axis -> keys.put(axis, row.getString(axis)));
                found.add(
                        row.getString("table"),
                        keys,
                        row.isNull("value") ? null : row.getDecimal("value"),
                        row.isNull("statuses") ? "" : row.getString("statuses"));
                assertThat(row.getInt("edition")).isEqualTo(2);
            }
        }
        assertThat(found.all()).isEqualTo(CellsOf.of(edition));
    }

    @Test
    void everyCellAndTitleComesBackFromDuckDb() throws IOException, SQLException {
        var edition = SampleEdition.small();
        var found = new CellsOf();
        var titles = new TreeMap<String, String>();
        read(edition, Language.EN, "select * from %s", row -> {
            var keys = new TreeMap<String, String>();
            for (var axis : AXES) {
                var code = row.getString(axis);
                if (code != null) {
                    keys.put(axis, code);
                    titles.put(axis + " " + code, row.getString(axis + "-title"));
                }
            }
            var statuses = row.getString("statuses");
            found.add(row.getString("table"), keys, row.getBigDecimal("value"), statuses == null ? "" : statuses);
        });
        assertThat(found.all()).isEqualTo(CellsOf.of(edition));
        for (var table : edition.tables()) {
            for (var axis : table.axes()) {
                axis.categories()
                        .forEach(category -> assertThat(titles)
                                .containsEntry(
                                        axis.code() + " " + category.code(),
                                        category.title().en()));
            }
        }
    }

    @Test
    void severalRowGroupsAreOneTable() throws IOException, SQLException {
        var edition = SampleEdition.large(60_000);
        var numbers = new TreeMap<String, BigDecimal>();
        read(edition, Language.EN, "select count(*) c, count(value) v, sum(value) s from %s", row -> {
            numbers.put("cells", row.getBigDecimal("c"));
            numbers.put("values", row.getBigDecimal("v"));
            numbers.put("sum", row.getBigDecimal("s"));
        });
        var cells = edition.tables().getFirst().cells();
        assertThat(numbers.get("cells")).isEqualByComparingTo(BigDecimal.valueOf(cells.size()));
        assertThat(numbers.get("values"))
                .isEqualByComparingTo(BigDecimal.valueOf(
                        cells.stream().filter(cell -> cell.value() != null).count()));
        assertThat(numbers.get("sum"))
                .isEqualByComparingTo(cells.stream()
                        .filter(cell -> cell.value() != null)
                        .map(cell -> cell.value())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private void read(
            org.comity.publication.table.PublishedEdition edition, Language language, String query, Reading reading)
            throws IOException, SQLException {
        var file = Files.write(
                folder.resolve("edition.parquet"), CellsOf.bytes(new ParquetEditionWriter(), edition, language));
        try (var connection = DuckDb.open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query.formatted("read_parquet('" + file + "')"))) {
            while (rows.next()) {
                reading.row(rows);
            }
        }
    }

    /** Reads a row. */
    private interface Reading {
        void row(java.sql.ResultSet row) throws SQLException;
    }
}
