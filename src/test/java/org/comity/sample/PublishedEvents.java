package org.comity.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The events of the API, published when a test asks for it, since repeated jobs do not run in tests. */
public final class PublishedEvents {

    /** The path of all events. */
    public static final String PATH = "/api/v1/events";

    private PublishedEvents() {}

    /** Publishes what was committed, as the job does; once no other test is publishing. */
    public static void publish() {
        try (var sql = Sql.application()) {
            while (sql.column("select publish_events() is null").equals(List.of("t"))) {
                Thread.onSpinWait();
            }
        }
    }

    /** Publishes, and reads as a program does: page by page, from the beginning. */
    public static List<JsonNode> seenBy(Api reader) {
        publish();
        return seenBy(reader, "");
    }

    /** Reads page by page, after an event. */
    public static List<JsonNode> seenBy(Api reader, String after) {
        var events = new ArrayList<JsonNode>();
        var last = after;
        while (true) {
            var page = reader.get(PATH + "?limit=3" + (last.isEmpty() ? "" : "&after=" + last))
                    .expecting(200)
                    .json();
            page.forEach(events::add);
            if (page.isEmpty()) {
                return events;
            }
            last = events.getLast().path("id").asText();
        }
    }
}
