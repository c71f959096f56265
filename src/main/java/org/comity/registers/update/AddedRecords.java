package org.comity.registers.update;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.security.CurrentCaller;
import org.comity.base.time.Ids;
import org.comity.cases.history.Detail.PartAct;
import org.comity.cases.history.Detail.PartDetail;
import org.comity.cases.part.PartRecord;
import org.comity.cases.part.PartRecord.Origin;
import org.comity.cases.part.PartRecords;
import org.comity.cases.part.Parts;
import org.comity.cases.part.record.ImportedPart;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.HistoryRecorder;
import org.comity.registers.course.ImportRow;
import org.comity.registers.layout.Findings;

/** Adds the texts of rows to requests as records of their parts. */
@ApplicationScoped
class AddedRecords {

    private final Parts parts;
    private final PartRecords records;
    private final HistoryRecorder recording;
    private final CurrentCaller current;
    private final RowRecords entries;
    private final Ids ids;

    AddedRecords(
            Parts parts,
            PartRecords records,
            HistoryRecorder recording,
            CurrentCaller current,
            RowRecords entries,
            Ids ids) {
        this.entries = entries;
        this.parts = parts;
        this.records = records;
        this.recording = recording;
        this.current = current;
        this.ids = ids;
    }

    /** Records the records of the columns of a row that made its request. */
    void addFirstEntries(CooperationRequest request, ImportRow row) {
        var findings = new Findings(fault -> {});
        entries.recordNew(request, row, findings);
        requireNone(findings, row);
    }

    /** Records the records of the columns of a row whose request was there before. */
    void addEntries(CooperationRequest request, ImportRow row) {
        var findings = new Findings(fault -> {});
        entries.record(request, row, findings);
        requireNone(findings, row);
    }

    /** The records were checked before, so that a fault comes from another call. */
    private static void requireNone(Findings findings, ImportRow row) {
        if (findings.hasFaults()) {
            var fault = findings.faults().getFirst();
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    "Nothing was recorded: the records of row " + row.row() + " do not fit any more: " + fault.column()
                            + " " + fault.detail());
        }
    }

    /** Adds a text as a record of the part with a code. */
    void add(CooperationRequest request, String code, String text, LocalDate on) {
        ImportedPart.of(parts, code).ifPresent(part -> add(part, request, text, on));
    }

    private <R extends PartRecord> void add(
            ImportedPart<R, ?, ?> part, CooperationRequest request, String text, LocalDate on) {
        int no = records.nextNumber(part.type(), request.id());
        var origin = new Origin(ids.next(), request.id(), request.authority(), no, on);
        var record = part.imported(origin, text, current.get().name());
        var detail = new PartDetail(part.kind().code(), record.id(), PartAct.ADDED, part.values(record));
        record.isAddedBy(recording.recorded(request, detail, on, null).seq());
        records.persist(record);
    }
}
