package org.comity.cases.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.junit.jupiter.api.Test;

/** The program proposes who may be the same person, people decide, and nothing is merged. */
@QuarkusTest
class PersonMatchTest {

    private static final String[] FOR_WORK = SampleCase.FOR_WORK;

    private static SampleCase file(Callers office, String person) {
        var file = SampleCase.of(office, SampleRequest.incomingAssistance());
        file.act("/persons", person).expecting(201);
        return file;
    }

    private static Answer matches(Api who, SampleCase file) {
        return who.get(file.path() + "/persons/1/matches", FOR_WORK);
    }

    private static Answer decided(Api who, SampleCase here, SampleCase there, boolean same) {
        return who.post(
                here.path() + "/persons/1/matches",
                Map.of("request", there.id(), "no", 1, "same", same, "reason", "the same passport"),
                FOR_WORK);
    }

    @Test
    void eachProposalHasItsReasons() {
        var office = Callers.ofFreshAuthority();
        var first = file(office, """
                {"kind": "NATURAL", "name": "Сергей Щербаков", "roles": ["SUSPECT"], "born": "1970-05-12",
                 "identifiers": [{"kind": "PASSPORT", "value": "71 0012345", "state": "RUS"}]}""");
        var byAll = file(office, """
                {"kind": "NATURAL", "name": "Sergei Scherbakow", "aliases": ["Sergej Šerbakov"], "roles": ["WITNESS"], "born": "1970-05-12",
                 "identifiers": [{"kind": "PASSPORT", "value": "710012345"}]}""");
        var byNumber = file(office, """
                {"kind": "NATURAL", "name": "John Doe", "roles": ["HOLDER"],
                 "identifiers": [{"kind": "OTHER", "value": "71-0012345"}]}""");
        var bySimilarName = file(office, """
                {"kind": "NATURAL", "name": "Sergey Shcherbakova", "roles": ["VICTIM"], "born": "1970-05-12"}""");
        file(office, """
                {"kind": "NATURAL", "name": "Sergey Shcherbakova", "roles": ["VICTIM"], "born": "1970-05"}""");
        file(office, """
                {"kind": "NATURAL", "name": "Anna Karenina", "roles": ["VICTIM"], "born": "1970-05-12"}""");

        var found = matches(office.caseworker(), first).expecting(200);

        assertThat(found.texts("/items", "request")).containsExactly(byAll.id(), bySimilarName.id(), byNumber.id());
        assertThat(found.at("/items/0/reasons").toString())
                .isEqualTo("[\"SAME_IDENTIFIER\",\"SAME_BIRTH_DAY\",\"SAME_NAME\"]");
        assertThat(found.at("/items/1/reasons").toString()).isEqualTo("[\"SAME_BIRTH_DAY\",\"SIMILAR_NAME\"]");
        assertThat(found.at("/items/2/reasons").toString()).isEqualTo("[\"SAME_IDENTIFIER\"]");
    }

    @Test
    void aPersonIsConfirmedAndSeparatedAgainFromBothSides() {
        var office = Callers.ofFreshAuthority();
        var person = """
                {"kind": "NATURAL", "name": "Ippolito Verdi", "roles": ["SUSPECT"]}""";
        var first = file(office, person);
        var second = file(office, person);

        assertThat(decided(office.caseworker(), second, first, true)
                        .expecting(201)
                        .at("/decision/same")
                        .asBoolean())
                .isTrue();
        assertThat(matches(office.caseworker(), first)
                        .at("/items/0/decision/same")
                        .asBoolean())
                .isTrue();
        decided(office.supervisor(), first, second, false).expecting(201);
        var now = matches(office.caseworker(), second);
        assertThat(now.at("/items")).hasSize(1);
        assertThat(now.at("/items/0/decision/same").asBoolean()).isFalse();
        assertThat(now.text("/items/0/decision/byName")).isNotEmpty();
        try (var everything = Sql.superuser()) {
            assertThat(everything.number("select count(*) from person_match where authority = ?", office.authority()))
                    .isEqualTo(2);
            assertThatThrownBy(() -> everything.run("delete from person_match")).hasMessageContaining("append-only");
        }
        for (var file : List.of(first, second)) {
            assertThat(office.auditor()
                            .get("/api/v1/audit?subject=" + file.id())
                            .texts("/items", "act"))
                    .contains("MATCH_PERSONS");
        }
        assertThat(first.read("/history").texts("", "kind")).doesNotContain("MATCHED");
    }

    @Test
    void whoDoesNotSeeBothRequestsSeesNoMatchAndDecidesNone() {
        var office = Callers.ofFreshAuthority();
        var person = """
                {"kind": "NATURAL", "name": "Ippolito Verdi", "roles": ["SUSPECT"]}""";
        var open = file(office, person);
        var sealed = file(office, person);
        decided(office.caseworker(), open, sealed, true).expecting(201);
        sealed.act(
                        "/level",
                        Map.of(
                                "level",
                                "SEALED",
                                "reason",
                                "demanded",
                                "assigned",
                                List.of(office.supervisor().person())))
                .expecting(200);
        var colleague = office.named("carl", "caseworker");

        assertThat(matches(colleague, open).expecting(200).at("/items")).isEmpty();
        assertThat(matches(office.caseworker(), open).texts("/items", "request"))
                .containsExactly(sealed.id());
        assertThat(office.caseworker()
                        .get(open.path() + "/persons/1/matches")
                        .at("/items/0/name")
                        .isMissingNode())
                .isTrue();
        matches(colleague, sealed).expecting(404);
        assertThat(decided(colleague, open, sealed, false).expecting(422).faults())
                .containsExactly("/request unknown");
        var elsewhere = file(Callers.ofFreshAuthority(), person);
        assertThat(decided(office.caseworker(), open, elsewhere, false)
                        .expecting(422)
                        .faults())
                .containsExactly("/request unknown");
        try (var sql =
                Sql.application().actingFor(office.authority(), "").as(colleague.person(), java.time.Instant.now())) {
            assertThat(sql.number("select count(*) from person_match")).isZero();
        }
        try (var sql = Sql.application()
                .actingFor(office.authority(), "PROSECUTOR-1")
                .as(office.caseworker().person(), java.time.Instant.now())) {
            assertThat(sql.number("select count(*) from person_match")).isZero();
            assertThat(sql.column("select request_id from comity_person_matches(?::uuid, array[1])", open.id()))
                    .isEmpty();
            assertThat(sql.column("select request_id from comity_related(?::uuid)", open.id()))
                    .isEmpty();
        }
    }

    @Test
    void aProtectedPersonIsMatchedWithNobodyAndAnEarlierMatchIsHidden() {
        var office = Callers.ofFreshAuthority();
        var person = """
                {"kind": "NATURAL", "name": "Quirina Zorzi", "roles": ["WITNESS"]}""";
        var first = file(office, person);
        var second = file(office, person);
        decided(office.caseworker(), first, second, true).expecting(201);
        second.act("/persons/1/protection", Map.of("reason", "A threat")).expecting(200);

        assertThat(matches(office.caseworker(), first).expecting(200).at("/items"))
                .isEmpty();
        assertThat(matches(office.caseworker(), second).expecting(200).at("/items"))
                .isEmpty();
        decided(office.caseworker(), second, first, true).expecting(409);
        assertThat(decided(office.caseworker(), first, second, true)
                        .expecting(422)
                        .faults())
                .containsExactly("/no unknown");
        assertThat(first.read("/related").json()).isEmpty();
    }

    @Test
    void aRequestThatMayBeTheSameIsShownWithReasonsAndNotLinked() {
        var office = Callers.ofFreshAuthority();
        var reference = List.of(Map.of("reference", "PNF-0077/2024"));
        var first = SampleCase.of(
                office,
                SampleRequest.incomingAssistance()
                        .with("foreignReferences", reference)
                        .with("channel", "DIPLOMATIC"));
        var copy = SampleCase.of(
                office,
                SampleRequest.incomingAssistance()
                        .with("foreignReferences", List.of(Map.of("reference", "pnf 77/2024")))
                        .with("channel", "INTERPOL"));
        var other = SampleCase.of(
                office,
                SampleRequest.incomingAssistance().with("counterpart", "ITA").with("foreignReferences", reference));
        for (var file : List.of(first, other)) {
            file.act("/assets", """
                    {"kind": "ACCOUNT", "description": "Its account", "identifier": "NO93 8601 1117 947", "institution": "Bank"}""").expecting(201);
            file.act("/persons", """
                    {"kind": "LEGAL", "name": "Nordique de Conseil", "roles": ["HOLDER"]}""").expecting(201);
        }

        var related = first.read("/related");
        assertThat(related.texts("", "request")).containsExactly(other.id(), copy.id());
        assertThat(related.at("/0/reasons").toString()).isEqualTo("[\"SAME_ACCOUNT\",\"SAME_PERSON\"]");
        assertThat(related.at("/1/reasons").toString()).isEqualTo("[\"SAME_FOREIGN_REFERENCE\",\"OTHER_CHANNEL\"]");
        assertThat(first.read("/links").json()).isEmpty();
        decided(office.caseworker(), first, other, false).expecting(201);
        assertThat(first.read("/related").at("/0/reasons").toString()).isEqualTo("[\"SAME_ACCOUNT\"]");
    }
}
