package org.comity.cases.extradition.court;

/** The kind of a competing request. */
public enum CompetingKind {
    /** A request for extradition. */
    EXTRADITION,
    /** A warrant between States that surrender persons by warrant. */
    SURRENDER_WARRANT,
    /** A request of an international court. */
    INTERNATIONAL_COURT
}
