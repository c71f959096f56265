package org.comity.base.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.comity.base.security.Caller;
import org.comity.base.security.CurrentCaller;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequest.Entry;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.Identity;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.Sql;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** The rows of a bulk insert are those that the persistence provider writes one by one, column by column. */
@QuarkusTest
class BulkInsertTest {

    private static final Path FULL = Path.of("src/main/resources/openapi/examples/registerRequest.json");

    /** Each with the column that leads to the request. */
    private static final List<String> TABLES = List.of(
            "request id",
            "request_legal_basis request_id",
            "request_offence request_id",
            "request_foreign_reference request_id",
            "measure request_id");

    @Inject
    BulkInsert inserts;

    @Inject
    CooperationRequests requests;

    @Inject
    Session session;

    @Inject
    CurrentCaller current;

    @Test
    void aBulkInsertWritesTheColumnsThatThePersistenceProviderWrites() throws Exception {
        var callers = Callers.ofFreshAuthority();
        var registered = registered(callers);
        current.actAs(new Caller("test", "test", Set.of(), List.of(callers.authority()), null));
        var one = UUID.randomUUID();
        var bulk = UUID.randomUUID();

        QuarkusTransaction.requiringNew().run(() -> {
            var pattern = requests.visible(UUID.fromString(registered.id()));
            session.persist(copy(pattern, one, "COPY-1"));
            session.flush();
            session.clear();
            inserts.insert(List.of(copy(pattern, bulk, "COPY-2"), copy(pattern, UUID.randomUUID(), "COPY-3")));
        });

        try (var sql = Sql.superuser()) {
            for (var table : TABLES) {
                var parts = table.split(" ");
                var query =
                        "select (to_jsonb(t) - '{id,request_id,reference}'::text[])::text from %s t where t.%s = cast(? as uuid)"
                                .formatted(parts[0], parts[1]);
                assertThat(sql.column(query, bulk.toString()))
                        .as(table)
                        .isNotEmpty()
                        .isEqualTo(sql.column(query, one.toString()));
            }
        }
    }

    private static Answer registered(Callers callers) throws Exception {
        var examples = new com.fasterxml.jackson.databind.ObjectMapper().readTree(Files.readString(FULL));
        return callers.caseworker()
                .post(Api.REQUESTS, examples.at("/0/request/body").toString())
                .expecting(201);
    }

    private static CooperationRequest copy(CooperationRequest pattern, UUID id, String reference) {
        var identity = new Identity(pattern.authority(), reference, pattern.procedure(), null);
        var entry = new Entry(pattern.state(), pattern.lastMovedOn(), pattern.registeredAt());
        return new CooperationRequest(id, identity, pattern.content(), entry);
    }
}
