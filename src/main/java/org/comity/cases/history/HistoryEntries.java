package org.comity.cases.history;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comity.base.json.JsonText;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.security.CurrentCaller;
import org.comity.base.time.Now;
import org.comity.base.web.CallHeaders;
import org.comity.cases.history.HistoryEntry.Key;
import org.comity.cases.history.HistoryEntry.Recording;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The histories of all requests. Entries are added, never changed. */
@ApplicationScoped
public class HistoryEntries implements PanacheRepositoryBase<HistoryEntry, Key> {

    /** A single surrogate, or NUL as JSON escapes it; an even number of backslashes before it escapes nothing. */
    private static final Pattern NOT_STORABLE = Pattern.compile("\\p{Cs}|(?<!\\\\)(?:\\\\\\\\)*+\\\\u0000");

    private final JsonText json;
    private final DetailCodec details;
    private final LawVersions lawVersions;
    private final CurrentCaller current;
    private final CallHeaders call;
    private final Now now;
    private final TransactionSynchronizationRegistry transaction;

    HistoryEntries(
            JsonText json,
            DetailCodec details,
            LawVersions lawVersions,
            CurrentCaller current,
            CallHeaders call,
            Now now,
            TransactionSynchronizationRegistry transaction) {
        this.json = json;
        this.details = details;
        this.lawVersions = lawVersions;
        this.current = current;
        this.call = call;
        this.now = now;
        this.transaction = transaction;
    }

    /** Makes the next entry of the history of a request without storing it; the caller stores it. */
    public HistoryEntry draft(UUID requestId, String authority, HistoryHead head, EntryDraft what) {
        var caller = current.get();
        var recording = new Recording(instant(), caller.id(), caller.name(), call.onBehalfOf());
        var key = new Key(requestId, head.count() + 1);
        return new HistoryEntry(key, authority, what, recording, storable(written(requestId, what)), head.hash());
    }

    private String written(UUID requestId, EntryDraft what) {
        var superseded = what.supersedes();
        var corrected = superseded == null ? null : findById(new Key(requestId, superseded.seq()));
        return details.write(what.detail(), lawVersions.of(what, corrected));
    }

    /** All entries of a transaction have one recording time, so that none is known without the others. */
    private Instant instant() {
        if (transaction.getResource(Recording.class) instanceof Instant already) {
            return already;
        }
        var instant = now.instant();
        transaction.putResource(Recording.class, instant);
        return instant;
    }

    /** The history of a request as known at an instant; all of it if the instant is null. */
    public List<HistoryEntry> known(UUID requestId, @Nullable Instant at) {
        return at == null
                ? of(requestId)
                : list("key.requestId = ?1 and recordedAt <= ?2 order by key.seq", requestId, at);
    }

    /**
     * The earlier values, as known at an instant, of those fields of a request that have changed since; null for a field
     * that was empty.
     */
    public JsonNode saidThen(UUID requestId, Instant at) {
        var said = getEntityManager()
                .createNativeQuery(
                        "select cast(coalesce(said, '{}') as text) from said_then(:request, cast(:at as timestamptz))",
                        Tuple.class)
                .setParameter("request", requestId)
                .setParameter("at", at)
                .getSingleResult();
        return json.read(((Tuple) said).get(0, String.class), JsonNode.class);
    }

    /** The whole history of a request, in the order of recording. */
    public List<HistoryEntry> of(UUID requestId) {
        return list("key.requestId = ?1 order by key.seq", requestId);
    }

    /** The numbers of the measures that grounds and outcomes in the history of a request name. */
    public Set<Integer> measuresNamed(UUID requestId) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select distinct cast(m ->> 'measure' as int)
                        from (select cast(details as jsonb) as d from history_entry where request_id = :request) h
                        cross join lateral jsonb_array_elements(
                            coalesce(d -> 'grounds', '[]') || coalesce(d -> 'measureOutcomes', '[]')) m
                        where m ->> 'measure' is not null""", Tuple.class)
                .setParameter("request", requestId)
                .getResultList()
                .stream()
                .map(row -> row.get(0, Integer.class))
                .collect(Collectors.toSet());
    }

    /** The detail of an entry. */
    public Detail detail(HistoryEntry entry) {
        return details.read(entry.kind(), entry.details());
    }

    /** The detail of an entry that is a move. */
    public MoveDetail move(HistoryEntry entry) {
        return (MoveDetail) detail(entry);
    }

    /** Everything that the detail of an entry has in its stored form, by key. */
    public Map<String, Object> storedDetail(HistoryEntry entry) {
        return details.everything(entry.details());
    }

    /** The text, unless it has characters that PostgreSQL stores as text but cannot read as JSON. */
    static String storable(String json) {
        if (mayBeUnstorable(json) && NOT_STORABLE.matcher(json).find()) {
            throw ProblemException.unprocessable(List.of(Fault.ofBody(
                    "", "not-storable", "has the character NUL or half of a character, which cannot be stored")));
        }
        return json;
    }

    /** A look that costs less than the pattern. */
    private static boolean mayBeUnstorable(String json) {
        return json.contains("\\u0000") || json.chars().anyMatch(unit -> Character.isSurrogate((char) unit));
    }
}
