package org.comity.cases.part.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.base.problem.Fault;
import org.comity.base.time.Ids;
import org.comity.cases.history.Detail.PartAct;
import org.comity.cases.history.Detail.PartDetail;
import org.comity.cases.part.PartRecord;
import org.comity.cases.part.PartRecord.Origin;
import org.comity.cases.part.PartRecords;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.HistoryRecorder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Takes records of one request to another: they end in the one and are recorded in the other with the same content, from the present
 * day. Both histories have it. The caller has passed the gate of both requests.
 */
@ApplicationScoped
public class RecordMoves {

    private final PartRecords records;
    private final HistoryRecorder recorder;
    private final Ids ids;

    RecordMoves(PartRecords records, HistoryRecorder recorder, Ids ids) {
        this.records = records;
        this.recorder = recorder;
        this.ids = ids;
    }

    /**
     * A record that is in another request now.
     *
     * @param part kind of record: {@code measure} or {@code person}
     * @param no number that it had or has in the first request
     * @param becomes number that it has in the other request
     */
    @Schema(description = "A record that was recorded in another request")
    public record MovedRecord(String part, int no, int becomes) {}

    /**
     * The two requests of a move.
     *
     * @param reason why the records go, for both histories
     */
    public record Between(CooperationRequest from, CooperationRequest to, String reason) {}

    /**
     * The faults of records that are to go to another request, by their numbers in a field of the call.
     *
     * @param to the request whose facts they have to fit; the first one if the other has the same and does not exist yet
     */
    public <R extends PartRecord, N> List<Fault> faults(
            MovablePart<R, N, ?> part,
            CooperationRequest from,
            CooperationRequest to,
            String field,
            List<Integer> numbers) {
        var faults = new ArrayList<Fault>(faultsOfCopies(part, from, to, field, numbers));
        for (var i = 0; i < numbers.size(); i++) {
            var at = field + "/" + i;
            live(part, from, numbers.get(i)).stream()
                    .flatMap(record -> part.faultsOfEnding(from, record).stream())
                    .map(fault -> Fault.ofBody(at, fault.code(), fault.detail()))
                    .forEach(faults::add);
        }
        return faults;
    }

    /** The faults of records that are to be in both requests, as {@link #faults} has them. */
    public <R extends PartRecord, N> List<Fault> faultsOfCopies(
            MovablePart<R, N, ?> part,
            CooperationRequest from,
            CooperationRequest to,
            String field,
            List<Integer> numbers) {
        var faults = new ArrayList<Fault>();
        for (var i = 0; i < numbers.size(); i++) {
            var at = field + "/" + i;
            var record = live(part, from, numbers.get(i));
            if (record.isEmpty() || numbers.indexOf(numbers.get(i)) < i) {
                faults.add(Fault.ofBody(
                        at,
                        "unknown",
                        "the request has no " + part.kind().words() + " " + numbers.get(i)
                                + " that has not ended and is not named before"));
            }
            record.stream()
                    .flatMap(one -> part.faultOfMoving(one)
                            .map(Stream::of)
                            .orElseGet(() -> part.faults(to, part.again(one), null).stream()))
                    .map(fault -> Fault.ofBody(at, fault.code(), fault.detail()))
                    .forEach(faults::add);
        }
        return faults;
    }

    /**
     * The faults of records that neither go nor remain, and that the other request does not have. Two that are alike need two there.
     *
     * @param others numbers of those that go, and of those that remain for a reason outside of the record
     */
    public <R extends PartRecord> List<Fault> faultsOfTheRest(
            MovablePart<R, ?, ?> part, CooperationRequest from, CooperationRequest to, Collection<Integer> others) {
        var there = new ArrayList<>(live(part, to));
        return live(part, from).stream()
                .filter(record -> !others.contains(record.no()) && !part.remains(record))
                .filter(record -> !takeSame(part, record, there))
                .map(record -> new Fault(
                        "request",
                        part.kind().records(),
                        "only-here",
                        part.kind().words() + " " + record.no()
                                + " is not in the other request: name it, so that it goes there, or end it"))
                .toList();
    }

    /** Takes a record with the same content out of some; false if there is none. */
    private static <R extends PartRecord> boolean takeSame(MovablePart<R, ?, ?> part, R record, List<R> some) {
        var same = some.stream().filter(other -> part.isSame(record, other)).findFirst();
        same.ifPresent(some::remove);
        return same.isPresent();
    }

    /** Records these in the other request, and ends them. */
    public <R extends PartRecord, N> List<MovedRecord> move(
            MovablePart<R, N, ?> part, Between requests, List<Integer> numbers) {
        var moved = copy(part, requests, numbers);
        numbers.forEach(no -> live(part, requests.from(), no).ifPresent(record -> end(part, requests, record)));
        return moved;
    }

    /** Records these in the other request as well. */
    public <R extends PartRecord, N> List<MovedRecord> copy(
            MovablePart<R, N, ?> part, Between requests, List<Integer> numbers) {
        return numbers.stream()
                .flatMap(no -> live(part, requests.from(), no).stream())
                .map(record -> new MovedRecord(part.kind().code(), record.no(), again(part, requests, record)))
                .toList();
    }

    /**
     * Ends those that do not remain; returns how many there were.
     *
     * @param remaining numbers of those that remain for a reason outside of the record
     */
    public <R extends PartRecord> int endTheRest(
            MovablePart<R, ?, ?> part, Between requests, Collection<Integer> remaining) {
        var rest = live(part, requests.from()).stream()
                .filter(record -> !remaining.contains(record.no()) && !part.remains(record))
                .toList();
        rest.forEach(record -> end(part, requests, record));
        return rest.size();
    }

    private <R extends PartRecord, N> int again(MovablePart<R, N, ?> part, Between requests, R record) {
        var to = requests.to();
        var today = today(to);
        var no = records.nextNumber(part.type(), to.id());
        var added = part.added(new Origin(ids.next(), to.id(), to.authority(), no, today), part.again(record));
        added.isAddedBy(recorded(part, to, added, PartAct.ADDED, requests.reason()));
        records.persist(added);
        part.happened(to, added, PartAct.ADDED, today);
        return no;
    }

    private <R extends PartRecord> void end(MovablePart<R, ?, ?> part, Between requests, R record) {
        var today = today(requests.from());
        record.ends(today, recorded(part, requests.from(), record, PartAct.MOVED, requests.reason()));
        part.happened(requests.from(), record, PartAct.ENDED, today);
    }

    private <R extends PartRecord> int recorded(
            MovablePart<R, ?, ?> part, CooperationRequest request, R record, PartAct act, String reason) {
        var detail = new PartDetail(part.kind().code(), record.id(), act, part.values(record));
        return recorder.recorded(request, detail, today(request), reason).seq();
    }

    private LocalDate today(CooperationRequest request) {
        return recorder.when(request.authority(), null).on();
    }

    private <R extends PartRecord> List<R> live(MovablePart<R, ?, ?> part, CooperationRequest request) {
        return records.known(part.kind(), part.type(), request.id(), null).stream()
                .filter(record -> record.endedOn() == null)
                .toList();
    }

    private <R extends PartRecord> Optional<R> live(MovablePart<R, ?, ?> part, CooperationRequest request, int no) {
        return records.find(part.type(), request.id(), no).filter(record -> record.endedOn() == null);
    }
}
