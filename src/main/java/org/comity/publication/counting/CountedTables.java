package org.comity.publication.counting;

import java.util.List;
import org.comity.publication.money.EditionAmounts;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.Relation;

/**
 * Tables as counted, before any protection.
 *
 * @param tables the tables with exact numbers
 * @param relations relations of their cells beside the sums of the axes
 * @param unbalanced cells of the statement that do not balance, in words; empty if the record does not contradict itself
 * @param contributions contributions to amounts; no edition shows them
 */
public record CountedTables(
        List<PublishedTable> tables, List<Relation> relations, List<String> unbalanced, EditionAmounts contributions) {

    public CountedTables {
        tables = List.copyOf(tables);
        relations = List.copyOf(relations);
        unbalanced = List.copyOf(unbalanced);
    }
}
