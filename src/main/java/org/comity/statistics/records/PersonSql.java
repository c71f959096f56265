package org.comity.statistics.records;

/** The persons of requests: as a population, and as properties of their request. */
public final class PersonSql {

    /** Persons of the requests whose letter first became open in the period. */
    public static final String PERSONS = """
            select m.request_id, {no:m.day} as no, m.day, m.direction, m.kind, m.began, array[s.kind] as person_kinds, s.roles as parties,
                   array_remove(array[s.public_official], null) as officials, s.nationalities, s.residence
            from {asked} m
            join {rows:person} on s.request_id = m.request_id
            """;

    /** The tie of a person {@code c} to the requested State of the request {@code q}. A national who resides there is a national. */
    public static final String TIE_TO_REQUESTED_STATE =
            """
            case when %1$s = any (c.nationalities) then 'NATIONAL' when c.residence = %1$s then 'RESIDENT'
                 when cardinality(c.nationalities) = 0 and c.residence is null then 'NOT_RECORDED' else 'NEITHER' end""".formatted("case c.direction when 'INCOMING' then cast(:ownState as text) else q.counterpart end");

    private PersonSql() {}

    /**
     * The different values of a column of all persons of the request of a member {@code c}.
     *
     * @param values the values of one person {@code p} as an array
     */
    public static String ofRequest(String values, boolean asKnownThen) {
        var persons = asKnownThen
                ? "person_known(c.request_id, cast(:asOf as timestamptz)) p where p.ended_on is null"
                : "person p where p.request_id = c.request_id and p.ended_on is null";
        return "array(select distinct v from (select unnest(%s) as v from %s) x where v is not null)"
                .formatted(values, persons);
    }
}
