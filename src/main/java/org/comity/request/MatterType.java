package org.comity.request;

/** The nature of the foreign proceeding, UNCAC article 43(1). */
public enum MatterType {
    CRIMINAL,
    CIVIL,
    ADMINISTRATIVE,
    /** Nobody said; never guessed. */
    NOT_RECORDED
}
