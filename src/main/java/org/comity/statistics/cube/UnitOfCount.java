package org.comity.statistics.cube;

/** The unit in which requests are counted: themselves, or each of their measures or offences. */
public enum UnitOfCount {
    /** Each member of the population once. */
    MEMBER("1", "1"),
    /** Each measure that the request of a member asks for. */
    MEASURE(
            "(select count(*) from measure x where x.request_id = c.request_id)",
            "(select count(*) from measure_known(c.request_id, cast(:asOf as timestamptz)))"),
    /** Each offence that is recorded of the request of a member. */
    OFFENCE("cardinality(q.articles)", "cardinality(q.articles)");

    private final String now;
    private final String then;

    UnitOfCount(String now, String then) {
        this.now = now;
        this.then = then;
    }

    /** The number of units of a member, as an expression over the member {@code c} and its content {@code q}. */
    String weight(boolean asKnownThen) {
        return asKnownThen ? then : now;
    }
}
