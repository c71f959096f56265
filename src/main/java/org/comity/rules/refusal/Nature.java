package org.comity.rules.refusal;

/** The nature of a ground in one source of law. A ground has different natures in different sources. */
public enum Nature {
    /** The instrument demands it: refusal or, of a reason for execution in part, that part. */
    MANDATORY,
    /** The instrument allows refusal. */
    OPTIONAL,
    /** The instrument prohibits refusal on it. */
    FORBIDDEN,
    /** The instrument does not apply to the case: it neither obliges to cooperate nor to refuse. */
    OUT_OF_SCOPE,
    /** A fact, not a ground in law. */
    FACTUAL
}
