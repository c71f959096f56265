package org.comity.rules.disclosure;

import java.util.List;

/**
 * A sum of cells with whole factors that readers know something of: that it is 0, or that it is 0 or more.
 *
 * @param terms the terms, each cell once
 */
public record LinearRelation(List<Term> terms) {

    public LinearRelation {
        terms = List.copyOf(terms);
    }

    /**
     * A term.
     *
     * @param cell number of the cell in its problem, from 0
     * @param factor whole number other than 0
     */
    public record Term(int cell, long factor) {}

    /** The sum with the exact values. */
    public long sum(List<ProblemCell> cells) {
        return terms.stream()
                .mapToLong(term ->
                        Math.multiplyExact(term.factor, cells.get(term.cell).value()))
                .reduce(0, Math::addExact);
    }
}
