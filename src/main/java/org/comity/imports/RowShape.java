package org.comity.imports;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what is wrong with a row and its cells, whatever they mean. */
final class RowShape {

    private static final int LONGEST_CELL = 4000;
    private static final Pattern NEGATIVE_NUMBER = Pattern.compile("-\\d+([.,]\\d+)?");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d[\\d., ]*%?");
    private static final Set<String> TOTALS = Set.of("total", "totals", "grandtotal", "subtotal", "sum");
    private static final Pattern TOTAL_OF =
            Pattern.compile("(grand |sub-?)?totals? (of|for|number|requests|cases)\\b.*");

    private RowShape() {}

    /** True if the row can be read further. */
    static boolean isSound(Line line) {
        var row = line.raw();
        if (row.misquoted() != null) {
            line.fault("QUOTING", row.misquoted());
            return false;
        }
        if (isTotal(row.cells())) {
            line.fault("TOTAL_ROW", "looks like a total and not like a request: remove it");
            return false;
        }
        return hasItsCells(line) && cellsAreSound(line);
    }

    private static boolean hasItsCells(Line line) {
        int cells = line.raw().cells().size();
        int headings = line.headings().size();
        if (cells < headings) {
            line.fault("TOO_FEW_CELLS", "has " + cells + " cells under " + headings + " headings");
            return false;
        }
        if (line.raw().width() > headings) {
            line.fault("TOO_MANY_CELLS", "has " + line.raw().width() + " cells under " + headings + " headings");
            return false;
        }
        return true;
    }

    private static boolean cellsAreSound(Line line) {
        for (int i = 0; i < line.headings().size(); i++) {
            var cell = line.raw().cells().get(i);
            if (cell.indexOf('\0') >= 0) {
                line.faultInCell(i, "NUL_CHARACTER", "contains the character NUL");
            } else if (cell.indexOf(DecodedText.LOST) >= 0) {
                line.faultInCell(i, "LOST_CHARACTER", "contains bytes that are no character of the character set");
            } else if (isFormula(PlainWords.trimmed(cell))) {
                line.faultInCell(i, "FORMULA", "begins like a formula of a spreadsheet");
            } else if (cell.length() > LONGEST_CELL) {
                line.faultInCell(i, "TOO_LONG", "is longer than " + LONGEST_CELL + " characters");
            } else if (PlainWords.standsForNothing(PlainWords.trimmed(cell))) {
                line.guessInCell(i, "EMPTY_MARK", PlainWords.trimmed(cell) + " taken for an empty cell");
            }
        }
        return !line.isFaulty();
    }

    private static boolean isFormula(String cell) {
        return !cell.isEmpty()
                && "=+-@".indexOf(cell.charAt(0)) >= 0
                && !PlainWords.standsForNothing(cell)
                && !NEGATIVE_NUMBER.matcher(cell).matches();
    }

    private static boolean isTotal(List<String> cells) {
        var filled = cells.stream()
                .map(PlainWords::trimmed)
                .filter(cell -> !cell.isEmpty())
                .toList();
        var first = filled.getFirst();
        return TOTALS.contains(PlainWords.of(first))
                || TOTAL_OF.matcher(first.toLowerCase(java.util.Locale.ROOT)).matches()
                || filled.stream().allMatch(cell -> NUMBER.matcher(cell).matches());
    }
}
