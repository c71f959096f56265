package org.comity.statistics;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.dev.DevTokens;
import org.comity.dev.DevUser;
import org.jspecify.annotations.Nullable;

/** Figures as they came over HTTP. Numbers are compared as they are written. */
final class AskedFigures {

    static final String PATH = "/api/v1/statistics/";
    static final String EXTRADITION = "direction=OUTGOING&kind=EXTRADITION";
    static final String ASSISTANCE = "direction=INCOMING&kind=MLA";

    private final JsonPath json;

    private AskedFigures(JsonPath json) {
        this.json = json;
    }

    static Response call(DevUser user, String figure, String query) {
        return given().auth().oauth2(DevTokens.local().sign(user)).get(PATH + figure + "?" + query);
    }

    static AskedFigures of(DevUser user, String figure, String query) {
        var answer = call(user, figure, query);
        return new AskedFigures(answer.then()
                .statusCode(200)
                .extract()
                .jsonPath(
                        JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL)));
    }

    JsonPath json() {
        return json;
    }

    List<String> columns() {
        return json.getList("columns.column");
    }

    List<String> groups() {
        return json.getList("groups.group");
    }

    List<String> rows() {
        return json.getList("total.rows.row");
    }

    /** The numbers of a row of the total by column, in order. */
    Map<String, String> total(String row) {
        return row("total", row);
    }

    Map<String, String> group(String group, String row) {
        return row("groups.find { it.group == '" + group + "' }", row);
    }

    /** One number of the total; empty if there is none. */
    String total(String row, String column) {
        return total(row).getOrDefault(column, "absent");
    }

    /** The sum that the answer prints beside a row. */
    String sum(String row) {
        return json.getString("total.rows.find { it.row == '" + row + "' }.total");
    }

    /** A column of the total, with every row in it. */
    long sumOfRows(String column, List<String> rows) {
        return rows.stream()
                .mapToLong(row -> Long.parseLong(total(row, column)))
                .sum();
    }

    private Map<String, String> row(String path, String row) {
        var values = new LinkedHashMap<String, String>();
        List<@Nullable Object> numbers = json.getList(path + ".rows.find { it.row == '" + row + "' }.values");
        var columns = new ArrayList<>(columns());
        for (var i = 0; i < columns.size(); i++) {
            var number = numbers == null ? null : numbers.get(i);
            values.put(columns.get(i), number == null ? "" : number.toString());
        }
        return values;
    }
}
