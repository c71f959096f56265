package org.comity.registers.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditEntry;
import org.comity.base.audit.AuditTrail;
import org.comity.base.bulk.BulkInsert;
import org.comity.base.security.CurrentCaller;
import org.comity.base.time.Ids;
import org.comity.base.time.Now;
import org.comity.cases.history.Detail.PartAct;
import org.comity.cases.history.Detail.PartDetail;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.HistoryHead;
import org.comity.cases.officer.ChooseOfficers;
import org.comity.cases.officer.Choosing;
import org.comity.cases.officer.Choosing.Named;
import org.comity.cases.part.PartRecord;
import org.comity.cases.part.PartRecord.Origin;
import org.comity.cases.part.Parts;
import org.comity.cases.part.record.ImportedPart;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequest.Entry;
import org.comity.cases.request.Identity;
import org.comity.cases.request.NextReviews;
import org.comity.cases.request.Provenance;
import org.comity.cases.request.content.RequestContent;
import org.comity.registers.course.ImportRow;
import org.comity.registers.course.RowEntries;
import org.comity.rules.procedure.Procedure;

/** Records the rows of a register as requests with their histories, in the transaction of the act. */
@ApplicationScoped
class RecordRows {

    /** The number of rows after which the database first looks again how large the tables have become. */
    private static final int FIRST_LOOK = 500;

    private final HistoryEntries histories;
    private final AuditTrail audit;
    private final NextReviews reviews;
    private final ImportRuns runs;
    private final Parts parts;
    private final BulkInsert inserts;
    private final ChooseOfficers officers;
    private final CurrentCaller current;
    private final Now now;
    private final Ids ids;

    RecordRows(
            HistoryEntries histories,
            AuditTrail audit,
            NextReviews reviews,
            ImportRuns runs,
            Parts parts,
            BulkInsert inserts,
            ChooseOfficers officers,
            CurrentCaller current,
            Now now,
            Ids ids) {
        this.histories = histories;
        this.audit = audit;
        this.reviews = reviews;
        this.runs = runs;
        this.parts = parts;
        this.inserts = inserts;
        this.officers = officers;
        this.current = current;
        this.now = now;
        this.ids = ids;
    }

    /**
     * A request, its history and its records. The head of the history is set already, so that each row is written once.
     */
    private record Recorded(CooperationRequest request, List<HistoryEntry> history, List<PartRecord> records) {}

    /**
     * Records rows, and returns to how many of them a rule gave their officers.
     *
     * @param before the number of rows that were recorded before in this transaction
     * @param byRule false if no rule gives an officer
     */
    int record(ImportRun run, List<ImportRow> rows, int before, boolean byRule) {
        var choosing = officers.begin(run.authority());
        var named = rows.stream()
                .map(row -> byRule ? named(choosing, row) : Named.asItIs(row.content()))
                .toList();
        var recorded = IntStream.range(0, rows.size())
                .mapToObj(i -> recorded(run, rows.get(i), named.get(i)))
                .toList();
        var entities = new ArrayList<Object>();
        recorded.forEach(one -> entities.add(one.request()));
        recorded.forEach(one -> entities.addAll(one.history()));
        recorded.forEach(one -> entities.addAll(one.records()));
        recorded.forEach(one -> entities.add(note(one.request())));
        inserts.insert(entities);
        if (isLookedAgain(before, before + rows.size())) {
            runs.analyse();
        }
        return (int) named.stream().filter(Named::isByRule).count();
    }

    /** Counts the rows that pass to which a rule would give their officers. */
    Counting counting(String authority) {
        return new Counting(officers.begin(authority));
    }

    /** Counts rows without recording them. */
    static final class Counting {

        private final Choosing choosing;
        private int count;

        private Counting(Choosing choosing) {
            this.choosing = choosing;
        }

        void take(List<ImportRow> rows) {
            rows.stream()
                    .map(row -> named(choosing, row))
                    .filter(Named::isByRule)
                    .forEach(named -> count++);
        }

        int count() {
            return count;
        }
    }

    /**
     * Each time that the number of rows has doubled: a plan for a table that was empty reads all of it once it is full.
     */
    private static boolean isLookedAgain(int before, int after) {
        return Integer.highestOneBit(before / FIRST_LOOK) != Integer.highestOneBit(after / FIRST_LOOK);
    }

    /** A row without an officer whose request is not over has the officer of the first rule of the office that holds. */
    private static Named named(Choosing choosing, ImportRow row) {
        return row.course().lastState().standing().isOver()
                ? Named.asItIs(row.content())
                : choosing.named(row.procedure(), row.content(), Set::copyOf);
    }

    private Recorded recorded(ImportRun run, ImportRow row, Named named) {
        var request = entered(run, row, named.content());
        var history = new ArrayList<>(RowEntries.of(run.id(), row, named.noted()).stream()
                .map(what -> draft(request, what))
                .toList());
        row.named().events().forEach(event -> history.add(draft(request, RowEntries.event(run.id(), row, event))));
        var records = new ArrayList<PartRecord>();
        row.named()
                .records()
                .forEach((code, text) -> ImportedPart.of(parts, code)
                        .ifPresent(part ->
                                records.add(added(part, request, row.course().on(), text, history))));
        return new Recorded(request, history, records);
    }

    /** The first record of a part, with its entry in the history. */
    private <R extends PartRecord> R added(
            ImportedPart<R, ?, ?> part,
            CooperationRequest request,
            LocalDate on,
            String text,
            List<HistoryEntry> history) {
        var origin = new Origin(ids.next(), request.id(), request.authority(), 1, on);
        var record = part.imported(origin, text, current.get().name());
        var detail = new PartDetail(part.kind().code(), record.id(), PartAct.ADDED, part.values(record));
        var entry = draft(request, EntryDraft.beside(on, null, detail));
        record.isAddedBy(entry.seq());
        history.add(entry);
        return record;
    }

    private CooperationRequest entered(ImportRun run, ImportRow row, RequestContent content) {
        var course = row.course();
        var kinds = row.named().kinds();
        var identity = new Identity(
                run.authority(),
                RegisterReader.reference(run, row),
                kinds.isEmpty() ? row.procedure() : Procedure.of(row.procedure().direction(), kinds.getFirst()),
                new Provenance(run.id(), row.row(), row.identity()));
        var registeredAt = now.instant();
        var entry = new Entry(course.state(), course.on(), registeredAt);
        var request = new CooperationRequest(ids.at(registeredAt), identity, content, entry);
        kinds.stream()
                .skip(1)
                .forEach(kind ->
                        request.turnsInto(Procedure.of(request.procedure().direction(), kind), request.reference()));
        if (course.end() != null || !course.passed().isEmpty()) {
            request.moves(course.lastState(), course.result(), course.lastOn());
        }
        request.goesTo(row.named().executingAuthority());
        reviews.require(request);
        return request;
    }

    private HistoryEntry draft(CooperationRequest request, EntryDraft what) {
        var entry = histories.draft(request.id(), request.authority(), request.head(), what);
        request.headIs(new HistoryHead(entry.seq(), entry.hash()));
        return entry;
    }

    private AuditEntry note(CooperationRequest request) {
        var head = request.head();
        return audit.change(Act.IMPORT, request.authority(), request.id(), false, head.count(), head.hash());
    }
}
