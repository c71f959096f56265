package org.comity.registers.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.comity.registers.course.ImportRow;
import org.comity.registers.course.RowResult;
import org.comity.registers.layout.Findings;

/** One pass over a register: its findings, and the comparison of its rows with the recorded requests. */
public final class RegisterPass {

    /** The number of rows that are looked up and passed on together. */
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

    /** Finds the rows of a batch that are recorded already, and reports the faults. */
    public interface AlreadyIn {
        Set<Integer> of(List<RowResult> rows, Findings findings);
    }

    /** Receives batches of rows that can be recorded. */
    public interface Taker {
        void take(List<ImportRow> rows);
    }

    /** The number of rows by result. */
    public record Counts(int rows, int ready, int alreadyImported, int faulty) {}

    /** A row of the report. */
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

    /** The rows by result, without rows of totals and column numbers. */
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
