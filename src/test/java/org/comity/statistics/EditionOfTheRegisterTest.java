package org.comity.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.comity.dev.tokens.DevTokens;
import org.comity.dev.tokens.DevUser;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.State;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The register whose statement a State has published, as an edition: each format is opened by a reader of its own and has every cell; a
 * correction makes a second edition with its log.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditionOfTheRegisterTest {

    private static final String REGISTER = "/registers/register-extradition-outgoing.csv";
    private static final Map<String, State> STATES = Map.of(
            "surrendered", State.SURRENDERED,
            "withdrawn", State.WITHDRAWN,
            "refused", State.REFUSED,
            "otherwise finalised", State.ENDED_OTHERWISE);

    private final SampleHistories histories = new SampleHistories();
    private final Api drafter = api("statistician");
    private final Api approver =
            new Api(DevTokens.local().sign(DevUser.of("bea", "Bea", histories.authority(), "supervisor")));
    private final Api nobody = new Api("");
    private String release = "";

    private Api api(String role) {
        return new Api(DevTokens.local().sign(DevUser.of("sam", "Sam", histories.authority(), role)));
    }

    @BeforeAll
    void firstEdition() {
        for (var line : Tables.read(REGISTER)) {
            entered(
                    line.getField("reference"),
                    line.getField("counterpart"),
                    line.getField("dated"),
                    line.getField("outcome"),
                    line.getField("outcome_on"));
        }
        release = drafter.post(
                        "/api/v1/releases",
                        Map.of(
                                "code", "extradition",
                                "program", "annual",
                                "titleEn", "Extradition requests made",
                                "titleFr", "Demandes d’extradition envoyées",
                                "from", "2012-07-01",
                                "to", "2017-06-30",
                                "yearStart", "07-01"))
                .expecting(201)
                .location();
        published(1, Map.of());
    }

    private void entered(String reference, String counterpart, String dated, String outcome, String on) {
        var request = histories.request(reference, Direction.OUTGOING, Kind.EXTRADITION, counterpart);
        request.moved(State.SENT, dated);
        if (!outcome.isEmpty()) {
            var state = Objects.requireNonNull(STATES.get(outcome));
            var result = state == State.ENDED_OTHERWISE ? "OTHERWISE_FINALISED" : state.name();
            request.moved(state, on, result);
        }
    }

    private void published(int no, Map<String, Object> body) {
        var edition = release + "/editions/" + no;
        var draft =
                drafter.post(release + "/editions", body, "Prefer", "wait=120").expecting(201);
        var submitted = drafter.post(edition + "/submission", Map.of(), "If-Match", draft.etag())
                .expecting(200);
        var checklist = approver.get(edition + "/checklist").expecting(200);
        System.out.printf(
                "Edition %d: %s cells, %s hidden, %s per cent; errors %s, warnings %s; %s%n",
                no,
                checklist.at("/cells"),
                checklist.at("/hidden"),
                checklist.at("/percentHidden"),
                checklist.texts("/errors", "code"),
                checklist.texts("/warnings", "code"),
                draft.at("/manifest/protection"));
        var signed = checklist.texts("/warnings", "code").stream().distinct().toList();
        var approved = approver.post(edition + "/approval", Map.of("signed", signed), "If-Match", submitted.etag())
                .expecting(200);
        drafter.post(edition + "/publication", Map.of(), "If-Match", approved.etag())
                .expecting(200);
    }

    private Answer flow(int edition, String format) {
        return nobody.get("/api/v1/published/" + histories.authority() + "/extradition/editions/" + edition
                        + "/data?table=flow&direction=OUTGOING&kind=EXTRADITION&format=" + format)
                .expecting(200);
    }

    private byte[] flowBytes(int edition, String format) {
        return nobody.call()
                .get("/api/v1/published/" + histories.authority() + "/extradition/editions/" + edition
                        + "/data?table=flow&direction=OUTGOING&kind=EXTRADITION&format=" + format)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static void assertPublished(Map<String, List<Integer>> found) {
        var published = Tables.figures("/registers/register-extradition-outgoing-statement.csv");
        assertThat(found).containsAllEntriesOf(published);
    }

    @Test
    void theCsvHasEveryCellOfThePublishedStatement() throws IOException {
        var rows = new LinkedHashMap<String, List<Integer>>();
        var reader = new InputStreamReader(new ByteArrayInputStream(flowBytes(1, "csv")), StandardCharsets.UTF_8);
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        for (var line : format.parse(reader)) {
            var text = line.toMap();
            var value = text.getOrDefault("value", "");
            if (!value.isEmpty()) {
                rows.computeIfAbsent(rowOf(text), row -> new ArrayList<>()).add(Integer.valueOf(value));
            }
        }

        assertPublished(rows);
    }

    /** The code of the row of the statement, in any column of the long table. */
    private static String rowOf(Map<String, String> line) {
        return line.entrySet().stream()
                .filter(cell -> cell.getKey().equals("row") || cell.getKey().equals("row_code"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError(line.keySet().toString()));
    }

    @Test
    void theWorkbookOpensWithATableOfTheStatement() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(flowBytes(1, "xlsx")))) {
            assertThat(workbook.getNumberOfSheets()).isGreaterThanOrEqualTo(4);
            var numbers = new ArrayList<Double>();
            workbook.getSheetAt(workbook.getNumberOfSheets() - 1)
                    .forEach(row -> row.forEach(cell -> {
                        if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC) {
                            numbers.add(cell.getNumericCellValue());
                        }
                    }));
            assertThat(numbers).contains(37.0, 34.0, 25.0, 24.0, 20.0);
        }
    }

    @Test
    void everyFormatAnswers() {
        for (var format : List.of("json", "csv", "xlsx", "json-stat", "data-package", "sdmx-csv", "sdmx-json")) {
            assertThat(flowBytes(1, format)).as(format).isNotEmpty();
        }
    }

    @Test
    void aCorrectionMakesASecondEditionWithItsLog() {
        assertThat(flow(1, "json").body()).contains("CARRIED_FORWARD");
        entered("LATE-1", "USA", "2016-02-01", "refused", "2016-09-01");
        published(2, Map.of("reason", "A request of February 2016 was entered late"));

        var changes = nobody.get("/api/v1/published/" + histories.authority() + "/extradition/editions/2/changes")
                .expecting(200);

        assertThat(changes.text("/level")).isIn("CORRECTION", "MINOR");
        var flow = new ArrayList<String>();
        changes.at("/cells").forEach(cell -> {
            if (cell.path("table").asText().equals("flow")
                    && cell.at("/keys/kind").asText().equals("EXTRADITION")) {
                flow.add("%s %s: %s -> %s"
                        .formatted(
                                cell.at("/keys/period").asText(),
                                cell.at("/keys/row").asText(),
                                cell.path("was").asText(),
                                cell.path("is").asText()));
            }
        });
        System.out.println("Restatement: " + flow);
        assertThat(flow)
                .containsExactlyInAnyOrder(
                        "2015-16 NEW: 6 -> 7",
                        "2015-16 CONTINUING: 20 -> 21",
                        "2016-17 CARRIED_FORWARD: 20 -> 21",
                        "2016-17 REFUSED: 0 -> 1",
                        "2016-17 FINALISED: 7 -> 8");
        assertThat(nobody.get("/api/v1/published/" + histories.authority() + "/extradition/editions/1")
                        .text("/status"))
                .isEqualTo("SUPERSEDED");
    }
}
