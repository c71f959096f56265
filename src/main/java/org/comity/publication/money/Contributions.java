package org.comity.publication.money;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The contributions to the amounts of a new edition and of those before it.
 *
 * @param present those of the new edition
 * @param earlier those of other editions, by the name of the edition
 */
public record Contributions(EditionAmounts present, Map<String, EditionAmounts> earlier) {

    /** No contributions are known; amounts are judged by the number of cases. */
    public static final Contributions NONE = new Contributions(EditionAmounts.NONE, Map.of());

    public Contributions {
        earlier = Map.copyOf(earlier);
    }

    /**
     * The contributions to an amount; empty if it has none or they are not known.
     *
     * @param edition name of an earlier edition; null for the new one
     * @param table code of the table
     * @param keys category of each axis
     */
    public List<Contribution> of(@Nullable String edition, String table, Map<String, String> keys) {
        return (edition == null ? present : earlier.getOrDefault(edition, EditionAmounts.NONE)).of(table, keys);
    }
}
