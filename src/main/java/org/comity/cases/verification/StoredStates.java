package org.comity.cases.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import org.comity.cases.verification.HistoryVerificationView.FaultView;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Compares each request and its records with the state that was noted with the last entry of its history. */
@ApplicationScoped
class StoredStates {

    private static final int ROWS_AT_A_TIME = 1000;

    /** The expression by which the database notes a state; a test compares the two. */
    static final String DIGEST = """
            sha256(convert_to(jsonb_strip_nulls(jsonb_build_object(
                'request', to_jsonb(r) - '{version,history_count,history_head,guarded}'::text[],
                'legalBases', (select jsonb_agg(to_jsonb(b) order by b.ord)
                               from request_legal_basis b where b.request_id = r.id),
                'offences', (select jsonb_agg(to_jsonb(o) order by o.ord)
                             from request_offence o where o.request_id = r.id),
                'foreignReferences', (select jsonb_agg(to_jsonb(f) order by f.ord)
                                      from request_foreign_reference f where f.request_id = r.id),
                'measures', (select jsonb_agg(to_jsonb(m) - 'version' order by m.no)
                             from measure m where m.request_id = r.id),
                'deadlines', (select jsonb_agg(to_jsonb(d) - 'version' order by d.id)
                              from deadline d where d.request_id = r.id),
                'sideProcesses', (select jsonb_agg(to_jsonb(p) - 'version' order by p.id)
                                  from side_process p where p.request_id = r.id),
                'notes', (select jsonb_agg(to_jsonb(t) - 'version' order by t.no)
                          from note t where t.request_id = r.id),
                'links', (select jsonb_agg(to_jsonb(l) - 'version' order by l.id)
                          from request_link l where l.from_request = r.id),
                'letters', (select jsonb_agg(to_jsonb(l) - 'version' order by l.no)
                            from letter l where l.request_id = r.id)))::text, 'UTF8'))""";

    private static final String STATES = """
            select r.id, r.reference, r.history_count, n.digest as noted, %s as present
            from request r
            left join noted_state n on n.subject = r.id and n.history_count = r.history_count
            where true %s
            order by r.id""";

    private static final String ALL = STATES.formatted(DIGEST, "");
    private static final String ONE = STATES.formatted(DIGEST, "and r.id = ?");

    private final Session session;

    StoredStates(Session session) {
        this.session = session;
    }

    /** Hands over each request that is not as it was noted, of all that the caller may see or of one. */
    void check(@Nullable UUID requestId, Consumer<FaultView> reader) {
        session.doWork(connection -> {
            try (var setting = connection.prepareStatement("select set_config('timezone', 'UTC', true)")) {
                setting.execute();
            }
            check(connection, requestId, reader);
        });
    }

    private static void check(Connection connection, @Nullable UUID requestId, Consumer<FaultView> reader)
            throws SQLException {
        try (var statement = connection.prepareStatement(requestId == null ? ALL : ONE)) {
            if (requestId != null) {
                statement.setObject(1, requestId);
            }
            statement.setFetchSize(ROWS_AT_A_TIME);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (!Arrays.equals(rows.getBytes("noted"), rows.getBytes("present"))) {
                        var seq = rows.getInt("history_count");
                        reader.accept(new FaultView(
                                rows.getObject("id", UUID.class),
                                rows.getString("reference"),
                                seq,
                                HistoryFault.CONTENT_CHANGED,
                                HistoryFault.CONTENT_CHANGED.sentence(seq)));
                    }
                }
            }
        }
    }
}
