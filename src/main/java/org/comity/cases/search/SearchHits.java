package org.comity.cases.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.comity.base.script.LatinName;
import org.hibernate.Session;

/**
 * The hits of a search, from the one function of the database that sees each row by the rule of visibility. It answers where something
 * is, and no value: the values are read under row-level security.
 */
@ApplicationScoped
class SearchHits {

    private static final String SQL = """
            select s.request_id, s.best, s.kind, s.no, s.field, s.reason, s.score
            from comity_search(:words, :latin, :kinds, cast(:afterScore as int), cast(:afterRequest as uuid), :most) s""";

    private final Session session;

    SearchHits(Session session) {
        this.session = session;
    }

    /**
     * A record that matches.
     *
     * @param best the score of the best match of the request
     * @param no the number of the record; 0 or the place of a foreign reference for the request itself
     */
    record Hit(UUID request, int best, SearchKind kind, int no, String field, SearchReason why, int score) {}

    /** The hits of up to one request more than the limit, in the order of the answer. */
    List<Hit> find(EverythingSearch words) {
        var last = words.last();
        return session.createNativeQuery(SQL, Tuple.class)
                .setParameter("words", words.text())
                .setParameter("latin", LatinName.among(words.text()))
                .setParameter("kinds", words.kindNames())
                .setParameter("afterScore", last == null ? null : last.score(), Integer.class)
                .setParameter("afterRequest", last == null ? null : last.request(), UUID.class)
                .setParameter("most", words.most() + 1)
                .getResultStream()
                .map(SearchHits::hit)
                .toList();
    }

    private static Hit hit(Tuple row) {
        return new Hit(
                row.get("request_id", UUID.class),
                row.get("best", Integer.class),
                SearchKind.valueOf(row.get("kind", String.class)),
                row.get("no", Integer.class),
                row.get("field", String.class),
                SearchReason.valueOf(row.get("reason", String.class)),
                row.get("score", Integer.class));
    }
}
