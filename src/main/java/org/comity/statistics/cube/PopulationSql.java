package org.comity.statistics.cube;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.cases.facts.KnownFacts;
import org.comity.rules.catalogue.CountedPopulation;
import org.comity.rules.indicator.LifeMilestone;
import org.comity.statistics.ledger.LedgerSql;
import org.comity.statistics.records.AssetSql;
import org.comity.statistics.records.PersonSql;
import org.comity.statistics.records.RecordSql;

/**
 * The members of each population as a sub-query over the facts. Each has {@code request_id}, {@code no} (the period), {@code day},
 * {@code direction}, {@code kind}, {@code began} and the columns of its dimensions. A column that a question does not name is not
 * computed.
 */
final class PopulationSql {

    private static final String KNOWN = "{known}";

    /**
     * {@code period}: the periods of the question. {@code starts}: their first days, which follow one another. {@code move},
     * {@code opened} and {@code content}: the facts of the authority as known. None is computed as a whole.
     */
    private static final String FACTS = """
            with period as (
                select cast(no as int) as no, first_day, last_day
                from unnest(cast(string_to_array(:firstDays, ',') as date[]), cast(string_to_array(:lastDays, ',') as date[]))
                     with ordinality as p (first_day, last_day, no)
            ), starts as (
                select array_agg(first_day order by no) as days from period
            ), move as not materialized (
                select * from fact_move where authority = :authority and {known}
            ), opened as not materialized (
                select request_id, direction, kind, began, since, {until} as until
                from fact_open
                where authority = :authority and {known} and since <= cast(:lastDay as date) and {until} >= cast(:firstDay as date)
            ), content as not materialized (
                select * from fact_request where authority = :authority and {known}
            )
            """;

    private static final String IN_PERIOD = "between cast(:firstDay as date) and cast(:lastDay as date)";

    /** The moves of the days of a question. Those with a flow and those without have an index each. */
    private static final String MOVED =
            "(select * from move where day {in} and flow is not null union all select * from move where day {in} and flow is null)";

    /**
     * The requests of a period by the day on which their letter first became open. One that was split off has the day of the first request,
     * so that what went there with the split stays in its period.
     */
    private static final String ASKED = """
            (select request_id, direction, kind, began, day from move where day {in} and flow = 'NEW'
             union all
             select request_id, direction, kind, began, began as day from move where began {in} and flow = 'SPLIT_OFF')""";

    private static final String NO = "width_bucket(%s, (select days from starts))";

    /** The kinds of flow are read apart, so that the database estimates how many there are of the one that is asked for. */
    private static final String FLOWS = """
            select m.request_id, {no:m.day} as no, m.day, m.direction, m.kind, m.began, m.flow, m.result, m.decided_by, m.grounds, m.ground,
                   m.sources
            from move m
            where m.day {in} and m.flow in ('NEW', 'SPLIT_OFF', 'REOPENED', 'FINALISED', 'JOINED')
            union all
            select m.request_id, {no:m.day}, m.day, m.direction, m.kind, m.began, m.flow || '_IN', m.result, m.decided_by, m.grounds,
                   m.ground, m.sources
            from move m
            where m.day {in} and m.flow in ('RECLASSIFIED', 'REDIRECTED') and m.standing = 'OPEN'
            union all
            select m.request_id, {no:m.day}, m.day, coalesce(m.former_direction, m.direction), m.former_kind, m.began, m.flow || '_OUT', m.result,
                   m.decided_by, m.grounds, m.ground, m.sources
            from move m
            where m.day {in} and m.flow in ('RECLASSIFIED', 'REDIRECTED') and m.from_standing = 'OPEN'
            """;

    private static final String OPEN = """
            select s.request_id, p.no, p.last_day as day, s.direction, s.kind, s.began, p.last_day - s.began as age,
                   (select m.state from move m where m.request_id = s.request_id and m.day <= p.last_day
                    order by m.place desc, m.seq desc limit 1) as state
            from opened s
            join period p on s.since <= p.last_day and p.last_day < s.until
            """;

    /**
     * Flows alone say whether a request is open or at its end, since no move leads from an end back to the preparation. The flows of
     * all requests are read in one pass. A request whose end has no result on record counts as not recorded.
     */
    private static final String BEGUN = """
            select m.request_id, {no:m.day} as no, m.day, m.direction, m.kind, m.began,
                   case when l.flow = 'JOINED' then 'JOINED' when l.standing = 'OPEN' then 'STILL_OPEN'
                        when l.standing = 'PREPARING' then 'NOT_RECORDED' else l.result end as result
            from move m
            left join (select f.request_id, (array_agg(f.standing order by f.place desc, f.seq desc))[1] as standing,
                              (array_agg(f.flow order by f.place desc, f.seq desc))[1] as flow,
                              (array_agg(f.result order by f.place desc, f.seq desc) filter (where f.flow = 'FINALISED'))[1] as result
                       from move f
                       where f.day between cast(:firstDay as date) and cast(:on as date) and f.flow is not null
                       group by f.request_id) l on l.request_id = m.request_id
            where m.day {in} and m.flow in ('NEW', 'SPLIT_OFF')
            """;

    /**
     * A step of a gap in an older register has no day. An entry of an older register counts with the step that leads to its state,
     * and a named event with the step that it names.
     */
    private static final String STEPS = """
            select m.request_id, {no:m.day} as no, m.day, m.direction, m.kind, m.began, m.state, m.decided_by,
                   case when m.step <> 'IMPORT' then m.step
                        else coalesce(cast(:imported as jsonb) ->> concat_ws(' ', m.direction, m.kind, m.state,
                                          case when m.standing in ('FINALISED', 'CLOSED') then m.result end),
                                      cast(:imported as jsonb) ->> concat_ws(' ', m.direction, m.kind, m.state),
                                      'IMPORT_' || m.state) end as step
            from {moved} m
            where m.former_kind = m.kind and m.former_direction is null and not m.vague
              and not (m.from_standing is null and m.standing in ('FINALISED', 'CLOSED'))
            union all
            select h.request_id, {no:h.occurred_on}, h.occurred_on, f.direction, f.kind, f.began, f.state, null,
                   cast(h.details as jsonb) ->> 'event'
            from history_entry h
            cross join lateral (select m.direction, m.kind, m.began, m.state from move m where m.request_id = h.request_id
                                order by m.day <= h.occurred_on desc, case when m.day <= h.occurred_on then -m.place else m.place end
                                limit 1) f
            where h.kind = 'EVENT' and h.authority = :authority and not h.annulled and h.occurred_on {in} {recorded:h}
              and not exists (select 1 from history_entry s
                              where s.request_id = h.request_id and s.supersedes = h.seq {recorded:s})
            """;

    /**
     * A request counts once for each milestone, even if it was reopened and reached it again in the period. Under each direction and kind
     * that it had it is a member of its own.
     */
    private static final String MILESTONES = """
            select e.request_id, e.no, min(e.day) as day, e.direction, e.kind, min(e.began) as began, array_agg(distinct e.milestone) as milestones
            from (select s.request_id, s.no, s.day, s.direction, s.kind, s.began, {milestone:step} as milestone
                  from ({steps}) s
                  union all
                  select m.request_id, {no:m.day}, m.day, m.direction, m.kind, m.began,
                         case m.flow when 'NEW' then case m.direction when 'INCOMING' then {milestone:received} else {milestone:sent} end
                                     else {milestone:result} end
                  from move m
                  where m.day {in} and m.flow in ('NEW', 'FINALISED')) e
            where e.milestone is not null
            group by e.request_id, e.no, e.direction, e.kind
            """.replace("{steps}", STEPS)
            .replace("{milestone:received}", "'" + LifeMilestone.RECEIVED + "'")
            .replace("{milestone:sent}", "'" + LifeMilestone.SENT + "'")
            .replace("{milestone:step}", milestone("s.step", LifeMilestone::steps))
            .replace("{milestone:result}", milestone("m.result", LifeMilestone::results));

    /** The kind of a request on a day, and in the same form its direction; on the day of a reclassification the order of the history decides. */
    private static final String KIND_ON = """
            coalesce((select m.kind from move m
                      where m.request_id = s.request_id and (m.day < {day} or m.day = {day} and m.place <= {place})
                      order by m.place desc, m.seq desc limit 1),
                     (select m.former_kind from move m where m.request_id = s.request_id order by m.place, m.seq limit 1))""";

    private static final String OF_REQUEST = """
            {direction} as direction, {kind} as kind,
                   (select min(f.began) from move f where f.request_id = s.request_id) as began""";

    /**
     * A request whose registration was annulled has no move, and is in no figure. The limit makes the database look for a move of each
     * request, where it would otherwise read all moves of the authority.
     */
    private static final String REGISTERED = "(select true from move a where a.request_id = s.request_id limit 1)";

    /** A side process whose opening was annulled counts nowhere. */
    static final String OPENED_RIGHTLY = "outcome is distinct from 'ANNULLED'";

    private static final String CODES = "array_remove(s.items || s.reason_code, null) as codes";

    private static final String SIDE_PROCESSES = """
            select s.request_id, {no:s.opened_on} as no, s.opened_on as day, {of:s.opened_on,s.opened_by}, s.kind as side_process, {codes},
                   s.ended_on is not null and s.ended_on <= cast(:on as date) as ended
            from {sideProcesses}
            where s.opened_on {in} and {registered}
            """;

    private static final String SIDE_PROCESS_SPANS = """
            select s.request_id, {no:s.ended_on} as no, s.ended_on as day, {of:s.ended_on,s.ended_by}, s.kind as side_process, {codes},
                   false as running, s.opened_on as since, s.ended_on as until
            from {sideProcesses}
            where s.ended_on {in} and {registered}
            union all
            select s.request_id, p.no, p.last_day, {of:p.last_day,2147483647}, s.kind, {codes}, true, s.opened_on, p.last_day
            from (select * from {sideProcesses} where s.ended_on is null
                  union all
                  select * from {sideProcesses} where s.ended_on > cast(:firstDay as date)) s
            join period p on s.opened_on <= p.last_day and (s.ended_on is null or s.ended_on > p.last_day)
            where case when p.no > 0 then {registered} end
            """;

    private static final String DEADLINES = """
            select s.request_id, {no:s.ended_on} as no, s.ended_on as day, {of:s.ended_on,s.ended_by}, s.rule, s.legal_force, s.ending,
                   s.ending = 'MET' and s.suspended_since is null
                   and case when s.due_at is null or s.ended_at is null then s.ended_on > s.due_on else s.ended_at > s.due_at end as late
            from {deadlines}
            where s.ended_on {in} and {registered}
            """;

    /**
     * A measure that ended was asked for all the same; one that went to another request counts there. The outcome at the day asked for: one that
     * a step or a decision gave later had not come yet.
     */
    private static final String MEASURES = """
            select m.request_id, {no:m.day} as no, m.day, m.direction, m.kind, m.began, s.letter, s.coercive,
                   coalesce((select case when max(o.day) > cast(:on as date)
                                         then coalesce((array_agg(o.outcome order by o.place desc)
                                                        filter (where o.day <= cast(:on as date)))[1], 'PENDING') end
                             from (select h.occurred_on as day, h.place, x ->> 'outcome' as outcome
                                   from history_entry h
                                   cross join lateral jsonb_array_elements(cast(h.details as jsonb) -> 'measureOutcomes') x
                                   where h.request_id = m.request_id and strpos(h.details, '"measureOutcomes"') > 0 and not h.annulled
                                     and cast(x ->> 'measure' as int) = s.no {recorded:h}
                                     and not exists (select 1 from history_entry f
                                                     where f.request_id = h.request_id and f.supersedes = h.seq {recorded:f})
                                   union all
                                   select d.day, d.added_by,
                                          case when d.decision in ('REFUSED', 'EXECUTED', 'PARTLY_EXECUTED', 'IMPOSSIBLE')
                                               then d.decision else 'PENDING' end
                                   from {decisions} d
                                   where d.request_id = m.request_id and d.measure_no = s.no and d.ended_on is null
                                     and d.decision <> 'REFUSAL_PROPOSED') o),
                            s.outcome) as outcome
            from {asked} m
            join {measures} on s.request_id = m.request_id
            where not (s.ended_by is not null
                       and exists (select 1 from history_entry w
                                   where w.request_id = s.request_id and w.seq = s.ended_by
                                     and cast(w.details as jsonb) ->> 'act' = 'MOVED'))
            """;

    private final CountedPopulation from;
    private final KnownFacts known;
    private final boolean then;

    PopulationSql(CountedPopulation from, boolean asKnownThen) {
        this.from = from;
        this.known = KnownFacts.of(asKnownThen);
        this.then = asKnownThen;
    }

    /** The milestone that a step or a result reaches, as an expression over its code; null for one that reaches none. */
    private static String milestone(String code, Function<LifeMilestone, Set<? extends Enum<?>>> reaching) {
        return Arrays.stream(LifeMilestone.values())
                .filter(one -> !reaching.apply(one).isEmpty())
                .map(one -> reaching.apply(one).stream()
                        .map(Enum::name)
                        .sorted()
                        .collect(Collectors.joining("', '", "when " + code + " in ('", "') then '" + one + "'")))
                .collect(Collectors.joining(" ", "case ", " end"));
    }

    /** The named sub-queries with which a query begins. */
    String facts() {
        return FACTS.replace(KNOWN, known.condition()).replace("{until}", known.until());
    }

    /** The members of the population. */
    String members() {
        return filled(
                switch (from) {
                    case FLOWS -> FLOWS;
                    case OPEN, OPEN_BEFORE -> OPEN;
                    case BEGUN -> BEGUN;
                    case STEPS -> STEPS;
                    case MILESTONES -> MILESTONES;
                    case SIDE_PROCESSES -> SIDE_PROCESSES;
                    case SIDE_PROCESS_SPANS -> SIDE_PROCESS_SPANS;
                    case DEADLINES -> DEADLINES;
                    case MEASURES -> MEASURES;
                    case SPANS -> SpanSql.MEMBERS;
                    case HELD -> LedgerSql.PENDING;
                    case HELD_DAYS -> LedgerSql.DAYS;
                    case HELD_SPANS -> LedgerSql.SPANS;
                    case HOLDER_STAYS -> LedgerSql.STAYS;
                    case ASSET_EVENTS -> AssetSql.EVENTS;
                    case ASSETS -> AssetSql.STOCK;
                    case ASSET_SPANS -> AssetSql.SPANS;
                    case PERSONS -> PersonSql.PERSONS;
                    case RECORDS -> RecordSql.RECORDS;
                    case LIVE_RECORDS -> RecordSql.LIVE;
                    case RECORD_SPANS -> RecordSql.SPANS;
                });
    }

    /** A record that was recorded by error has ended, and counts nowhere. */
    private String filled(String sql) {
        return sql.replace("{open}", OPEN)
                .replace("{moved}", MOVED)
                .replace("{asked}", ASKED)
                .replaceAll("\\{of:([^,}]+),([^}]+)}", ofRequest())
                .replaceAll("\\{no:([^}]+)}", NO.formatted("$1"))
                .replaceAll("\\{recorded:([^}]+)}", then ? "and $1.recorded_at <= cast(:asOf as timestamptz)" : "")
                .replace("{in}", IN_PERIOD)
                .replace("{codes}", CODES)
                .replace("{registered}", REGISTERED)
                .replace(
                        LedgerSql.SIDE_PROCESSES,
                        rows("side_process", "side_process_known(r.id, cast(:asOf as timestamptz))", OPENED_RIGHTLY))
                .replace(
                        "{deadlines}",
                        rows("deadline", "deadlines_known(r.id, cast(:asOf as timestamptz), null)", "true"))
                .replaceAll(
                        "\\{rows:([a-z_]+)}",
                        rows("$1", "$1_known(r.id, cast(:asOf as timestamptz))", "ended_on is null"))
                .replace(
                        "{decisions}",
                        then ? "measure_decision_known(m.request_id, cast(:asOf as timestamptz))" : "measure_decision")
                .replace("{measures}", rows("measure", "measure_known(r.id, cast(:asOf as timestamptz))", "true"));
    }

    private static String ofRequest() {
        var kind = KIND_ON.replace("{day}", "$1").replace("{place}", "$2");
        return OF_REQUEST.replace("{kind}", kind).replace("{direction}", directionOf(kind));
    }

    /** The direction in the place of the kind. */
    private static String directionOf(String kind) {
        return kind.replace("m.former_kind", "coalesce(m.former_direction, m.direction)")
                .replace("m.kind", "m.direction");
    }

    /** The rows {@code s} of a table of the authority as known, that meet a condition. */
    private String rows(String table, String asKnownThen, String condition) {
        return then
                ? "(select k.* from request r cross join lateral %s k where r.authority = :authority and %s) s"
                        .formatted(asKnownThen, condition)
                : "(select * from %s where authority = :authority and %s) s".formatted(table, condition);
    }
}
