package org.comity.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.comity.PackagedServer;
import org.comity.base.script.LatinName;
import org.comity.cost.large.LargeOffice;
import org.comity.sample.Api;
import org.comity.sample.Sql;
import org.junit.jupiter.api.Test;

/**
 * The search over a Large office with two persons in each request, through HTTP, and in the same run and database the same search by bare
 * SQL: no visibility, no audit, no values. Times are reported, since they are the machine's.
 */
class SearchBench {

    private static final int REQUESTS = Integer.getInteger("comity.bench.requests", 150_000);
    private static final int TIMES = Integer.getInteger("comity.bench.times", 40);
    private static final long SEED = Long.getLong("comity.bench.seed", 1);

    private static final String AUTHORITY = "SEARCH";
    private static final Set<String> EXACT = Set.of("own reference", "own reference without separators", "identifier");
    private static final Path FOLDER = Path.of("target/bench").toAbsolutePath();

    /** Two persons of each request: 27,000 last names of three syllables, and 40 first names. */
    private static final String PERSONS = """
            with syllables as (
                select '{ba,ko,ri,men,du,sha,vel,ton,gra,mi,zor,pek,lu,han,fi,os,tar,ne,wil,ka,bor,sen,ji,mo,ral,ti,gus,den,ve,lop}'::text[] as s,
                       '{anna,boris,clara,david,elena,farid,greta,hassan,irina,jonas,karim,laila,marco,nadia,omar,paula,quentin,rosa,sami,tarek,ursula,viktor,wanda,xenia,yusuf,zeno,amira,bruno,carlos,dmitri,emil,fatima,georg,helga,ivan,jamila,kemal,lucia,mehmet,nora}'::text[] as f),
            named as (
                select r.id, r.authority, n.no, (row_number() over (order by r.id, n.no))::int as i
                from request r cross join generate_series(1, 2) n (no) where r.authority = ?)
            insert into person (id, request_id, authority, no, day, added_by, version, kind, name, aliases, roles, nationalities, identifiers,
                                latin_names)
            select gen_random_uuid(), x.id, x.authority, x.no, date '2020-01-01', 1, 0, 'NATURAL', l.name, '{}', '{SUSPECT}', '{}',
                   jsonb_build_array(jsonb_build_object('kind', 'PASSPORT', 'value', 'P' || 10000000 + x.i)), l.name
            from named x cross join syllables y
            cross join lateral (select y.f[1 + x.i * 7 % 40] || ' ' || y.s[1 + x.i * 11 % 30] || y.s[1 + x.i / 30 % 30]
                                       || y.s[1 + x.i / 900 % 30] as name) l""";

    private static final String RAW = """
            select r.id, r.reference, max(f.score) from (
                select id, 900 as score from request where search_reference(reference) = any (%1$s)
                union all
                select request_id, 890 from request_foreign_reference where search_reference(reference) = any (%1$s)
                union all
                select id, 300 from request
                where (summary is not null or requester_name is not null)
                  and search_words(coalesce(summary, '') || ' ' || coalesce(requester_name, '')) @@ search_query('%2$s')
                union all
                select request_id, (word_similarity(search_name('%3$s'), folded_names) * 800)::int from person
                where %4$s and (folded_names %%> search_name('%3$s') or sounding_names %%> search_sounds('%3$s'))
                union all
                select request_id, 800 from person where identifiers <> '[]' and search_identifiers(identifiers) && %1$s
                union all
                select request_id, 290 from note where search_words(text) @@ search_query('%2$s')
                union all
                select request_id, 300 from measure where description is not null and search_words(description) @@ search_query('%2$s')
            ) f (id, score) join request r on r.id = f.id
            group by r.id, r.reference order by 3 desc, 1 desc limit 20""";

    private final MeasuredCalls measured = new MeasuredCalls(TIMES);

    @Test
    void theSearchOfALargeOfficeBesideBareSql() throws Exception {
        Files.createDirectories(FOLDER);
        try (var server =
                PackagedServer.durable("bench/search-" + ProcessHandle.current().pid())) {
            server.settings().put("JDK_JAVA_OPTIONS", "-XX:+UseSerialGC");
            try (var app = server.start();
                    var sql = server.sql()) {
                server.setUp(AUTHORITY);
                new LargeOffice(AUTHORITY, REQUESTS, SEED).written(server.superuserUrl());
                sql.run("set session_replication_role = replica");
                sql.run(PERSONS, AUTHORITY);
                sql.run("set session_replication_role = origin");
                MeasuredCalls.awaitExpiries(sql);
                sql.run("vacuum analyze");
                sql.run("set pg_trgm.word_similarity_threshold = 0.6");
                System.out.printf(
                        "Search: %s requests, %s persons%n",
                        sql.number("select count(*) from request"), sql.number("select count(*) from person"));
                var caller = server.caller("cleo", AUTHORITY, "caseworker");
                for (var question : questions(sql).entrySet()) {
                    measure(question.getKey(), question.getValue(), caller, sql);
                }
                assertThat(app.runs()).isTrue();
            }
        } finally {
            Files.writeString(FOLDER.resolve("search.md"), measured.table());
            System.out.println(measured.table());
        }
    }

    private static Map<String, String> questions(Sql sql) {
        var reference = sql.column("select reference from request order by id offset 1000 limit 1")
                .getFirst();
        var name = sql.column("select name from person order by id limit 1").getFirst();
        var questions = new LinkedHashMap<String, String>();
        questions.put("own reference", reference);
        questions.put("own reference without separators", reference.replaceAll("[^A-Za-z0-9]", ""));
        questions.put("whole name", name);
        questions.put("name with a typing error", name.substring(0, name.length() - 1) + "x");
        questions.put("last name", name.replaceFirst(".* ", ""));
        questions.put("identifier", "p-10012345");
        questions.put("identifier with another digit", "p-19912345");
        questions.put("nothing", "Xquizz Qwyx");
        return questions;
    }

    private void measure(String name, String words, Api caller, Sql sql) throws Exception {
        var body = Map.of("text", words);
        var rows =
                caller.post("/api/v1/_search", body).expecting(200).at("/items").size();
        var quoted = words.replace("'", "''");
        // A digit is forgiven where nothing has all of them; a word with a digit is of no name.
        var keys = sql.column(
                        "select quote_literal((search_whole_keys(?) || case when ? then search_near_keys(search_reference(?)) else '{}' end)::text)",
                        words,
                        !EXACT.contains(name),
                        words)
                .getFirst();
        var ofName = LatinName.among(words);
        var raw = RAW.formatted(keys + "::text[]", quoted, ofName, !ofName.isEmpty());
        measured.measure(name, rows, () -> caller.post("/api/v1/_search", body).expecting(200), raw, sql);
    }
}
