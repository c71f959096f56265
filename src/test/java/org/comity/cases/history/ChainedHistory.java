package org.comity.cases.history;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.comity.cases.history.HistoryEntry.Key;
import org.comity.cases.history.HistoryEntry.Recording;

/**
 * Makes entries of histories with their hashes and stored details as the application does, but of any instant and person, and
 * without a database.
 */
public final class ChainedHistory {

    private final DetailCodec details = new DetailCodec(JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(Include.NON_NULL)
            .build());

    /** Who recorded an entry, and when. */
    public record Recorded(Instant at, String by, String name) {}

    /** The entry that follows on the head of the history of a request. */
    public HistoryEntry next(UUID requestId, String authority, HistoryHead head, EntryDraft what, Recorded recorded) {
        var recording = new Recording(recorded.at(), recorded.by(), recorded.name(), null);
        var key = new Key(requestId, head.count() + 1);
        return new HistoryEntry(key, authority, what, recording, details.write(what.detail(), Map.of()), head.hash());
    }
}
