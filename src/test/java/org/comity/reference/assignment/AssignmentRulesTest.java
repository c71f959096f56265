package org.comity.reference.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleLists;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of rules of assignment of an office. */
@QuarkusTest
class AssignmentRulesTest {

    private static final Map<String, Object> FRANCE =
            Map.of("name", "France", "position", 2, "countries", List.of("FRA"), "officer", "carl");

    private Callers callers;
    private String list;

    @BeforeEach
    void open() {
        callers = Callers.ofFreshAuthority();
        var lists = new SampleLists(callers);
        lists.staff(callers.named("carl", "caseworker"), callers.named("dana", "caseworker"));
        lists.unit("TEAM-1", List.of("carl", "dana")).expecting(200);
        list = "/api/v1/authorities/" + callers.authority() + "/assignment-rules";
    }

    @Test
    void rulesAreEnteredInTheirOrderAndTheirHistoryIsKnown() {
        var entered = keep(callers.supervisor(), "FRANCE", FRANCE).expecting(200);
        keep(
                        callers.administrator(),
                        "FIRST",
                        Map.of("name", "Urgent", "position", 1, "urgent", true, "unit", "TEAM-1"))
                .expecting(200);
        keep(callers.supervisor(), "FRANCE", FRANCE).expecting(428);

        assertThat(callers.auditor().get(list).expecting(200).texts("/items", "code"))
                .containsExactly("FIRST", "FRANCE");
        var ended = Map.of("name", "France", "position", 3, "officer", "carl", "until", "2020-01-01");
        callers.supervisor()
                .put(list + "/FRANCE", ended, "If-Match", entered.etag())
                .expecting(200);
        assertThat(callers.caseworker().get(list + "/FRANCE").expecting(200).text("/until"))
                .isEqualTo("2020-01-01");
        assertThat(callers.supervisor()
                        .get("/api/v1/authorities/" + callers.authority() + "/list-changes?list=ASSIGNMENT_RULES")
                        .expecting(200)
                        .texts("/items", "entry"))
                .containsExactly("FRANCE", "FIRST", "FRANCE");
    }

    @Test
    void aRuleOfOneWhoEndedGivesNobodyAndCanBeEnded() {
        var entered = keep(callers.supervisor(), "FRANCE", FRANCE).expecting(200);
        assertThat(entered.at("/givesNobody").isMissingNode()).isTrue();
        var people = "/api/v1/authorities/" + callers.authority() + "/people/carl";
        var carl = callers.administrator().get(people).expecting(200);
        callers.administrator()
                .put(
                        people,
                        Map.of("caller", carl.text("/caller"), "name", "Carl Dahl", "until", "2020-01-01"),
                        "If-Match",
                        carl.etag())
                .expecting(200);

        assertThat(callers.supervisor().get(list).texts("/items", "givesNobody"))
                .containsExactly("true");
        callers.supervisor()
                .put(
                        list + "/FRANCE",
                        Map.of("name", "France", "position", 2, "officer", "carl", "until", "2020-01-01"),
                        "If-Match",
                        entered.etag())
                .expecting(200);
        assertThat(keep(callers.supervisor(), "OTHER", FRANCE).expecting(422).faults())
                .containsExactly("/officer not-in-force");
    }

    @Test
    void everyFaultIsReported() {
        var wrong = Map.of(
                "name",
                "wrong",
                "position",
                1,
                "countries",
                List.of("FRA", "XXX"),
                "regions",
                List.of("155", "999"),
                "unit",
                "TEAM-2");

        assertThat(keep(callers.supervisor(), "WRONG", wrong).expecting(422).faults())
                .containsExactlyInAnyOrder("/countries/1 unknown", "/regions/1 unknown", "/unit unknown");
        assertThat(keep(callers.supervisor(), "WRONG", Map.of("name", "none", "position", 1))
                        .expecting(422)
                        .faults())
                .containsExactly("/officer one-of");
        assertThat(keep(
                                callers.supervisor(),
                                "WRONG",
                                Map.of("name", "both", "position", 1, "officer", "carl", "unit", "TEAM-1"))
                        .expecting(422)
                        .faults())
                .containsExactly("/officer one-of");
        assertThat(keep(callers.supervisor(), "WRONG", Map.of("languages", List.of("French")))
                        .expecting(400)
                        .faults())
                .contains("/name not-blank", "/position not-null", "/languages/0 pattern");
    }

    @Test
    void onlyASupervisorOrAdministratorOfTheOfficeEntersThem() {
        keep(callers.caseworker(), "FRANCE", FRANCE).expecting(403);
        keep(new Api(""), "FRANCE", FRANCE).expecting(401);
        keep(Callers.ofFreshAuthority().supervisor(), "FRANCE", FRANCE).expecting(404);
        callers.executing("POLICE").get(list).expecting(403);
    }

    private Answer keep(Api who, String code, Map<String, Object> rule) {
        return who.put(list + "/" + code, rule);
    }
}
