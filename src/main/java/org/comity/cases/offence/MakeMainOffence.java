package org.comity.cases.offence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.time.Standpoint;
import org.comity.base.web.Precondition;
import org.comity.base.web.Versioned;
import org.comity.cases.history.Detail.PartAct;
import org.comity.cases.history.Detail.PartDetail;
import org.comity.cases.part.PartRecords;
import org.comity.cases.part.content.Recorded;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.HistoryRecorder;

/** Makes another offence the main one: that which was is no more, and the list of the request follows. */
@ApplicationScoped
class MakeMainOffence {

    private final CooperationRequests requests;
    private final HistoryRecorder recorder;
    private final PartRecords records;
    private final RecordedOffences offences;
    private final AllegedOffences part;

    MakeMainOffence(
            CooperationRequests requests,
            HistoryRecorder recorder,
            PartRecords records,
            RecordedOffences offences,
            AllegedOffences part) {
        this.requests = requests;
        this.recorder = recorder;
        this.records = records;
        this.offences = offences;
        this.part = part;
    }

    @Transactional
    Versioned<Recorded<AllegedOffence>> make(UUID requestId, int no, Precondition precondition, String reason) {
        var request = requests.forChange(requestId, precondition);
        var record = records.find(AllegedOffenceRecord.class, requestId, no).orElseThrow(ProblemException::notFound);
        if (record.endedOn() != null) {
            throw new ProblemException(ProblemKind.CONFLICT, "The record ended on " + record.endedOn());
        }
        if (record.content().isMain()) {
            throw new ProblemException(ProblemKind.CONFLICT, "It is the main offence already");
        }
        var others = offences.others(requestId, record);
        var list = RecordedOffences.list(request, others);
        var after = list.withMain(record.content().entry());
        others.stream().filter(other -> other.content().isMain()).forEach(other -> {
            other.contains(other.content().as(false));
            requests.flush();
            recorded(request, other, reason);
        });
        record.contains(record.content().as(true));
        recorded(request, record, reason);
        offences.listIs(request, after);
        requests.flush();
        return new Versioned<>(part.view(record, Standpoint.NOW), request.version());
    }

    private void recorded(CooperationRequest request, AllegedOffenceRecord record, String reason) {
        var today = recorder.when(request.authority(), null).today();
        var detail = new PartDetail(part.kind().code(), record.id(), PartAct.CHANGED, part.values(record));
        recorder.recorded(request, detail, today, reason);
    }
}
