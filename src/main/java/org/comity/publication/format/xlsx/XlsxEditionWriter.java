package org.comity.publication.format.xlsx;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import org.comity.publication.format.EditionWriter;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;
import org.dhatim.fastexcel.Workbook;

/** Writes an edition as a workbook. Its sheets are streamed to a file, which is then copied with the instant of publication. */
@Singleton
@Priority(780)
public final class XlsxEditionWriter implements EditionWriter {

    @Override
    public String code() {
        return "xlsx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public String extension() {
        return "xlsx";
    }

    @Override
    public void write(PublishedEdition edition, Language language, OutputStream out) throws IOException {
        var file = Files.createTempFile("edition", ".xlsx");
        try {
            try (var stream = Files.newOutputStream(file)) {
                sheets(edition, language, stream);
            }
            StableWorkbook.copy(file, edition, out);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void sheets(PublishedEdition edition, Language language, OutputStream stream) throws IOException {
        var notes = NumberedNotes.of(edition);
        try (var workbook = new Workbook(stream, "Comity", "1.0")) {
            var front = new FrontSheets(workbook, edition, language);
            front.cover();
            front.contents();
            front.notes(notes);
            for (var i = 0; i < edition.tables().size(); i++) {
                new TableSheet(workbook, edition.tables().get(i), i + 1, language, notes).write();
            }
        }
    }
}
