package org.comity.publication.money;

import java.util.List;
import java.util.Map;

/**
 * The contributions to the amounts of an edition, for the disclosure control alone. No edition shows them.
 *
 * @param byTable contributions by the code of the table and by the categories of the cell
 */
public record EditionAmounts(Map<String, Map<Map<String, String>, List<Contribution>>> byTable) {

    /** No contributions are known. */
    public static final EditionAmounts NONE = new EditionAmounts(Map.of());

    public EditionAmounts {
        byTable = Map.copyOf(byTable);
    }

    /** The contributions to the amount of a cell; empty if it has none or they are not known. */
    public List<Contribution> of(String table, Map<String, String> keys) {
        return byTable.getOrDefault(table, Map.of()).getOrDefault(keys, List.of());
    }
}
