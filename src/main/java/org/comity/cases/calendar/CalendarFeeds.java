package org.comity.cases.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.cases.calendar.CalendarFeed.Subject;
import org.hibernate.Session;

/** The calendar feeds of the offices of the caller. */
@ApplicationScoped
class CalendarFeeds implements PanacheRepositoryBase<CalendarFeed, UUID> {

    private final Session session;

    CalendarFeeds(Session session) {
        this.session = session;
    }

    List<CalendarFeed> of(String authority) {
        return list("authority = ?1 order by createdAt, id", authority);
    }

    Optional<CalendarFeed> one(String authority, UUID id) {
        return find("authority = ?1 and id = ?2", authority, id).singleResultOptional();
    }

    /**
     * The feed of an authority that a secret opens.
     *
     * @param maker identifier of the caller who made it
     */
    record Opened(String authority, Subject subject, String maker) {}

    /** The feed that a secret opens, for a reader without a token. */
    Optional<Opened> opened(String secret) {
        return session.createNativeQuery(
                        "select f.authority, f.person, f.unit, f.maker from calendar_feed_of(:secret) f", Tuple.class)
                .setParameter("secret", secret.getBytes(StandardCharsets.US_ASCII))
                .getResultStream()
                .map(row -> new Opened(
                        row.get("authority", String.class),
                        new Subject(row.get("person", String.class), row.get("unit", String.class)),
                        row.get("maker", String.class)))
                .findFirst();
    }
}
