package org.comity.rules.refusal;

/** The nature of a ground in one source of law. A ground has different natures in different sources. */
public enum Nature {
    /** The instrument demands refusal. */
    MANDATORY,
    /** The instrument allows refusal. */
    OPTIONAL,
    /** The instrument prohibits refusal on it. */
    FORBIDDEN,
    /** A fact, not a ground in law. */
    FACTUAL
}
