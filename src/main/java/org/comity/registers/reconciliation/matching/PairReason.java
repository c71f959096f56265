package org.comity.registers.reconciliation.matching;

/** Why a row of a list and a request may be the same. */
public enum PairReason {
    /** Their reference is one that the request has from abroad, but for separators, case, leading zeros and the script of its digits. */
    THEIR_REFERENCE(1000),
    /** The row names our reference, or a former one, but for the same differences. */
    OUR_REFERENCE(1000),
    /** The direction is the same, seen from both sides. */
    SAME_DIRECTION(40),
    /** Both offices record the same sort of cooperation, such as an extradition. */
    SAME_KIND(20),
    /** A day of the row is a day of the request. */
    SAME_DAY(10),
    /** A day of the row is within seven days of a day of the request. */
    NEAR_DAY(0),
    /** A person has the same name in one spelling of its sounds, in each script. */
    SAME_NAME(200),
    /** A name of a person is spelt alike or has the same consonants. */
    SIMILAR_NAME(150),
    /** The facts are in similar words. */
    SIMILAR_FACTS(100),
    /** The request has another reference from abroad than the row. */
    OTHER_REFERENCE(-400);

    private final int weight;

    PairReason(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }
}
