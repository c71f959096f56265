package org.comity.registers.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.sheet.text.PlainWords;
import org.comity.base.sheet.text.Sheet;
import org.comity.base.sheet.text.SheetRow;
import org.comity.registers.dates.DateProofs;
import org.comity.registers.layout.MappedColumns;
import org.comity.registers.layout.TotalRows;

/**
 * The facts about all rows that are needed before the first row is read: the form of days, the last row with a request,
 * and columns with values but without a heading.
 */
final class RegisterSurvey {

    private static final int MOST_ROWS = 100_000;

    private final MappedColumns columns;
    private final Map<Integer, DateProofs> proofs = new HashMap<>();
    private final Set<Integer> filledBlanks = new TreeSet<>();
    private int filled;
    private int last;
    private int lastRequest;

    private RegisterSurvey(MappedColumns columns) {
        this.columns = columns;
        columns.ofDays().forEach(place -> proofs.put(place, new DateProofs()));
    }

    static RegisterSurvey of(Sheet sheet, MappedColumns columns) {
        var survey = new RegisterSurvey(columns);
        sheet.read(survey::look);
        return survey;
    }

    private boolean look(SheetRow row) {
        if (row.row() <= columns.row() || row.isEmpty()) {
            return true;
        }
        filled++;
        last = row.row();
        if (filled > MOST_ROWS) {
            throw new ProblemException(ProblemKind.TOO_LARGE, "A register may have at most " + MOST_ROWS + " rows");
        }
        if (!TotalRows.isTotal(row)) {
            lastRequest = row.row();
        }
        proofs.forEach((place, found) -> found.look(row.cell(place)));
        lookForBlanks(row);
        return true;
    }

    private void lookForBlanks(SheetRow row) {
        int width = Math.min(columns.names().size(), row.cells().size());
        for (int i = 0; i < width; i++) {
            if (columns.heading().isBlank(i)
                    && !PlainWords.trimmed(row.cells().get(i)).isEmpty()) {
                filledBlanks.add(i);
            }
        }
    }

    DateProofs proofs(int place) {
        return proofs.getOrDefault(place, new DateProofs());
    }

    /** The columns with values but without a heading. */
    Set<Integer> filledBlanks() {
        return filledBlanks;
    }

    /** The number of rows with values below the heading. */
    int filled() {
        return filled;
    }

    /** The number of empty rows between the heading and the last row. */
    int empty() {
        return filled == 0 ? 0 : last - columns.row() - filled;
    }

    /** The last row that is no total. */
    int lastRequest() {
        return lastRequest;
    }
}
