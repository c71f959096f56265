package org.comity.cases.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.junit.jupiter.api.Test;

/** The identity of a protected person is in the vault alone: whoever has no grant sees a pseudonym everywhere. */
@QuarkusTest
class ProtectedPersonsTest {

    private static final String PERSON = """
            {"kind": "NATURAL", "name": "Zorzi, Quirina", "originalName": "Кирина Зорзи", "aliases": ["Quira Zed"],
             "roles": ["WITNESS"], "nationalities": ["ITA"], "residence": "MLT", "born": "1961-07-19",
             "identifiers": [{"kind": "PASSPORT", "value": "ZQ77310", "state": "ITA"}]}""";

    private static final List<String> IDENTITY =
            List.of("Zorzi", "Зорзи", "Kirina", "Quira", "MLT", "1961-07-19", "ZQ77310", "Altername");

    @Test
    void aPseudonymTakesThePlaceOfTheIdentityInEveryAnswer() {
        var file = file();
        file.callers()
                .caseworker()
                .post(file.path() + "/persons", PERSON, "If-Match", file.etag(), "Idempotency-Key", "first-person")
                .expecting(201);
        var before = Instant.now();
        act(file, "/persons/1/correction", """
                {"reason": "Misread", "corrected": %s}""".formatted(PERSON.replace("Zorzi, Quirina", "Altername")))
                .expecting(200);
        var shown =
                act(file, "/persons/1/protection", Map.of("reason", "A threat")).expecting(200);

        assertThat(shown.text("/name")).isEqualTo("P-1");
        assertThat(shown.at("/identityProtected").asBoolean()).isTrue();
        var caller = file.callers().caseworker();
        for (var address : List.of(
                file.path(),
                file.path() + "/persons",
                file.path() + "/persons/1",
                file.path() + "/persons?asOf=" + before,
                file.path() + "/persons/1?asOf=" + before,
                file.path() + "/persons?asOf=" + Instant.now(),
                file.path() + "/history",
                file.path() + "/persons/1/identity-grants",
                "/api/v1/requests?limit=50",
                "/api/v1/events")) {
            nothingOf(caller.get(address).expecting(200));
        }
        nothingOf(file.callers()
                .auditor()
                .get("/api/v1/audit?subject=" + file.id())
                .expecting(200));
        nothingOf(file.callers()
                .caseworker()
                .post(file.path() + "/persons", PERSON, "If-Match", file.etag(), "Idempotency-Key", "first-person"));
        assertThat(file.callers()
                        .auditor()
                        .get("/api/v1/history-verification?request=" + file.id())
                        .expecting(200)
                        .at("/intact")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void noOtherRowOfTheDatabaseHasTheIdentity() {
        var file = file();
        file.callers()
                .caseworker()
                .post(file.path() + "/persons", PERSON, "If-Match", file.etag(), "Idempotency-Key", "other-person")
                .expecting(201);
        act(file, "/persons/1/correction", """
                {"reason": "Misread", "corrected": %s}""".formatted(PERSON.replace("Zorzi, Quirina", "Altername")))
                .expecting(200);
        act(file, "/persons/1/ending", Map.of("reason", "Not of this matter")).expecting(200);
        act(file, "/persons/1/protection", Map.of("pseudonym", "Witness A", "reason", "A threat"))
                .expecting(200);

        try (var everything = Sql.superuser()) {
            var tables = everything.column("""
                    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                      and a.attname in ('request_id', 'concerns', 'subject') group by 1""");
            assertThat(tables).contains("person", "earlier_row", "idempotency_key", "protected_identity");
            for (var table : tables) {
                var rows = String.join(
                        " ",
                        everything.column("select to_jsonb(t)::text from " + table
                                + " t where '" + file.id()
                                + "' in (to_jsonb(t) ->> 'request_id', to_jsonb(t) ->> 'concerns',"
                                + " to_jsonb(t) ->> 'subject')"));
                if (table.equals("protected_identity")) {
                    assertThat(rows).contains("Altername");
                } else {
                    assertThat(IDENTITY).as(table).noneMatch(rows::contains);
                }
            }
        }
        assertThat(file.read("/persons/1").text("/name")).isEqualTo("Witness A");
        assertThat(file.callers()
                        .auditor()
                        .get("/api/v1/history-verification?request=" + file.id())
                        .expecting(200)
                        .at("/intact")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aGrantOpensTheIdentityToOnePersonForItsTimeAndEachReadingIsNotedOnce() {
        var file = protectedPerson();
        var reader = file.callers().named("rita", "caseworker");
        var identity = file.path() + "/persons/1/identity";

        reader.get(identity).expecting(404);
        file.callers().supervisor().get(identity).expecting(404);
        give(file, reader).expecting(201);
        var read = reader.get(identity).expecting(200);
        assertThat(read.text("/name")).isEqualTo("Zorzi, Quirina");
        assertThat(read.text("/latinName")).isEqualTo("Kirina Zorzi");
        assertThat(read.text("/identifiers/0/value")).isEqualTo("ZQ77310");
        nothingOf(reader.get(file.path() + "/persons/1").expecting(200));
        file.callers().caseworker().get(identity).expecting(404);
        assertThat(readings(file)).isEqualTo(1);
        give(file, reader).expecting(409);

        file.act(file.callers().supervisor(), "/persons/1/identity-grants/1/ending", Map.of("reason", "Heard"))
                .expecting(200);
        reader.get(identity).expecting(404);
        assertThat(readings(file)).isEqualTo(1);
        file.act(file.callers().supervisor(), "/persons/1/identity-grants/1/ending", Map.of("reason", "Heard"))
                .expecting(409);
        assertThat(file.read("/persons/1/identity-grants").texts("", "inForce")).containsExactly("false");
    }

    @Test
    void aPseudonymIsNoNameOfThePerson() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        file.act("/persons", PERSON).expecting(201);
        var supervisor = file.callers().supervisor();

        assertThat(file.act(supervisor, "/persons/1/protection", Map.of("pseudonym", " ", "reason", "x"))
                        .expecting(400)
                        .faults())
                .containsExactly("/pseudonym pattern");
        assertThat(file.act(supervisor, "/persons/1/protection", Map.of("pseudonym", " zorzi, quirina", "reason", "x"))
                        .expecting(422)
                        .faults())
                .containsExactly("/pseudonym identity");
    }

    @Test
    void theTrailNamesThePersonWhoseIdentityWasRead() {
        var file = protectedPerson();
        var reader = file.callers().named("rita", "caseworker");
        give(file, reader).expecting(201);

        reader.get(file.path() + "/persons/1/identity").expecting(200);

        try (var sql = Sql.superuser()) {
            assertThat(sql.column(
                            "select path from audit_entry where act = 'READ_IDENTITY' and subject = ?::uuid",
                            file.id()))
                    .containsExactly("GET " + file.path() + "/persons/1/identity");
        }
    }

    @Test
    void aGrantIsGivenByASupervisorToAnotherPersonUntilALaterInstant() {
        var file = protectedPerson();
        var supervisor = file.callers().supervisor();
        var past = Map.of("person", supervisor.person(), "until", "2020-01-01T00:00:00Z", "reason", "mine");

        assertThat(file.act(supervisor, "/persons/1/identity-grants", past)
                        .expecting(422)
                        .faults())
                .containsExactly("/person oneself", "/until past");
        file.act("/persons/1/identity-grants", past).expecting(403);
        file.act(supervisor, "/persons/9/identity-grants", past).expecting(404);
        file.act("/persons", Map.of("kind", "LEGAL", "name", "B", "roles", List.of("OWNER")))
                .expecting(201);
        file.act(supervisor, "/persons/2/identity-grants", past).expecting(409);
    }

    @Test
    void nobodyOutsideTheOfficeReachesTheIdentity() {
        var file = protectedPerson();
        var identity = file.path() + "/persons/1/identity";

        new Api("").get(identity).expecting(401);
        file.callers().auditor().get(identity).expecting(403);
        file.callers().executing("PROSECUTOR-1").get(identity).expecting(403);
        Callers.ofFreshAuthority()
                .named("stan", "caseworker", "supervisor")
                .get(identity)
                .expecting(404);
    }

    @Test
    void theDatabaseShowsNoIdentityWithoutAGrant() {
        var file = protectedPerson();
        var reader = file.callers().named("rita", "caseworker");
        give(file, reader).expecting(201);
        var own = file.callers().authority();
        var count = "select count(*) from protected_identity where request_id = '" + file.id() + "'";
        try (var sql = Sql.application()) {
            var now = Instant.now();
            assertThat(sql.number(count)).isZero();
            assertThat(sql.actingFor(own, "")
                            .as(file.callers().supervisor().person(), now)
                            .number(count))
                    .isZero();
            assertThat(sql.actingFor(own, "").as(reader.person(), now).number(count))
                    .isEqualTo(1);
            assertThat(sql.as(reader.person(), now.plus(Duration.ofDays(3))).number(count))
                    .isZero();
            assertThat(sql.actingFor(own, "PROSECUTOR-1")
                            .as(reader.person(), now)
                            .number(count))
                    .isZero();
            assertThat(sql.actingFor(Callers.ofFreshAuthority().authority(), "")
                            .as(reader.person(), now)
                            .number(count))
                    .isZero();
            assertThatThrownBy(() -> sql.actingFor(own, "")
                            .as(reader.person(), now)
                            .run("update protected_identity set identity = '{}'"))
                    .hasMessageStartingWith("42501 ");
            assertThatThrownBy(() ->
                            sql.as(file.callers().supervisor().person(), now).run("""
                                    insert into protected_identity
                                    select gen_random_uuid(), request_id, authority, no, '{}', comity_instant(), comity_caller()
                                    from person where request_id = ?::uuid""", file.id()))
                    .as("a caller without a grant writes no identity")
                    .hasMessageStartingWith("42501 ");
            assertThatThrownBy(() -> sql.run("update earlier_row set was = '{}'"))
                    .hasMessageStartingWith("42501 ");
            assertThatThrownBy(() -> sql.run(
                            "update person set identity_protected = null where request_id = ?::uuid", file.id()))
                    .hasMessageStartingWith("42501 ");
        }
    }

    @Test
    void theIdentityIsCorrectedInTheVault() {
        var file = protectedPerson();
        var reader = file.callers().named("rita", "caseworker");
        var corrected = Map.of("corrected", Map.of("name", "Altername", "born", "1961"), "reason", "Heard");
        file.act(reader, "/persons/1/identity/correction", corrected).expecting(404);
        give(file, reader).expecting(201);

        assertThat(file.act(
                                reader,
                                "/persons/1/identity/correction",
                                Map.of(
                                        "corrected",
                                        Map.of("name", "A", "born", "2999", "residence", "XXX"),
                                        "reason",
                                        "x"))
                        .expecting(422)
                        .faults())
                .containsExactlyInAnyOrder("/corrected/residence unknown-country", "/corrected/born in-the-future");
        file.act(reader, "/persons/1/identity/correction", corrected).expecting(200);

        assertThat(reader.get(file.path() + "/persons/1/identity")
                        .expecting(200)
                        .text("/name"))
                .isEqualTo("Altername");
        nothingOf(file.read("/persons/1"));
        nothingOf(file.read("/history"));
    }

    @Test
    void aProtectedPersonStaysProtectedAndItsRecordHasNoIdentity() {
        var file = protectedPerson();

        file.act("/persons/1/protection", Map.of("reason", "Once more")).expecting(409);
        assertThat(file.act("/persons/1/correction", """
                {"reason": "Misread", "corrected": %s}""".formatted(PERSON))
                        .expecting(422)
                        .faults())
                .containsExactly("/corrected/identityProtected stays-protected");
        assertThat(file.act(
                                "/persons",
                                PERSON.replace(
                                        "{\"kind\": \"NATURAL\"",
                                        "{\"identityProtected\": true, \"kind\": \"NATURAL\""))
                        .expecting(422)
                        .faults())
                .containsExactly(
                        "/originalName of-the-identity",
                        "/aliases of-the-identity",
                        "/residence of-the-identity",
                        "/born of-the-identity",
                        "/identifiers of-the-identity");
        file.act(
                        "/persons",
                        Map.of(
                                "kind",
                                "NATURAL",
                                "name",
                                "Witness B",
                                "roles",
                                List.of("WITNESS"),
                                "identityProtected",
                                true))
                .expecting(201);
        file.act("/persons", Map.of("kind", "NATURAL", "name", "C", "roles", List.of("VICTIM")))
                .expecting(201);
        assertThat(file.act("/persons/3/correction", """
                {"reason": "Misread", "corrected":
                 {"kind": "NATURAL", "name": "C", "roles": ["VICTIM"], "identityProtected": true}}""").expecting(422).faults())
                .containsExactly("/corrected/identityProtected not-here");
    }

    /** At the present version of the request. */
    private static Answer act(SampleCase file, String below, Object body) {
        var caller = file.callers().caseworker();
        var tag = caller.get(file.path()).expecting(200).etag();
        return caller.post(file.path() + below, body, "If-Match", tag);
    }

    private static SampleCase file() {
        return SampleCase.of(SampleRequest.incomingAssistance());
    }

    private static SampleCase protectedPerson() {
        var file = file();
        file.act("/persons", PERSON).expecting(201);
        file.act("/persons/1/protection", Map.of("reason", "A threat")).expecting(200);
        return file;
    }

    private static Answer give(SampleCase file, Api reader) {
        return file.act(
                file.callers().supervisor(),
                "/persons/1/identity-grants",
                Map.of(
                        "person", reader.person(),
                        "until", Instant.now().plus(Duration.ofDays(1)).toString(),
                        "reason", "She hears the witness"));
    }

    private static long readings(SampleCase file) {
        return file
                .callers()
                .auditor()
                .get("/api/v1/audit?limit=200&subject=" + file.id())
                .expecting(200)
                .texts("/items", "act")
                .stream()
                .filter("READ_IDENTITY"::equals)
                .count();
    }

    private static void nothingOf(Answer answer) {
        assertThat(IDENTITY).as(answer.body()).noneMatch(answer.body()::contains);
    }
}
