package org.comity.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.history.HistoryEntry.Key;
import org.comity.history.HistoryEntry.Recording;
import org.comity.http.Call;
import org.comity.security.CurrentCaller;
import org.comity.time.Now;

/** The histories of all requests. Entries are added, never changed. */
@ApplicationScoped
public class HistoryEntries implements PanacheRepositoryBase<HistoryEntry, Key> {

    private final ObjectMapper json;
    private final CurrentCaller current;
    private final Call call;
    private final Now now;

    HistoryEntries(ObjectMapper json, CurrentCaller current, Call call, Now now) {
        this.json = json;
        this.current = current;
        this.call = call;
        this.now = now;
    }

    /** Adds an entry behind the head of a request's history. The caller keeps the new head beside the request. */
    public HistoryEntry append(UUID requestId, String authority, HistoryHead head, WhatHappened what) {
        var entry = draft(requestId, authority, head, what);
        persist(entry);
        return entry;
    }

    /** An entry behind the head of a request's history, not yet added: whoever drafts it adds it. */
    public HistoryEntry draft(UUID requestId, String authority, HistoryHead head, WhatHappened what) {
        var caller = current.get();
        var recording = new Recording(now.instant(), caller.id(), caller.name(), call.onBehalfOf());
        var key = new Key(requestId, head.count() + 1);
        return new HistoryEntry(key, authority, what, recording, asJson(what.details()), head.hash());
    }

    /** The whole history of a request, in the order of recording. */
    public List<HistoryEntry> of(UUID requestId) {
        return list("key.requestId = ?1 order by key.seq", requestId);
    }

    /** One entry of a request's history. */
    public Optional<HistoryEntry> find(UUID requestId, int seq) {
        return findByIdOptional(new Key(requestId, seq));
    }

    /** The details of an entry, by name. */
    public Map<String, Object> details(HistoryEntry entry) {
        try {
            return json.readValue(entry.details(), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String asJson(Map<String, Object> details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
