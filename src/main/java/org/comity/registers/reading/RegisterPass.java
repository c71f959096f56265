package org.comity.registers.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.comity.registers.course.ImportRow;
import org.comity.registers.course.RowResult;
import org.comity.registers.layout.Findings;

/** One going through a register: what was found, and how its rows stand against what is recorded. */
public final class RegisterPass {

    /** So many rows are looked up and given out together. */
    private static final int AT_ONCE = 500;

    private static final int PREVIEWED = 5;

    private final Register register;
    private final AlreadyIn alreadyIn;
    private final Taker taker;
    private final List<RowResult> batch = new ArrayList<>();
    private final List<Previewed> preview = new ArrayList<>();
    private final List<Integer> alreadyRows = new ArrayList<>();
    private int ready;
    private int already;

    public RegisterPass(Register register, AlreadyIn alreadyIn, Taker taker) {
        this.register = register;
        this.alreadyIn = alreadyIn;
        this.taker = taker;
    }

    /** Knows the rows of a batch that are recorded already, and tells the faults that come of it. */
    public interface AlreadyIn {
        Set<Integer> of(List<RowResult> rows, Findings findings);
    }

    /** Takes the rows that can be recorded, some at a time. */
    public interface Taker {
        void take(List<ImportRow> rows);
    }

    /** How many rows there are, and how they stand. */
    public record Counts(int rows, int ready, int alreadyImported, int faulty) {}

    /** A row as it is shown in the report. */
    public record Previewed(ImportRow row, boolean alreadyIn) {}

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
        var known = batch.isEmpty() ? new HashSet<Integer>() : alreadyIn.of(batch, findings);
        var sound = new ArrayList<ImportRow>();
        for (var read : batch) {
            var row = read.sound();
            if (row != null && !findings.isFaulty(read.row())) {
                show(row, known.contains(read.row()));
                if (known.contains(read.row())) {
                    count(read.row());
                } else {
                    sound.add(row);
                }
            }
        }
        ready += sound.size();
        findings.settle();
        batch.clear();
        if (!sound.isEmpty()) {
            taker.take(sound);
        }
    }

    private void show(ImportRow row, boolean known) {
        if (preview.size() < PREVIEWED) {
            preview.add(new Previewed(row, known));
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

    /** The rows and how they stand; those that sum up or number others are none. */
    public Counts counts() {
        int rows = register.rowCount();
        return new Counts(rows, ready, already, rows - ready - already);
    }

    public List<Integer> alreadyRows() {
        return alreadyRows;
    }

    public List<Previewed> preview() {
        return preview;
    }
}
