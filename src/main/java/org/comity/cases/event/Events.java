package org.comity.cases.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Sight.Columns;
import org.comity.base.security.Sight.Language;
import org.comity.base.time.MachineTime;
import org.comity.cases.request.AccessLevel;
import org.hibernate.Session;

/** The events of the requests that the caller may see. The database publishes them; this program can neither write nor change one. */
@ApplicationScoped
public class Events {

    private static final String PAGE = """
            select e.position, e.request_id, e.authority, e.seq, e.at, e.act, e.guarded, r.level
            from event e
            join request r on r.id = e.request_id
            where %s and e.position > :after and %s
            order by e.position
            limit :limit""";

    /** More than the clocks of nodes and database differ, and more than the places of a batch are distributed over. */
    private static final int SECONDS_AHEAD = 60;

    private final Session session;
    private final CurrentCaller current;

    Events(Session session, CurrentCaller current) {
        this.session = session;
        this.current = current;
    }

    /** Publishes what was committed since the last time. Another node that is publishing goes on. */
    void publish() {
        session.createNativeQuery("select publish_events()", Tuple.class).getSingleResult();
    }

    /** The place of the last event of all; 0 if there is none. */
    public long last() {
        return session.createNativeQuery("select last from event_publishing", Tuple.class)
                .getSingleResult()
                .get("last", Long.class);
    }

    /**
     * False for a place to which no event can have come. The time decides, and not the last event: that may be one of a request
     * which the caller does not see.
     */
    public boolean mayHaveCome(long position) {
        var latest = MachineTime.instant().plusSeconds(SECONDS_AHEAD);
        return position <= ChronoUnit.MICROS.between(Instant.EPOCH, latest);
    }

    /** Events after a place, in order. */
    public List<RequestEvent> after(long position, int limit) {
        var sight = current.sight();
        var seen = sight.condition(Language.SQL, Columns.of("r"));
        // One authority is compared by equality, because only then the index also gives the order.
        var own = sight.onlyAuthority().isPresent() ? "e.authority = :authority" : "e.authority = any (:authorities)";
        var query = session.createNativeQuery(PAGE.formatted(own, seen.text()), Tuple.class)
                .setParameter("after", position)
                .setParameter("limit", limit);
        seen.values().forEach(query::setParameter);
        return query.getResultList().stream().map(Events::event).toList();
    }

    private static RequestEvent event(Tuple row) {
        return new RequestEvent(
                row.get("position", Long.class),
                row.get("authority", String.class),
                row.get("request_id", UUID.class),
                row.get("seq", Integer.class),
                row.get("at", Instant.class),
                EventKind.of(row.get("act", String.class)),
                AccessLevel.valueOf(row.get("level", String.class)),
                row.get("guarded", Boolean.class));
    }
}
