package org.comity.cases.part;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.base.time.Standpoint;
import org.hibernate.Session;

/** All parts, in a fixed order. */
@ApplicationScoped
public class Parts {

    private final List<Part> all;
    private final Session session;

    Parts(@All List<Part> all, Session session) {
        this.all = List.copyOf(all);
        this.session = session;
    }

    /** All parts, in their order. */
    public List<Part> all() {
        return all;
    }

    /** How many records of each kind a request has from a standpoint. */
    public List<PartView> counts(UUID requestId, Standpoint from) {
        var query = session.createNativeQuery(
                        all.stream().map(part -> count(part, from)).collect(Collectors.joining(" union all ")),
                        Tuple.class)
                .setParameter("request", requestId);
        if (from.asOf() != null) {
            query.setParameter("asOf", from.asOf(), Instant.class);
        }
        if (from.on() != null) {
            query.setParameter("on", from.on());
        }
        var counts = query.getResultList().stream()
                .collect(Collectors.toMap(row -> row.get("part", String.class), row -> row.get("n", Long.class)));
        return views(requestId, counts);
    }

    /** The same for a request that has just entered: it has only the records that it entered with, by kind. */
    public List<PartView> entered(UUID requestId, Map<String, Long> with) {
        return views(requestId, with);
    }

    private List<PartView> views(UUID requestId, Map<String, Long> counts) {
        return all.stream()
                .map(Part::kind)
                .map(kind -> new PartView(
                        kind.code(), counts.getOrDefault(kind.code(), 0L).intValue(), kind.address(requestId)))
                .toList();
    }

    private static String count(Part part, Standpoint from) {
        var kind = part.kind();
        var stands = from.on() == null
                ? "p.ended_on is null"
                : "p." + kind.day() + " <= :on and (p.ended_on is null or p.ended_on > :on)";
        return "select '%s' as part, count(*) as n from %s p where %s and %s"
                .formatted(kind.code(), PartRecords.source(kind, from.asOf()), kind.concerns(), stands);
    }
}
