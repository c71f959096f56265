package org.comity.base.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.comity.base.json.JsonText;

/** The verifier's own copy of the anchors: the seals that its signed lines contain. */
final class AnchorCopy {

    /** A seal as an anchor has it. */
    record AnchoredSeal(String at, String hash) {}

    private final Map<String, Map<Long, List<AnchoredSeal>>> seals = new HashMap<>();
    private final List<Integer> unsigned = new ArrayList<>();
    private int documents;

    /** A verifier without a copy. */
    static AnchorCopy none() {
        return new AnchorCopy();
    }

    /** The lines of a copy, of which only those count that one of the keys signed. */
    static AnchorCopy of(List<String> lines, PublicKeys keys, JsonText json) {
        var copy = new AnchorCopy();
        for (var i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                copy.add(i + 1, lines.get(i), keys, json);
            }
        }
        return copy;
    }

    private void add(int number, String line, PublicKeys keys, JsonText json) {
        try {
            var document = json.read(line, AnchorDocument.class);
            if (document.isSignedBy(keys)) {
                documents++;
                document.heads()
                        .forEach(head -> seals.computeIfAbsent(head.authority(), code -> new HashMap<>())
                                .computeIfAbsent(head.no(), no -> new ArrayList<>())
                                .add(new AnchoredSeal(document.at(), head.hash())));
                return;
            }
        } catch (IllegalStateException e) {
            // A line that is no document is not signed either.
        }
        unsigned.add(number);
    }

    /** The part of the copy about one authority. */
    AnchorCopy within(String authority) {
        var part = new AnchorCopy();
        part.seals.put(authority, of(authority));
        part.unsigned.addAll(unsigned);
        part.documents = documents;
        return part;
    }

    /** The authorities that the anchors name. */
    Set<String> authorities() {
        return new TreeSet<>(seals.keySet());
    }

    /** The seals of an authority, by number. */
    Map<Long, List<AnchoredSeal>> of(String authority) {
        return seals.getOrDefault(authority, Map.of());
    }

    /** The numbers of the lines that no key signed. */
    List<Integer> unsigned() {
        return List.copyOf(unsigned);
    }

    int documents() {
        return documents;
    }
}
