package org.comity.reference.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleLists;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The people and units of an office, which its administrator maintains, and to whom requests are assigned. */
@QuarkusTest
class PeopleTest {

    private Callers callers;
    private SampleLists lists;

    @BeforeEach
    void open() {
        callers = Callers.ofFreshAuthority();
        lists = new SampleLists(callers);
    }

    @Test
    void aPersonIsEnteredChangedAndEnded() {
        var entered = lists.person("cleo", callers.caseworker(), "Cleo Berg").expecting(200);
        assertThat(callers.caseworker()
                        .get(lists.path("people/cleo"))
                        .expecting(200)
                        .text("/name"))
                .isEqualTo("Cleo Berg");

        lists.put("people/cleo", Map.of("caller", callers.caseworker().person(), "name", "Cleo"))
                .expecting(428);
        lists.put(
                        "people/cleo",
                        Map.of("caller", callers.caseworker().person(), "name", "Cleo Holm", "until", "2030-01-31"),
                        entered.etag())
                .expecting(200);

        assertThat(callers.caseworker().get(lists.path("people")).expecting(200).texts("/items", "name"))
                .containsExactly("Cleo Holm");
        assertThat(callers.administrator()
                        .get(lists.path("list-changes?list=PEOPLE"))
                        .expecting(200)
                        .texts("/items", "entry"))
                .containsExactly("cleo", "cleo");
    }

    @Test
    void aPersonHasOneEntry() {
        lists.person("cleo", callers.caseworker(), "Cleo Berg").expecting(200);

        assertThat(lists.person("cb", callers.caseworker(), "Cleo Berg")
                        .expecting(422)
                        .faults())
                .containsExactly("/caller twice");
        assertThat(lists.put("people/x", Map.of("caller", "no bar", "name", "x"))
                        .expecting(400)
                        .faults())
                .containsExactly("/caller pattern");
    }

    /** An entry has the rights of its person; the token of another one must not get them. */
    @Test
    void theCallerOfAnEntryIsNotChanged() {
        var entered = lists.person("cleo", callers.caseworker(), "Cleo Berg").expecting(200);
        var other = Map.of("caller", callers.supervisor().person(), "name", "Cleo Berg");

        assertThat(lists.put("people/cleo", other, entered.etag())
                        .expecting(422)
                        .faults())
                .containsExactly("/caller not-changed");

        assertThat(callers.caseworker()
                        .get(lists.path("people/cleo"))
                        .expecting(200)
                        .text("/caller"))
                .isEqualTo(callers.caseworker().person());
        try (var sql = Sql.application()
                .actingFor(callers.authority(), "")
                .as(callers.administrator().person(), Instant.now())) {
            for (var column : List.of("caller", "code", "authority")) {
                assertThatThrownBy(() -> sql.run("update office_person set " + column + " = 'x|y'"))
                        .as(column)
                        .hasMessageStartingWith("42501 ");
            }
        }
    }

    @Test
    void anAdministratorEntersAnotherPersonIntoAUnitAndNotOneself() {
        var adam = callers.named("adam", "administrator", "caseworker");
        var eva = callers.named("eva", "administrator");
        lists.person("adam", adam, "Adam Roth").expecting(200);
        lists.person("cleo", callers.caseworker(), "Cleo Berg").expecting(200);
        var both = Map.of("name", "Team 1", "members", List.of("cleo", "adam"));

        assertThat(lists.put("units/TEAM-1", both).expecting(422).faults()).containsExactly("/members/1 oneself");
        assertThat(lists.put("units/TEAM-1", Map.of("name", "Team 1"))
                        .expecting(400)
                        .faults())
                .containsExactly("/members not-null");
        var unit = lists.put("units/TEAM-1", Map.of("name", "Team 1", "members", List.of("cleo")))
                .expecting(200);
        assertThat(lists.put("units/TEAM-1", both, unit.etag()).expecting(422).faults())
                .containsExactly("/members/1 oneself");
        var entered = put(eva, "units/TEAM-1", both, unit.etag()).expecting(200);
        assertThat(entered.texts("/proposedMembers", "person")).containsExactly("adam", "cleo");
        lists.put("units/TEAM-1", both, entered.etag()).expecting(200);
    }

    @Test
    void nobodyProlongsTheOwnEntryOrTheOwnUnit() {
        var adam = callers.administrator();
        var eva = callers.named("eva", "administrator");
        var ended = Map.of("caller", adam.person(), "name", "Adam Roth", "until", "2020-12-31");
        var prolonged = Map.of("caller", adam.person(), "name", "Adam Roth", "until", "2099-12-31");
        var unit = Map.of("name", "Team 1", "members", List.of("adam"), "until", "2020-12-31");
        var person = lists.person("adam", adam, "Adam Roth").expecting(200);
        var team = put(eva, "units/TEAM-1", Map.of("name", "Team 1", "members", List.of("adam")), "")
                .expecting(200);
        team = put(eva, "units/TEAM-1", unit, team.etag()).expecting(200);

        person = lists.put("people/adam", ended, person.etag()).expecting(200);

        for (var wanted : List.of(prolonged, Map.of("caller", adam.person(), "name", "Adam Roth"))) {
            assertThat(lists.put("people/adam", wanted, person.etag())
                            .expecting(422)
                            .faults())
                    .containsExactly("/until oneself");
        }
        assertThat(lists.put("units/TEAM-1", Map.of("name", "Team 1", "members", List.of("adam")), team.etag())
                        .expecting(422)
                        .faults())
                .containsExactly("/until oneself");
        put(eva, "people/adam", prolonged, person.etag()).expecting(200);
        lists.put("units/TEAM-1", Map.of("name", "Team 1", "members", List.of()), team.etag())
                .expecting(200);
    }

    private Answer put(Api administrator, String below, Object entry, String etag) {
        return administrator.put(
                lists.path(below), entry, etag.isEmpty() ? new String[0] : new String[] {"If-Match", etag});
    }

    @Test
    void theListsAreForTheOfficeAndChangedByItsAdministratorAlone() {
        lists.person("cleo", callers.caseworker(), "Cleo Berg").expecting(200);
        lists.put("units/TEAM-1", Map.of("name", "Team 1", "members", List.of()))
                .expecting(200);
        var strangers = Callers.ofFreshAuthority();

        for (var path : List.of("people", "people/cleo", "units", "units/TEAM-1")) {
            new Api("").get(lists.path(path)).expecting(401);
            callers.executing("POLICE").get(lists.path(path)).expecting(403);
            strangers.caseworker().get(lists.path(path)).expecting(404);
        }
        callers.supervisor()
                .put(lists.path("units/TEAM-1"), Map.of("name", "x", "members", List.of()))
                .expecting(403);
        strangers
                .administrator()
                .put(lists.path("units/TEAM-2"), Map.of("name", "x", "members", List.of()))
                .expecting(404);
    }

    @Test
    void anOfficeThatHasEnteredNobodyNamesAnyOfficer() {
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance().with("officer", "O-7"));

        assertThat(file.view().text("/content/officer")).isEqualTo("O-7");
        assertThat(file.view().at("/officerPerson").isMissingNode()).isTrue();
    }

    @Test
    void theOfficerIsAPersonOfTheList() {
        var old = SampleCase.of(callers, SampleRequest.incomingAssistance().with("officer", "O-7"));
        lists.person("cleo", callers.caseworker(), "Cleo Berg").expecting(200);

        var file = SampleCase.of(callers, SampleRequest.incomingAssistance().with("officer", "cleo"));
        assertThat(file.view().text("/officerPerson/name")).isEqualTo("Cleo Berg");
        var wrong = callers.caseworker()
                .post(Api.REQUESTS, SampleRequest.incomingAssistance().with("officer", "Cleo Berg"))
                .expecting(422);
        assertThat(wrong.faults()).containsExactly("/officer unknown");
        assertThat(wrong.text("/errors/0/detail")).contains("did you mean cleo (Cleo Berg)?");
        assertThat(file.patch(Map.of("officer", "cleoo")).expecting(422).faults())
                .containsExactly("/officer unknown");
        old.patch(Map.of("summary", "The officer of before the list stays")).expecting(200);
        assertThat(old.view().text("/content/officer")).isEqualTo("O-7");
    }

    @Test
    void aPersonWhoEndedIsNoOfficer() {
        var entered = lists.person("cleo", callers.caseworker(), "Cleo Berg").expecting(200);
        lists.put(
                        "people/cleo",
                        Map.of("caller", callers.caseworker().person(), "name", "Cleo Berg", "until", "2020-01-31"),
                        entered.etag())
                .expecting(200);

        assertThat(callers.caseworker()
                        .post(Api.REQUESTS, SampleRequest.incomingAssistance().with("officer", "cleo"))
                        .expecting(422)
                        .faults())
                .containsExactly("/officer not-in-force");
    }

    @Test
    void aMemberOfAUnitIsAPersonOfTheList() {
        lists.person("cleo", callers.caseworker(), "Cleo Berg").expecting(200);

        var wrong = lists.put("units/TEAM-1", Map.of("name", "Team 1", "members", List.of("cleo", "clio")))
                .expecting(422);
        assertThat(wrong.faults()).containsExactly("/members/1 unknown");
        var unit = lists.unit("TEAM-1", List.of("cleo")).expecting(200);
        assertThat(unit.texts("/members", "person")).containsExactly("cleo");
        var left = lists.put("units/TEAM-1", Map.of("name", "Team 1", "members", List.of()), unit.etag())
                .expecting(200);
        assertThat(left.at("/members")).isEmpty();
        assertThat(left.etag()).isNotEqualTo(unit.etag());
    }

    @Test
    void aCallerLearnsWhoItIsInEachOffice() {
        lists.person("cleo", callers.caseworker(), "Cleo Berg").expecting(200);
        lists.unit("TEAM-1", List.of("cleo")).expecting(200);

        var me = callers.caseworker().get("/api/v1/me").expecting(200);
        assertThat(me.text("/offices/0/authority")).isEqualTo(callers.authority());
        assertThat(me.text("/offices/0/person/code")).isEqualTo("cleo");
        assertThat(me.text("/offices/0/units/0")).isEqualTo("TEAM-1");
        assertThat(me.text("/offices/0/roles/0")).isEqualTo("caseworker");
        var ella = callers.executing("POLICE").get("/api/v1/me").expecting(200);
        assertThat(ella.text("/offices/0/executingAuthority/name")).isEqualTo("Office of POLICE");
        assertThat(ella.at("/offices/0/person").isMissingNode()).isTrue();
        assertThat(callers.supervisor()
                        .get("/api/v1/me")
                        .expecting(200)
                        .at("/offices/0/person")
                        .isMissingNode())
                .isTrue();
        assertThat(callers.executing("UNKNOWN")
                        .get("/api/v1/me")
                        .expecting(200)
                        .at("/offices/0/executingAuthority")
                        .isMissingNode())
                .isTrue();
    }
}
