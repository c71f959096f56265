package org.comity.registers.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.registers.course.ImportRow;
import org.comity.registers.course.RowResult;
import org.comity.registers.layout.Findings;
import org.comity.registers.update.RowUpdate;

/** One pass over a register: its findings, and the comparison of its rows with the recorded requests. */
public final class RegisterPass {

    /** The number of rows that are looked up and passed on together. */
    private static final int AT_ONCE = 500;

    private static final int PREVIEWED = 5;

    private final Register register;
    private final Records records;
    private final Taker taker;
    private final List<RowResult> batch = new ArrayList<>();
    private final List<Previewed> preview = new ArrayList<>();
    private final List<Integer> alreadyRows = new ArrayList<>();
    private final List<RowUpdate> changedRows = new ArrayList<>();
    private int ready;
    private int already;
    private int changed;

    public RegisterPass(Register register, Records records, Taker taker) {
        this.register = register;
        this.records = records;
        this.taker = taker;
    }

    /** Compares the rows of a batch with what is recorded, and reports the faults. */
    public interface Records {
        Compared compare(List<RowResult> rows, Findings findings);
    }

    /**
     * The rows of a batch that are recorded already, by the numbers of the rows.
     *
     * @param already rows that add nothing to their requests
     * @param updates what the others add to them
     */
    public record Compared(Set<Integer> already, Map<Integer, RowUpdate> updates) {

        /** Nothing is recorded. */
        public static Compared none() {
            return new Compared(Set.of(), Map.of());
        }
    }

    /** Receives batches of rows that can be recorded. */
    public interface Taker {

        /** Takes rows that are new. */
        void take(List<ImportRow> rows);

        /** Takes what rows add to requests. */
        default void update(List<RowUpdate> updates) {}
    }

    /** The number of rows by result. */
    public record Counts(int rows, int ready, int changed, int alreadyImported, int faulty) {}

    /** A row of the report. */
    public record Previewed(ImportRow row, boolean alreadyIn, boolean changes) {}

    public RegisterPass run() {
        register.read(row -> {
            batch.add(row);
            if (batch.size() == AT_ONCE) {
                settle();
            }
        });
        settle();
        return this;
    }

    private void settle() {
        var findings = register.findings();
        var known = batch.isEmpty() ? Compared.none() : records.compare(batch, findings);
        var fresh = new ArrayList<ImportRow>();
        var updates = new ArrayList<RowUpdate>();
        for (var read : batch) {
            var row = read.sound();
            if (row != null && !findings.isFaulty(read.row())) {
                var update = known.updates().get(read.row());
                boolean already = known.already().contains(read.row());
                show(new Previewed(row, already, update != null));
                if (update != null) {
                    updates.add(update);
                } else if (already) {
                    count(read.row());
                } else {
                    fresh.add(row);
                }
            }
        }
        findings.settle();
        batch.clear();
        take(fresh, updates);
    }

    private void take(List<ImportRow> fresh, List<RowUpdate> updates) {
        ready += fresh.size();
        changed += updates.size();
        updates.stream().limit(Math.max(0, Findings.SHOWN - changedRows.size())).forEach(changedRows::add);
        if (!fresh.isEmpty()) {
            taker.take(fresh);
        }
        if (!updates.isEmpty()) {
            taker.update(updates);
        }
    }

    private void show(Previewed row) {
        if (preview.size() < PREVIEWED) {
            preview.add(row);
        }
    }

    private void count(int row) {
        already++;
        if (alreadyRows.size() < Findings.SHOWN) {
            alreadyRows.add(row);
        }
    }

    public Register register() {
        return register;
    }

    public Findings findings() {
        return register.findings();
    }

    /** The rows by result, without rows of totals and column numbers. */
    public Counts counts() {
        int rows = register.rowCount();
        return new Counts(rows, ready, changed, already, rows - ready - changed - already);
    }

    public List<Integer> alreadyRows() {
        return alreadyRows;
    }

    /** The first thousand rows that add something to their requests. */
    public List<RowUpdate> changedRows() {
        return changedRows;
    }

    public List<Previewed> preview() {
        return preview;
    }
}
