package org.comity.reference.executing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of executing authorities of an office, which its administrator maintains. */
@QuarkusTest
class ExecutingAuthoritiesTest {

    private Callers callers;
    private String list;

    @BeforeEach
    void open() {
        callers = Callers.ofFreshAuthority();
        list = "/api/v1/authorities/" + callers.authority() + "/executing-authorities";
    }

    @Test
    void anEntryIsEnteredChangedAndEnded() {
        var entered = keep("WATER-1", Map.of("name", "Water police", "otherNames", List.of("WaPo")))
                .expecting(200);
        assertThat(entered.text("/otherNames/0")).isEqualTo("WaPo");
        assertThat(callers.caseworker().get(list + "/WATER-1").expecting(200).etag())
                .isEqualTo(entered.etag());

        keep("WATER-1", Map.of("name", "River police")).expecting(428);
        keep("WATER-1", Map.of("name", "River police"), "If-Match", "\"7\"").expecting(412);
        var ended = keep("WATER-1", Map.of("name", "River police", "until", "2030-12-31"), "If-Match", entered.etag())
                .expecting(200);

        assertThat(ended.text("/until")).isEqualTo("2030-12-31");
        var changes = callers.administrator()
                .get("/api/v1/authorities/" + callers.authority() + "/list-changes?list=EXECUTING_AUTHORITIES")
                .expecting(200);
        assertThat(changes.texts("/items", "entry")).containsExactly("WATER-1", "WATER-1");
        assertThat(changes.text("/items/0/became/name")).isEqualTo("River police");
        assertThat(changes.text("/items/1/became/name")).isEqualTo("Water police");
        assertThat(changes.text("/items/0/changedByName")).isEqualTo("adam");
        assertThat(callers.auditor().get("/api/v1/audit").expecting(200).texts("/items", "act"))
                .contains("CHANGE_LIST");
    }

    @Test
    void everyFaultIsReported() {
        assertThat(keep("WATER-1", Map.of("name", " ", "until", "soon", "street", "x"))
                        .expecting(400)
                        .faults())
                .contains("/street unknown-field");
        assertThat(keep("WATER-1", Map.of("name", " ")).expecting(400).faults()).containsExactly("/name not-blank");
        assertThat(keep("-x", Map.of("name", "x")).expecting(400).faults())
                .containsExactly("executingAuthority bad-value");
    }

    @Test
    void onlyAnAdministratorOfTheOfficeChangesIt() {
        for (var other : List.of(callers.caseworker(), callers.supervisor(), callers.executing("POLICE"))) {
            other.put(list + "/POLICE", Map.of("name", "mine")).expecting(403);
        }
        new Api("").put(list + "/POLICE", Map.of("name", "mine")).expecting(401);
        Callers.ofFreshAuthority()
                .administrator()
                .put(list + "/POLICE", Map.of("name", "mine"))
                .expecting(404);
    }

    @Test
    void anExecutingAuthoritySeesItsOwnEntryAlone() {
        var ella = callers.executing("POLICE");

        assertThat(ella.get(list).expecting(200).texts("/items", "code")).containsExactly("POLICE");
        ella.get(list + "/PROSECUTOR-1").expecting(404);
        ella.get("/api/v1/authorities/" + callers.authority() + "/list-changes").expecting(403);
        callers.named("max", "administrator", "executing-authority")
                .put(list + "/POLICE", Map.of("name", "mine"))
                .expecting(403);
    }

    @Test
    void anotherOwnAuthoritySeesNothing() {
        var strangers = Callers.ofFreshAuthority();

        strangers.caseworker().get(list).expecting(404);
        strangers.caseworker().get(list + "/POLICE").expecting(404);
        strangers
                .administrator()
                .get("/api/v1/authorities/" + callers.authority() + "/list-changes")
                .expecting(404);
    }

    private Answer keep(String code, Object entry, String... headers) {
        var with = Arrays.copyOf(headers, headers.length + 2);
        with[headers.length] = "Content-Type";
        with[headers.length + 1] = "application/json";
        return callers.administrator().send("PUT", list + "/" + code, entry, with);
    }
}
