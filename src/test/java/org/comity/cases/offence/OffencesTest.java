package org.comity.cases.offence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** Offences are records of a request, one of them is the main one, and the list of the request follows. */
@QuarkusTest
class OffencesTest {

    private static final Map<String, String> WHY = Map.of("reason", "Of the indictment");

    @Test
    void theListOfTheRequestFollowsFromTheRecords() {
        var file = file();
        file.act("/offences", Map.of("article", "15", "national", "Bribery", "conductFrom", "2019-05"))
                .expecting(201);
        file.act("/offences", Map.of("article", "23")).expecting(201);

        assertThat(list(file)).containsExactly("15 Bribery main", "23");

        file.act("/offences/2/correction", Map.of("corrected", Map.of("article", "24"), "reason", "Misread"))
                .expecting(200);
        assertThat(list(file)).containsExactly("15 Bribery main", "24");

        file.act("/offences/2/ending", WHY).expecting(200);
        file.act("/offences/1/ending", WHY).expecting(200);
        assertThat(list(file)).isEmpty();
        assertThat(StreamSupport.stream(file.read("/history").json().spliterator(), false)
                        .filter(entry -> entry.at("/details/offences").isObject()))
                .hasSize(5);
        assertThat(file.callers()
                        .auditor()
                        .get("/api/v1/history-verification")
                        .expecting(200)
                        .at("/intact")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aRecordCompletesAnEntryThatWasRegistered() {
        var file = SampleCase.of(SampleRequest.incomingAssistance()
                .with("offences", List.of(Map.of("article", "17"), Map.of("article", "15", "main", true))));

        assertThat(file.act("/offences", Map.of("article", "17", "main", true))
                        .expecting(422)
                        .faults())
                .containsExactly("/main twice");
        file.act("/offences", Map.of("article", "15", "national", "Bribery")).expecting(201);
        file.act("/offences", Map.of("article", "17")).expecting(201);

        assertThat(list(file)).containsExactly("17", "15 Bribery main");
        assertThat(marks(file)).containsExactly(true, false);
    }

    @Test
    void aPatchOfTheListLeavesTheRecordsAlone() {
        var file = file();
        file.act("/offences", Map.of("article", "15")).expecting(201);

        assertThat(file.patch(Map.of("offences", List.of(Map.of("article", "23", "main", true))))
                        .expecting(422)
                        .faults())
                .containsExactly("/offences recorded");
        assertThat(file.patch(Map.of("offences", List.of(Map.of("article", "15"))))
                        .expecting(422)
                        .faults())
                .containsOnly("/offences recorded");
        file.patch(Map.of("offences", List.of(Map.of("national", "Fraud"), Map.of("article", "15", "main", true))))
                .expecting(200);
        file.act("/offences/1/ending", WHY).expecting(200);
        assertThat(list(file)).containsExactly("null Fraud");
    }

    @Test
    void oneOffenceIsTheMainOneAndAnotherBecomesItByOneAct() {
        var file = file();
        assertThat(file.act("/offences", Map.of("article", "15", "main", false))
                        .expecting(422)
                        .faults())
                .containsExactly("/main needed");
        file.act("/offences", Map.of("article", "15")).expecting(201);
        var second =
                file.act("/offences", Map.of("article", "23", "main", true)).expecting(422);
        assertThat(second.faults()).containsExactly("/main twice");
        assertThat(second.body()).contains("offence 1 is the main one");
        file.act("/offences", Map.of("article", "23")).expecting(201);
        assertThat(file.act(
                                "/offences/1/correction",
                                Map.of("corrected", Map.of("article", "15", "main", false), "reason", "Misread"))
                        .expecting(422)
                        .faults())
                .containsExactly("/corrected/main needed");
        file.act("/offences/1/ending", WHY).expecting(422);

        file.act("/offences/1/main", WHY).expecting(409);
        file.act("/offences/9/main", WHY).expecting(404);
        assertThat(file.act("/offences/2/main", WHY).expecting(200).at("/main").asBoolean())
                .isTrue();

        assertThat(list(file)).containsExactly("15", "23 main");
        assertThat(marks(file)).containsExactly(false, true);
        file.act("/offences/1/ending", WHY).expecting(200);
        file.act("/offences/1/main", WHY).expecting(409);
    }

    @Test
    void theFaultsOfAnOffenceComeTogether() {
        assertThat(file().act(
                                "/offences",
                                Map.of(
                                        "article", "99",
                                        "conductFrom", "2020-06",
                                        "conductUntil", "2019",
                                        "places", List.of(Map.of("country", "XXQ"))))
                        .expecting(422)
                        .faults())
                .containsExactlyInAnyOrder(
                        "/article unknown", "/places/0/country unknown", "/conductUntil out-of-order");
        assertThat(file().act("/offences", Map.of("conductFrom", "2020-13", "conductUntil", "2999"))
                        .expecting(422)
                        .faults())
                .containsExactlyInAnyOrder(
                        "/national needed", "/conductFrom no-such-day", "/conductUntil in-the-future");
        assertThat(file().act("/offences", Map.of("article", "15", "iccs", "1201", "places", List.of(Map.of())))
                        .expecting(400)
                        .faults())
                .hasSize(2);
        file().act("/offences", Map.of("article", "15", "conductFrom", "2020-06", "conductUntil", "2020"))
                .expecting(201);
    }

    @Test
    void theConductIsRecordedWithTheProvisionsOfBothStates() {
        var file = file();
        var offence = Map.of(
                "national", "Trading in permits",
                "foreignProvision", "Penal Code 171",
                "ownProvision", "Criminal Code section 304",
                "iccs", "0703",
                "conductFrom", "2019-05-14",
                "conductUntil", "2020",
                "places", List.of(Map.of("country", "FRA", "place", "Lyon"), Map.of("place", "On board a ship")),
                "description", "A permit was sold");
        file.act("/offences", offence).expecting(201);

        var read = file.read("/offences/1");
        offence.keySet().stream()
                .filter(field -> !field.equals("places"))
                .forEach(field -> assertThat(read.text("/" + field)).isEqualTo(offence.get(field)));
        assertThat(read.at("/places")).hasSize(2);
        assertThat(read.text("/places/0/country")).isEqualTo("FRA");
    }

    @Test
    void aPersonHasARoleInEachOffence() {
        var file = file();
        file.act("/persons", Map.of("kind", "NATURAL", "name", "Ivan Petrov", "roles", List.of("SUSPECT")))
                .expecting(201);
        assertThat(file.act("/offence-persons", Map.of("offenceNo", 1, "personNo", 7, "role", "SUSPECT"))
                        .expecting(422)
                        .faults())
                .containsExactlyInAnyOrder("/offenceNo unknown", "/personNo unknown");
        file.act("/offences", Map.of("article", "15")).expecting(201);
        var link = Map.of("offenceNo", 1, "personNo", 1, "role", "SUSPECT");
        file.act("/offence-persons", link).expecting(201);

        assertThat(file.act("/offence-persons", link).expecting(422).faults()).containsExactly("/role twice");
        file.act("/offence-persons", Map.of("offenceNo", 1, "personNo", 1, "role", "ACCUSED"))
                .expecting(201);
        file.act("/offences/1/ending", WHY).expecting(422);
        file.act("/persons/1/ending", WHY).expecting(422);
    }

    @Test
    void aChargeNamesAnOffenceByItsNumberOrInWords() {
        var file = SampleCase.of(SampleRequest.incomingExtradition());
        file.act("/persons", Map.of("kind", "NATURAL", "name", "Ivan Petrov", "roles", List.of("SOUGHT")))
                .expecting(201);
        file.act("/offences", Map.of("article", "15")).expecting(201);

        assertThat(file.act("/charges", charge(Map.of())).expecting(422).faults())
                .containsExactly("/offence not-blank");
        assertThat(file.act("/charges", charge(Map.of("offenceNo", 1, "article", "15", "conductPlace", "Lyon")))
                        .expecting(422)
                        .faults())
                .containsExactlyInAnyOrder("/article contradiction", "/conductPlace contradiction");
        assertThat(file.act("/charges", charge(Map.of("offenceNo", 2)))
                        .expecting(422)
                        .faults())
                .containsExactly("/offenceNo unknown");
        file.act("/charges", charge(Map.of("offenceNo", 1))).expecting(201);
        file.act("/charges", charge(Map.of("offence", "Bribery"))).expecting(201);

        assertThat(file.read("/extradition-outcome")
                        .at("/persons/0/charges/0/offenceNo")
                        .asInt())
                .isEqualTo(1);
        file.act("/offences/1/ending", WHY).expecting(422);
    }

    private static Map<String, Object> charge(Map<String, Object> with) {
        var body =
                new HashMap<String, Object>(Map.of("personNo", 1, "dualCriminality", "PENDING", "decision", "PENDING"));
        body.putAll(with);
        return body;
    }

    private static SampleCase file() {
        return SampleCase.of(SampleRequest.incomingAssistance());
    }

    private static List<Boolean> marks(SampleCase file) {
        return StreamSupport.stream(file.read("/offences").json().spliterator(), false)
                .map(one -> one.path("main").asBoolean())
                .toList();
    }

    private static List<String> list(SampleCase file) {
        return StreamSupport.stream(file.view().at("/content/offences").spliterator(), false)
                .map(one -> one.path("article").asText("null")
                        + (one.path("national").isTextual()
                                ? " " + one.path("national").asText()
                                : "")
                        + (one.path("main").asBoolean() ? " main" : ""))
                .toList();
    }
}
