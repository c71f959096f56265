package org.comity.cases.extradition.custody;

/** The legal title of custody, or the measure in its place. */
public enum CustodyTitle {
    /** Arrest before the request for extradition, UNCAC article 44(10). */
    PROVISIONAL_ARREST,
    /** Detention until the surrender, by an order on the request. */
    EXTRADITION_DETENTION,
    /** Detention for proceedings of the State that holds the person. */
    OWN_PROCEEDINGS,
    /** A sentence is served. */
    SENTENCE,
    /** Released on bail. */
    BAIL,
    /** Released with a duty to report. */
    REPORTING,
    /** Confined to a home. */
    HOUSE_ARREST,
    /** Another measure in place of custody. */
    OTHER_MEASURE;

    /** True for custody; false for a measure in its place. */
    boolean isCustody() {
        return switch (this) {
            case PROVISIONAL_ARREST, EXTRADITION_DETENTION, OWN_PROCEEDINGS, SENTENCE -> true;
            case BAIL, REPORTING, HOUSE_ARREST, OTHER_MEASURE -> false;
        };
    }

    /** True for custody that the extradition alone causes. */
    boolean isForTheExtradition() {
        return this == PROVISIONAL_ARREST || this == EXTRADITION_DETENTION;
    }
}
