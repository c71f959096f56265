package org.comity.reference.lawbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry that follows its schema.
 *
 * @param place the place of the entry
 * @param node the content of the entry, without the fields about its versions
 * @param version the number of the version, from 1
 * @param reviewed the day on which the version was compared with the text; null for a first version
 * @param earlier the earlier versions
 */
record EntryRow(
        EntryPlace place,
        JsonNode node,
        int version,
        @Nullable LocalDate reviewed,
        List<Earlier> earlier) {

    private static final String VERSION = "version";
    private static final String REVIEWED = "reviewed";
    private static final String EARLIER = "earlier";

    /**
     * An earlier version of an entry.
     *
     * @param version the number of the version, from 1
     * @param why the reason of the correction, in words
     * @param node the content of the entry as this version had it
     */
    record Earlier(int version, String why, JsonNode node) {}

    /** The entry and its earlier versions: each of those has the fields of the next, except where {@code was} differs; null is none. */
    static EntryRow of(EntryPlace place, JsonNode written) {
        var version = written.path(VERSION).asInt(1);
        var day = written.path(REVIEWED);
        var node = written.<ObjectNode>deepCopy();
        node.remove(List.of(VERSION, REVIEWED, EARLIER));
        var earlier = new ArrayList<Earlier>();
        for (var one : written.path(EARLIER)) {
            var then = node.deepCopy();
            then.put("verified", false);
            one.path("was").properties().forEach(field -> {
                if (field.getValue().isNull()) {
                    then.remove(field.getKey());
                } else {
                    then.set(field.getKey(), field.getValue());
                }
            });
            earlier.add(new Earlier(one.path(VERSION).asInt(), one.path("why").asText(), then));
        }
        checkNumbers(place, version, day.isMissingNode(), earlier);
        return new EntryRow(place, node, version, reviewed(place, day.asText()), List.copyOf(earlier));
    }

    private static @Nullable LocalDate reviewed(EntryPlace place, String day) {
        try {
            return day.isEmpty() ? null : LocalDate.parse(day);
        } catch (java.time.format.DateTimeParseException e) {
            place.fault(REVIEWED, "'" + day + "' is no day of the calendar.");
            return null;
        }
    }

    private static void checkNumbers(EntryPlace place, int version, boolean undated, List<Earlier> earlier) {
        if (earlier.size() != version - 1) {
            place.fault(EARLIER, "Version " + version + " has " + (version - 1) + " earlier versions.");
        }
        for (var at = 0; at < earlier.size(); at++) {
            if (earlier.get(at).version() != earlier.size() - at) {
                place.fault(EARLIER, "Earlier versions are listed from the last to the first.");
            }
        }
        if (version > 1 && undated) {
            place.fault(REVIEWED, "A correction has the day of its review.");
        }
    }
}
