package org.comity.cases.extradition.surrender;

/** The progress of an assurance. */
public enum AssuranceStanding {
    /** The requesting State has not answered yet. */
    ASKED,
    /** It was given and is not accepted yet. */
    GIVEN,
    /** It was given and accepted. */
    ACCEPTED,
    /** It was given and does not suffice. */
    REJECTED,
    /** The requesting State does not give it. */
    DECLINED;

    boolean isGiven() {
        return this == GIVEN || this == ACCEPTED || this == REJECTED;
    }
}
