package org.comity.registers.update;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.comity.base.json.JsonText;
import org.comity.base.json.StrictJson;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Role;
import org.comity.base.time.Ids;
import org.comity.cases.history.Detail.PartAct;
import org.comity.cases.history.Detail.PartDetail;
import org.comity.cases.history.DetailCodec;
import org.comity.cases.history.EntryKind;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.part.PartRecord;
import org.comity.cases.part.PartRecord.Origin;
import org.comity.cases.part.PartRecords;
import org.comity.cases.part.record.ColumnedPart;
import org.comity.cases.person.Persons;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.HistoryRecorder;
import org.comity.registers.course.ImportRow;
import org.comity.registers.course.RowRecord;
import org.comity.registers.layout.Findings;
import org.comity.registers.records.RecordCatalogue;
import org.comity.registers.update.RecordsThere.There;
import org.comity.registers.words.CellPlace;
import org.comity.rules.workflow.State;
import org.jspecify.annotations.Nullable;

/**
 * Records what the columns of a row say of persons, offences, assets and other records of its request, by the bodies, the checks and
 * the consequences with which the API adds and corrects them. A record that the request has already is not added again.
 */
@ApplicationScoped
class RowRecords {

    private static final ObjectMapper EXACT =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final String DAY = "day";
    private static final String DECIDED_ON = "decidedOn";

    /**
     * A name that a request has or has not may be the identity of a protected person. A row therefore has one answer, with and without such
     * a name, or the identity would come out of the vault.
     */
    private static final String UNREAD =
            "names persons of a request with a protected person: they and their records are not read here;"
                    + " record them by the API";

    private final RecordCatalogue catalogue;
    private final PartRecords records;
    private final HistoryRecorder recorder;
    private final HistoryEntries histories;
    private final DetailCodec details;
    private final StrictJson strict;
    private final JsonText json;
    private final CurrentCaller current;
    private final Ids ids;

    RowRecords(
            RecordCatalogue catalogue,
            PartRecords records,
            HistoryRecorder recorder,
            HistoryEntries histories,
            DetailCodec details,
            StrictJson strict,
            JsonText json,
            CurrentCaller current,
            Ids ids) {
        this.current = current;
        this.catalogue = catalogue;
        this.records = records;
        this.recorder = recorder;
        this.histories = histories;
        this.details = details;
        this.strict = strict;
        this.json = json;
        this.ids = ids;
    }

    /** Records the records of a row that makes its request, and returns in words what that changes. Faults go to the findings. */
    List<String> recordNew(CooperationRequest request, ImportRow row, Findings findings) {
        var there = new RecordsThere(catalogue, records, json, null, List.of());
        return follow(request, row, row.named().entries(), there, findings);
    }

    /** The same for a row whose request is recorded. One that was joined to another one gets no records. */
    List<String> record(CooperationRequest request, ImportRow row, Findings findings) {
        if (request.state() == State.JOINED) {
            return List.of();
        }
        var there = new RecordsThere(catalogue, records, json, request.id(), added(request));
        var entries = row.named().entries();
        if (there.hasProtectedPerson()) {
            entries = entries.stream().filter(entry -> !isAboutPersons(entry)).toList();
            if (entries.size() < row.named().entries().size()) {
                findings.guess(CellPlace.of(row.row()), "PROTECTED_PERSON", UNREAD);
            }
        }
        return follow(request, row, entries, there, findings);
    }

    /** True if a record is a person or names one. */
    private boolean isAboutPersons(RowRecord entry) {
        var person = Persons.KIND.code();
        var fields = Objects.requireNonNull(catalogue.fields().get(entry.part()));
        return entry.part().equals(person)
                || entry.names().keySet().stream()
                        .flatMap(name -> fields.field(name).stream())
                        .anyMatch(field -> person.equals(field.target()));
    }

    private List<String> follow(
            CooperationRequest request, ImportRow row, List<RowRecord> entries, RecordsThere there, Findings findings) {
        var order = catalogue.inOrder();
        var changes = new ArrayList<String>();
        entries.stream()
                .map(entry -> new Said(request, row, entry, values(entry), there, findings))
                .sorted(Comparator.comparingInt(
                                (Said said) -> order.indexOf(said.entry().part()))
                        .thenComparing(said -> said.values().path(DAY).asText()))
                .forEach(said -> catalogue.part(said.entry().part()).ifPresent(part -> follow(part, said, changes)));
        return changes;
    }

    private List<PartDetail> added(CooperationRequest request) {
        return histories
                .list("key.requestId = ?1 and kind = ?2 order by key.seq", request.id(), EntryKind.PART)
                .stream()
                .map(entry -> details.read(entry.kind(), entry.details()))
                .filter(PartDetail.class::isInstance)
                .map(PartDetail.class::cast)
                .toList();
    }

    private static ObjectNode values(RowRecord entry) {
        try {
            return EXACT.readerFor(ObjectNode.class)
                    .with(JsonNodeFactory.withExactBigDecimals(true))
                    .readValue(entry.values());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A record of a row, and the request that it is of. */
    private record Said(
            CooperationRequest request,
            ImportRow row,
            RowRecord entry,
            ObjectNode values,
            RecordsThere there,
            Findings findings) {

        /** A fault about a request with a protected person has no text of the file. */
        void fault(String field, String code, String detail) {
            var place = entry.place(field);
            findings.fault(
                    there.hasProtectedPerson() ? new CellPlace(place.row(), place.column(), place.cell(), null) : place,
                    code,
                    detail);
        }

        /** The faults of a body, as faults of its cells. */
        void faults(List<Fault> faults) {
            for (var fault : faults) {
                var field = fault.field().replaceFirst("^/(corrected/|measure/)?", "");
                var name = field.indexOf('/') < 0 ? field : field.substring(0, field.indexOf('/'));
                fault(
                        name,
                        fault.code().toUpperCase(Locale.ROOT).replace('-', '_'),
                        (name.isEmpty() ? "" : name + " ") + fault.detail());
            }
        }
    }

    private <R extends PartRecord, N> void follow(ColumnedPart<R, N, ?> part, Said said, List<String> changes) {
        var given = new ArrayList<String>();
        said.values().fieldNames().forEachRemaining(given::add);
        given.addAll(said.entry().names().keySet());
        if (!resolve(part, said)) {
            return;
        }
        if (!said.values().has(DAY)) {
            said.values().put(DAY, said.row().course().on().toString());
        }
        N wanted = read(part, said, said.values());
        if (wanted != null && !said.there().addedAs(part, probe(part, said, wanted), said.entry())) {
            compare(part, said, wanted, given, changes);
        }
    }

    /** A record that the request has is completed; another one is added. */
    private <R extends PartRecord, N> void compare(
            ColumnedPart<R, N, ?> part, Said said, N wanted, List<String> given, List<String> changes) {
        var values = (ObjectNode) json.tree(wanted);
        var match = said.there().match(said.entry(), values, given);
        if (match.isEmpty()) {
            add(part, said, wanted, changes);
        } else if (match.size() > 1) {
            said.fault("", "AMBIGUOUS_RECORD", "the request has several records that the row may mean");
        } else {
            said.there().names(said.entry(), match.getFirst());
            complete(part, said, match.getFirst(), values, given, changes);
        }
    }

    /** Puts the numbers of the records that it names into a body. Returns false if one is not there. */
    private boolean resolve(ColumnedPart<?, ?, ?> part, Said said) {
        var fields = catalogue.fields().get(part.kind().code());
        boolean all = true;
        for (var name : said.entry().names().entrySet()) {
            var target = fields == null
                    ? ""
                    : String.valueOf(fields.field(name.getKey()).orElseThrow().target());
            var found = said.there().named(target, name.getValue());
            if (found.size() == 1) {
                said.values().put(name.getKey(), found.getFirst());
            } else {
                all = false;
                said.fault(
                        name.getKey(),
                        found.isEmpty() ? "UNKNOWN_NAME" : "AMBIGUOUS_NAME",
                        found.isEmpty()
                                ? "the request has no " + target.replace('_', ' ') + " of this name"
                                : "the request has several records of this name");
            }
        }
        return all;
    }

    private <N> @Nullable N read(ColumnedPart<?, N, ?> part, Said said, ObjectNode values) {
        try {
            return strict.read(values, part.body());
        } catch (ProblemException e) {
            said.faults(e.faults());
            return null;
        }
    }

    /** The values that the history would have of a new record. */
    private <R extends PartRecord, N> Map<String, Object> probe(ColumnedPart<R, N, ?> part, Said said, N wanted) {
        return part.values(part.added(origin(part, said, wanted, 1), wanted));
    }

    private <N> Origin origin(ColumnedPart<?, N, ?> part, Said said, N wanted, int no) {
        var request = said.request();
        var day = part.day(wanted);
        return new Origin(
                ids.next(),
                request.id(),
                request.authority(),
                no,
                day == null ? said.row().course().on() : day);
    }

    private <R extends PartRecord, N> List<Fault> faultsOfNew(
            ColumnedPart<R, N, ?> part, Said said, N wanted, LocalDate day) {
        var request = said.request();
        var faults = new ArrayList<Fault>();
        said.there().mayBeAdded(part, request).ifPresent(faults::add);
        part.faults(request, wanted, null).stream()
                .filter(fault -> !isOfThePast(part, said, fault))
                .forEach(faults::add);
        var today = recorder.when(request.authority(), null).today();
        if (day.isAfter(today)) {
            faults.add(Fault.ofBody(DAY, "in-the-future", "cannot be after today, " + today));
        }
        return faults;
    }

    /** A decision that a register has was made in the past: a supervisor records it as it was. */
    private boolean isOfThePast(ColumnedPart<?, ?, ?> part, Said said, Fault fault) {
        return part.notOfRegisters().contains(fault.code())
                && said.values().hasNonNull(DECIDED_ON)
                && current.get().in(said.request().authority()).has(Role.SUPERVISOR);
    }

    private <R extends PartRecord, N> void add(ColumnedPart<R, N, ?> part, Said said, N wanted, List<String> changes) {
        var request = said.request();
        var origin = origin(part, said, wanted, records.nextNumber(part.type(), request.id()));
        var faults = faultsOfNew(part, said, wanted, origin.day());
        if (!faults.isEmpty()) {
            said.faults(faults);
            return;
        }
        var record = part.added(origin, wanted);
        var detail = new PartDetail(part.kind().code(), record.id(), PartAct.ADDED, part.values(record));
        record.isAddedBy(recorder.recorded(request, detail, origin.day(), null).seq());
        records.persist(record);
        part.happened(request, record, PartAct.ADDED, origin.day());
        histories.flush();
        var now = new There(record.no(), (ObjectNode) json.tree(wanted), record);
        said.there().add(part.kind().code(), now);
        said.there().names(said.entry(), now);
        changes.add(part.kind().words() + " " + record.no());
    }

    /** A value that a later row adds is a correction of the record. Another value in the place of one is a fault. */
    @SuppressWarnings("unchecked")
    private <R extends PartRecord, N> void complete(
            ColumnedPart<R, N, ?> part,
            Said said,
            There match,
            ObjectNode wanted,
            List<String> given,
            List<String> changes) {
        if (match.hasEnded()) {
            return;
        }
        var missing = match.lacking(
                wanted,
                given,
                field -> said.fault(
                        field,
                        "CONTRADICTS_RECORD",
                        part.kind().words() + " " + match.no() + " has another " + field
                                + ": correct the record or the row"));
        if (missing.isEmpty()) {
            return;
        }
        var whole = match.values().deepCopy();
        missing.forEach(field -> whole.set(field, wanted.get(field)));
        N corrected = read(part, said, whole);
        if (corrected != null && correct(part, said, corrected, (R) match.record())) {
            said.there().replace(part.kind().code(), new There(match.no(), whole, match.record()));
            changes.add(part.kind().words() + " " + match.no() + ": " + String.join(", ", missing));
        }
    }

    private <R extends PartRecord, N> boolean correct(ColumnedPart<R, N, ?> part, Said said, N corrected, R record) {
        var request = said.request();
        var faults = part.faults(request, corrected, record);
        if (!faults.isEmpty()) {
            said.faults(faults);
            return false;
        }
        var today = recorder.when(request.authority(), null).today();
        part.changed(record, corrected, record.day());
        var detail = new PartDetail(part.kind().code(), record.id(), PartAct.CHANGED, part.values(record));
        recorder.recorded(request, detail, today, "Row " + said.entry().row() + " of an import");
        part.happened(request, record, PartAct.CHANGED, today);
        histories.flush();
        return true;
    }
}
