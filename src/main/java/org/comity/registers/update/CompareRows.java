package org.comity.registers.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.base.json.JsonText;
import org.comity.cases.history.Detail;
import org.comity.cases.history.Detail.EventKept;
import org.comity.cases.history.DetailCodec;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.MoveDetail.ImportDetail;
import org.comity.cases.history.StatusHistory;
import org.comity.cases.part.PartRecord;
import org.comity.cases.part.PartRecord.Origin;
import org.comity.cases.part.Parts;
import org.comity.cases.part.record.ImportedPart;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.content.RequestContent;
import org.comity.registers.course.ImportRow;
import org.comity.registers.layout.Findings;
import org.jspecify.annotations.Nullable;

/** Compares rows with the requests that they are recorded as. */
@ApplicationScoped
public class CompareRows {

    private static final String NUMBER = "no";

    /** The fields of a request that a register can have. */
    private static final Set<String> COMPARED = Set.of(
            "counterpart", "dated", "receivedOn", "legalBases", "offences", "foreignReferences", "summary", "officer");

    private final CooperationRequests requests;
    private final HistoryEntries histories;
    private final DetailCodec details;
    private final Parts parts;
    private final TryRecords trial;
    private final JsonText json;

    CompareRows(
            CooperationRequests requests,
            HistoryEntries histories,
            DetailCodec details,
            Parts parts,
            TryRecords trial,
            JsonText json) {
        this.requests = requests;
        this.histories = histories;
        this.details = details;
        this.parts = parts;
        this.trial = trial;
        this.json = json;
    }

    /**
     * Returns what rows add to their requests, by the number of the row. A row that contradicts is a fault of the row.
     *
     * @param rows rows without faults, by the requests that they are recorded as
     */
    public Map<Integer, RowUpdate> compare(Map<UUID, ImportRow> rows, Findings findings) {
        var updates = new HashMap<Integer, RowUpdate>();
        var entries = histories.list("key.requestId in ?1 order by key.seq", rows.keySet()).stream()
                .collect(Collectors.groupingBy(HistoryEntry::requestId));
        for (var request : requests.visibleAmong(rows.keySet())) {
            var row = Objects.requireNonNull(rows.get(request.id()));
            var recorded = recorded(request, entries.getOrDefault(request.id(), List.of()));
            new RowComparison(row, recorded, findings)
                    .compare((code, text) -> isRecorded(recorded, code, text))
                    .ifPresent(update -> updates.put(row.row(), update));
        }
        // Rows come in batches: what was read for one is not held for the next.
        histories.flush();
        histories.getEntityManager().clear();
        var changes = trial.at(rows, findings);
        rows.forEach((id, row) -> {
            var words = changes.get(row.row());
            if (words != null) {
                updates.merge(
                        row.row(),
                        RowUpdate.ofEntries(id, row, words),
                        (update, more) -> update.withEntries(more.changes()));
            }
        });
        return updates;
    }

    private RecordedRequest recorded(CooperationRequest request, List<HistoryEntry> entries) {
        var read = new HashMap<Integer, Detail>();
        entries.forEach(entry -> read.put(entry.seq(), details.read(entry.kind(), entry.details())));
        var told = entries.stream()
                .filter(entry -> entry.seq() == 1 || isOfRegister(read.get(entry.seq())))
                .map(HistoryEntry::recordedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        var later = entries.stream().anyMatch(entry -> entry.recordedAt().isAfter(told));
        var said = later ? histories.saidThen(request.id(), told) : MissingNode.getInstance();
        var agency = said.has(RecordedRequest.AGENCY)
                ? said.path(RecordedRequest.AGENCY).textValue()
                : request.executingAuthority();
        return new RecordedRequest(request, new StatusHistory(entries), read, agency, formerly(request, said));
    }

    private static boolean isOfRegister(@Nullable Detail detail) {
        return detail instanceof ImportDetail imported && imported.correctionReason() == null
                || detail instanceof EventKept;
    }

    private RequestContent formerly(CooperationRequest request, JsonNode said) {
        if (said.isEmpty()) {
            return request.content();
        }
        var content = (ObjectNode) json.tree(request.content());
        said.properties().stream()
                .filter(field -> COMPARED.contains(field.getKey()))
                .forEach(field -> content.set(field.getKey(), field.getValue()));
        return json.read(content, RequestContent.class);
    }

    /** A text is recorded if a record has all values that it would have on the same day, by the same author, with any number. */
    private boolean isRecorded(RecordedRequest recorded, String code, String text) {
        Optional<ImportedPart<?, ?, ?>> part = ImportedPart.of(parts, code);
        return part.isEmpty()
                || recorded.records(code).entrySet().stream()
                        .anyMatch(record -> record.getValue()
                                .entrySet()
                                .containsAll(valuesOf(part.get(), text, record.getKey())
                                        .entrySet()));
    }

    private static <R extends PartRecord> Map<String, Object> valuesOf(
            ImportedPart<R, ?, ?> part, String text, HistoryEntry entry) {
        var nobody = new UUID(0, 0);
        var origin = new Origin(nobody, nobody, "", 1, entry.occurredOn());
        var values = new HashMap<>(part.values(part.imported(origin, text, entry.recordedByName())));
        values.remove(NUMBER);
        return values;
    }
}
