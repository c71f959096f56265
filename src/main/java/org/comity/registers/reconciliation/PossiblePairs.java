package org.comity.registers.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Sight.Columns;
import org.comity.base.security.Sight.Language;
import org.comity.base.time.DayFormat;
import org.comity.cases.request.AccessLevel;
import org.comity.registers.reconciliation.matching.OurRequest;
import org.comity.registers.reconciliation.matching.Pair;
import org.comity.registers.reconciliation.matching.PairReason;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.State;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * The requests of the caller that a list may be about, and the pairs of its rows with them. References, names and texts are folded as the
 * search folds them. A request that the caller does not see is in no query.
 */
@ApplicationScoped
class PossiblePairs {

    /**
     * The requests with the partner. The day of entry is that of the receipt, or of the sending; one that was never sent has none. A
     * request that was joined to another one is no request of its own.
     */
    private static final String OURS = """
            select r.id, r.reference, r.level, r.direction, r.kind, r.dated, r.received_on, r.state, r.result, r.summary,
                   r.former_references, b.began,
                   case when r.direction = 'INCOMING' then coalesce(r.received_on, r.dated, b.began, r.last_moved_on)
                        when b.began is not null or (r.import_id is not null and s.standing <> 'PREPARING')
                            then coalesce(b.began, r.dated, r.last_moved_on) end as entered
            from request r
            join state_standing s on s.state = r.state
            left join lateral (select min(f.began) as began from fact_open f
                               where f.request_id = r.id and f.known_to is null) b on true
            where r.counterpart = :partner and r.state <> 'ANNULLED' and %s""";

    /** The references of a request are also those of the requests that were joined to it, as far as the caller sees them. */
    private static final String PAIRS = """
            with recursive theirs as materialized (
                select t.row_no, t.direction, t.kind, array[t.dated, t.received] as days, search_text(t.summary) as facts,
                       string_to_array(t.folded_names, chr(10)) as names, string_to_array(t.sounding_names, chr(10)) as sounds,
                       coalesce(search_whole_keys(t.reference), '{}') as keys,
                       array(select k from unnest(t.our_references) w, unnest(search_whole_keys(w)) k) as our_keys
                from reconciliation_row t where t.reconciliation_id = :list
            ), seen as materialized (
                %s
            ), joined (head, id) as (
                select s.id, s.id from seen s where s.state <> 'JOINED'
                union
                select j.head, s.id from joined j
                join request_link l on l.to_request = j.id and l.kind = 'JOINED_INTO' and l.ended_on is null
                join seen s on s.id = l.from_request
            ), own_keys as (
                select j.head, array_agg(k.key) as keys from joined j join seen s on s.id = j.id
                cross join unnest(search_reference(s.reference) || search_references(s.former_references)) k (key)
                where k.key <> '' group by j.head
            ), foreign_keys as (
                select j.head, array_agg(search_reference(f.reference)) as keys
                from joined j join request_foreign_reference f on f.request_id = j.id
                where search_reference(f.reference) <> '' group by j.head
            ), ours as materialized (
                select s.id, s.direction, s.kind, array[s.dated, s.received_on, s.began] as days, search_text(s.summary) as facts,
                       coalesce(w.keys, '{}') as own, coalesce(f.keys, '{}') as foreign_keys
                from seen s left join own_keys w on w.head = s.id left join foreign_keys f on f.head = s.id
                where s.state <> 'JOINED'
            ), possible as (
                select t.row_no, o.id from theirs t cross join unnest(t.keys) k (key)
                join (select id, unnest(foreign_keys) as key from ours) o on o.key = k.key
                union
                select t.row_no, o.id from theirs t cross join unnest(t.our_keys) k (key)
                join (select id, unnest(own) as key from ours) o on o.key = k.key
                union
                select t.row_no, o.id
                from theirs t cross join unnest(t.days) d (day) cross join generate_series(-7, 7) n
                join (select id, direction, kind, unnest(days) as day from ours) o
                    on o.direction = t.direction and o.kind = t.kind and o.day = d.day + n
            )
            select * from (select t.row_no, o.id,
                   t.keys && o.foreign_keys as by_theirs, t.our_keys && o.own as by_ours,
                   t.direction = o.direction as same_direction, t.kind = o.kind as same_kind, t.days && o.days as same_day,
                   exists (select 1 from unnest(t.days) d (day), unnest(o.days) e (day) where abs(d.day - e.day) <= 7) as near_day,
                   n.same as same_name, n.alike as similar_name,
                   coalesce(similarity(t.facts, o.facts) >= 0.45, false) as similar_facts,
                   (cardinality(t.keys) > 0 and cardinality(o.foreign_keys) > 0) or cardinality(t.our_keys) > 0 as other_reference
            from possible p join theirs t on t.row_no = p.row_no join ours o on o.id = p.id
            cross join lateral (
                select coalesce(bool_or(similarity(x.name, y.name) = 1), false) as same,
                       coalesce(bool_or(similarity(x.name, y.name) >= 0.6
                                        or (length(x.sound) > 3 and similarity(x.sound, y.sound) >= 0.8)), false) as alike
                from unnest(t.names, t.sounds) x (name, sound)
                join (select l.* from person q
                      cross join unnest(string_to_array(q.folded_names, chr(10)), string_to_array(q.sounding_names, chr(10)))
                                 l (name, sound)
                      where q.request_id = o.id and q.ended_on is null and q.identity_protected is null) y on y.name <> ''
                where x.name <> '') n) p
            where p.by_theirs or p.by_ours or p.similar_name or (p.similar_facts and not p.other_reference)
            limit :most""";

    private static final String OF_WINDOW = """
            select o.id, o.reference, o.level, o.direction, o.kind, o.dated, o.received_on, o.state, o.result, o.began,
                   coalesce(o.entered between :from and :until, false) as of_window
            from (%s) o
            where o.state <> 'JOINED' and (o.entered between :from and :until or cast(o.id as text) = any (:paired))""";

    private static final int MOST = 50_000;

    private final Session session;
    private final CurrentCaller current;

    PossiblePairs(Session session, CurrentCaller current) {
        this.session = session;
        this.current = current;
    }

    /** The pairs of a list for which something speaks: a reference, or the days with a name or the facts. */
    List<Pair> pairs(Reconciliation list) {
        var found = query(PAIRS, list)
                .setParameter("list", list.id())
                .setParameter("most", MOST + 1)
                .getResultList();
        if (found.size() > MOST) {
            throw new ProblemException(
                    ProblemKind.UNPROCESSABLE,
                    "More than " + MOST + " pairs of a row and a request are possible: send shorter lists");
        }
        return found.stream().map(PossiblePairs::pair).filter(Pair::isProposed).toList();
    }

    /** The requests of the window, and those of the pairs. */
    List<OurRequest> requests(Reconciliation list, List<Pair> pairs) {
        return query(OF_WINDOW, list)
                .setParameter("from", list.from())
                .setParameter("until", list.until())
                .setParameter(
                        "paired",
                        pairs.stream()
                                .map(pair -> pair.request().toString())
                                .distinct()
                                .toArray(String[]::new))
                .getResultStream()
                .map(PossiblePairs::request)
                .toList();
    }

    private NativeQuery<Tuple> query(String sql, Reconciliation list) {
        var seen = current.sight().within(list.authority()).condition(Language.SQL, Columns.of("r"));
        var query = session.createNativeQuery(sql.formatted(OURS.formatted(seen.text())), Tuple.class);
        seen.values().forEach(query::setParameter);
        return query.setParameter("partner", list.partner());
    }

    private static Pair pair(Tuple row) {
        var reasons = EnumSet.noneOf(PairReason.class);
        add(reasons, row, "by_theirs", PairReason.THEIR_REFERENCE);
        add(reasons, row, "by_ours", PairReason.OUR_REFERENCE);
        boolean isOfNoReference = reasons.isEmpty();
        add(reasons, row, "same_direction", PairReason.SAME_DIRECTION);
        add(reasons, row, "same_kind", PairReason.SAME_KIND);
        add(reasons, row, row.get("same_day", Boolean.class) ? "same_day" : "near_day", day(row));
        add(reasons, row, row.get("same_name", Boolean.class) ? "same_name" : "similar_name", name(row));
        add(reasons, row, "similar_facts", PairReason.SIMILAR_FACTS);
        if (isOfNoReference) {
            add(reasons, row, "other_reference", PairReason.OTHER_REFERENCE);
        }
        return new Pair(row.get("row_no", Integer.class), row.get("id", UUID.class), reasons);
    }

    private static PairReason day(Tuple row) {
        return row.get("same_day", Boolean.class) ? PairReason.SAME_DAY : PairReason.NEAR_DAY;
    }

    private static PairReason name(Tuple row) {
        return row.get("same_name", Boolean.class) ? PairReason.SAME_NAME : PairReason.SIMILAR_NAME;
    }

    private static void add(EnumSet<PairReason> reasons, Tuple row, String column, PairReason reason) {
        if (row.get(column, Boolean.class)) {
            reasons.add(reason);
        }
    }

    private static OurRequest request(Tuple row) {
        var result = row.get("result", String.class);
        return new OurRequest(
                row.get("id", UUID.class),
                row.get("reference", String.class),
                AccessLevel.valueOf(row.get("level", String.class)),
                Direction.valueOf(row.get("direction", String.class)),
                Kind.valueOf(row.get("kind", String.class)),
                DayFormat.of(row.get("dated")),
                DayFormat.of(row.get("received_on")),
                DayFormat.of(row.get("began")),
                State.valueOf(row.get("state", String.class)),
                result == null ? null : Result.valueOf(result),
                row.get("of_window", Boolean.class));
    }
}
