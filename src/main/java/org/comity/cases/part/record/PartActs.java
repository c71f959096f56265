package org.comity.cases.part.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.time.Ids;
import org.comity.base.time.Moment;
import org.comity.base.time.Standpoint;
import org.comity.base.web.Precondition;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.Versioned;
import org.comity.cases.history.Detail.PartAct;
import org.comity.cases.history.Detail.PartDetail;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.part.PartRecord;
import org.comity.cases.part.PartRecord.Origin;
import org.comity.cases.part.PartRecords;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.request.HistoryRecorder.When;
import org.comity.cases.request.ReadableRequests;
import org.jspecify.annotations.Nullable;

/**
 * Adds, changes, ends and lists the records of a part. Each change is an entry of the history and of the audit trail. A
 * part that is not for the caller does not exist for it.
 */
@ApplicationScoped
public class PartActs {

    private final CooperationRequests requests;
    private final ReadableRequests reading;
    private final HistoryRecorder recorder;
    private final PartRecords records;
    private final Ids ids;

    PartActs(
            CooperationRequests requests,
            ReadableRequests reading,
            HistoryRecorder recorder,
            PartRecords records,
            Ids ids) {
        this.requests = requests;
        this.reading = reading;
        this.recorder = recorder;
        this.records = records;
        this.ids = ids;
    }

    /**
     * A record that was added.
     *
     * @param no its number within the request
     */
    public record Added<V>(Versioned<V> answer, int no) {}

    /** Adds a record to the version of a request that the caller saw last. */
    @Transactional
    public <R extends PartRecord, N, V> Added<V> add(
            RecordPart<R, N, V> part, UUID requestId, Precondition precondition, N wanted) {
        var request = changing(requestId, precondition);
        part.requireOpen(request);
        var when = checked(part, request, wanted, null);
        var origin = new Origin(
                ids.next(), requestId, request.authority(), records.nextNumber(part.type(), requestId), when.on());
        var record = part.added(origin, wanted);
        record.isAddedBy(
                recorded(part, request, record, PartAct.ADDED, when.on(), null).seq());
        records.persist(record);
        part.happened(request, record, PartAct.ADDED, when.on());
        return new Added<>(answer(part, request, record, PartAct.ADDED), record.no());
    }

    /** Corrects a record, also of a closed request; the reason and the former values stay in the history. */
    @Transactional
    public <R extends PartRecord, N, V> Versioned<V> change(
            RecordPart<R, N, V> part, UUID requestId, int no, Precondition precondition, RecordCorrection<N> wanted) {
        var request = changing(requestId, precondition);
        var record = notEnded(part, requestId, no);
        var when = checked(part, request, wanted.corrected(), record);
        part.changed(record, wanted.corrected(), when.on());
        recorded(part, request, record, PartAct.CHANGED, when.today(), wanted.reason());
        part.happened(request, record, PartAct.CHANGED, when.today());
        return answer(part, request, record, PartAct.CHANGED);
    }

    /** Ends a record, which stays readable. */
    @Transactional
    public <R extends PartRecord, N, V> Versioned<V> end(
            RecordPart<R, N, V> part, UUID requestId, int no, Precondition precondition, String reason) {
        var request = changing(requestId, precondition);
        part.requireOpen(request);
        var record = notEnded(part, requestId, no);
        var faults = part.faultsOfEnding(request, record);
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(faults);
        }
        var today = recorder.when(request.authority(), null).on();
        record.ends(
                today,
                recorded(part, request, record, PartAct.ENDED, today, reason).seq());
        part.happened(request, record, PartAct.ENDED, today);
        return answer(part, request, record, PartAct.ENDED);
    }

    /** The records of a request, of the day and the instant that the query names, those that ended included. */
    @Transactional
    public <R extends PartRecord, N, V> List<V> list(RecordPart<R, N, V> part, UUID requestId, QueryParameters query) {
        var from = reading.standpoint(query);
        reading.read(requestId, from);
        return seen(part, requestId, from);
    }

    /** The same records of a request that the caller has passed the gate of, and whose reading is noted. */
    public <R extends PartRecord, N, V> List<V> seen(RecordPart<R, N, V> part, UUID requestId, Standpoint from) {
        return readable(part, requestId, from)
                .map(record -> part.view(record, from))
                .toList();
    }

    /** The same records without those that ended by that instant, also if the day that is meant is before their end. */
    @Transactional
    public <R extends PartRecord, N, V> List<V> listNotEnded(
            RecordPart<R, N, V> part, UUID requestId, QueryParameters query) {
        var from = reading.standpoint(query);
        reading.read(requestId, from);
        return readable(part, requestId, from)
                .filter(record -> record.endedOn() == null)
                .map(record -> part.view(record, from))
                .toList();
    }

    /** One of the same records, by its number. */
    @Transactional
    public <R extends PartRecord, N, V> Versioned<V> read(
            RecordPart<R, N, V> part, UUID requestId, int no, QueryParameters query) {
        var from = reading.standpoint(query);
        var request = reading.read(requestId, from);
        return readable(part, requestId, from)
                .filter(record -> record.no() == no)
                .findFirst()
                .map(record -> new Versioned<>(part.view(record, from), request.version()))
                .orElseThrow(ProblemException::notFound);
    }

    private <R extends PartRecord> Stream<R> readable(RecordPart<R, ?, ?> part, UUID requestId, Standpoint from) {
        return records.known(part.kind(), part.type(), requestId, from.asOf()).stream()
                .filter(record -> from.sees(record.day()))
                .sorted(Comparator.comparing(PartRecord::day).thenComparing(PartRecord::no));
    }

    private CooperationRequest changing(UUID requestId, Precondition precondition) {
        return requests.forChange(requestId, precondition);
    }

    private <R extends PartRecord> R notEnded(RecordPart<R, ?, ?> part, UUID requestId, int no) {
        var record = records.find(part.type(), requestId, no).orElseThrow(ProblemException::notFound);
        if (record.endedOn() != null) {
            throw new ProblemException(ProblemKind.CONFLICT, "The record ended on " + record.endedOn());
        }
        return record;
    }

    private <R extends PartRecord, N> When checked(
            RecordPart<R, N, ?> part, CooperationRequest request, N wanted, @Nullable R former) {
        var day = part.day(wanted) == null && former != null ? former.day() : part.day(wanted);
        var when = recorder.when(request.authority(), day == null ? null : new Moment(day, null));
        var faults = new ArrayList<>(part.faults(request, wanted, former));
        if (when.on().isAfter(when.today())) {
            faults.add(Fault.ofBody("day", "in-the-future", "cannot be after today, " + when.today()));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(faults);
        }
        return when;
    }

    private <R extends PartRecord> HistoryEntry recorded(
            RecordPart<R, ?, ?> part,
            CooperationRequest request,
            R record,
            PartAct act,
            LocalDate on,
            @Nullable String reason) {
        var detail = new PartDetail(part.kind().code(), record.id(), act, part.values(record));
        return recorder.recorded(request, detail, on, reason);
    }

    private <R extends PartRecord, V> Versioned<V> answer(
            RecordPart<R, ?, V> part, CooperationRequest request, R record, PartAct act) {
        requests.flush();
        return new Versioned<>(part.acted(request, record, act), request.version());
    }
}
