package org.comity.publication.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.cases.facts.KnownFacts;
import org.comity.publication.ladder.YearGroups;
import org.comity.publication.release.Edition;
import org.comity.publication.release.EditionContent;
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

/**
 * The requests that an edition counts as new, as they were known when it was counted: those of the row NEW of stock and flow. Needs a
 * transaction under the sight of the counting of editions.
 */
@ApplicationScoped
class CountedSubjects {

    private static final String KNOWN = KnownFacts.of(true).condition();

    /**
     * The requests of the row NEW of the statement, among those that the edition counted. One that was above NORMAL at any time until now has no
     * trace. Times that ended before the program stored them are in the history alone.
     */
    private static final String REQUESTS = """
            with born as materialized (
                select request_id, direction, kind, day
                from fact_move
                where authority = :authority and %1$s and flow = 'NEW'
                  and day between cast(:from as date) and cast(:to as date)
            )
            select b.request_id, b.direction, b.kind, b.day, coalesce(f.counterpart, '') as partner,
                   r.level <> 'NORMAL'
                   or exists (select from guarded_time t where t.request_id = r.id)
                   or exists (select from history_entry h
                              where h.request_id = r.id and h.kind = 'PART'
                                and cast(h.details as jsonb) ->> 'part' = 'level') as guarded
            from born b
            join request r on r.id = b.request_id
            left join (select request_id, counterpart from fact_request where authority = :authority and %1$s) f
                   on f.request_id = b.request_id
            where comity_counted_at(r, cast(:asOf as timestamptz), cast(:until as timestamptz))
            order by b.request_id
            """.formatted(KNOWN);

    private static final String MOVES = """
            select m.request_id, m.seq, m.step, m.day, m.state, m.standing, m.vague, m.flow, m.result, m.ground
            from fact_move m
            where m.authority = :authority and %s and m.request_id = any (:ids) and m.day <= cast(:on as date)
            order by m.request_id, m.place, m.seq
            """.formatted(KNOWN);

    private static final String SIDE_PROCESSES = """
            select s.request_id, s.kind, s.opened_on, s.ended_on, s.reason_code, s.opened_by, s.ended_by
            from unnest(cast(:ids as uuid[])) c (id)
            cross join lateral side_process_known(c.id, cast(:asOf as timestamptz)) s
            where s.outcome is distinct from 'ANNULLED' and s.kind = any (cast(:claiming as text[]))
            """;

    private final FigureQueries queries;
    private final EditionContent content;
    private final Regions regions;

    CountedSubjects(FigureQueries queries, EditionContent content, Regions regions) {
        this.queries = queries;
        this.content = content;
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
        var years = YearGroups.of(
                periods, content.tables(edition), edition.disclosure().ladder());
        var requests = requests(edition, years);
        var ids = requests.stream().map(CountedSubjects::id).toArray(UUID[]::new);
        var moves = moves(edition, on, ids);
        var beside = sideProcesses(edition, ids);
        return requests.stream()
                .map(row -> {
                    var life = new CountedLife(
                            moves.getOrDefault(id(row), List.of()), beside.getOrDefault(id(row), List.of()), on);
                    return subject(row, years, life, !hidden.contains(id(row)));
                })
                .toList();
    }

    private static UUID id(Tuple row) {
        return row.get("request_id", UUID.class);
    }

    private List<Tuple> requests(Edition edition, YearGroups years) {
        return queries.query(REQUESTS)
                .setParameter("authority", edition.authority())
                .setParameter("asOf", edition.countedAt(), Instant.class)
                .setParameter("until", edition.guardedUntil(), Instant.class)
                .setParameter("from", years.from().toString())
                .setParameter("to", years.to().toString())
                .getResultList();
    }

    private Map<UUID, List<CountedLife.Move>> moves(Edition edition, LocalDate on, UUID[] ids) {
        return queries.query(MOVES)
                .setParameter("authority", edition.authority())
                .setParameter("asOf", edition.countedAt(), Instant.class)
                .setParameter("ids", ids)
                .setParameter("on", on.toString())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        CountedSubjects::id, Collectors.mapping(CountedLife.Move::of, Collectors.toList())));
    }

    private Map<UUID, List<LifeSideProcess>> sideProcesses(Edition edition, UUID[] ids) {
        return queries.query(SIDE_PROCESSES)
                .setParameter("asOf", edition.countedAt(), Instant.class)
                .setParameter("ids", ids)
                .setParameter("claiming", claiming())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        CountedSubjects::id, Collectors.mapping(CountedSubjects::sideProcess, Collectors.toList())));
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

    private TraceSubject subject(Tuple row, YearGroups years, CountedLife life, boolean isShown) {
        var direction = Direction.valueOf(row.get("direction", String.class));
        var partner = row.get("partner", String.class);
        var day = row.get("day", LocalDate.class);
        return new TraceSubject(
                direction,
                Kind.valueOf(row.get("kind", String.class)),
                partner,
                regions.subregionOf(partner).map(Region::code).orElse(Heading.NOT_RECORDED),
                regions.regionOf(partner).map(Region::code).orElse(Heading.NOT_RECORDED),
                years.yearOf(day),
                years.groupOf(day),
                life.outcome(),
                life.ground(),
                life.days(direction),
                isShown && !row.get("guarded", Boolean.class));
    }
}
