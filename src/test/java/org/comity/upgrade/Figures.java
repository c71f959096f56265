package org.comity.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The numbers of a statement or of figures, by group, row and column as their codes name them. What is nought or absent is
 * left out, so that a row or a column that a later version adds makes no difference as long as it counts nothing.
 */
final class Figures {

    private static final String TOTAL = "TOTAL";

    private final Map<String, Map<String, Map<String, String>>> numbers = new TreeMap<>();

    private Figures() {}

    /** What an answer says. */
    static Figures of(JsonNode answer) {
        var figures = new Figures();
        var columns = columns(answer);
        answer.path("groups").forEach(group -> figures.add(group.path("group").asText(), group, columns));
        figures.add(TOTAL, answer.path("total"), columns);
        for (var name : List.of("counted", "mentions")) {
            figures.put("", name, "", answer.path(name));
        }
        return figures;
    }

    private static List<String> columns(JsonNode answer) {
        var columns = new ArrayList<String>();
        if (answer.has("columns")) {
            answer.path("columns")
                    .forEach(column -> columns.add(column.path("column").asText()));
        } else {
            answer.path("periods")
                    .forEach(period -> columns.add(period.path("label").asText()));
        }
        return columns;
    }

    private void add(String group, JsonNode table, List<String> columns) {
        for (var row : table.path("rows")) {
            var name = row.path("row").asText();
            for (var i = 0; i < columns.size(); i++) {
                put(group, name, columns.get(i), row.path("values").path(i));
            }
            put(group, name, TOTAL, row.path("total"));
        }
    }

    private void put(String group, String row, String column, JsonNode number) {
        if (number.isNumber() && number.decimalValue().signum() != 0) {
            numbers.computeIfAbsent(group, one -> new TreeMap<>())
                    .computeIfAbsent(row, one -> new LinkedHashMap<>())
                    .put(column, number.decimalValue().stripTrailingZeros().toPlainString());
        }
    }

    /** A line for each group and row: the question, the group, the row, and each column with its number. */
    List<List<String>> lines(String question) {
        var lines = new ArrayList<List<String>>();
        numbers.forEach((group, rows) -> rows.forEach((row, columns) -> {
            var line = new ArrayList<>(List.of(question, group, row));
            columns.forEach((column, number) -> line.add(column + "=" + number));
            lines.add(line);
        }));
        return lines;
    }

    /** The numbers of such lines and of an answer alike: each cell by its group, row and column. */
    static Map<String, String> cells(List<List<String>> lines) {
        return lines.stream()
                .flatMap(line -> line.stream()
                        .skip(3)
                        .map(cell -> Map.entry(
                                "%s, %s, %s".formatted(line.get(1), line.get(2), cell.replaceFirst("=[^=]*$", "")),
                                cell.replaceFirst("^.*=", ""))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }
}
