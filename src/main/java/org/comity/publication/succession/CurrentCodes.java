package org.comity.publication.succession;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The codes of one address in the terms of an edition. The page of figures and the data of editions both ask it. A code that the edition
 * has is never replaced, also if it is an old one: the edition counted under it.
 */
public final class CurrentCodes {

    private final CodeSuccessions successions;
    private final List<Replaced> replaced = new ArrayList<>();
    private final List<CodeSuccession> ended = new ArrayList<>();
    private final List<CodeSuccession> absent = new ArrayList<>();

    public CurrentCodes(CodeSuccessions successions) {
        this.successions = successions;
    }

    /**
     * An old code with the one that the edition has in its place.
     *
     * @param old the old code
     * @param category the code of the edition
     */
    public record Replaced(CodeSuccession old, String category) {}

    /** The old codes of a list, which an address may have. */
    public List<String> old(String list) {
        return successions.of(list).stream().map(CodeSuccession::code).toList();
    }

    /**
     * The code that an edition has in the place of a code of an address.
     *
     * @param list parameter that has the code
     * @param known the codes of the edition
     * @return the same code if it was never an old one, or if the edition has nothing in its place; the lists say why
     */
    public String of(String list, String code, Collection<String> known) {
        var first = known.contains(code) ? Optional.<CodeSuccession>empty() : successions.find(list, code);
        if (first.isEmpty()) {
            return code;
        }
        var last = first.get();
        var now = last.successor();
        while (now != null && !known.contains(now)) {
            var next = successions.find(list, now);
            if (next.isEmpty()) {
                absent.add(first.get());
                return code;
            }
            last = next.get();
            now = last.successor();
        }
        if (now == null) {
            ended.add(last);
            return code;
        }
        replaced.add(new Replaced(first.get(), now));
        return now;
    }

    /** The old codes that were replaced so far. */
    public List<Replaced> replaced() {
        return List.copyOf(replaced);
    }

    /** The old codes so far that no single code took the place of. */
    public List<CodeSuccession> ended() {
        return List.copyOf(ended);
    }

    /** The old codes so far whose successors the edition does not have. */
    public List<CodeSuccession> absent() {
        return List.copyOf(absent);
    }
}
