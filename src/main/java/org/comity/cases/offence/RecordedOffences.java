package org.comity.cases.offence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.comity.base.audit.Act;
import org.comity.base.json.JsonText;
import org.comity.base.problem.Fault;
import org.comity.cases.history.Detail.Change;
import org.comity.cases.history.Detail.ContentChanged;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.part.PartKind;
import org.comity.cases.part.PartRecords;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.request.content.OffenceNamed;
import org.jspecify.annotations.Nullable;

/**
 * The records of offences and the list of offences of their request, which figures count. The list follows from the records in the
 * same transaction, by an entry of the history of its own.
 */
@ApplicationScoped
public class RecordedOffences {

    /** The name of the part. */
    static final PartKind KIND = PartKind.of("offence", "offences");

    private static final String FIELD = "offences";

    private final PartRecords records;
    private final HistoryRecorder recorder;
    private final JsonText json;

    RecordedOffences(PartRecords records, HistoryRecorder recorder, JsonText json) {
        this.records = records;
        this.recorder = recorder;
        this.json = json;
    }

    /** The records that have not ended, without one of them. */
    List<AllegedOffenceRecord> others(UUID requestId, @Nullable AllegedOffenceRecord without) {
        return records.known(KIND, AllegedOffenceRecord.class, requestId, null).stream()
                .filter(record -> record.endedOn() == null && !record.equals(without))
                .toList();
    }

    /** The entry of one record, also of one that has ended. */
    public Optional<OffenceNamed> entry(UUID requestId, int no) {
        return records.find(AllegedOffenceRecord.class, requestId, no)
                .map(record -> record.content().entry());
    }

    /** The list of a request, in which records have entries. */
    static OffenceList list(CooperationRequest request, List<AllegedOffenceRecord> records) {
        return new OffenceList(request.content().offences(), entries(records));
    }

    private static List<OffenceNamed> entries(List<AllegedOffenceRecord> records) {
        return records.stream().map(record -> record.content().entry()).toList();
    }

    /** Replaces the list of a request, with an entry of its history. Nothing happens if it is the same. */
    void listIs(CooperationRequest request, List<OffenceNamed> after) {
        var before = request.content();
        if (before.offences().equals(after)) {
            return;
        }
        var change = new Change(json.tree(before.offences()), json.tree(after));
        var today = recorder.when(request.authority(), null).today();
        request.says(before.about(after), today);
        recorder.record(request, Act.CHANGE, EntryDraft.beside(today, null, new ContentChanged(Map.of(FIELD, change))));
    }

    /** The faults of a list that a caller gives a request: each record has its entry in it, and one is the main offence. */
    public List<Fault> faults(CooperationRequest request, List<OffenceNamed> wanted) {
        var open = others(request.id(), null);
        if (open.isEmpty()) {
            return List.of();
        }
        var list = new OffenceList(wanted, entries(open));
        var faults = new ArrayList<Fault>();
        Stream.concat(
                        list.missing().stream()
                                .flatMap(entry -> open.stream()
                                        .filter(record ->
                                                record.content().entry().equals(entry)))
                                .distinct()
                                .map(record -> "offence " + record.no() + " is a record: correct or end it by "
                                        + KIND.address(request.id()) + "/" + record.no()),
                        list.hasMain() ? Stream.of() : Stream.of("one of the offences is the main one"))
                .map(why -> Fault.ofBody(FIELD, "recorded", why))
                .forEach(faults::add);
        return faults;
    }
}
