package org.comity.cases.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
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

/** Names of before the lists are matched by the administrator; they give no right. */
@QuarkusTest
class NameMatchTest {

    private Callers callers;
    private SampleLists lists;
    private SampleCase first;

    @BeforeEach
    void registerBeforeTheList() {
        callers = Callers.ofFreshAuthority();
        lists = new SampleLists(callers);
        first = SampleCase.of(callers, SampleRequest.incomingAssistance().with("officer", "C. Berg"));
        SampleCase.of(callers, SampleRequest.incomingAssistance().with("officer", "C. Berg"));
        SampleCase.of(callers, SampleRequest.incomingAssistance().with("officer", "Cleo Berg"));
        try (var sql = Sql.superuser()) {
            sql.run("update request set executing_authority = 'PROSECUTR-1' where id = ?::uuid", first.id());
        }
        lists.person("cleo", callers.caseworker(), "Cleo Berg").expecting(200);
    }

    @Test
    void theyAreListedWithTheirNumberAndTheOneThatIsMeant() {
        var names = callers.administrator().get(lists.path("unmatched-names")).expecting(200);

        assertThat(names.texts("/items", "name")).containsExactly("C. Berg", "PROSECUTR-1", "Cleo Berg");
        assertThat(names.texts("/items", "requests")).containsExactly("2", "1", "1");
        assertThat(names.text("/items/2/suggestion")).isEqualTo("cleo");
        assertThat(names.at("/items/0/suggestion").isMissingNode()).isTrue();
    }

    @Test
    void aMatchedNameShowsThePersonAndIsFound() {
        match("OFFICER", "C. Berg", "cleo").expecting(200);

        assertThat(first.view().text("/officerPerson/code")).isEqualTo("cleo");
        assertThat(first.view().text("/content/officer")).isEqualTo("C. Berg");
        assertThat(callers.caseworker()
                        .get(Api.REQUESTS + "?officer=cleo&count=true")
                        .expecting(200)
                        .text("/count"))
                .isEqualTo("2");
        assertThat(callers.administrator()
                        .get(lists.path("unmatched-names"))
                        .expecting(200)
                        .texts("/items", "name"))
                .doesNotContain("C. Berg");
        assertThat(callers.administrator()
                        .get(lists.path("list-changes?list=MATCHES"))
                        .expecting(200)
                        .text("/items/0/became/code"))
                .isEqualTo("cleo");
    }

    @Test
    void aMatchGivesNoRight() {
        match("EXECUTING_AUTHORITY", "PROSECUTR-1", "PROSECUTOR-1").expecting(200);

        assertThat(callers.caseworker()
                        .get(Api.REQUESTS + "?executingAuthority=PROSECUTOR-1")
                        .expecting(200)
                        .texts("/items", "id"))
                .containsExactly(first.id());
        callers.executing("PROSECUTOR-1")
                .get("/api/v1/executions/" + first.id())
                .expecting(404);
        callers.executing("PROSECUTR-1").get("/api/v1/executions/" + first.id()).expecting(404);
    }

    @Test
    void everyFaultIsReported() {
        assertThat(match("OFFICER", "Nobody", "clio").expecting(422).faults())
                .containsExactlyInAnyOrder("/code unknown", "/name unknown");
    }

    @Test
    void theNamesAreForTheAdministratorOfTheOffice() {
        callers.caseworker().get(lists.path("unmatched-names")).expecting(403);
        new Api("").get(lists.path("unmatched-names")).expecting(401);
        Callers.ofFreshAuthority()
                .administrator()
                .get(lists.path("unmatched-names"))
                .expecting(404);
        Callers.ofFreshAuthority()
                .administrator()
                .post(lists.path("name-matches"), Map.of("kind", "OFFICER", "name", "C. Berg", "code", "cleo"))
                .expecting(404);
    }

    private Answer match(String kind, String name, String code) {
        return callers.administrator()
                .post(lists.path("name-matches"), Map.of("kind", kind, "name", name, "code", code));
    }
}
