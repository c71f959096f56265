package org.comity.rules.refusal;

/** The nature of a ground in one source of law. A ground has different natures in different sources. */
public enum Nature {
    MANDATORY,
    OPTIONAL,
    FORBIDDEN,
    /** A fact, not a ground in law. */
    FACTUAL
}
