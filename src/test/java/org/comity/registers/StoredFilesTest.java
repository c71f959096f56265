package org.comity.registers;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.Sql;
import org.junit.jupiter.api.Test;

/** Files of imports that were not committed are stored in a number that has a limit, and their reader erases them. */
@QuarkusTest
class StoredFilesTest {

    private static final String IMPORTS = "/api/v1/imports";
    private static final Map<String, String> REASON = Map.of("reason", "read by mistake");

    private static Response read(Api caller) {
        return caller.call()
                .multiPart("file", "register.csv", "Reference\n1\n".getBytes(StandardCharsets.UTF_8), "text/csv")
                .post(IMPORTS);
    }

    private static String address(Response read) {
        return IMPORTS + "/" + read.then().statusCode(201).extract().path("id");
    }

    @Test
    void aCallerWhoStoresTooManyFilesErasesSomeBeforeTheNextUpload() {
        var callers = Callers.ofFreshAuthority();
        var caseworker = callers.caseworker();
        var first = read(caseworker);
        storeAsMany(callers.authority(), 49);

        read(caseworker).then().statusCode(409);
        var problem = read(caseworker).jsonPath();
        assertThat(problem.getString("type")).isEqualTo("/problems/quota");
        assertThat(problem.getString("detail"))
                .contains(
                        "You have stored 50 files of imports",
                        "at most 50 with 500 MB",
                        "POST /api/v1/imports/{id}/erasure");
        read(callers.named("carl", "caseworker")).then().statusCode(201);

        caseworker
                .post(address(first) + "/erasure", REASON, "If-Match", first.header("ETag"))
                .expecting(200);
        read(caseworker).then().statusCode(201);
    }

    @Test
    void anAuthorityStoresANumberOfFilesOfAllItsCallers() {
        var callers = Callers.ofFreshAuthority();
        read(callers.caseworker());
        storeAsMany(callers.authority(), 499);
        try (var sql = Sql.superuser()) {
            sql.run("alter table import_run disable trigger user");
            sql.run("update import_run set read_by = 'others' where authority = ?", callers.authority());
            sql.run("alter table import_run enable trigger user");
        }

        assertThat(read(callers.caseworker()).jsonPath().getString("detail"))
                .contains("Your authority stores 500 files");
        read(Callers.ofFreshAuthority().caseworker()).then().statusCode(201);
    }

    @Test
    void onlyTheReaderOfAFileOrASupervisorErasesIt() {
        var callers = Callers.ofFreshAuthority();
        var read = read(callers.caseworker());
        var erasure = address(read) + "/erasure";
        var tag = new String[] {"If-Match", read.header("ETag")};

        new Api("").post(erasure, REASON, tag).expecting(401);
        callers.auditor().post(erasure, REASON, tag).expecting(403);
        callers.named("carl", "caseworker").post(erasure, REASON, tag).expecting(403);
        Callers.ofFreshAuthority().supervisor().post(erasure, REASON, tag).expecting(404);
        assertThat(callers.caseworker().get(address(read)).text("/state")).isEqualTo("DRY_RUN");

        assertThat(callers.supervisor()
                        .post(erasure, REASON, tag)
                        .expecting(200)
                        .text("/state"))
                .isEqualTo("ERASED");
        var trail = callers.auditor()
                .get("/api/v1/audit?subject=" + address(read).replaceFirst(".*/", ""))
                .expecting(200);
        assertThat(trail.texts("/items", "act")).containsOnlyOnce("ERASE_IMPORT");
        var erased = trail.at("/items/" + trail.texts("/items", "act").indexOf("ERASE_IMPORT"));
        assertThat(erased.path("caller").asText())
                .isEqualTo(callers.supervisor().person());
    }

    /** Copies of the one import of an authority. */
    private static void storeAsMany(String authority, int copies) {
        try (var sql = Sql.superuser()) {
            sql.run("""
                    insert into import_run select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid()))).*
                    from import_run r, generate_series(1, cast(? as int)) where r.authority = ?""", copies, authority);
            sql.run("""
                    insert into import_file (import_id, authority, content)
                    select r.id, r.authority, '' from import_run r
                    where r.authority = ? and not exists (select 1 from import_file f where f.import_id = r.id)""", authority);
        }
    }
}
