package org.comity.rules.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A linear program: the lowest weighted sum of unknowns that fit all that is known.
 *
 * @param unknowns unknowns
 * @param equalities sums with one value
 * @param atLeast sums with a lowest value
 */
public record LinearQuestion(List<Unknown> unknowns, List<Row> equalities, List<Row> atLeast) {

    public LinearQuestion {
        unknowns = List.copyOf(unknowns);
        equalities = List.copyOf(equalities);
        atLeast = List.copyOf(atLeast);
    }

    /**
     * An unknown.
     *
     * @param least lowest value
     * @param most highest value; null if there is none
     * @param weight factor in the sum that becomes lowest
     */
    public record Unknown(long least, @Nullable Long most, double weight) {}

    /**
     * A sum of unknowns.
     *
     * @param terms terms by the number of the unknown, from 0
     * @param value value of the sum, or its lowest
     */
    public record Row(List<LinearRelation.Term> terms, long value) {

        public Row {
            terms = List.copyOf(terms);
        }
    }
}
