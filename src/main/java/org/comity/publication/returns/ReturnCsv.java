package org.comity.publication.returns;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.comity.base.sheet.csv.CsvStream;
import org.comity.publication.format.StatusWords;
import org.comity.publication.returns.FilledReturn.FilledLine;
import org.comity.publication.returns.FilledReturn.FilledSheet;
import org.comity.publication.table.Language;
import org.jspecify.annotations.Nullable;

/** Writes a filled return as one long CSV table: a line for each number, and one for each question without an answer. */
public final class ReturnCsv {

    private static final List<String> HEAD = List.of(
            "return",
            "version",
            "release",
            "edition",
            "sheet",
            "line",
            "title",
            "column",
            "value",
            "statuses",
            "notes",
            "unanswered");

    private final FilledReturn filled;
    private final Language language;

    private ReturnCsv(FilledReturn filled, Language language) {
        this.filled = filled;
        this.language = language;
    }

    /** Writes the return with titles in a language. The stream stays open. */
    public static void write(FilledReturn filled, Language language, OutputStream out) throws IOException {
        var csv = CsvStream.forOffices(out);
        csv.row(HEAD);
        var writing = new ReturnCsv(filled, language);
        for (var sheet : filled.sheets()) {
            sheet.lines().forEach(line -> writing.line(csv, sheet, line));
        }
        csv.flush();
    }

    private void line(CsvStream csv, FilledSheet sheet, FilledLine line) {
        var unanswered = line.unanswered();
        if (unanswered != null) {
            csv.row(row(sheet, line, null, null, "", texts(sheet, line.notes()), unanswered.in(language)));
        }
        for (int i = 0; i < line.cells().size(); i++) {
            var cell = line.cells().get(i);
            var notes = new ArrayList<>(line.notes());
            notes.addAll(cell.notes());
            csv.row(row(
                    sheet,
                    line,
                    sheet.columns().get(i).in(language),
                    cell.value(),
                    StatusWords.codes(cell.statuses()),
                    texts(sheet, notes),
                    null));
        }
    }

    private List<@Nullable Object> row(FilledSheet sheet, FilledLine line, @Nullable Object... rest) {
        var row = new ArrayList<@Nullable Object>(List.of(
                filled.layout().code(),
                filled.layout().version(),
                filled.edition().release(),
                filled.edition().edition(),
                sheet.code(),
                line.code(),
                line.title().in(language)));
        for (var one : rest) {
            row.add(one);
        }
        return row;
    }

    private String texts(FilledSheet sheet, List<Integer> notes) {
        return notes.stream()
                .distinct()
                .map(number -> sheet.notes().get(number - 1).in(language))
                .collect(Collectors.joining(" | "));
    }
}
