package org.comity.cases.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.comity.sample.Api;
import org.comity.sample.AtOnce;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Matters join requests, and show no more than the requests do. */
@QuarkusTest
class MattersTest {

    private static final String MATTERS = "/api/v1/matters";
    private static final String TITLE = "Harbour concessions";

    private Callers callers;
    private Api caseworker;
    private Api colleague;

    @BeforeEach
    void make() {
        callers = Callers.ofFreshAuthority();
        caseworker = callers.caseworker();
        colleague = callers.named("carl", "caseworker", "supervisor");
    }

    @Test
    void aMatterIsSeenByThoseWhoSeeOneOfItsRequests() {
        var matter = open();
        assertThat(colleague.get(MATTERS).expecting(200).body()).doesNotContain(TITLE);
        colleague.get(MATTERS + "/" + matter).expecting(404);
        caseworker.get(MATTERS + "/" + matter).expecting(200);

        var file = file();
        file.belongsTo(matter);

        var seen = colleague.get(MATTERS + "/" + matter).expecting(200);
        assertThat(seen.text("/title")).isEqualTo(TITLE);
        assertThat(seen.at("/vastQuantitiesOfAssets").asBoolean()).isTrue();
        assertThat(seen.texts("/requests", "id")).containsExactly(file.id());
        assertThat(colleague
                        .get(MATTERS + "?vastQuantitiesOfAssets=true")
                        .expecting(200)
                        .texts("/items", "id"))
                .containsExactly(matter);
        assertThat(colleague
                        .get(MATTERS + "?vastQuantitiesOfAssets=false")
                        .expecting(200)
                        .at("/items"))
                .isEmpty();
        callers.executing("PROSECUTOR-1").get(MATTERS).expecting(403);

        file.act("/matters/1/ending", Map.of("reason", "Of another affair")).expecting(200);
        colleague.get(MATTERS + "/" + matter).expecting(404);
        assertThat(file.read("/history").body()).contains("matter_member");
    }

    @Test
    void aHiddenRequestIsNeitherShownNorCountedAndAMatterOfHiddenOnesIsHidden() {
        var matter = open();
        var open = file();
        var sealed = file();
        open.belongsTo(matter);
        sealed.belongsTo(matter);
        seal(sealed);

        var seen = colleague.get(MATTERS + "/" + matter).expecting(200);
        assertThat(seen.texts("/requests", "id")).containsExactly(open.id());
        assertThat(seen.at("/requestCount").asInt()).isEqualTo(1);
        assertThat(colleague
                        .get(Api.REQUESTS + "?matter=" + matter)
                        .expecting(200)
                        .texts("/items", "id"))
                .containsExactly(open.id());

        open.act("/matters/1/ending", Map.of("reason", "Of another affair")).expecting(200);

        colleague.get(MATTERS + "/" + matter, SampleCase.FOR_WORK).expecting(404);
        assertThat(colleague.get(MATTERS).expecting(200).body()).doesNotContain(TITLE, matter);
        assertThat(colleague
                        .get(Api.REQUESTS + "?matter=" + matter)
                        .expecting(200)
                        .at("/items"))
                .isEmpty();
        assertThat(file().act(colleague, "/matters", Map.of("matter", matter))
                        .expecting(422)
                        .faults())
                .containsExactly("/matter unknown");
        var supervisor = callers.supervisor();
        assertThat(supervisor.get(MATTERS + "/" + matter).expecting(200).body()).doesNotContain(TITLE);
        assertThat(supervisor
                        .get(MATTERS + "/" + matter, SampleCase.FOR_WORK)
                        .expecting(200)
                        .text("/title"))
                .isEqualTo(TITLE);
    }

    @Test
    void thePersonWhoOpenedAMatterHasNoFurtherRightThanOthersOnceARequestBelongsToIt() {
        var matter = open();
        var address = MATTERS + "/" + matter;
        var file = file();
        file.belongsTo(matter);
        file.act(
                        callers.supervisor(),
                        "/access-rights",
                        Map.of("kind", "BAR", "person", caseworker.person(), "reason", "brother of the accused"))
                .expecting(201);

        caseworker.get(address).expecting(404);
        assertThat(caseworker.get(MATTERS).expecting(200).body()).doesNotContain(TITLE);
        var tag = colleague.get(address).expecting(200).etag();
        caseworker
                .put(address, Map.of("title", "Harbour", "vastQuantitiesOfAssets", false), "If-Match", tag)
                .expecting(404);
    }

    @Test
    void theMarkOfAMatterOfSealedRequestsNeedsThePurposeAsTheTitleDoes() {
        var matter = open();
        var sealed = file();
        sealed.belongsTo(matter);
        seal(sealed);
        var supervisor = callers.supervisor();
        var marked = MATTERS + "?vastQuantitiesOfAssets=true";

        assertThat(supervisor.get(MATTERS + "/" + matter).expecting(200).json().has("vastQuantitiesOfAssets"))
                .isFalse();
        assertThat(supervisor.get(marked).expecting(200).at("/items")).isEmpty();
        assertThat(supervisor.get(marked, SampleCase.FOR_WORK).expecting(200).texts("/items", "id"))
                .containsExactly(matter);
    }

    @Test
    void ofTwoEqualChangesAtOnceOneIsLate() {
        var address = MATTERS + "/" + open();
        var tag = caseworker.get(address).etag();
        var change = Map.of("title", "Harbour and airport", "vastQuantitiesOfAssets", false);

        var answers = AtOnce.each(
                List.of(1, 2, 3, 4),
                no -> caseworker.put(address, change, "If-Match", tag).status());

        assertThat(answers).containsExactlyInAnyOrder(200, 412, 412, 412);
    }

    @Test
    void aReadingIsNotedForTheMatter() {
        var matter = open();
        caseworker.get(MATTERS + "/" + matter).expecting(200);
        caseworker.get(MATTERS).expecting(200);

        assertThat(callers.auditor()
                        .get("/api/v1/audit?subject=" + matter)
                        .expecting(200)
                        .texts("/items", "act"))
                .contains("READ", "LIST");
    }

    @Test
    void aMatterOfAnotherAuthorityDoesNotExist() {
        var matter = open();
        file().belongsTo(matter);
        var elsewhere = SampleCase.of(SampleRequest.incomingAssistance());

        assertThat(elsewhere
                        .act("/matters", Map.of("matter", matter))
                        .expecting(422)
                        .faults())
                .containsExactly("/matter unknown");
        elsewhere.callers().caseworker().get(MATTERS + "/" + matter).expecting(404);
        assertThat(elsewhere.callers().caseworker().get(MATTERS).expecting(200).at("/items"))
                .isEmpty();
    }

    @Test
    void aRequestBelongsToAMatterOnceAndToSeveralMatters() {
        var matter = open();
        var file = file();
        file.belongsTo(matter);

        assertThat(file.act("/matters", Map.of("matter", matter)).expecting(422).faults())
                .containsExactly("/matter twice");
        file.act("/matters", Map.of("matter", open())).expecting(201);
        assertThat(file.read("/matters").json()).hasSize(2);
    }

    @Test
    void aChangeNeedsTheLastVersionAndLeavesTheFormerTextInTheDatabase() {
        var matter = open();
        var address = MATTERS + "/" + matter;
        var tag = caseworker.get(address).etag();
        var change = Map.of("title", "Harbour and airport", "vastQuantitiesOfAssets", false);

        caseworker.put(address, change).expecting(428);
        caseworker.put(address, change, "If-Match", tag).expecting(200);
        caseworker.put(address, change, "If-Match", tag).expecting(412);
        colleague.put(address, change, "If-Match", tag).expecting(404);

        var changed = caseworker.get(address).expecting(200);
        assertThat(changed.text("/title")).isEqualTo("Harbour and airport");
        assertThat(changed.at("/vastQuantitiesOfAssets").asBoolean()).isFalse();
        try (var sql = Sql.superuser()) {
            assertThat(sql.number("select count(*) from matter_text where matter_id = ?::uuid", matter))
                    .isEqualTo(2);
            assertThatThrownBy(() -> sql.run("delete from matter_text")).hasMessageContaining("append-only");
        }
        assertThat(callers.auditor()
                        .get("/api/v1/audit?subject=" + matter)
                        .expecting(200)
                        .texts("/items", "act"))
                .contains("OPEN_MATTER", "CHANGE_MATTER");
    }

    private String open() {
        return caseworker
                .post(MATTERS, Map.of("title", TITLE, "vastQuantitiesOfAssets", true))
                .expecting(201)
                .id();
    }

    private SampleCase file() {
        return SampleCase.of(callers, SampleRequest.incomingAssistance());
    }

    private void seal(SampleCase file) {
        file.act(
                        "/level",
                        Map.of(
                                "level", "SEALED",
                                "reason", "demanded",
                                "assigned", List.of(callers.supervisor().person())))
                .expecting(200);
    }
}
