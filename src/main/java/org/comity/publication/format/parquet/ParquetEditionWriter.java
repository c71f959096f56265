package org.comity.publication.format.parquet;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.comity.publication.format.EditionWriter;
import org.comity.publication.format.csv.LongColumns;
import org.comity.publication.table.Cell;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;
import org.jspecify.annotations.Nullable;

/**
 * Writes an edition as a Parquet file with the columns of the CSV format: texts, a whole number for the edition, and a decimal with as
 * many places as the numbers need. Without a status, a note or a value, a cell is null.
 */
@Singleton
@Priority(720)
public final class ParquetEditionWriter implements EditionWriter {

    @Override
    public String code() {
        return "parquet";
    }

    @Override
    public String mediaType() {
        return "application/vnd.apache.parquet";
    }

    @Override
    public String extension() {
        return "parquet";
    }

    @Override
    public void write(PublishedEdition edition, Language language, OutputStream out) throws IOException {
        var columns = LongColumns.of(edition.tables());
        var file = new ParquetFile(out, columns(columns, scale(edition)));
        for (var table : edition.tables()) {
            var lines = columns.lines(table, language);
            while (lines.next()) {
                var row = new ArrayList<@Nullable Object>(List.of(edition.release(), edition.edition(), table.code()));
                lines.line().forEach(cell -> row.add("".equals(cell) ? null : cell));
                file.row(row);
            }
        }
        file.end(properties(edition, language));
    }

    private static List<ParquetColumn> columns(LongColumns columns, int scale) {
        var all = new ArrayList<ParquetColumn>();
        all.add(ParquetColumn.text("release"));
        all.add(ParquetColumn.wholeNumber("edition"));
        all.add(ParquetColumn.text("table"));
        for (var name : columns.names()) {
            all.add(name.equals("value") ? ParquetColumn.decimal(name, scale) : ParquetColumn.text(name));
        }
        return all;
    }

    private static int scale(PublishedEdition edition) {
        return edition.tables().stream()
                .flatMap(table -> table.cells().stream())
                .map(Cell::value)
                .filter(Objects::nonNull)
                .mapToInt(BigDecimal::scale)
                .reduce(0, Math::max);
    }

    private static Map<String, String> properties(PublishedEdition edition, Language language) {
        var properties = new LinkedHashMap<String, String>();
        properties.put("title", edition.title().in(language));
        properties.put("office", edition.office());
        properties.put("country", edition.country());
        properties.put("status", edition.status().name());
        properties.put("policy", edition.policy());
        properties.put("hash", edition.hash());
        return properties;
    }
}
