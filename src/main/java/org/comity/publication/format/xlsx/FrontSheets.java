package org.comity.publication.format.xlsx;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.publication.format.CellWalk;
import org.comity.publication.format.StatusWords;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.Footnote;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;
import org.comity.publication.table.PublishedTable;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The sheets before the tables: cover, contents and notes. */
final class FrontSheets {

    private static final int NARROW = 32;
    private static final int WIDE = 110;

    private final Workbook workbook;
    private final PublishedEdition edition;
    private final Language language;

    FrontSheets(Workbook workbook, PublishedEdition edition, Language language) {
        this.workbook = workbook;
        this.edition = edition;
        this.language = language;
    }

    void cover() throws IOException {
        var sheet = sheet(SheetWords.COVER, edition.title().in(language));
        var row = 1;
        for (var line : head().entrySet()) {
            row = pair(sheet, row, in(line.getKey()), line.getValue());
        }
        sheet.inlineString(row, 0, in(SheetWords.STATUSES));
        sheet.style(row++, 0).bold().set();
        for (var status : CellStatus.values()) {
            row = pair(
                    sheet,
                    row,
                    StatusWords.title(status).in(language),
                    StatusWords.explanation(status).in(language));
        }
        sheet.finish();
    }

    private Map<SheetWords, String> head() {
        var head = new EnumMap<SheetWords, String>(SheetWords.class);
        head.put(SheetWords.OFFICE, edition.office());
        head.put(SheetWords.COUNTRY, edition.country());
        head.put(SheetWords.RELEASE, edition.release());
        head.put(SheetWords.EDITION, String.valueOf(edition.edition()));
        head.put(SheetWords.PERIOD, edition.from() + " – " + edition.to());
        head.put(SheetWords.STATE, edition.status().name());
        head.put(SheetWords.DAY, orEmpty(edition.shownOn()));
        head.put(SheetWords.REASON, orEmpty(edition.reason()));
        head.put(SheetWords.POLICY, edition.policy());
        head.put(SheetWords.SOFTWARE, edition.software());
        head.put(SheetWords.HASH, edition.hash());
        return head;
    }

    void contents() throws IOException {
        var sheet = sheet(SheetWords.CONTENTS, in(SheetWords.CONTENTS));
        pair(sheet, 1, in(SheetWords.TABLE), in(SheetWords.TITLE));
        sheet.range(1, 0, 1, 1).style().bold().set();
        for (var i = 0; i < edition.tables().size(); i++) {
            var name = TableSheet.name(i + 1, language);
            sheet.hyperlink(i + 2, 0, HyperLink.internal("'" + name + "'!A1", name));
            sheet.inlineString(i + 2, 1, edition.tables().get(i).title().in(language));
        }
        sheet.finish();
    }

    void notes(NumberedNotes numbers) throws IOException {
        var sheet = sheet(SheetWords.NOTES, in(SheetWords.NOTES));
        sheet.width(2, NARROW);
        sheet.width(3, NARROW);
        pair(sheet, 1, in(SheetWords.NUMBER), in(SheetWords.TEXT));
        sheet.inlineString(1, 2, in(SheetWords.TABLE));
        sheet.inlineString(1, 3, in(SheetWords.ABOUT));
        sheet.range(1, 0, 1, 3).style().bold().set();
        var row = 2;
        for (var i = 0; i < edition.tables().size(); i++) {
            var table = edition.tables().get(i);
            for (var note : table.notes()) {
                sheet.inlineString(row, 0, "note " + numbers.number(table, note));
                sheet.inlineString(row, 1, note.text().in(language));
                sheet.inlineString(row, 2, TableSheet.name(i + 1, language));
                sheet.inlineString(row, 3, about(table, note));
                row++;
            }
        }
        sheet.finish();
    }

    private static String about(PublishedTable table, Footnote note) {
        return CellWalk.aboutOf(table, note).stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining("; "));
    }

    private Worksheet sheet(SheetWords name, String title) {
        var sheet = workbook.newWorksheet(in(name));
        sheet.width(0, NARROW);
        sheet.width(1, WIDE);
        sheet.inlineString(0, 0, title);
        sheet.style(0, 0).bold().fontSize(14).set();
        return sheet;
    }

    private static int pair(Worksheet sheet, int row, String name, String value) {
        sheet.inlineString(row, 0, name);
        sheet.inlineString(row, 1, value);
        sheet.style(row, 1).wrapText(true).set();
        return row + 1;
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private String in(SheetWords words) {
        return words.words().in(language);
    }
}
