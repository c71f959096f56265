package org.comity.publication.table;

import java.util.List;
import java.util.Map;

/**
 * A relation of cells that readers of an edition know beside the sums of the axes: the factors times the numbers add up to 0. Such are the
 * balance of a statement, and the same number in two tables.
 *
 * @param terms the terms; axes that no term names run together over the categories that all of the terms have
 */
public record Relation(List<Term> terms) {

    public Relation {
        terms = List.copyOf(terms);
    }

    /**
     * A term.
     *
     * @param table code of the table
     * @param factor whole number
     * @param keys category of each axis that is fixed
     */
    public record Term(String table, int factor, Map<String, String> keys) {

        public Term {
            keys = Map.copyOf(keys);
        }
    }
}
