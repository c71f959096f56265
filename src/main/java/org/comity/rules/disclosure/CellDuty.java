package org.comity.rules.disclosure;

/** What must or may happen to a cell of a problem of disclosure. */
public enum CellDuty {
    /** It is sensitive: it is hidden, and every value of its band stays possible. */
    PRIMARY,
    /** It may be published, and is hidden only to protect others. */
    OPEN,
    /** It is public already, or is published in any case. */
    PUBLISHED,
    /** It is hidden in an earlier edition and is not sensitive. */
    CONCEALED
}
