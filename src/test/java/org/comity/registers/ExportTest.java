package org.comity.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.base.sheet.csv.CsvSheetWriter;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** An export equals its import. */
@QuarkusTest
class ExportTest {

    private static final Path MILESTONES = Path.of("src/test/resources/registers/milestones");
    private static final String MAPPING = """
            {"columns": {"reference": "Unser Zeichen", "counterpart": "Staat", "dated": "Vom", "offence": "Delikt",
                         "persons": "Personen", "status": "Stand", "outcome": "Ergebnis", "outcomeOn": "Am",
                         "foreignReference": "Deren Zeichen", "summary": "Inhalt"},
             "constants": {"direction": "OUTGOING", "kind": "EXTRADITION"},
             "values": {"outcome": {"übergeben": "SURRENDERED", "abgelehnt": "REFUSED"}, "status": {"beim Gericht": "BEFORE_COURT_ABROAD"},
                        "counterpart": {"Amerika": "USA"}},
             "lists": {"offence": " + ", "persons": " / ", "foreignReference": ", "},
             "dates": "DMY", "separator": ";"}
            """;
    private static final List<String> ROWS = List.of(
            "Ö 1;Amerika;12.03.2014;fraud + UNCAC 15 + theft;\"Doe, J. / Roe, R.\";;übergeben;01.04.2015;\"X 1, X 2\";\"quoted \"\"words\"\"; and more\"",
            "Ö 2;NOR;13.03.2014;bribery;;beim Gericht;;;;'=HYPERLINK(1)",
            "Ö 3;FRA;14.03.2014;;;;abgelehnt;02.05.2015;;''+43 1",
            "Ö 4;DEU;15.03.2014;;;SENT;;;;");
    private static final String HEADING =
            "Unser Zeichen;Staat;Vom;Delikt;Personen;Stand;Ergebnis;Am;Deren Zeichen;Inhalt";

    private static String export(Office office, String query) {
        var answer = office.calling().get("/api/v1/requests/export" + (query.isEmpty() ? "" : "?" + query));
        answer.then().statusCode(200).header("Content-Disposition", containsString("register"));
        return new String(answer.asByteArray(), StandardCharsets.UTF_8);
    }

    private static Office filled(String mapping, byte[] register) {
        var office = Office.open();
        office.save("ours", mapping).then().statusCode(200);
        var dryRun = office.dryRunBy("ours", register);
        dryRun.then().body("faults", equalTo(List.of()));
        office.commit(dryRun).then().statusCode(200);
        return office;
    }

    @Test
    void everyCellComesOutAsItWentIn() {
        var register = HEADING + "\n" + String.join("\n", ROWS) + "\n";
        var office = filled(MAPPING, register.getBytes(StandardCharsets.UTF_8));

        assertThat(export(office, "mapping=ours").lines())
                .containsExactlyElementsOf(("\uFEFF" + register).lines().toList());
        office.calling()
                .get("/api/v1/requests")
                .then()
                .body("items.find { it.reference == 'Ö 1' }.result", equalTo("SURRENDERED"));
        assertThat(Office.number("select (details::json ->> 'persons')::int from history_entry where authority = '"
                        + office.code() + "' and seq = 1 and details::json ->> 'persons' is not null"))
                .isEqualTo(2);
        assertThat(Office.number(
                        "select count(*) from request where summary in ('=HYPERLINK(1)', '''+43 1') and authority = '"
                                + office.code() + "'"))
                .isEqualTo(2);
    }

    /** An office writes names of States; the export writes codes. Who made the register knows it again all the same. */
    @Test
    void aRegisterInOtherWordsIsKnownAgainWhenItComesBack() {
        var register =
                HEADING + "\nÖ 2;Norway;3.3.2014;bribery;;;;;;\nÖ 3;Frankreich;14.03.2014;;;;rejected;2.5.2015;;x\n";
        var office = filled(MAPPING, register.getBytes(StandardCharsets.UTF_8));

        for (var format : List.of("CSV", "XLSX")) {
            var file = office.calling().get("/api/v1/requests/export?mapping=ours&format=" + format);
            office.dryRunBy("ours", file.asByteArray())
                    .then()
                    .body("faults", equalTo(List.of()))
                    .body("alreadyImported", equalTo(2));
        }
        var changed = register.replace("Frankreich", "Italien").getBytes(StandardCharsets.UTF_8);
        office.dryRunBy("ours", changed).then().body("faults.code", equalTo(List.of("CONTRADICTS_RECORD")));
    }

    @Test
    void anOfficesWordForOpenIsNoOutcome() {
        var mapping = MAPPING.replace("\"abgelehnt\": \"REFUSED\"", "\"offen\": \"OPEN\"");
        var office = filled(mapping, (HEADING + "\nÖ 5;FRA;14.03.2014;;;;offen;;;\n").getBytes(StandardCharsets.UTF_8));

        office.calling().get("/api/v1/requests").then().body("items[0].standing", equalTo("OPEN"));
    }

    @Test
    void whatSeparatesCellsElsewhereIsQuoted() {
        var writer = CsvSheetWriter.forOffices(';', DateTimeFormatter.ISO_LOCAL_DATE);
        writer.row(List.of("a,b", "a;b", "a\tb", "a|b", "a b"));

        assertThat(new String(writer.file(), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF\"a,b\";\"a;b\";\"a\tb\";\"a|b\";a b\r\n");
    }

    @Test
    void aRegisterWithMilestonesComesOutAsItWentIn() throws IOException {
        for (var name : List.of("extradition-outgoing", "mla-incoming")) {
            var register = Files.readString(MILESTONES.resolve(name + ".csv"));
            var mapping = Files.readString(MILESTONES.resolve(name + ".json"));
            var office = filled(mapping, register.getBytes(StandardCharsets.UTF_8));

            assertThat(byHeading(export(office, "mapping=ours").substring(1))).isEqualTo(byHeading(register));

            var workbook = office.calling().get("/api/v1/requests/export?mapping=ours&format=XLSX");
            workbook.then().statusCode(200);
            office.dryRunBy("ours", workbook.asByteArray())
                    .then()
                    .body("format", equalTo("XLSX"))
                    .body("faultCount", equalTo(0))
                    .body("alreadyImported", equalTo(300));
        }
    }

    /** For each row its cells by their headings: the order of columns is the mapping's. */
    private static List<Map<String, String>> byHeading(String csv) {
        var lines = csv.lines().map(line -> line.split(",", -1)).toList();
        var rows = new ArrayList<Map<String, String>>();
        for (var cells : lines.subList(1, lines.size())) {
            var row = new java.util.TreeMap<String, String>();
            for (int i = 0; i < cells.length; i++) {
                row.put(lines.getFirst()[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    @Test
    void aWorkbookHasTextsAsTextsAndDaysAsDays() throws IOException {
        var office = filled(MAPPING, (HEADING + "\n" + ROWS.get(1) + "\n").getBytes(StandardCharsets.UTF_8));
        var bytes = office.calling()
                .get("/api/v1/requests/export?mapping=ours&format=XLSX")
                .asByteArray();

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                var rows = workbook.getFirstSheet().openStream()) {
            var row = rows.toList().get(1);
            assertThat(row.getCell(2).asDate()).isEqualTo("2014-03-13T00:00");
            assertThat(row.getCell(9).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(9).getText()).isEqualTo("=HYPERLINK(1)");
            assertThat(row.getCell(9).getFormula()).isNull();
        }
    }

    @Test
    void withoutAMappingEveryFieldHasItsColumn() {
        var office = filled(MAPPING, (HEADING + "\n" + ROWS.getFirst() + "\n").getBytes(StandardCharsets.UTF_8));

        var csv = export(office, "direction=OUTGOING");
        assertThat(csv)
                .contains("reference,direction,kind,counterpart,dated")
                .contains("OUTGOING,EXTRADITION,USA,2014-03-12");
        assertThat(export(office, "direction=INCOMING").lines()).hasSize(1);
        office.calling().get("/api/v1/requests/export?mapping=theirs").then().statusCode(404);
        office.calling().get("/api/v1/requests/export?format=PDF").then().statusCode(400);
        assertThat(Office.number(
                        "select count(*) from audit_entry where act = 'EXPORT_REGISTER' and subjects is not null"
                                + " and authority = '" + office.code() + "'"))
                .isEqualTo(1);
    }

    @Test
    void anotherOfficesRequestsAreInNoExport() {
        filled(MAPPING, (HEADING + "\n" + ROWS.getFirst() + "\n").getBytes(StandardCharsets.UTF_8));

        assertThat(export(Office.open(), "").lines()).hasSize(1);
    }
}
