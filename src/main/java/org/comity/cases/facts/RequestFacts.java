package org.comity.cases.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The facts of the requests that the caller may see, beside their histories. */
@ApplicationScoped
public class RequestFacts {

    private static final int AT_ONCE = 500;

    private final Session session;

    RequestFacts(Session session) {
        this.session = session;
    }

    /**
     * A request whose facts are not those of its history.
     *
     * @param reference null if there is no such request
     * @param entries the number of entries of its history
     */
    public record Differing(UUID requestId, @Nullable String reference, int entries) {}

    /** Hands over each request whose facts are not those of its history, of all or of one, and facts without a request. */
    public void compare(@Nullable UUID requestId, Consumer<Differing> reader) {
        for (var some : requests(requestId)) {
            var differing = differing(some);
            some.stream()
                    .filter(request -> differing.contains(request.requestId()))
                    .forEach(reader);
        }
        if (requestId == null) {
            withoutRequest().forEach(id -> reader.accept(new Differing(id, null, 0)));
        }
    }

    private List<UUID> withoutRequest() {
        return session.createNativeQuery("""
                        select distinct f.request_id
                        from (select request_id from fact_move union select request_id from fact_open
                              union select request_id from fact_request) f
                        where not exists (select 1 from request r where r.id = f.request_id)""", Tuple.class)
                .getResultStream()
                .map(row -> row.get(0, UUID.class))
                .toList();
    }

    /** Makes the facts of all requests from their histories. Nothing changes where they agree. Returns how many did not. */
    public int rebuild(IntConsumer done) {
        var changed = 0;
        for (var some : requests(null)) {
            var differing = differing(some);
            if (!differing.isEmpty()) {
                session.createNativeQuery("select keep_move_facts(:ids), keep_request_facts(:ids)", Tuple.class)
                        .setParameter("ids", differing.toArray(UUID[]::new))
                        .getResultList();
                changed += differing.size();
            }
            done.accept(some.size());
        }
        return changed;
    }

    private List<UUID> differing(List<Differing> some) {
        return session.createNativeQuery("select f.id from requests_with_other_facts(:ids) f (id)", Tuple.class)
                .setParameter("ids", some.stream().map(Differing::requestId).toArray(UUID[]::new))
                .getResultStream()
                .map(row -> row.get(0, UUID.class))
                .toList();
    }

    /** The requests in parts, of which one statement each is asked. */
    private List<List<Differing>> requests(@Nullable UUID requestId) {
        var all = session.createNativeQuery(
                        "select id, reference, history_count from request where :id is null or id = :id order by id",
                        Tuple.class)
                .setParameter("id", requestId, UUID.class)
                .getResultStream()
                .map(row -> new Differing(row.get(0, UUID.class), row.get(1, String.class), row.get(2, Integer.class)))
                .toList();
        var parts = new ArrayList<List<Differing>>();
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            parts.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return parts;
    }
}
