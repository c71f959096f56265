package org.comity.registers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A register with a column of days for each milestone goes in, and the table of milestones comes out of it. */
@QuarkusTest
class MilestoneTableTest {

    private static final Path FOLDER = Path.of("src/test/resources/registers/milestones");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theTableOfExtraditionsIsThatOfACountByHand() throws IOException {
        compare("extradition-outgoing", "direction=OUTGOING&kind=EXTRADITION", Map.of("Sent on", "SEND"));
    }

    @Test
    void theTableOfAssistanceIsThatOfACountByHand() throws IOException {
        compare("mla-incoming", "direction=INCOMING&kind=MLA", Map.of("Received", "REGISTER"));
    }

    private static void compare(String name, String query, Map<String, String> entry) throws IOException {
        var office = Office.open();
        var dryRun = office.dryRun(
                Files.readAllBytes(FOLDER.resolve(name + ".csv")), Files.readString(FOLDER.resolve(name + ".json")));
        office.commit(dryRun).then().statusCode(200);

        var table = JSON.readTree(office.calling()
                .get("/api/v1/statistics/milestones?by=counterpart&from=2012-01-01&to=2021-12-31&" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
        var byHand = countedByHand(name, entry);
        System.out.printf(
                "Milestones of %s: %d cells that are not zero, %d events; by hand %d cells, %d events%n",
                name, cells(table).size(), sum(cells(table)), byHand.size(), sum(byHand));
        assertThat(cells(table)).isEqualTo(byHand).hasSizeGreaterThan(400);
        assertThat(totals(table)).isEqualTo(withoutPartners(byHand));
    }

    /** Every cell of the table that is not zero: partner, step and year. */
    private static Map<String, Integer> cells(JsonNode table) {
        var cells = new TreeMap<String, Integer>();
        for (var group : table.path("groups")) {
            put(cells, group.path("group").asText() + " ", group, table);
        }
        return cells;
    }

    private static Map<String, Integer> totals(JsonNode table) {
        var cells = new TreeMap<String, Integer>();
        put(cells, "", table.path("total"), table);
        return cells;
    }

    private static void put(Map<String, Integer> cells, String partner, JsonNode group, JsonNode table) {
        for (var row : group.path("rows")) {
            for (int i = 0; i < row.path("values").size(); i++) {
                int value = row.path("values").get(i).asInt();
                if (value != 0) {
                    var year = table.path("columns").get(i).path("column").asText();
                    cells.put(partner + row.path("row").asText() + " " + year, value);
                }
            }
        }
    }

    /** Counts the cells of the register's own text, with nothing of what reads registers or counts figures. */
    private static Map<String, Integer> countedByHand(String name, Map<String, String> entry) throws IOException {
        var steps = new TreeMap<>(entry);
        JSON.readTree(FOLDER.resolve(name + ".json").toFile())
                .path("milestones")
                .properties()
                .forEach(column -> steps.put(
                        column.getKey(), column.getValue().path("step").asText()));
        var lines = Files.readAllLines(FOLDER.resolve(name + ".csv"));
        var headings = lines.getFirst().split(",", -1);
        var counted = new TreeMap<String, Integer>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",", -1);
            for (int i = 0; i < cells.length; i++) {
                var step = steps.get(headings[i]);
                if (step != null && !cells[i].isEmpty()) {
                    counted.merge(cells[1] + " " + step + " " + cells[i].substring(0, 4), 1, Integer::sum);
                }
            }
        }
        return counted;
    }

    private static Map<String, Integer> withoutPartners(Map<String, Integer> cells) {
        var totals = new TreeMap<String, Integer>();
        cells.forEach((cell, value) -> totals.merge(cell.substring(4), value, Integer::sum));
        return totals;
    }

    private static int sum(Map<String, Integer> cells) {
        return cells.values().stream().mapToInt(Integer::intValue).sum();
    }
}
