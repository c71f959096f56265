package org.comity.cases.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.comity.base.time.MovableNow;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** A letter that is two requests: the second one is registered with what belongs to it, and counts as split off and not as new. */
@QuarkusTest
class SplitTest {

    private static final LocalDate TODAY = MovableNow.machineDay();

    @Test
    void theNewRequestHasTheLetterInCommonAndAReferenceOfItsOwn() {
        var file = SampleCase.of(two().with("foreignReferences", List.of(Map.of("reference", "FR 12/2025"))));

        var split = split(file, Map.of("measures", List.of(2))).expecting(201);

        assertThat(split.text("/reference")).isEqualTo("MLA-IN/" + TODAY.getYear() + "/00002");
        assertThat(split.text("/state")).isEqualTo("REGISTERED");
        var part = part(file, split);
        assertThat(part.etag()).isEqualTo(split.etag());
        assertThat(part.text("/content/foreignReferences/0/reference")).isEqualTo("FR 12/2025");
        assertThat(part.text("/content/receivedOn")).startsWith(SampleRequest.RECEIVED);
        assertThat(part.text("/content/summary")).isEqualTo("The house search");
        assertThat(isIntact(file.callers())).isTrue();
    }

    @Test
    void itsMeasuresGoThereAndEndHere() {
        var file = SampleCase.of(two());

        var split = split(file, Map.of("measures", List.of(2))).expecting(201);

        assertThat(split.at("/moved")).hasSize(1);
        assertThat(split.at("/moved/0/no").asInt()).isEqualTo(2);
        assertThat(split.at("/moved/0/becomes").asInt()).isEqualTo(1);
        assertThat(part(file, split).texts("/content/measures", "description")).containsExactly("Search of the house");
        assertThat(file.view().texts("/content/measures", "description")).containsExactly("Bank records");
        assertThat(isIntact(file.callers())).isTrue();
    }

    @Test
    void personsGoOrAreInBoth() {
        var file = SampleCase.of(two());
        file.act("/persons", person("Ada Lovelace")).expecting(201);
        file.act("/persons", person("Bo Derek")).expecting(201);

        var split = split(file, Map.of("persons", List.of(2), "personsOfBoth", List.of(1)))
                .expecting(201);

        assertThat(names(file, split.text("/request"))).containsExactlyInAnyOrder("Ada Lovelace", "Bo Derek");
        assertThat(live(file)).containsExactly("Ada Lovelace");
        assertThat(isIntact(file.callers())).isTrue();
    }

    @Test
    void itsDeadlinesCountFromTheReceiptOfTheLetter() {
        var file = SampleCase.of(two());

        var split = split(file, Map.of()).expecting(201);

        assertThat(split.texts("/openedDeadlines", "startedOn"))
                .isNotEmpty()
                .containsOnly(file.deadline("SLA_ACK").path("startedOn").asText());
    }

    @Test
    void itIsSplitOffInTheStatementAndNotNew() {
        var file = SampleCase.of(two());

        split(file, Map.of("measures", List.of(2))).expecting(201);

        assertThat(row(file, "NEW")).isEqualTo(1);
        assertThat(row(file, "SPLIT_OFF")).isEqualTo(1);
        assertThat(row(file, "CONTINUING")).isEqualTo(2);
    }

    @Test
    void aMeasureThatWentIsCountedOnceAndOneThatEndedOtherwiseStillIs() {
        var file = SampleCase.of(two());
        assertThat(measuresCounted(file)).isEqualTo(2);

        file.act("/measures/1/ending", Map.of("reason", "no longer asked for")).expecting(200);
        assertThat(measuresCounted(file)).isEqualTo(2);
        split(file, Map.of("measures", List.of(2))).expecting(201);
        assertThat(measuresCounted(file)).isEqualTo(2);
    }

    private static int measuresCounted(SampleCase file) {
        return file.callers()
                .caseworker()
                .get("/api/v1/statistics/indicators/measures-by-assistance-type/data?from=2025-01-01&to=2025-12-31")
                .expecting(200)
                .at("/totals/0/count")
                .asInt();
    }

    @Test
    void bothHistoriesHaveTheLinkAndBothRequestsShowIt() {
        var file = SampleCase.of(two());

        var split = split(file, Map.of()).expecting(201);

        var here = file.callers().supervisor().get(file.path() + "/links").expecting(200);
        assertThat(here.texts("/items", "kind")).containsExactly("SPLIT_FROM");
        assertThat(here.text("/items/0/from/id")).isEqualTo(split.text("/request"));
        assertThat(file.read("/history").texts("", "kind")).contains("LINKED");
        var ended = post(
                file,
                "/api/v1/requests/" + split.text("/request"),
                "/links/" + split.text("/link") + "/ending",
                Map.of("reason", "a slip"),
                split.etag());
        ended.expecting(409);
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        var file = SampleCase.of(two());
        var faults = split(
                        file,
                        Map.of(
                                "measures", List.of(2, 2, 9),
                                "persons", List.of(1),
                                "personsOfBoth", List.of(1)))
                .expecting(422)
                .faults();

        assertThat(faults)
                .contains(
                        "/measures/1 unknown",
                        "/measures/2 unknown",
                        "/persons/0 unknown",
                        "/personsOfBoth/0 unknown",
                        "/personsOfBoth twice");
    }

    @Test
    void aMeasureOnWhichSomethingWasDecidedStays() {
        var file = SampleCase.of(two());
        file.take("ACKNOWLEDGE");
        file.take("ACCEPT");
        file.take("SEND_FOR_EXECUTION", "recipient", "PROSECUTOR-1");
        file.take("CONFIRM_RECEIPT");
        file.take(
                "RETURN_EXECUTED",
                "measureOutcomes",
                List.of(Map.of("measure", 1, "outcome", "EXECUTED"), Map.of("measure", 2, "outcome", "EXECUTED")));

        assertThat(split(file, Map.of("measures", List.of(1))).expecting(422).faults())
                .containsExactly("/measures/0 decided");
    }

    @Test
    void aMeasureWithAnAcceptanceHasNoOutcomeAndStays() {
        var file = SampleCase.of(two());
        accept(file, 2);

        assertThat(split(file, Map.of("measures", List.of(1, 2))).expecting(422).faults())
                .containsExactly("/measures/1 decided");
    }

    @Test
    void theNewRequestHasTheKindOfTheFirst() {
        var file = SampleCase.of(two());

        assertThat(split(file, Map.of("kind", "ENQUIRY")).status()).isIn(400, 422);
        assertThat(split(file, Map.of()).expecting(201).text("/kind")).isEqualTo("MLA");
    }

    @Test
    void aRequestThatTwoPersonsRefuseByItsFormerKindIsNotSplit() {
        var file = SampleCase.of(SampleRequest.incomingAssistance().without("measures"));
        file.act(file.callers().supervisor(), "/reclassifications", Map.of("kind", "ENQUIRY", "reason", "a question"))
                .expecting(201);

        assertThat(split(file, Map.of()).expecting(409).text("/detail")).contains("two persons");
    }

    @Test
    void aRequestWithAProposedRefusalIsNotSplit() {
        var file = SampleCase.withProposedRefusal();

        assertThat(split(file, Map.of()).expecting(409).text("/detail")).contains("A refusal is proposed");
    }

    @Test
    void itsDeadlinesOutliveAChangeOfTheFactsThatDecideOnThem() {
        var file = SampleCase.of(two().with("suggestedDeadline", Map.of("on", "2027-12-27", "reason", "limitation")));
        var split = split(file, Map.of()).expecting(201);
        assertThat(split.texts("/openedDeadlines", "rule")).contains("SLA_ACK", "DLN_UNCAC_SUGGESTED");

        var patched = patch(
                file,
                split,
                split.etag(),
                Map.of("suggestedDeadline", Map.of("on", "2028-01-31", "reason", "limitation")));
        assertThat(running(file, split, "DLN_UNCAC_SUGGESTED")).containsExactly("2025-03-03 2028-01-31");

        patch(file, split, patched.etag(), Map.of("urgency", Map.of("reason", "the accused is in custody")));
        assertThat(running(file, split, "SLA_ACK_URGENT"))
                .singleElement()
                .asString()
                .startsWith("2025-03-03");
    }

    @Test
    void theReceiptIsThatOfTheFirstRequestAndIsNotChangedInTheNewOne() {
        var file = SampleCase.of(two());
        var split = split(file, Map.of()).expecting(201);

        assertThat(file.callers()
                        .supervisor()
                        .patch(path(split), Map.of("receivedOn", "2025-03-01"), "If-Match", split.etag())
                        .expecting(422)
                        .faults())
                .containsExactly("/receivedOn of-the-first");
    }

    @Test
    void aRequestThatIsOverIsReopenedFirstAndACaseworkerDoesNotSplit() {
        var file = SampleCase.of(two());
        post(file.callers().caseworker(), file.path(), "/split", body(Map.of()), file.etag())
                .expecting(403);
        file.take("WITHDRAW");

        split(file, Map.of()).expecting(409);
    }

    @Test
    void levelRightsAndBarsFollow() {
        var file = SampleCase.of(two());
        var barred = file.callers().named("bo", "caseworker");
        file.act(
                        file.callers().supervisor(),
                        "/access-rights",
                        Map.of("kind", "BAR", "person", barred.person(), "reason", "brother of the accused"))
                .expecting(201);
        file.act(
                        file.callers().supervisor(),
                        "/level",
                        Map.of("level", "RESTRICTED", "reason", "a witness", "assigned", List.of()))
                .expecting(200);

        var split = split(file, Map.of("measures", List.of(2))).expecting(201);

        assertThat(split.text("/level")).isEqualTo("RESTRICTED");
        var path = "/api/v1/requests/" + split.text("/request");
        file.callers().supervisor().get(path).expecting(200);
        barred.get(path).expecting(404);
        file.callers().named("eve", "caseworker").get(path).expecting(404);
        Callers.ofFreshAuthority().supervisor().get(path).expecting(404);
        assertThat(isIntact(file.callers())).isTrue();
    }

    @Test
    void aPersonBarredFromTheFirstIsBarredFromTheNewOneAtEachLevel() {
        var file = SampleCase.of(two());
        var barred = file.callers().named("bo", "caseworker");
        file.act(
                        file.callers().supervisor(),
                        "/access-rights",
                        Map.of("kind", "BAR", "person", barred.person(), "reason", "brother of the accused"))
                .expecting(201);

        var split = split(file, Map.of()).expecting(201);

        var path = "/api/v1/requests/" + split.text("/request");
        barred.get(path).expecting(404);
        file.callers().named("eve", "caseworker").get(path).expecting(200);
    }

    @Test
    void aSplitIsNotAnnulled() {
        var file = SampleCase.of(two());
        var split = split(file, Map.of()).expecting(201);

        post(
                        file,
                        "/api/v1/requests/" + split.text("/request"),
                        "/transitions/1/corrections",
                        Map.of("reason", "a slip", "annul", true),
                        split.etag())
                .expecting(409);
    }

    static SampleRequest two() {
        return SampleRequest.incomingAssistance()
                .with("measures", List.of(measure("f", "Bank records"), measure("d", "Search of the house")));
    }

    static Map<String, Object> measure(String letter, String description) {
        return Map.of("letter", letter, "coercive", true, "dualCriminality", "FULFILLED", "description", description);
    }

    static Map<String, Object> person(String name) {
        return Map.of("kind", "NATURAL", "name", name, "roles", List.of("SUSPECT"));
    }

    private static Answer patch(SampleCase file, Answer split, String etag, Object body) {
        return file.callers()
                .supervisor()
                .patch(path(split), body, "If-Match", etag)
                .expecting(200);
    }

    private static String path(Answer split) {
        return "/api/v1/requests/" + split.text("/request");
    }

    /** First and last day of the running deadlines of a rule. */
    private static List<String> running(SampleCase file, Answer split, String rule) {
        var listed = file.callers()
                .supervisor()
                .get(path(split) + "/deadlines")
                .expecting(200)
                .at("/items");
        return StreamSupport.stream(listed.spliterator(), false)
                .filter(one -> one.path("rule").asText().equals(rule) && !one.has("endedOn"))
                .map(one ->
                        one.path("startedOn").asText() + " " + one.path("dueOn").asText())
                .toList();
    }

    /** The office accepts a measure: its outcome is pending still. */
    static void accept(SampleCase file, int measure) {
        file.act(
                        "/measure-decisions",
                        Map.of("measureNo", measure, "decision", "ACCEPTED", "decidedBy", "CENTRAL_AUTHORITY"))
                .expecting(201);
    }

    static Answer split(SampleCase file, Map<String, ?> more) {
        var etag = file.callers().supervisor().get(file.path()).etag();
        return post(file, file.path(), "/split", body(more), etag);
    }

    private static Map<String, Object> body(Map<String, ?> more) {
        var body = new HashMap<String, Object>(
                Map.of("reason", "Two authorities will execute it", "summary", "The house search"));
        body.putAll(more);
        return body;
    }

    static Answer post(SampleCase file, String path, String below, Object body, String etag) {
        return post(file.callers().supervisor(), path, below, body, etag);
    }

    private static Answer post(Api who, String path, String below, Object body, String etag) {
        return who.post(path + below, body, "If-Match", etag);
    }

    static Answer part(SampleCase file, Answer split) {
        return file.callers()
                .supervisor()
                .get("/api/v1/requests/" + split.text("/request"))
                .expecting(200);
    }

    /** The names of the persons of a request that have not ended. */
    static List<String> names(SampleCase file, String request) {
        var listed = file.callers()
                .supervisor()
                .get("/api/v1/requests/" + request + "/persons")
                .expecting(200)
                .at("/items");
        return StreamSupport.stream(listed.spliterator(), false)
                .filter(person -> !person.has("endedOn"))
                .map(person -> person.path("name").asText())
                .toList();
    }

    private static List<String> live(SampleCase file) {
        return names(file, file.id());
    }

    static boolean isIntact(Callers callers) {
        return callers.auditor()
                .get("/api/v1/history-verification")
                .expecting(200)
                .at("/intact")
                .asBoolean();
    }

    static int row(SampleCase file, String row) {
        var statement = file.callers()
                .caseworker()
                .get("/api/v1/statistics/statement?direction=INCOMING&kind=MLA&from=2025-01-01&to=" + TODAY.getYear()
                        + "-12-31")
                .expecting(200);
        assertThat(statement.at("/balanced").asBoolean()).isTrue();
        return sum(statement, row);
    }

    /** The sum of a row over all years; of the continuing requests, those of the last day. */
    static int sum(Answer statement, String row) {
        var sum = 0;
        for (var line : statement.at("/total/rows")) {
            if (line.path("row").asText().equals(row)) {
                var values = line.path("values");
                for (var value : values) {
                    sum = row.equals("CONTINUING") ? value.asInt() : sum + value.asInt();
                }
            }
        }
        return sum;
    }
}
