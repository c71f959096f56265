package org.comity.cases.request.content;

/** The nature of the foreign proceeding, UNCAC article 43(1). */
public enum MatterType {
    /** Before or for a criminal court. */
    CRIMINAL,
    /** Before a civil court, such as for the return of assets. */
    CIVIL,
    /** Before an administrative body. */
    ADMINISTRATIVE,
    /** Nobody gave it; never guessed. */
    NOT_RECORDED
}
