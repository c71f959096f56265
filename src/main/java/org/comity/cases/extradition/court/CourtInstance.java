package org.comity.cases.extradition.court;

/** The instance of a court. */
public enum CourtInstance {
    /** First instance. */
    FIRST,
    /** Appeal on facts or law. */
    APPEAL,
    /** Last instance on points of law. */
    CASSATION,
    /** Constitutional court. */
    CONSTITUTIONAL,
    /** International court. */
    INTERNATIONAL
}
