package org.comity.registers.layout;

import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.base.sheet.text.FormulaGuard;
import org.comity.base.sheet.text.PlainWords;
import org.comity.base.sheet.text.SheetNote;

/** Finds formal faults of a row and its cells. */
public final class RowShape {

    /** The longest heading. */
    static final int LONGEST_HEADING = 500;

    private static final int LONGEST_CELL = 4000;
    private static final char LOST = '\uFFFD';
    private static final Pattern HALF_A_CHARACTER = Pattern.compile("\\p{Cs}");
    private static final Pattern NEGATIVE_NUMBER = Pattern.compile("-\\d+([.,]\\d+)?");
    private static final Pattern READ_WITH_A_WRONG_SET = Pattern.compile(
            "[\u00C2\u00C3][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u2122]"
                    + "|\u00E2\u20AC|[\u00D0\u00D1][\u0080-\u00BF][\u00D0\u00D1]");

    private RowShape() {}

    /** Returns the reason why a heading cannot be stored; null if it can. */
    public static Optional<SheetNote> faultOfHeading(String words) {
        if (words.indexOf('\0') >= 0) {
            return Optional.of(new SheetNote("NUL_CHARACTER", "the heading contains the character NUL"));
        }
        if (HALF_A_CHARACTER.matcher(words).find()) {
            return Optional.of(new SheetNote("LOST_CHARACTER", "the heading contains half of a character"));
        }
        return words.length() <= LONGEST_HEADING
                ? Optional.empty()
                : Optional.of(
                        new SheetNote("TOO_LONG", "the heading is longer than " + LONGEST_HEADING + " characters"));
    }

    /** Reports the faults. Returns false if the row cannot be read at all. */
    public static boolean check(RegisterLine line) {
        var row = line.raw();
        if (row.misquoted() != null) {
            line.fault("QUOTING", row.misquoted());
            return false;
        }
        if (TotalRows.isTotal(row)) {
            line.fault("TOTAL_ROW", "looks like a total and not like a request, and requests come below it: remove it");
            return false;
        }
        checkWidth(line);
        for (int i = 0; i < Math.min(line.width(), row.cells().size()); i++) {
            checkCell(line, i, row.cells().get(i));
        }
        return true;
    }

    /** A workbook leaves out empty cells. A CSV file has a separator for each. */
    private static void checkWidth(RegisterLine line) {
        var row = line.raw();
        int cells = row.cells().size();
        int headings = line.width();
        if (cells < headings && !row.typed()) {
            line.fault("TOO_FEW_CELLS", "has " + cells + " cells under " + headings + " headings");
            line.spoilFrom(cells);
        } else if (row.width() > headings) {
            line.fault("TOO_MANY_CELLS", "has " + row.width() + " cells under " + headings + " headings");
        }
    }

    private static void checkCell(RegisterLine line, int place, String cell) {
        var trimmed = PlainWords.trimmed(cell);
        var unreadable = line.raw().unreadable().get(place);
        if (unreadable != null) {
            line.spoil(place, unreadable.code(), unreadable.detail());
        } else if (cell.indexOf('\0') >= 0) {
            line.spoil(place, "NUL_CHARACTER", "contains the character NUL");
        } else if (cell.indexOf(LOST) >= 0 || HALF_A_CHARACTER.matcher(cell).find()) {
            line.spoil(place, "LOST_CHARACTER", "contains bytes that are no character of the character set");
        } else if (!line.raw().typed() && isFormula(trimmed)) {
            line.spoil(place, "FORMULA", "begins like a formula of a spreadsheet");
        } else if (cell.length() > LONGEST_CELL) {
            line.spoil(place, "TOO_LONG", "is longer than " + LONGEST_CELL + " characters");
        } else if (PlainWords.standsForNothing(trimmed)) {
            line.guess(place, "EMPTY_MARK", trimmed + " taken for an empty cell");
        } else if (READ_WITH_A_WRONG_SET.matcher(cell).find()) {
            line.guess(
                    place,
                    "MOJIBAKE",
                    "looks as if it had once been read with a wrong character set: compare it with the original");
        }
    }

    private static boolean isFormula(String cell) {
        return FormulaGuard.isFormula(cell)
                && !PlainWords.standsForNothing(cell)
                && !NEGATIVE_NUMBER.matcher(cell).matches();
    }
}
