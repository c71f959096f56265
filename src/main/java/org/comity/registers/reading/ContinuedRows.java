package org.comity.registers.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.comity.base.sheet.text.PlainWords;
import org.comity.base.sheet.text.TextKey;
import org.comity.registers.course.RowRecord;
import org.comity.registers.course.RowResult;
import org.comity.registers.layout.MappedColumns;
import org.comity.registers.layout.RegisterLine;
import org.comity.registers.layout.RowShape;
import org.comity.registers.words.RegisterColumn;
import org.jspecify.annotations.Nullable;

/**
 * Puts rows together that have further records of one request. Such a row comes directly below the row of its request, has its reference,
 * and nothing in the columns of the request itself that is not in that row as well.
 */
final class ContinuedRows {

    /** The largest number of records of one request in a file. */
    private static final int MOST = 200;

    private final UnaryOperator<String> sealing;
    private final RowReader reader;
    private final DuplicateRows doubles;
    private final RecordsReader records;
    private final MappedColumns columns;
    private final Consumer<RowResult> taker;
    private final List<RowRecord> entries = new ArrayList<>();
    private RecordAnchors anchors = new RecordAnchors();
    private @Nullable RegisterLine first;
    private @Nullable RowResult pending;
    private boolean isFaulty;

    ContinuedRows(
            RowReader reader,
            DuplicateRows doubles,
            RecordsReader records,
            MappedColumns columns,
            Consumer<RowResult> taker,
            UnaryOperator<String> sealing) {
        this.sealing = sealing;
        this.reader = reader;
        this.doubles = doubles;
        this.records = records;
        this.columns = columns;
        this.taker = taker;
    }

    /** Takes a row. Returns false if it is one more row of the request above it. */
    boolean take(RegisterLine line) {
        if (records.isEmpty()) {
            taker.accept(doubles.checked(reader.read(line), line));
            return true;
        }
        boolean goesOn = goesOn(line);
        if (goesOn) {
            if (RowShape.check(line)) {
                add(line);
            }
        } else {
            end();
            first = line;
            pending = doubles.checked(reader.read(line), line);
            add(line);
        }
        isFaulty |= line.isFaulty();
        return !goesOn;
    }

    private void add(RegisterLine line) {
        entries.addAll(records.read(line, anchors));
        if (entries.size() > MOST) {
            line.fault("TOO_MANY", "is one of the rows of a request with more than " + MOST + " records");
            entries.clear();
        }
    }

    private boolean goesOn(RegisterLine line) {
        var above = first;
        var reference = line.text(RegisterColumn.REFERENCE);
        var other = above == null ? null : above.text(RegisterColumn.REFERENCE);
        if (above == null || reference == null || other == null || !TextKey.same(reference, other)) {
            return false;
        }
        var cells = above.cellsOfRequest();
        boolean hasRecords = columns.ofRecords().stream().anyMatch(place -> line.text(place) != null);
        return hasRecords
                && line.cellsOfRequest().entrySet().stream()
                        .allMatch(cell -> PlainWords.trimmed(cell.getValue())
                                .equals(PlainWords.trimmed(cells.getOrDefault(cell.getKey(), ""))));
    }

    /** Passes the last request on. */
    void end() {
        if (pending != null) {
            var whole = isFaulty ? pending.withSound(null) : pending.and(entries, sealing);
            taker.accept(whole);
        }
        pending = null;
        first = null;
        isFaulty = false;
        entries.clear();
        anchors = new RecordAnchors();
    }
}
