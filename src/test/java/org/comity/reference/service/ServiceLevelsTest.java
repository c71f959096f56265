package org.comity.reference.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service levels of an office, which its administrator sets. */
@QuarkusTest
class ServiceLevelsTest {

    private Callers callers;
    private String path;

    @BeforeEach
    void open() {
        callers = Callers.ofFreshAuthority();
        path = "/api/v1/authorities/" + callers.authority() + "/service-levels";
    }

    @Test
    void theUsualOnesHoldUntilTheOfficeSetsItsOwn() {
        var usual = callers.caseworker().get(path).expecting(200);
        assertThat(usual.at("/reviewDays").asInt()).isEqualTo(30);
        assertThat(usual.at("/silentDays").asInt()).isEqualTo(60);
        assertThat(usual.at("/set").asBoolean()).isFalse();
        assertThat(usual.at("/acknowledgeDays").isMissingNode()).isTrue();

        var set = callers.administrator()
                .put(path, Map.of("reviewDays", 45, "acknowledgeDays", 5), "If-Match", usual.etag())
                .expecting(200);

        assertThat(set.at("/reviewDays").asInt()).isEqualTo(45);
        assertThat(set.at("/silentDays").asInt()).isEqualTo(60);
        assertThat(set.at("/set").asBoolean()).isTrue();
        assertThat(callers.caseworker().get(path).expecting(200).json()).isEqualTo(set.json());
    }

    @Test
    void aChangeNamesTheVersionAndIsInTheHistoryOfTheLists() {
        var first = callers.administrator().put(path, Map.of("reviewDays", 45)).expecting(200);
        callers.administrator().put(path, Map.of("reviewDays", 50)).expecting(428);
        callers.administrator()
                .put(path, Map.of("reviewDays", 50), "If-Match", "\"0\"")
                .expecting(412);
        callers.administrator()
                .put(path, Map.of("reviewDays", 50), "If-Match", first.etag())
                .expecting(200);

        var changes = callers.administrator()
                .get("/api/v1/authorities/" + callers.authority() + "/list-changes?list=SERVICE_LEVELS")
                .expecting(200);
        assertThat(changes.texts("/items", "entry")).containsExactly("service-levels", "service-levels");
        assertThat(changes.at("/items/0/became/reviewDays").asInt()).isEqualTo(50);
        assertThat(callers.auditor().get("/api/v1/audit").expecting(200).texts("/items", "act"))
                .contains("CHANGE_LIST");
    }

    @Test
    void everyFaultIsReported() {
        assertThat(callers.administrator()
                        .put(path, Map.of("reviewDays", 0, "silentDays", 367))
                        .expecting(400)
                        .faults())
                .containsExactlyInAnyOrder("/reviewDays min", "/silentDays max");
    }

    @Test
    void onlyAnAdministratorOfTheOfficeSetsThem() {
        for (var other : List.of(callers.caseworker(), callers.supervisor())) {
            other.put(path, Map.of("reviewDays", 45)).expecting(403);
        }
        callers.executing("POLICE").get(path).expecting(403);
        new Api("").put(path, Map.of("reviewDays", 45)).expecting(401);
        var elsewhere = Callers.ofFreshAuthority();
        elsewhere.administrator().put(path, Map.of("reviewDays", 45)).expecting(404);
        elsewhere.caseworker().get(path).expecting(404);
    }
}
