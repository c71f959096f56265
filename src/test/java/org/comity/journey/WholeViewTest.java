package org.comity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.comity.sample.Api;
import org.comity.sample.PartSample;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** A request with all its records in one answer. */
@QuarkusTest
class WholeViewTest {

    @Test
    void tenRecordsOfEachKindCostAsManyStatementsAsOneOfEach() throws SQLException {
        var one = withRecords(1);
        var ten = withRecords(10);
        one.read("/whole");

        var few = StatementCountTest.cost("a whole request, one of each", () -> one.read("/whole"));
        var many = StatementCountTest.cost("a whole request, ten of each", () -> ten.read("/whole"));

        ten.read("/whole")
                .at("/records")
                .properties()
                .forEach(part ->
                        assertThat(part.getValue().size()).as(part.getKey()).isGreaterThanOrEqualTo(10));
        assertThat(many).isEqualTo(few);
        assertThat(few).isLessThanOrEqualTo(one.view().at("/parts").size() + 12);
    }

    @Test
    void theRecordsAreThoseOfTheListsOfTheParts() {
        var file = withRecords(1);
        file.act("/persons", Map.of("kind", "NATURAL", "name", "Vera Witness", "roles", List.of("WITNESS")))
                .expecting(201);
        file.act("/persons/2/protection", Map.of("reason", "a threat")).expecting(200);
        file.act("/notes/1/ending", Map.of("reason", "Of another request")).expecting(200);

        for (var caller : List.of(file.callers().caseworker(), file.callers().supervisor())) {
            var whole = caller.get(file.path() + "/whole").expecting(200);

            assertThat(whole.etag()).isEqualTo(file.etag());
            assertThat(whole.at("/request")).isEqualTo(caller.get(file.path()).json());
            assertThat(whole.body()).doesNotContain("Vera Witness");
            assertThat(whole.at("/records/person/1/name").asText()).isEqualTo("P-2");
            agree(caller, file, "");
            agree(caller, file, "?on=2020-01-01");
        }
    }

    @Test
    void aLinkToARequestThatTheCallerDoesNotSeeIsHiddenHereToo() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var other = SampleCase.of(file.callers(), SampleRequest.incomingAssistance());
        file.link("SUPPLEMENTS", other);
        other.act(
                        "/level",
                        Map.of(
                                "level", "SEALED",
                                "reason", "demanded",
                                "assigned", List.of(file.callers().supervisor().person())))
                .expecting(200);
        var colleague = file.callers().named("carl", "caseworker", "supervisor");

        assertThat(colleague.get(file.path() + "/whole").expecting(200).at("/records/link"))
                .isEmpty();
        agree(colleague, file, "");
        colleague.get(other.path() + "/whole").expecting(404);
        file.callers().executing("PROSECUTOR-1").get(file.path() + "/whole").expecting(403);
    }

    private static void agree(Api caller, SampleCase file, String standpoint) {
        var answer = caller.get(file.path() + "/whole" + standpoint);
        if (answer.status() == 404) {
            return;
        }
        JsonNode whole = answer.expecting(200).json();
        assertThat(whole.at("/request/parts")).isNotEmpty();
        for (var part : whole.at("/request/parts")) {
            var kind = part.path("kind").asText();
            assertThat(whole.path("records").path(kind))
                    .as(kind)
                    .isEqualTo(caller.get(part.path("path").asText() + standpoint)
                            .expecting(200)
                            .at("/items"));
        }
    }

    /** A request with records of each kind. Those that name another record name the one of their turn. */
    private static SampleCase withRecords(int count) {
        var file = SampleCase.of(SampleRequest.incomingAssistance().with("measures", List.of()));
        for (var i = 1; i <= count; i++) {
            var no = i;
            for (var part : PartSample.all()) {
                part.addTo(
                        file, body -> body.replaceAll("\"(person|asset|offence|measure)No\":1\\b", "\"$1No\":" + no));
            }
            file.link("SUPPLEMENTS", SampleCase.of(file.callers(), SampleRequest.incomingAssistance()));
            file.act("/side-processes/" + file.open("CONSULTATION") + "/ending", Map.of("outcome", "answered"))
                    .expecting(200);
            file.sendLetter("STATUS_NOTE");
        }
        return file;
    }
}
