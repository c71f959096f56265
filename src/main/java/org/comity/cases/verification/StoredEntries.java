package org.comity.cases.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Reads all stored histories together with the requests and the audit trail. */
@ApplicationScoped
class StoredEntries {

    private static final int ROWS_AT_A_TIME = 1000;

    /**
     * One statement, so that all three places are seen at one and the same instant while others go on writing. The full
     * joins retain the rows that exist on one side only. A data-protection officer sees audit lines about requests that the officer
     * may not see: such a request is not removed, and is no request of this caller's verification.
     */
    private static final String SIDE_BY_SIDE = """
            with noted as (
                select distinct on (subject, history_count) subject, history_count, history_head
                from audit_entry
                where subject is not null and history_count is not null %1$s
                    and subject not in (select h.id from comity_hidden() h (id))
                order by subject, history_count, id),
            entry as (select * from history_entry where true %2$s),
            beside as (select * from request where true %3$s)
            select coalesce(r.id, h.request_id, n.subject) as subject, coalesce(h.seq, n.history_count) as number,
                   h.*, n.history_count as noted_count, n.history_head as noted_head,
                   r.reference as r_reference, r.history_count as r_count, r.history_head as r_head,
                   r.state as r_state, r.result as r_result, r.last_moved_on as r_last_moved_on,
                   r.direction as r_direction, r.kind as r_kind
            from (entry h full join noted n on n.subject = h.request_id and n.history_count = h.seq)
            full join beside r on r.id = coalesce(h.request_id, n.subject)
            order by 1, 2""";

    private static final String ALL = SIDE_BY_SIDE.formatted("", "", "");
    private static final String ONE = SIDE_BY_SIDE.formatted("and subject = ?", "and request_id = ?", "and id = ?");

    private final Session session;

    StoredEntries(Session session) {
        this.session = session;
    }

    /** The number of requests whose histories the caller may see. */
    int requests() {
        return session.createNativeQuery("select count(*) as n from request", Tuple.class)
                .getSingleResult()
                .get("n", Long.class)
                .intValue();
    }

    /** Hands over every number of every history the caller may see, or of one request, in order. */
    void read(@Nullable UUID requestId, Consumer<EntryEvidence> reader) {
        session.doWork(connection -> read(connection, requestId, reader));
    }

    /** The driver fetches through a cursor, so that memory never holds all rows. */
    private static void read(Connection connection, @Nullable UUID requestId, Consumer<EntryEvidence> reader)
            throws SQLException {
        try (var statement = connection.prepareStatement(requestId == null ? ALL : ONE)) {
            if (requestId != null) {
                bind(statement, requestId);
            }
            statement.setFetchSize(ROWS_AT_A_TIME);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.accept(EntryEvidence.of(rows));
                }
            }
        }
    }

    private static void bind(PreparedStatement statement, UUID requestId) throws SQLException {
        for (var parameter = 1; parameter <= 3; parameter++) {
            statement.setObject(parameter, requestId);
        }
    }
}
