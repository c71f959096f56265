package org.comity.publication.format.csv;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.comity.base.sheet.csv.CsvStream;
import org.comity.publication.format.EditionWriter;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;
import org.jspecify.annotations.Nullable;

/**
 * Writes an edition as one long CSV table: a line for each cell, with its release, edition and table, code and title of each category,
 * unit, value, statuses and notes. An axis is a pair of columns for all tables that have it; both are empty in the lines of other tables.
 */
@Singleton
@Priority(790)
public final class CsvEditionWriter implements EditionWriter {

    @Override
    public String code() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "text/csv";
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public void write(PublishedEdition edition, Language language, OutputStream out) throws IOException {
        var columns = LongColumns.of(edition.tables());
        var csv = CsvStream.forOffices(out);
        var head = new ArrayList<>(List.of("release", "edition", "table"));
        head.addAll(columns.names());
        csv.row(head);
        for (var table : edition.tables()) {
            var lines = columns.lines(table, language);
            while (lines.next()) {
                var line = new ArrayList<@Nullable Object>(List.of(edition.release(), edition.edition(), table.code()));
                line.addAll(lines.line());
                csv.row(line);
            }
        }
        csv.flush();
    }
}
