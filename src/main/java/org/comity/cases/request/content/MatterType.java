package org.comity.cases.request.content;

/** The nature of the foreign proceeding, UNCAC article 43(1). */
public enum MatterType {
    CRIMINAL,
    CIVIL,
    ADMINISTRATIVE,
    /** Nobody said; never guessed. */
    NOT_RECORDED
}
