package org.comity.reference.absence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleLists;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The absences of the people of an office, each with a deputy. */
@QuarkusTest
class AbsencesTest {

    private static final Map<String, Object> LEAVE =
            Map.of("person", "cleo", "deputy", "carl", "from", "2030-04-01", "until", "2030-04-18");

    private Callers callers;
    private String list;

    @BeforeEach
    void open() {
        callers = Callers.ofFreshAuthority();
        new SampleLists(callers).staff(callers.named("carl", "caseworker"), callers.named("dana", "caseworker"));
        list = "/api/v1/authorities/" + callers.authority() + "/absences";
    }

    @Test
    void anAbsenceIsEnteredAndEndedEarlier() {
        var entered = keep(callers.supervisor(), LEAVE).expecting(200);
        assertThat(entered.text("/name")).isEqualTo("leave");
        keep(callers.supervisor(), LEAVE).expecting(428);

        var shorter = Map.of(
                "person", "cleo", "deputy", "dana", "from", "2030-04-01", "until", "2030-04-10", "name", "a remark");
        callers.supervisor()
                .put(list + "/leave", shorter, "If-Match", entered.etag())
                .expecting(200);

        assertThat(callers.caseworker().get(list).expecting(200).texts("/items", "deputy"))
                .containsExactly("dana");
        assertThat(callers.caseworker().get(list + "/leave").expecting(200).text("/until"))
                .isEqualTo("2030-04-10");
        var changes = callers.supervisor()
                .get("/api/v1/authorities/" + callers.authority() + "/list-changes?list=ABSENCES")
                .expecting(200);
        assertThat(changes.texts("/items", "entry")).containsExactly("leave", "leave");
        assertThat(changes.body()).contains("dana").doesNotContain("a remark");
    }

    @Test
    void everyFaultIsReported() {
        assertThat(keep(
                                callers.supervisor(),
                                Map.of("person", "clea", "deputy", "clea", "from", "2030-04-01", "until", "2030-03-01"))
                        .expecting(422)
                        .faults())
                .containsExactlyInAnyOrder(
                        "/person unknown", "/deputy unknown", "/deputy oneself", "/until out-of-order");
        assertThat(keep(callers.supervisor(), Map.of()).expecting(400).faults())
                .contains("/person not-blank", "/until not-null");
    }

    @Test
    void deputiesMustNotLeadBackToTheAbsentPerson() {
        keep(callers.supervisor(), LEAVE).expecting(200);
        var back = Map.of("person", "carl", "deputy", "cleo", "from", "2030-04-18", "until", "2030-04-20");
        var after = Map.of("person", "carl", "deputy", "cleo", "from", "2030-04-19", "until", "2030-04-20");

        assertThat(callers.supervisor().put(list + "/carl", back).expecting(422).faults())
                .containsExactly("/deputy circle");
        callers.supervisor().put(list + "/carl", after).expecting(200);
    }

    @Test
    void whoHandlesNoRequestsDoesNotReadAbsences() {
        keep(callers.supervisor(), LEAVE).expecting(200);
        for (var path : new String[] {list, list + "/leave"}) {
            callers.auditor().get(path).expecting(403);
            callers.named("stan", "statistician").get(path).expecting(403);
            callers.administrator().get(path).expecting(200);
        }
    }

    @Test
    void onlyASupervisorOrAdministratorOfTheOfficeEntersIt() {
        keep(callers.caseworker(), LEAVE).expecting(403);
        keep(new Api(""), LEAVE).expecting(401);
        keep(Callers.ofFreshAuthority().supervisor(), LEAVE).expecting(404);
        callers.executing("POLICE").get(list).expecting(403);
        keep(callers.administrator(), LEAVE).expecting(200);
    }

    private Answer keep(Api who, Map<String, Object> absence) {
        return who.put(list + "/leave", absence);
    }
}
