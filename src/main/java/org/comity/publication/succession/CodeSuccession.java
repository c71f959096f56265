package org.comity.publication.succession;

import java.util.List;
import java.util.Map;
import org.comity.publication.chart.Phrases;
import org.comity.publication.table.Footnote;
import org.comity.publication.table.Language;
import org.comity.publication.table.Words;
import org.jspecify.annotations.Nullable;

/**
 * A code that went out of use.
 *
 * @param list parameter of an address that takes the code: an axis of tables, or {@code table}
 * @param code the old code
 * @param successor the code that took its place; null if no single one did
 * @param parts codes of the parts of a State that has no single successor; empty for another code
 * @param since year in which it was withdrawn
 * @param reason why, in words
 * @param source where this is written
 */
public record CodeSuccession(
        String list,
        String code,
        @Nullable String successor,
        List<String> parts,
        int since,
        Words reason,
        String source) {

    public CodeSuccession {
        parts = List.copyOf(parts);
    }

    /** The sentence that the figures are those of the successor, or that there is none. */
    public String note(Language language) {
        return say(successor == null ? "succession.none" : "succession.replaced", language);
    }

    /** The sentence that an edition has no figures of the successor. */
    public String absent(Language language) {
        return say("succession.absent", language);
    }

    private String say(String key, Language language) {
        return Phrases.in(language)
                .say(
                        key,
                        Map.of(
                                "code",
                                code,
                                "successor",
                                successor == null ? "" : successor,
                                "since",
                                String.valueOf(since),
                                "reason",
                                reason.in(language),
                                "source",
                                source,
                                "divided",
                                parts.isEmpty() ? "no" : "yes",
                                "parts",
                                Phrases.in(language).list(parts)));
    }

    /**
     * The note that an old code was asked for.
     *
     * @param about selector of the cells that took its place; empty for the whole table
     */
    public Footnote footnote(Map<String, String> about) {
        return new Footnote("old-code-" + code, new Words(note(Language.EN), note(Language.FR)), about);
    }
}
