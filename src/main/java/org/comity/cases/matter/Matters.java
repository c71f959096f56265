package org.comity.cases.matter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Sight.Columns;
import org.comity.base.security.Sight.Language;
import org.comity.cases.matter.MatterView.MatterRequest;
import org.comity.cases.request.AccessLevel;
import org.comity.cases.request.ReadingPurpose;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.State;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The matters that the caller may see, with the requests of them that the caller may see: the gate of visibility is in the statement. */
@ApplicationScoped
class Matters implements PanacheRepositoryBase<Matter, UUID> {

    /** The number of requests that are shown with a matter. */
    private static final int SHOWN = 100;

    private static final String MATTERS = """
            select m.id, m.authority, m.opened_at, m.opened_by_name, t.no, t.title, t.description, t.vast_quantities_of_assets
            from matter m
            join lateral (select x.* from matter_text x where x.matter_id = m.id order by x.no desc limit 1) t on true
            where m.authority = any (:authorities)
              and (cast(:id as uuid) is null or m.id = :id)
              and (cast(:after as uuid) is null or m.id < :after)
              and (cast(:vast as boolean) is null
                   or t.vast_quantities_of_assets = :vast
                      and (:sealed
                           or not exists (select 1 from matter_member b where b.matter = m.id and b.ended_on is null)
                           or exists (select 1 from matter_member b join request r on r.id = b.request_id
                                      where b.matter = m.id and b.ended_on is null and r.level <> 'SEALED')))
            order by m.id desc
            limit :limit""";

    private static final String REQUESTS = """
            select k.matter, k.no, k.day, k.id, k.authority, k.reference, k.direction, k.kind, k.counterpart, k.state, k.level, k.n
            from (select b.matter, b.no, b.day, r.id, r.authority, r.reference, r.direction, r.kind, r.counterpart, r.state, r.level,
                         count(*) over (partition by b.matter) as n,
                         row_number() over (partition by b.matter order by b.id desc) as place
                  from matter_member b
                  join request r on r.id = b.request_id
                  where %s and b.ended_on is null and b.matter = any (cast(string_to_array(:ids, ',') as uuid[]))) k
            where k.place <= :shown
            order by k.matter, k.place""";

    private final Session session;
    private final CurrentCaller current;
    private final ReadingPurpose purpose;

    Matters(Session session, CurrentCaller current, ReadingPurpose purpose) {
        this.session = session;
        this.current = current;
        this.purpose = purpose;
    }

    /**
     * A matter with the number of its last text.
     *
     * @param version number of the last text
     */
    record Line(MatterView view, int version) {}

    /** Stores a text of a matter, which counts from now on. Another call that stored the next one first makes this one stale. */
    void persist(MatterText text) {
        flush();
        try {
            session.persist(text);
            flush();
        } catch (PersistenceException e) {
            if (isTwice(e)) {
                throw new ProblemException(ProblemKind.STALE, "Another call changed the matter at the same time");
            }
            throw e;
        }
    }

    private static boolean isTwice(PersistenceException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException violation && "23505".equals(violation.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** One matter; empty if the caller sees none of its requests, unless the caller opened it and no request has ever belonged to it. */
    Optional<Line> seen(UUID id) {
        return lines(id, null, null, 1).stream().findFirst();
    }

    /** The newest matters first, behind one of them. */
    List<Line> page(@Nullable UUID after, @Nullable Boolean vast, int limit) {
        return lines(null, after, vast, limit);
    }

    private List<Line> lines(@Nullable UUID id, @Nullable UUID after, @Nullable Boolean vast, int limit) {
        var matters = session.createNativeQuery(MATTERS, Tuple.class)
                .setParameter("authorities", current.sight().authorities().toArray(String[]::new))
                .setParameter("id", id, UUID.class)
                .setParameter("after", after, UUID.class)
                .setParameter("vast", vast, Boolean.class)
                .setParameter("sealed", purpose.allows(AccessLevel.SEALED))
                .setParameter("limit", limit)
                .getResultList();
        var requests = requests(matters.stream()
                .map(row -> row.get("id", UUID.class).toString())
                .toList());
        return matters.stream()
                .map(row -> line(row, requests.getOrDefault(row.get("id", UUID.class), List.of())))
                .toList();
    }

    private Map<UUID, List<Tuple>> requests(List<String> matters) {
        if (matters.isEmpty()) {
            return Map.of();
        }
        var seen = current.sight().condition(Language.SQL, Columns.of("r"));
        var query = session.createNativeQuery(REQUESTS.formatted(seen.text()), Tuple.class);
        seen.values().forEach(query::setParameter);
        return query
                .setParameter("ids", String.join(",", matters))
                .setParameter("shown", SHOWN)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(row -> row.get("matter", UUID.class)));
    }

    private Line line(Tuple row, List<Tuple> rows) {
        var requests = rows.stream().map(Matters::request).toList();
        var isShown = requests.isEmpty() || requests.stream().anyMatch(one -> purpose.allows(one.level()));
        var view = new MatterView(
                row.get("id", UUID.class),
                row.get("authority", String.class),
                isShown ? row.get("title", String.class) : null,
                isShown ? row.get("description", String.class) : null,
                isShown ? row.get("vast_quantities_of_assets", Boolean.class) : null,
                row.get("opened_at", Instant.class),
                row.get("opened_by_name", String.class),
                rows.isEmpty() ? 0 : rows.getFirst().get("n", Long.class).intValue(),
                requests);
        return new Line(view, row.get("no", Integer.class));
    }

    private static MatterRequest request(Tuple row) {
        return new MatterRequest(
                row.get("id", UUID.class),
                row.get("authority", String.class),
                row.get("reference", String.class),
                Direction.valueOf(row.get("direction", String.class)),
                Kind.valueOf(row.get("kind", String.class)),
                row.get("counterpart", String.class),
                State.valueOf(row.get("state", String.class)),
                AccessLevel.valueOf(row.get("level", String.class)),
                row.get("no", Integer.class),
                row.get("day", LocalDate.class));
    }
}
