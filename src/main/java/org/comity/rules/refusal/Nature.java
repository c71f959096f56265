package org.comity.rules.refusal;

/** What one source of law says of a ground. The same ground has different natures in different sources. */
public enum Nature {
    MANDATORY,
    OPTIONAL,
    FORBIDDEN,
    /** A fact, not a ground in law. */
    FACTUAL
}
