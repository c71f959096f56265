package org.comity.cases.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.comity.base.time.MovableNow;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleLists;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rights of people whose last day in the list of the office is over: by HTTP, and by SQL with signed settings. */
@QuarkusTest
class EndedPeopleTest {

    private static final LocalDate TODAY = MovableNow.machineDay();

    private Callers callers;
    private SampleLists lists;
    private Api carl;
    private Api dana;
    private Answer entry;
    private SampleCase file;

    /** A restricted request to which Cleo and Dana are assigned. */
    @BeforeEach
    void restrict() {
        callers = Callers.ofFreshAuthority();
        lists = new SampleLists(callers);
        carl = callers.named("carl", "caseworker");
        dana = callers.named("dana", "caseworker");
        entry = lists.staff(carl, dana);
        file = SampleCase.of(callers, SampleRequest.incomingAssistance());
        file.act("/level", Map.of("level", "RESTRICTED", "reason", "a witness", "assigned", List.of("dana")))
                .expecting(200);
    }

    @Test
    void aPersonHasTheRightsOnTheLastDayAndNotAfterIt() {
        ends(TODAY);
        dana.get(file.path()).expecting(200);
        assertThat(rights(dana)).containsExactly("ASSIGNED");
        assertThat(seen(dana)).isEqualTo(1);

        ends(TODAY.minusDays(1));
        dana.get(file.path()).expecting(404);
        assertThat(dana.get(Api.REQUESTS).expecting(200).at("/items")).isEmpty();
        assertThat(rights(dana)).isEmpty();
        assertThat(seen(dana)).isZero();

        ends(TODAY.plusDays(1));
        dana.get(file.path()).expecting(200);
    }

    @Test
    void grantsAndMembershipsEndWithThePersonAndBarsDoNot() {
        file.act("/access-rights", right("GRANT", "person", "dana")).expecting(201);
        lists.unit("TEAM-1", List.of("dana")).expecting(200);
        file.act("/access-rights", right("ASSIGNED", "unit", "TEAM-1")).expecting(201);
        assertThat(rights(dana)).containsExactly("ASSIGNED", "ASSIGNED", "GRANT");

        ends(TODAY.minusDays(1));
        assertThat(rights(dana)).isEmpty();
        dana.get(file.path()).expecting(404);

        ends(TODAY);
        assertThat(rights(dana)).hasSize(3);
    }

    @Test
    void aGrantToReadAnIdentityEndsWithThePerson() {
        var open = SampleCase.of(callers, SampleRequest.incomingAssistance());
        open.act("/persons", Map.of("kind", "NATURAL", "name", "Zorzi", "roles", List.of("WITNESS")))
                .expecting(201);
        open.act("/persons/1/protection", Map.of("reason", "in danger")).expecting(200);
        open.act(
                        callers.supervisor(),
                        "/persons/1/identity-grants",
                        Map.of("person", dana.person(), "until", "2099-01-01T00:00:00Z", "reason", "hears the witness"))
                .expecting(201);
        var identity = open.path() + "/persons/1/identity";
        dana.get(identity).expecting(200);

        ends(TODAY.minusDays(1));

        dana.get(identity).expecting(404);
        open.act(dana, "/persons/1/identity/correction", Map.of("corrected", Map.of("name", "A"), "reason", "x"))
                .expecting(404);
        dana.get(open.path()).expecting(200);
    }

    @Test
    void aBarOutlastsItsPerson() {
        var normal = SampleCase.of(callers, SampleRequest.incomingAssistance());
        normal.act(
                        callers.supervisor(),
                        "/access-rights",
                        Map.of("kind", "BAR", "person", "dana", "reason", "her cousin"))
                .expecting(201);

        ends(TODAY.minusDays(1));

        assertThat(rights(dana)).containsExactly("BAR");
        dana.get(normal.path()).expecting(404);
    }

    /** The token may still be valid, so that a conflict of interest can be recorded. */
    @Test
    void aPersonWhoEndedIsBarredAndNotGivenAnythingElse() {
        ends(TODAY.minusDays(1));
        var normal = SampleCase.of(callers, SampleRequest.incomingAssistance());
        var bar = Map.of("kind", "BAR", "person", "dana", "reason", "her cousin");

        normal.act(callers.supervisor(), "/access-rights", bar).expecting(201);
        dana.get(normal.path()).expecting(404);
        assertThat(file.act("/access-rights", right("GRANT", "person", "dana"))
                        .expecting(422)
                        .faults())
                .containsExactly("/person not-in-force");
    }

    @Test
    void aPersonWhoEndedIsNotTheLastAssignedOne() {
        ends(TODAY.minusDays(1));
        var ending = Map.of("reason", "ill");

        assertThat(file.act("/access-rights/1/ending", ending).expecting(422).faults())
                .containsExactly("level last-assigned");
        file.act("/access-rights", Map.of("kind", "ASSIGNED", "person", "carl", "reason", "takes over"))
                .expecting(201);
        file.act("/access-rights/1/ending", ending).expecting(200);
        carl.get(file.path()).expecting(200);
    }

    @Test
    void aPersonWhoEndedGivesNoRights() {
        var normal = SampleCase.of(callers, SampleRequest.incomingAssistance());
        normal.act(
                        callers.supervisor(),
                        "/access-rights",
                        Map.of("kind", "ASSIGNED", "person", "dana", "reason", "works on it"))
                .expecting(201);
        ends(TODAY.minusDays(1));

        normal.act(dana, "/access-rights", Map.of("kind", "ASSIGNED", "person", "carl", "reason", "helps"))
                .expecting(403);
    }

    private void ends(LocalDate until) {
        entry = lists.put(
                        "people/dana",
                        Map.of("caller", dana.person(), "name", "Dana Hale", "until", until.toString()),
                        entry.etag())
                .expecting(200);
    }

    private static Map<String, String> right(String kind, String field, String whom) {
        return kind.equals("GRANT")
                ? Map.of(
                        "kind",
                        kind,
                        field,
                        whom,
                        "reason",
                        "translates",
                        "purpose",
                        "translation",
                        "until",
                        "2099-01-01T00:00:00Z")
                : Map.of("kind", kind, field, whom, "reason", "works on it");
    }

    /** The rights of a person in this office, as the functions of the owner read them. */
    private List<String> rights(Api person) {
        try (var sql = Sql.superuser().as(person.person(), Instant.now())) {
            return sql.column("""
                    select r.kind from comity_rights(?, comity_instant()) r join request q on q.id = r.request_id
                    where q.authority = ? order by 1""", person.person(), callers.authority());
        }
    }

    /** The requests that the role of the application sees in the name of a person. */
    private int seen(Api person) {
        try (var sql = Sql.application().actingFor(callers.authority(), "").as(person.person(), Instant.now())) {
            var seen = sql.number("select count(*) from request where id = ?::uuid", file.id());
            assertThat(sql.number("select count(*) from comity_hidden() h (id) where h.id = ?::uuid", file.id()))
                    .isEqualTo(1 - seen);
            assertThat(sql.number("select count(*) from access_right where request_id = ?::uuid", file.id()) > 0)
                    .isEqualTo(seen == 1);
            assertThat(sql.column(
                            "select comity_admits(?, comity_instant(), ?::uuid, 'RESTRICTED')",
                            person.person(),
                            file.id()))
                    .containsExactly(seen == 1 ? "t" : "f");
            return seen;
        }
    }
}
