package org.comity.registers.update;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
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

/** Adds the texts of rows to requests as records of their parts. */
@ApplicationScoped
class AddedRecords {

    private final Parts parts;
    private final PartRecords records;
    private final HistoryRecorder recording;
    private final CurrentCaller current;
    private final Ids ids;

    AddedRecords(Parts parts, PartRecords records, HistoryRecorder recording, CurrentCaller current, Ids ids) {
        this.parts = parts;
        this.records = records;
        this.recording = recording;
        this.current = current;
        this.ids = ids;
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
