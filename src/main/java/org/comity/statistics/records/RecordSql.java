package org.comity.statistics.records;

import java.util.List;
import java.util.stream.Collectors;
import org.comity.rules.catalogue.CountedRecord;

/** The populations of records beside the state of a request, each of which has its kind, types, outcome and party. */
public final class RecordSql {

    private static final String UNKNOWN = "null";

    /** A record that counts on one day. */
    private record Counted(
            CountedRecord record,
            String table,
            String day,
            String types,
            String outcome,
            String party,
            String further) {

        Counted(CountedRecord record, String table, String types, String outcome, String party) {
            this(record, table, "s.day", types, outcome, party, "null::text[], null, null::numeric, null");
        }

        private String sql() {
            return """
                    select s.request_id, {no:%3$s} as no, %3$s as day, {of:%3$s,s.added_by}, '%1$s' as record, %4$s as types, %5$s as outcome,
                           %6$s as party, %7$s
                    from {rows:%2$s}
                    where %3$s {in} and {registered}
                    """.formatted(record, table, day, types, outcome, party, further);
        }
    }

    private static final List<Counted> COUNTED = List.of(
            new Counted(CountedRecord.HEARING, "hearing", "array[s.form]", "s.outcome", "s.conducted_by"),
            new Counted(CountedRecord.PERSON_TRANSFER, "person_transfer", "'{}'::text[]", """
                    case when s.returned_on is not null then 'RETURNED' when s.transferred_on is not null then 'CARRIED_OUT'
                         when s.consent_withdrawn_on is not null then 'CONSENT_WITHDRAWN'
                         when s.consented_on is null then 'CONSENT_AWAITED' else 'APPROVAL_AWAITED' end""", UNKNOWN),
            new Counted(
                    CountedRecord.DIRECT_RECOVERY,
                    "direct_recovery",
                    "s.day",
                    "array[s.kind]",
                    "s.outcome",
                    UNKNOWN,
                    money()),
            new Counted(CountedRecord.COST, "cost", "s.day", "array[s.kind]", """
                    case when s.extraordinary is not true then 'USUAL' when s.consulted_on is null then 'EXTRAORDINARY_NOT_CONSULTED'
                         else 'EXTRAORDINARY_CONSULTED' end""", "s.borne_by", money()),
            new Counted(
                    CountedRecord.SURRENDER,
                    "surrender",
                    "s.handed_over_on",
                    "array[s.kind]",
                    "'CARRIED_OUT'",
                    UNKNOWN,
                    """
                    (select x.nationalities from (select * from {rows:person}) x
                     where x.request_id = s.request_id and x.no = s.person_no), null, null::numeric, null"""),
            new Counted(
                    CountedRecord.CHARGE,
                    "charge",
                    "s.decided_on",
                    """
                    array_remove(array[case when s.accessory then 'ACCESSORY' end,
                                       case when s.without_dual_criminality then 'WITHOUT_DUAL_CRIMINALITY' end], null)""",
                    "s.decision",
                    UNKNOWN,
                    "null::text[], null, null::numeric, s.decided_by"));

    /** Records by their day. A surrender counts on the day of the handover, and a charge on that of its decision. */
    public static final String RECORDS =
            """
            select r.request_id, r.no, r.day, r.direction, r.kind, r.began, r.record, r.types, r.outcome, r.party, r.nationalities, r.currency,
                   r.amount, r.decided_by
            from (%s) r (request_id, no, day, direction, kind, began, record, types, outcome, party, nationalities, currency, amount, decided_by)
            """.formatted(COUNTED.stream().map(Counted::sql).collect(Collectors.joining("union all\n")));

    /** A joint investigation lives until its last day, and an obligation until it is fulfilled or ends. */
    public static final String LIVE = """
            select s.request_id, p.no, p.last_day as day, {of:p.last_day,2147483647}, 'OBLIGATION' as record, array[s.kind] as types,
                   s.owed_by as party, s.day as since, p.last_day - s.day as age
            from {rows:obligation}
            join period p on s.day <= p.last_day and (s.until is null or s.until >= p.last_day)
                         and (s.fulfilled_on is null or s.fulfilled_on > p.last_day)
            where {registered}
            union all
            select s.request_id, p.no, p.last_day, {of:p.last_day,2147483647}, 'JOINT_TEAM', array[s.basis], null, s.day, p.last_day - s.day
            from {rows:joint_team}
            join period p on s.day <= p.last_day and (s.until is null or s.until >= p.last_day)
                         and (s.ended_early_on is null or s.ended_early_on > p.last_day)
            where {registered}
            """;

    /**
     * A consent from the question to the answer, and the days of a person in detention for the extradition, each of them once. A day
     * belongs to a stay if a moment of it does.
     */
    public static final String SPANS = """
            select s.request_id, {no:s.decided_on} as no, s.decided_on as day, {of:s.decided_on,s.added_by}, 'USE_CONSENT' as record,
                   s.decision as outcome, false as running, s.day as since, s.decided_on as until
            from {rows:use_consent}
            where s.decided_on {in} and {registered}
            union all
            select s.request_id, p.no, p.last_day, {of:p.last_day,2147483647}, 'USE_CONSENT', 'PENDING', true, s.day, p.last_day
            from {rows:use_consent}
            join period p on s.day <= p.last_day and (s.decided_on is null or s.decided_on > p.last_day)
            where {registered}
            union all
            select s.request_id, {no:s.day}, s.day, {of:s.day,2147483647}, 'CUSTODY', 'ENDED', false, s.day - s.days, s.day
            from (select d.request_id, max(d.last_day) as day, %2$s
                  from (%1$s) d
                  group by d.request_id, d.person_no
                  having bool_and(not d.lasts)) s
            where s.day {in} and {registered}
            union all
            select s.request_id, s.no, s.day, {of:s.day,2147483647}, 'CUSTODY', 'STILL_DETAINED', true, s.day - s.days, s.day
            from (select d.request_id, p.no, p.last_day as day, %3$s
                  from (%1$s) d
                  join period p on d.first_day <= p.last_day
                  group by d.request_id, d.person_no, p.no, p.last_day
                  having bool_or(d.lasts or d.last_day > p.last_day)) s
            where {registered}
            """.formatted(
                    detentions(),
                    days("d.last_day"),
                    days("case when d.lasts then p.last_day else least(d.last_day, p.last_day) end"));

    private RecordSql() {}

    private static String money() {
        return "null::text[], s.value ->> 'currency', cast(s.value ->> 'amount' as numeric), null";
    }

    /** The last day of a stay is that of its last moment; an end is not part of it. */
    private static String detentions() {
        return """
                select s.request_id, s.person_no, s.ends_at is null as lasts, cast(s.begins_at at time zone :zone as date) as first_day,
                       cast((s.ends_at - interval '1 microsecond') at time zone :zone as date) as last_day
                from {rows:custody_span}
                where s.title in ('PROVISIONAL_ARREST', 'EXTRADITION_DETENTION') and (s.ends_at is null or s.ends_at > s.begins_at)""";
    }

    private static String days(String last) {
        return """
                (select cast(sum(upper(x) - lower(x)) as int)
                 from unnest(range_agg(daterange(d.first_day, greatest(d.first_day, %s), '[]'))) x) as days""".formatted(last);
    }
}
