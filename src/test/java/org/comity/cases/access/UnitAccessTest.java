package org.comity.cases.access;

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

/** Access rights of units, and of people by their code in the list of the office. */
@QuarkusTest
class UnitAccessTest {

    private Callers callers;
    private SampleLists lists;
    private Api carl;
    private Api dana;
    private SampleCase file;
    private Answer unit;

    @BeforeEach
    void restrict() {
        callers = Callers.ofFreshAuthority();
        lists = new SampleLists(callers);
        carl = callers.named("carl", "caseworker");
        dana = callers.named("dana", "caseworker");
        lists.staff(carl, dana);
        unit = lists.unit("TEAM-1", List.of("carl")).expecting(200);
        file = SampleCase.of(callers, SampleRequest.incomingAssistance());
        file.act(
                        "/level",
                        Map.of(
                                "level",
                                "RESTRICTED",
                                "reason",
                                "a witness",
                                "assigned",
                                List.of("sven"),
                                "units",
                                List.of("TEAM-1")))
                .expecting(200);
    }

    @Test
    void theMembersOfTheMomentSeeTheRequest() {
        carl.get(file.path()).expecting(200);
        dana.get(file.path()).expecting(404);

        unit = members("carl", "dana");
        dana.get(file.path()).expecting(200);
        assertThat(dana.get(file.path() + "/history").expecting(200).at("/items"))
                .isNotEmpty();
        assertThat(dana.get(Api.REQUESTS).expecting(200).texts("/items", "id")).containsExactly(file.id());

        unit = members("dana");
        carl.get(file.path()).expecting(404);
        assertThat(carl.get(Api.REQUESTS).expecting(200).at("/items")).isEmpty();
        assertThat(carl.get("/api/v1/deadlines").expecting(200).at("/items")).isEmpty();
    }

    /** An administrator alone gives nobody sight of a guarded request, by no member of a unit. */
    @Test
    void aProposedMemberSeesNothingBeforeTheConfirmation() {
        var proposed = lists.put(
                        "units/TEAM-1", Map.of("name", "Team 1", "members", List.of("carl", "dana")), unit.etag())
                .expecting(200);
        assertThat(proposed.texts("/members", "person")).containsExactly("carl");
        assertThat(proposed.texts("/proposedMembers", "person")).containsExactly("dana");
        dana.get(file.path()).expecting(404);

        assertThat(lists.confirm(callers.administrator(), "TEAM-1", proposed)
                        .expecting(422)
                        .faults())
                .containsExactly("members second-person");
        lists.confirm(callers.named("dana", "supervisor"), "TEAM-1", proposed).expecting(422);
        lists.confirm(callers.caseworker(), "TEAM-1", proposed).expecting(403);
        lists.confirm(Callers.ofFreshAuthority().supervisor(), "TEAM-1", proposed)
                .expecting(404);
        lists.confirm(new Api(""), "TEAM-1", proposed).expecting(401);
        dana.get(file.path()).expecting(404);

        var confirmed = lists.confirm(callers.supervisor(), "TEAM-1", proposed).expecting(200);
        assertThat(confirmed.texts("/members", "person")).containsExactly("carl", "dana");
        dana.get(file.path()).expecting(200);
        assertThat(lists.confirm(callers.supervisor(), "TEAM-1", confirmed)
                        .expecting(409)
                        .problem())
                .isEqualTo("conflict");
    }

    /** By SQL, with the settings of a person of the office. */
    @Test
    void aMembershipTakesTwoPersonsAlsoByStatement() {
        lists.put("units/TEAM-1", Map.of("name", "Team 1", "members", List.of("carl", "dana")), unit.etag())
                .expecting(200);
        try (var sql = Sql.application().actingFor(callers.authority(), "").as(dana.person(), Instant.now())) {
            assertThatThrownBy(() -> sql.run("""
                            insert into unit_member (id, authority, unit, person, from_at, proposed_by, proposed_by_name, version)
                            values (gen_random_uuid(), ?, 'TEAM-1', 'dana', now() - interval '1 day', ?, 'Dana', 0)""", callers.authority(), dana.person()))
                    .hasMessageStartingWith("42501 ");
            assertThatThrownBy(() -> sql.run("update unit_member set from_at = now() where person = 'dana'"))
                    .hasMessageStartingWith("42501 ");
            assertThatThrownBy(() -> sql.run(
                            "update unit_member set from_at = from_at - interval '1 day' where person = 'carl'"))
                    .isInstanceOf(IllegalStateException.class);
        }
        dana.get(file.path()).expecting(404);
    }

    @Test
    void theRightsOfAUnitThatEndedCountNoMore() {
        lists.put(
                        "units/TEAM-1",
                        Map.of("name", "Team 1", "members", List.of("carl"), "until", "2020-12-31"),
                        unit.etag())
                .expecting(200);

        carl.get(file.path()).expecting(404);
        assertThat(give("GRANT", "unit", "TEAM-1").expecting(422).faults()).containsExactly("/unit not-in-force");

        // One administrator prolongs it, and another person confirms its members anew.
        var ended = callers.administrator().get(lists.path("units/TEAM-1")).expecting(200);
        var prolonged = lists.put("units/TEAM-1", Map.of("name", "Team 1", "members", List.of("carl")), ended.etag())
                .expecting(200);
        assertThat(prolonged.texts("/proposedMembers", "person")).containsExactly("carl");
        carl.get(file.path()).expecting(404);
        lists.confirm(callers.supervisor(), "TEAM-1", prolonged).expecting(200);
        carl.get(file.path()).expecting(200);
    }

    @Test
    void aBarOfAMemberPrevails() {
        file.act(
                        callers.supervisor(),
                        "/access-rights",
                        Map.of("kind", "BAR", "person", "carl", "reason", "his cousin"))
                .expecting(201);

        carl.get(file.path()).expecting(404);
    }

    @Test
    void aMemberGivesRightsLikeAnAssignedPerson() {
        file.act(carl, "/access-rights", Map.of("kind", "ASSIGNED", "person", "dana", "reason", "she helps"))
                .expecting(201);

        dana.get(file.path()).expecting(200);
        var rights = callers.supervisor().get(file.path() + "/access-rights").expecting(200);
        assertThat(rights.texts("/items", "unit")).contains("TEAM-1");
        assertThat(rights.text("/items/3/personName")).isEqualTo("Dana Hale");
        assertThat(rights.text("/items/3/person")).isEqualTo(dana.person());
    }

    @Test
    void aWrongPersonOrUnitIsAFaultWithASuggestion() {
        var person = give("ASSIGNED", "person", "Dana Hall").expecting(422);
        assertThat(person.faults()).containsExactly("/person unknown");
        assertThat(person.text("/errors/0/detail")).contains("did you mean dana (Dana Hale)?");
        assertThat(give("ASSIGNED", "unit", "TEAM-2").expecting(422).faults()).containsExactly("/unit unknown");
        assertThat(give("ASSIGNED", "person", "https://login.example.org|nobody")
                        .expecting(422)
                        .faults())
                .containsExactly("/person unknown");
        assertThat(give("BAR", "unit", "TEAM-1").expecting(422).faults()).contains("/unit not-applicable");
        assertThat(file.act(callers.supervisor(), "/access-rights", Map.of("kind", "ASSIGNED", "reason", "x"))
                        .expecting(400)
                        .faults())
                .containsExactly("/person must-hold");
    }

    @Test
    void anOfficerOfARestrictedRequestIsAssignedFirst() {
        assertThat(file.patch(Map.of("officer", "dana")).expecting(422).faults())
                .containsExactly("/officer not-admitted");
        file.act(callers.supervisor(), "/access-rights", Map.of("kind", "ASSIGNED", "person", "dana", "reason", "hers"))
                .expecting(201);

        file.patch(Map.of("officer", "dana")).expecting(200);
        assertThat(file.view().text("/officerPerson/name")).isEqualTo("Dana Hale");
    }

    @Test
    void theOfficerIsAssignedWhenTheLevelRises() {
        var other = SampleCase.of(callers, SampleRequest.incomingAssistance().with("officer", "dana"));
        other.act("/level", Map.of("level", "SEALED", "reason", "a witness")).expecting(200);

        dana.send("GET", other.path(), "", "Purpose", "my case").expecting(200);
        carl.send("GET", other.path(), "", "Purpose", "my case").expecting(404);
    }

    @Test
    void anOfficerWithAGrantIsNotAssignedWhenTheLevelRises() {
        give("GRANT", "person", "dana").expecting(201);

        assertOfficerIsNotAssignedByARise("GRANT");
    }

    @Test
    void anOfficerWithBreakGlassIsNotAssignedWhenTheLevelRises() {
        dana.post(
                        "/api/v1/break-glass",
                        Map.of(
                                "reference",
                                file.registered().text("/reference"),
                                "reason",
                                "an arrest at night",
                                "purpose",
                                "answer to the police"))
                .expecting(201);

        assertOfficerIsNotAssignedByARise("BREAK_GLASS");
    }

    private void assertOfficerIsNotAssignedByARise(String kind) {
        var cleo = callers.caseworker();
        var charged = cleo.patch(
                        file.path(),
                        Map.of("officer", "dana"),
                        "If-Match",
                        file.view().etag())
                .expecting(200);
        cleo.post(file.path() + "/level", Map.of("level", "SEALED", "reason", "a leak"), "If-Match", charged.etag())
                .expecting(200);

        var rights = callers.supervisor()
                .get(file.path() + "/access-rights", "Purpose", "review of rights")
                .expecting(200);
        assertThat(rights.texts("/items", "kind")).containsExactly("ASSIGNED", "ASSIGNED", "ASSIGNED", kind);
        assertThat(rights.text("/items/3/person")).isEqualTo(dana.person());
    }

    private Answer members(String... people) {
        return lists.unit("TEAM-1", List.of(people), "If-Match", unit.etag()).expecting(200);
    }

    private Answer give(String kind, String field, String whom) {
        return file.act(
                callers.supervisor(),
                "/access-rights",
                Map.of(
                        "kind",
                        kind,
                        field,
                        whom,
                        "reason",
                        "why",
                        "purpose",
                        "what for",
                        "until",
                        "2099-01-01T00:00:00Z"));
    }
}
