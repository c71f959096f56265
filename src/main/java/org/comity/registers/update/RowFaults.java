package org.comity.registers.update;

import java.time.LocalDate;
import org.comity.registers.course.ImportRow;
import org.comity.registers.layout.Findings;
import org.comity.registers.words.CellPlace;
import org.comity.registers.words.RegisterColumn;
import org.jspecify.annotations.Nullable;

/** The faults of a row that cannot be added to its request. */
final class RowFaults {

    private final ImportRow row;
    private final Findings findings;

    RowFaults(ImportRow row, Findings findings) {
        this.row = row;
        this.findings = findings;
    }

    /** The row says something else than the record. */
    void contradicts(RegisterColumn field, @Nullable Object said, @Nullable Object recorded) {
        findings.fault(
                new CellPlace(row.row(), field.key(), null, said == null ? null : said.toString()),
                "CONTRADICTS_RECORD",
                "the request has " + (recorded == null ? "none" : recorded) + ": correct the request or the row");
    }

    /** The row has another day for a step or an event than the record. */
    void otherDay(String step, LocalDate said, LocalDate recorded) {
        findings.fault(
                CellPlace.of(row.row()),
                "CONTRADICTS_RECORD",
                step + " of " + said + " contradicts the request, which has it on " + recorded
                        + ": correct the request or the row");
    }

    /** The request went on here, so that a register cannot add to its course any more. */
    void continuedHere(String what) {
        findings.fault(
                CellPlace.of(row.row()),
                "CONTINUED_HERE",
                what + " cannot be added, since the request was continued here: record it in the request");
    }

    /** The request was registered in error, and its registration annulled. */
    void annulled() {
        findings.fault(
                CellPlace.of(row.row()),
                "CONTRADICTS_RECORD",
                "the registration of this request was annulled here: leave the row out, or give it a reference of its own");
    }

    /** The request was joined to another one here, so that its course is that of the other one. */
    void joinedHere() {
        findings.guess(
                CellPlace.of(row.row()),
                "JOINED_HERE",
                "the request was joined to another one here: steps, outcomes and records of the row are not added");
    }

    boolean isFaulty() {
        return findings.isFaulty(row.row());
    }
}
