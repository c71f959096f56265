package org.comity.publication.returns;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.comity.publication.format.StatusWords;
import org.comity.publication.paper.EditionPeriod;
import org.comity.publication.returns.FilledReturn.FilledCell;
import org.comity.publication.returns.FilledReturn.FilledLine;
import org.comity.publication.returns.FilledReturn.FilledSheet;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.Language;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a filled return as a workbook: a cover, and a sheet for each sheet of the return. Each number has its status and the marks of its
 * notes in the cell beside it.
 */
public final class ReturnWorkbook {

    private static final int HEAD = 2;
    private static final int WIDTH_OF_TITLES = 52;
    private static final int WIDTH = 16;
    private static final int LONGEST_NAME = 31;

    private final FilledReturn filled;
    private final Language language;

    private ReturnWorkbook(FilledReturn filled, Language language) {
        this.filled = filled;
        this.language = language;
    }

    /** Writes the return with titles in a language. The stream stays open. */
    public static void write(FilledReturn filled, Language language, OutputStream out) throws IOException {
        var workbook = new Workbook(out, "Comity", "1.0");
        var writing = new ReturnWorkbook(filled, language);
        writing.cover(workbook.newWorksheet(writing.in(ReturnWords.COVER)));
        for (int i = 0; i < filled.sheets().size(); i++) {
            var sheet = filled.sheets().get(i);
            writing.sheet(workbook.newWorksheet(name(i + 1, sheet.code())), sheet);
        }
        workbook.finish();
    }

    private static String name(int number, String code) {
        var name = number + " " + code;
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private void cover(Worksheet sheet) throws IOException {
        var edition = filled.edition();
        title(sheet, filled.layout().title().in(language));
        sheet.width(1, 2 * WIDTH_OF_TITLES);
        int row = 1;
        row = pair(
                sheet, row, in(ReturnWords.PURPOSE), filled.layout().purpose().in(language));
        row = pair(
                sheet,
                row,
                in(ReturnWords.LAYOUT),
                ReturnWords.of(filled.layout().source()).in(language));
        row = pair(sheet, row, in(ReturnWords.OFFICE), edition.office() + " (" + edition.country() + ")");
        row = pair(
                sheet,
                row,
                in(ReturnWords.EDITION),
                edition.title().in(language) + ", " + edition.release() + ", " + edition.edition());
        row = pair(sheet, row, in(ReturnWords.PERIOD), EditionPeriod.of(edition, language));
        row = pair(sheet, row, in(ReturnWords.HASH), edition.hash());
        row = pair(sheet, row, in(ReturnWords.STATUSES), "");
        for (var status : CellStatus.values()) {
            row = pair(
                    sheet,
                    row,
                    StatusWords.title(status).in(language),
                    StatusWords.explanation(status).in(language));
        }
        sheet.finish();
    }

    private static int pair(Worksheet sheet, int row, String name, String text) {
        sheet.inlineString(row, 0, name);
        sheet.inlineString(row, 1, text);
        sheet.style(row, 1).wrapText(true).set();
        return row + 1;
    }

    private static void title(Worksheet sheet, String title) {
        sheet.width(0, WIDTH_OF_TITLES);
        sheet.inlineString(0, 0, title);
        sheet.style(0, 0).bold().fontSize(14).set();
    }

    private void sheet(Worksheet sheet, FilledSheet of) throws IOException {
        title(sheet, of.title().in(language));
        heads(sheet, of);
        int row = HEAD + 1;
        for (var line : of.lines()) {
            line(sheet, row++, line);
        }
        row++;
        if (!of.notes().isEmpty()) {
            sheet.inlineString(row, 0, in(ReturnWords.NOTES));
            sheet.style(row++, 0).bold().set();
        }
        for (int i = 0; i < of.notes().size(); i++) {
            sheet.inlineString(row++, 0, mark(i + 1) + " " + of.notes().get(i).in(language));
        }
        sheet.finish();
    }

    private void heads(Worksheet sheet, FilledSheet of) {
        sheet.inlineString(HEAD, 0, in(ReturnWords.LINE));
        for (int i = 0; i < of.columns().size(); i++) {
            var title = of.columns().get(i).in(language);
            sheet.inlineString(HEAD, 1 + 2 * i, title);
            sheet.inlineString(HEAD, 2 + 2 * i, title + ", " + in(ReturnWords.STATUS));
            sheet.width(1 + 2 * i, WIDTH);
            sheet.width(2 + 2 * i, WIDTH);
        }
        sheet.range(HEAD, 0, HEAD, 2 * of.columns().size()).style().bold().set();
        sheet.freezePane(1, HEAD + 1);
    }

    private void line(Worksheet sheet, int row, FilledLine line) {
        sheet.inlineString(row, 0, "  ".repeat(line.depth()) + line.title().in(language) + marks(line.notes()));
        if (line.heading()) {
            sheet.style(row, 0).bold().set();
        }
        var unanswered = line.unanswered();
        if (unanswered != null) {
            sheet.inlineString(row, 1, in(ReturnWords.NOT_ANSWERED) + unanswered.in(language));
        }
        for (int i = 0; i < line.cells().size(); i++) {
            cell(sheet, row, 1 + 2 * i, line.cells().get(i));
        }
    }

    private void cell(Worksheet sheet, int row, int column, FilledCell cell) {
        if (cell.value() != null) {
            sheet.value(row, column, cell.value());
            sheet.style(row, column)
                    .format(cell.decimals() == 0 ? "#,##0" : "#,##0." + "0".repeat(cell.decimals()))
                    .set();
        }
        var beside = new ArrayList<String>();
        if (!cell.statuses().isEmpty()) {
            beside.add(StatusWords.titles(cell.statuses(), language));
        }
        if (!cell.notes().isEmpty()) {
            beside.add(marks(cell.notes()).strip());
        }
        if (!beside.isEmpty()) {
            sheet.inlineString(row, column + 1, String.join(" ", beside));
        }
    }

    private static String marks(List<Integer> notes) {
        return notes.isEmpty()
                ? ""
                : notes.stream().map(ReturnWorkbook::mark).collect(Collectors.joining(" ", " ", ""));
    }

    private static String mark(int number) {
        return "[note " + number + "]";
    }

    private String in(ReturnWords words) {
        return words.words().in(language);
    }
}
