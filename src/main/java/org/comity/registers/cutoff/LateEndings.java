package org.comity.registers.cutoff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comity.registers.course.ImportRow;
import org.comity.registers.layout.Findings;
import org.comity.registers.reading.RegisterPass.Taker;
import org.comity.registers.update.RowUpdate;

/**
 * Counts the rows of a file that end requests late: a new request after the cut-off day, or a recorded request on any day, since
 * it was open here.
 */
public class LateEndings implements Taker {

    private final LocalDate cutOff;
    private final List<Integer> rows = new ArrayList<>();
    private int count;

    public LateEndings(LocalDate cutOff) {
        this.cutOff = cutOff;
    }

    @Override
    public void take(List<ImportRow> fresh) {
        fresh.stream().filter(row -> row.course().endsAfter(cutOff)).forEach(row -> add(row.row()));
    }

    @Override
    public void update(List<RowUpdate> updates) {
        updates.stream()
                .filter(RowUpdate::ends)
                .forEach(update -> add(update.row().row()));
    }

    private void add(int row) {
        count++;
        if (rows.size() < Findings.SHOWN) {
            rows.add(row);
        }
    }

    public LocalDate cutOff() {
        return cutOff;
    }

    public int count() {
        return count;
    }

    /** The numbers of the rows, at most as many as a report shows. */
    public List<Integer> rows() {
        return List.copyOf(rows);
    }
}
