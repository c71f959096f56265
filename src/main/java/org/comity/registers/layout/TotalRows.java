package org.comity.registers.layout;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.comity.base.sheet.text.PlainWords;
import org.comity.base.sheet.text.SheetRow;
import org.comity.registers.words.RegisterWords;

/** Distinguishes rows of totals and column numbers from rows of requests. */
public final class TotalRows {

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d[\\d., ]*%?");
    private static final Pattern TOTAL_OF =
            Pattern.compile("(grand |sub-?)?totals? (of|for|number|requests|cases|\\d{4})\\b.*");

    private TotalRows() {}

    public static boolean isTotal(SheetRow row) {
        var filled = filled(row);
        if (filled.isEmpty()) {
            return false;
        }
        var first = filled.getFirst();
        return RegisterWords.meansTotal(PlainWords.of(first))
                || TOTAL_OF.matcher(first.toLowerCase(Locale.ROOT)).matches()
                || filled.stream().allMatch(cell -> NUMBER.matcher(cell).matches());
    }

    /** True for a row 1, 2, 3, … under the heading. */
    public static boolean numbersTheColumns(SheetRow row) {
        var filled = filled(row);
        return filled.size() > 2
                && IntStream.range(0, filled.size())
                        .allMatch(i -> filled.get(i).replaceAll("[().]", "").equals(String.valueOf(i + 1)));
    }

    private static List<String> filled(SheetRow row) {
        return row.cells().stream()
                .map(PlainWords::trimmed)
                .filter(cell -> !cell.isEmpty())
                .toList();
    }
}
