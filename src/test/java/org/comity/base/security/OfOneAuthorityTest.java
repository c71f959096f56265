package org.comity.base.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.sample.SampleCase;
import org.comity.sample.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By SQL: no row of an authority refers to a request of another, and no answer says whether such a request exists. */
@QuarkusTest
class OfOneAuthorityTest {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String NO_SUCH_REQUEST = "23503";

    @ParameterizedTest(name = "{0}.{1}")
    @CsvSource({
        "history_entry,request_id",
        "side_process,request_id",
        "deadline,request_id",
        "measure,request_id",
        "note,request_id",
        "access_right,request_id",
        "earlier_row,request_id",
        "guarded_request,id",
        "request_link,from_request",
        "request_link,to_request",
        "request_legal_basis,request_id",
        "request_offence,request_id",
        "request_foreign_reference,request_id",
        "access_review,subject"
    })
    void aRequestOfAnotherAuthorityIsRefusedLikeOneThatDoesNotExist(String table, String column) {
        var mine = caseWithAll();
        var foreign = RowSecurityTest.richCase();
        try (var everything = Sql.superuser();
                var sql = Sql.application()
                        .actingFor(mine.callers().authority(), "")
                        .as("forger", Instant.now())) {
            var row = row(everything, table, column, mine);
            var known = insert(everything, sql, table, row, Map.of(column, foreign.id()));
            var unknown = insert(
                    everything,
                    sql,
                    table,
                    row,
                    Map.of(column, UUID.randomUUID().toString()));
            System.out.printf("Into another office: %-26s %-13s known %s, unknown %s%n", table, column, known, unknown);

            assertThat(known).isEqualTo(INSUFFICIENT_PRIVILEGE).isEqualTo(unknown);
            assertThat(refusal(() -> sql.run("update %s set %s = ?::uuid".formatted(table, column), foreign.id())))
                    .isEqualTo(INSUFFICIENT_PRIVILEGE);
        }
    }

    /** The key holds where row-level security does not: for a superuser, and for functions of the owner. */
    @ParameterizedTest(name = "{0}.{1}")
    @CsvSource({
        "history_entry,request_id",
        "side_process,request_id",
        "deadline,request_id",
        "measure,request_id",
        "note,request_id",
        "access_right,request_id",
        "access_review,subject",
        "earlier_row,request_id",
        "guarded_request,id",
        "request_link,from_request",
        "request_link,to_request"
    })
    void theKeyOfARowNamesTheAuthorityOfItsRequest(String table, String column) {
        var mine = caseWithAll();
        var foreign = RowSecurityTest.richCase();
        try (var everything = Sql.superuser().as("forger", Instant.now())) {
            var row = row(everything, table, column, mine);

            assertThat(insert(everything, everything, table, row, Map.of(column, foreign.id())))
                    .isEqualTo(NO_SUCH_REQUEST);
            everything.run("begin");
            assertThat(insert(everything, everything, table, row, Map.of())).isEmpty();
            everything.run("rollback");
        }
    }

    @Test
    void everyTableWithAnAuthorityAndARequestHasSuchAKey() {
        try (var sql = Sql.superuser()) {
            assertThat(sql.column("""
                    select t.relname from pg_class t
                    where t.relnamespace = 'public'::regnamespace and t.relkind = 'r'
                      and exists (select 1 from pg_attribute a where a.attrelid = t.oid and a.attname = 'authority')
                      and exists (select 1 from pg_constraint c where c.conrelid = t.oid and c.contype = 'f'
                                  and c.confrelid = 'request'::regclass)
                      and exists (select 1 from pg_constraint c where c.conrelid = t.oid and c.contype = 'f'
                                  and c.confrelid = 'request'::regclass and cardinality(c.conkey) = 1)""")).isEmpty();
            assertThat(sql.number("""
                    select count(*) from pg_constraint where contype = 'f' and confrelid = 'request'::regclass
                      and convalidated and cardinality(conkey) = 2""")).isGreaterThanOrEqualTo(11);
        }
    }

    @Test
    void theAuthorityOfARequestNeverChanges() {
        var mine = RowSecurityTest.richCase();
        var other = RowSecurityTest.richCase().callers().authority();
        try (var sql = Sql.application().actingFor(mine.callers().authority() + "," + other, "")) {
            assertThat(refusal(() -> sql.run(
                            "update request set authority = ?, reference = 'MOVED' where id = ?::uuid",
                            other,
                            mine.id())))
                    .isEqualTo(NO_SUCH_REQUEST);
        }
    }

    private static SampleCase caseWithAll() {
        var file = RowSecurityTest.richCase();
        file.act("/notes/1/correction", Map.of("note", Map.of("text", "Called Lyon"), "reason", "misheard"))
                .expecting(200);
        return file;
    }

    /** A row of the table as the request has one, with keys that are free. */
    private static String row(Sql everything, String table, String column, SampleCase file) {
        var request = Map.of(
                "guarded_request",
                "select jsonb_build_object('id', id, 'authority', authority, 'level', level, 'reference', reference,"
                        + " 'registered_at', registered_at)"
                        + " from request where id = ?::uuid",
                "access_review",
                "select jsonb_build_object('id', gen_random_uuid(), 'subject', id, 'authority', authority, 'right_no', 1,"
                        + " 'person', 'p', 'person_name', 'p', 'reason', 'r', 'purpose', 'p', 'opened_at', now(), 'until_at', now(), 'version', 0)"
                        + " from request where id = ?::uuid");
        var query = request.getOrDefault(
                table, """
                select to_jsonb(t) - '{recorded_at}'::text[] || jsonb_build_object(
                    'id', gen_random_uuid(), 'no', 77, 'ord', 77, 'opened_by', 77, 'recorded_at', now(), 'recorded_by', 'forger')
                    || case '%1$s' when 'history_entry' then '{"seq": 77, "place": 77}'
                                   when 'request_link' then '{"kind": "RESENDS"}'
                                   when 'side_process' then '{"kind": "CONSULTATION"}' else '{}' end::jsonb
                from %1$s t where %2$s = ?::uuid limit 1""".formatted(table, table.equals("request_link") ? "from_request" : column));
        return everything.column(query, file.id()).stream().findFirst().orElseThrow(() -> new AssertionError(table));
    }

    private static String insert(Sql everything, Sql sql, String table, String row, Map<String, String> changed) {
        var columns = RowSecurityTest.writable(everything, table);
        var keys = changed.entrySet().stream()
                .map(entry -> "{\"" + entry.getKey() + "\": \"" + entry.getValue() + "\"}")
                .findFirst()
                .orElse("{}");
        return refusal(() -> sql.run(
                "insert into %1$s (%2$s) overriding system value select %2$s from jsonb_populate_record(null::%1$s, ?::jsonb || '{\"given_by\": \"forger\", \"person\": \"forger\"}' || ?::jsonb)"
                        .formatted(table, columns),
                row,
                keys));
    }

    private static String refusal(Runnable deed) {
        var thrown = catchThrowable(deed::run);
        return thrown == null
                ? ""
                : List.of(String.valueOf(thrown.getMessage()).split(" ", 2)).getFirst();
    }
}
