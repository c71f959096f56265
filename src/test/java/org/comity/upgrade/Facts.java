package org.comity.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an answer says of the world, by the place where it says it. Words that only explain, and what is computed from the
 * present rules, is left out: a later version may say more, and explain it better. Where it renames a field, the file of
 * the answers is changed with it.
 */
final class Facts {

    private static final Set<String> NO_FACTS = Set.of(
            "openSteps", "warnings", "stateTitle", "atExpiry", "overdue", "daysLeft", "computedAt", "next", "title");

    private Facts() {}

    /** The facts of an answer; those of a list are the same on a page as in the bare list of 0.1.0. */
    static Map<String, String> of(JsonNode answer) {
        var facts = new TreeMap<String, String>();
        collect("", answer.path("items").isArray() ? answer.path("items") : answer, facts);
        return facts;
    }

    private static void collect(String place, JsonNode said, Map<String, String> facts) {
        if (said.isArray()) {
            for (var i = 0; i < said.size(); i++) {
                collect(place + "/" + i, said.get(i), facts);
            }
        } else if (said.isObject()) {
            said.properties().stream()
                    .filter(field -> !NO_FACTS.contains(field.getKey()))
                    .forEach(field -> collect(place + "/" + field.getKey(), field.getValue(), facts));
        } else {
            facts.put(place, said.asText());
        }
    }
}
