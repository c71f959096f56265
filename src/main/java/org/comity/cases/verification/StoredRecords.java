package org.comity.cases.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.comity.cases.part.PartRecord;
import org.comity.cases.part.Parts;
import org.comity.cases.part.record.RecordedPart;
import org.comity.cases.verification.HistoryVerificationView.FaultView;
import org.hibernate.ScrollMode;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Compares the records of all parts, such as notes and measures, with the values that their entries have. */
@ApplicationScoped
class StoredRecords {

    private static final int ROWS_AT_A_TIME = 1000;
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    /**
     * Each entry of a part with the row of its record. The last entry of a record has the present row, unless a later entry
     * of another kind, such as a step, has a field of the part; each earlier entry has the row as it was known at its instant.
     */
    private static final String ENTRIES = """
            with entry as (
                select h.request_id, h.seq, h.recorded_at, d.id, d.said,
                       lead(h.recorded_at) over records as next_at
                from history_entry h
                cross join lateral cast(h.details as jsonb) j
                cross join lateral (select j ->> 'id' as id, j ->> 'part' as part, j ->> 'values' as said) d
                where h.kind = 'PART' and d.part = '%1$s' %2$s
                window records as (partition by h.request_id, d.id order by h.seq))
            select e.request_id as entry_request, e.seq as entry_seq, e.said as entry_values,
                   r.reference as entry_reference, p.*
            from entry e
            join request r on r.id = e.request_id
            left join lateral (
                select x.*
                from %3$s_known(e.request_id, case when e.next_at is not null or exists (
                         select 1 from history_entry l
                         left join history_entry s on s.request_id = l.request_id and s.seq = l.supersedes
                         where l.request_id = e.request_id and l.seq > e.seq and l.kind <> 'PART'
                           and concat(l.details, s.details) ~ '"%1$s[A-Za-z]*":')
                     then e.recorded_at end) x
                where cast(x.id as text) = e.id) p on true
            where e.next_at is null or e.next_at > e.recorded_at
            order by e.request_id, e.seq""";

    private final Session session;
    private final Parts parts;
    private final ObjectMapper json;

    StoredRecords(Session session, Parts parts, ObjectMapper json) {
        this.session = session;
        this.parts = parts;
        this.json = json;
    }

    /** Hands over each entry whose record is another or is missing, of all requests that the caller may see or of one. */
    void check(@Nullable UUID requestId, Consumer<FaultView> reader) {
        for (var part : parts.all()) {
            if (part instanceof RecordedPart<?> ofRecords) {
                check(ofRecords, requestId, reader);
            }
        }
    }

    private <R extends PartRecord> void check(
            RecordedPart<R> part, @Nullable UUID requestId, Consumer<FaultView> reader) {
        try (var rows = query(part, requestId).scroll(ScrollMode.FORWARD_ONLY)) {
            while (rows.next()) {
                var row = rows.get();
                var record = part.type().cast(row.get("p"));
                if (record == null) {
                    reader.accept(fault(HistoryFault.RECORD_REMOVED, row));
                } else {
                    if (!isSame(part, record, row.get("entry_values", String.class))) {
                        reader.accept(fault(HistoryFault.RECORD_CHANGED, row));
                    }
                    session.detach(record);
                }
            }
        }
    }

    private NativeQuery<Tuple> query(RecordedPart<?> part, @Nullable UUID requestId) {
        var kind = part.kind();
        var one = requestId == null ? "" : "and h.request_id = :request";
        var query = session.createNativeQuery(ENTRIES.formatted(kind.code(), one, kind.records()), Tuple.class)
                .addScalar("entry_request", UUID.class)
                .addScalar("entry_seq", Integer.class)
                .addScalar("entry_values", String.class)
                .addScalar("entry_reference", String.class)
                .addEntity("p", part.type())
                .setFetchSize(ROWS_AT_A_TIME);
        return requestId == null ? query : query.setParameter("request", requestId);
    }

    private <R extends PartRecord> boolean isSame(RecordedPart<R> part, R record, @Nullable String said) {
        if (said == null) {
            return false;
        }
        try {
            var values = json.readValue(said, VALUES);
            ObjectNode entered = json.valueToTree(values);
            ObjectNode stored = json.valueToTree(part.values(record));
            var without = part.notComparable(record);
            return entered.remove(without).equals(stored.remove(without).remove(part.leftOutBy(values)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FaultView fault(HistoryFault kind, Tuple row) {
        int seq = row.get("entry_seq", Integer.class);
        return new FaultView(
                row.get("entry_request", UUID.class),
                row.get("entry_reference", String.class),
                seq,
                kind,
                kind.sentence(seq));
    }
}
