package org.comity.cost;

import java.util.List;
import org.comity.PackagedApp;
import org.comity.PackagedServer;
import org.comity.sample.Api;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** However many requests an authority has, a page of a list reads few pages of the database. */
class ListsCostIT {

    private static final List<String> LISTS = List.of(
            "",
            "?counterpart=FRA",
            "?counterpart=NGA",
            "?state=CLOSED",
            "?state=IN_EXECUTION",
            "?standing=OPEN",
            "?standing=OPEN&counterpart=NGA",
            "?direction=OUTGOING&kind=EXTRADITION",
            "?result=REFUSED",
            "?legalBasis=ECE",
            "?officer=officer-7",
            "?officer=officer-7&standing=OPEN",
            "?sort=reviewOn&reviewTo=2020-01-01",
            "?sort=registeredAt",
            "?sort=reference",
            "?on=2020-06-30",
            "?on=2020-06-30&standing=OPEN");

    private static PackagedServer server;
    private static PackagedApp app;

    @BeforeAll
    static void fill() throws Exception {
        server = PackagedServer.throwaway();
        app = server.start();
        try (var sql = server.sql()) {
            for (var authority : List.of("SMALL", "LARGE")) {
                server.setUp(authority);
            }
            var many = new String(
                    ListsCostIT.class.getResourceAsStream("/many-requests.sql").readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
            for (var size : List.of(1000, 100000)) {
                var start = System.nanoTime();
                sql.run(many.replace("$1", size == 1000 ? "'SMALL'" : "'LARGE'").replace("$2", size.toString()));
                System.out.println("fill " + (System.nanoTime() - start) / 1000000);
            }
            sql.run("analyze");
        }
    }

    @AfterAll
    static void end() throws Exception {
        app.close();
        server.close();
    }

    @Test
    void scratch() {
        for (var authority : List.of("SMALL", "LARGE")) {
            var caller = server.caller("cara", authority, "caseworker");
            for (var list : LISTS) {
                try (var sql = server.sql()) {
                    caller.get(Api.REQUESTS + list).expecting(200);
                    sql.run("select measured.pg_stat_statements_reset()");
                    caller.get(Api.REQUESTS + list).expecting(200);
                    System.out.println(
                            "L " + authority + " " + list + " "
                                    + sql.column(
                                            "select (shared_blks_hit + shared_blks_read)::text || ' ' || round(total_exec_time::numeric,1) from measured.pg_stat_statements where query like 'select r.id%'"));
                }
            }
        }
    }
}
