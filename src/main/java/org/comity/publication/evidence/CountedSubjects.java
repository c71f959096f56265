package org.comity.publication.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.cases.facts.KnownFacts;
import org.comity.publication.release.Edition;
import org.comity.reference.countries.Region;
import org.comity.reference.countries.Regions;
import org.comity.rules.indicator.Heading;
import org.comity.rules.indicator.Period;
import org.comity.rules.ledger.LifeSideProcess;
import org.comity.rules.ledger.Precedence;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.statistics.table.FigureQueries;
import org.hibernate.query.NativeQuery;

/**
 * The requests that an edition counts as new, as they were known when it was counted. Needs a transaction under the sight of the counting of
 * editions.
 */
@ApplicationScoped
class CountedSubjects {

    private static final int YEARS_TOGETHER = 3;

    private static final String KNOWN = KnownFacts.of(true).condition();

    /**
     * A request that waited at the counting, and was lowered to NORMAL since, was not counted. One that was or is above NORMAL and counts has
     * no trace.
     */
    private static final String BORN = """
            with born as materialized (
                select request_id, direction, kind, day
                from fact_move
                where authority = :authority and %1$s and flow = 'NEW'
                  and day between cast(:from as date) and cast(:to as date)
            ), guarded as (
                select b.*, r.level, r.registered_at,
                       exists (select from guarded_time t
                               where t.request_id = b.request_id and t.began_at <= cast(:asOf as timestamptz)
                                 and (t.ended_at is null or t.ended_at > cast(:asOf as timestamptz))) as was_guarded
                from born b join request r on r.id = b.request_id
            ), counted as materialized (
                select * from guarded
                where not was_guarded or level <> 'NORMAL' or registered_at <= cast(:until as timestamptz)
            )
            """.formatted(KNOWN);

    private static final String REQUESTS = BORN + """
            select c.request_id, c.direction, c.kind, c.day, coalesce(f.counterpart, '') as partner,
                   c.was_guarded or c.level <> 'NORMAL' as guarded
            from counted c
            left join (select request_id, counterpart from fact_request where authority = :authority and %s) f
                   on f.request_id = c.request_id
            order by c.request_id
            """.formatted(KNOWN);

    private static final String MOVES = BORN + """
            select m.request_id, m.seq, m.step, m.day, m.state, m.standing, m.vague, m.flow, m.result, m.ground
            from fact_move m
            where m.authority = :authority and %s and m.request_id in (select request_id from counted)
              and m.day <= cast(:on as date)
            order by m.request_id, m.place, m.seq
            """.formatted(KNOWN);

    private static final String SIDE_PROCESSES = BORN + """
            select s.request_id, s.kind, s.opened_on, s.ended_on, s.reason_code, s.opened_by, s.ended_by
            from counted c
            cross join lateral side_process_known(c.request_id, cast(:asOf as timestamptz)) s
            where s.outcome is distinct from 'ANNULLED' and s.kind = any (cast(:claiming as text[]))
            """;

    private final FigureQueries queries;
    private final Regions regions;

    CountedSubjects(FigureQueries queries, Regions regions) {
        this.queries = queries;
        this.regions = regions;
    }

    /**
     * The requests.
     *
     * @param on day of the counting, in the zone of the authority
     * @param periods the statistical years of the edition
     * @param hidden requests that hidden cells count
     */
    List<TraceSubject> of(Edition edition, LocalDate on, List<Period> periods, Set<UUID> hidden) {
        var moves = query(MOVES, edition, periods)
                .setParameter("on", on.toString())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get("request_id", UUID.class),
                        Collectors.mapping(CountedLife.Move::of, Collectors.toList())));
        var beside = query(SIDE_PROCESSES, edition, periods)
                .setParameter("claiming", claiming())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get("request_id", UUID.class),
                        Collectors.mapping(CountedSubjects::sideProcess, Collectors.toList())));
        return query(REQUESTS, edition, periods)
                .getResultStream()
                .map(row -> {
                    var id = row.get("request_id", UUID.class);
                    var life =
                            new CountedLife(moves.getOrDefault(id, List.of()), beside.getOrDefault(id, List.of()), on);
                    return subject(row, periods, life, !hidden.contains(id));
                })
                .toList();
    }

    private NativeQuery<Tuple> query(String sql, Edition edition, List<Period> periods) {
        return queries.query(sql)
                .setParameter("authority", edition.authority())
                .setParameter("asOf", edition.countedAt(), Instant.class)
                .setParameter("until", edition.guardedUntil(), Instant.class)
                .setParameter("from", periods.getFirst().from().toString())
                .setParameter("to", periods.getLast().to().toString());
    }

    private static String[] claiming() {
        return Arrays.stream(SideProcessKind.values())
                .filter(kind -> Precedence.rank(kind).isPresent())
                .map(Enum::name)
                .toArray(String[]::new);
    }

    private static LifeSideProcess sideProcess(Tuple row) {
        var code = row.get("reason_code", String.class);
        return new LifeSideProcess(
                SideProcessKind.valueOf(row.get("kind", String.class)),
                row.get("opened_on", LocalDate.class),
                row.get("ended_on", LocalDate.class),
                code != null && code.startsWith(LifeSideProcess.CAUSES) ? code : null,
                row.get("opened_by", Integer.class),
                row.get("ended_by", Integer.class));
    }

    private TraceSubject subject(Tuple row, List<Period> periods, CountedLife life, boolean isShown) {
        var direction = Direction.valueOf(row.get("direction", String.class));
        var partner = row.get("partner", String.class);
        var year = yearOf(periods, row.get("day", LocalDate.class));
        var first = year - year % YEARS_TOGETHER;
        var last = Math.min(first + YEARS_TOGETHER, periods.size()) - 1;
        return new TraceSubject(
                direction,
                Kind.valueOf(row.get("kind", String.class)),
                partner,
                regions.subregionOf(partner).map(Region::code).orElse(Heading.NOT_RECORDED),
                regions.regionOf(partner).map(Region::code).orElse(Heading.NOT_RECORDED),
                periods.get(year).label(),
                first == last
                        ? periods.get(first).label()
                        : periods.get(first).label() + "/" + periods.get(last).label(),
                life.outcome(),
                life.ground(),
                life.days(direction),
                isShown && !row.get("guarded", Boolean.class));
    }

    private static int yearOf(List<Period> periods, LocalDate day) {
        var year = 0;
        while (periods.get(year).to().isBefore(day)) {
            year++;
        }
        return year;
    }
}
