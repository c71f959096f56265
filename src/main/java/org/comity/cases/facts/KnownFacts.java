package org.comity.cases.facts;

/**
 * Which facts are known, as parts of a query: those of the present record, or those of the record at the instant {@code :asOf}.
 *
 * @param condition the condition that a fact is known
 * @param until the first day on which a span is over, as far as that is known
 */
public record KnownFacts(String condition, String until) {

    private static final KnownFacts NOW = new KnownFacts("known_to is null", "until");
    private static final KnownFacts THEN = new KnownFacts(
            "known_from <= cast(:asOf as timestamptz) and (known_to is null or known_to > cast(:asOf as timestamptz))",
            "case when until_known <= cast(:asOf as timestamptz) then until else date 'infinity' end");

    /** Those of the present record, or those as known at the instant that the query names. */
    public static KnownFacts of(boolean asKnownThen) {
        return asKnownThen ? THEN : NOW;
    }
}
