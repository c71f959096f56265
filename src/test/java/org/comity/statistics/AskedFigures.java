package org.comity.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.dev.tokens.DevTokens;
import org.comity.dev.tokens.DevUser;
import org.comity.sample.Api;

/** Figures as they came over HTTP. Numbers are compared as they are written. */
final class AskedFigures {

    static final String PATH = "/api/v1/statistics/";
    static final String EXTRADITION = "direction=OUTGOING&kind=EXTRADITION";
    static final String ASSISTANCE = "direction=INCOMING&kind=MLA";

    private static final JsonPathConfig EXACT =
            JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL);
    private static final JsonMapper TREES = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final String text;
    private final JsonNode tree;

    private AskedFigures(String text) {
        this.text = text;
        try {
            this.tree = TREES.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }

    static Response call(DevUser user, String figure, String query) {
        return new Api(DevTokens.local().sign(user)).call().get(PATH + figure + "?" + query);
    }

    static AskedFigures of(DevUser user, String figure, String query) {
        return new AskedFigures(
                call(user, figure, query).then().statusCode(200).extract().asString());
    }

    /** Any part by its path; each path is compiled, which takes longer than the answer did. */
    JsonPath json() {
        return JsonPath.from(text).using(EXACT);
    }

    /** How many were counted, each once. */
    long counted() {
        return tree.path("counted").longValue();
    }

    /** The number of mentions in the groups. */
    long mentions() {
        return tree.path("mentions").longValue();
    }

    List<String> columns() {
        return texts(tree.path("columns"), "column");
    }

    List<String> groups() {
        return texts(tree.path("groups"), "group");
    }

    List<String> rows() {
        return texts(tree.at("/total/rows"), "row");
    }

    /** The numbers of a row of the total by column, in order. */
    Map<String, String> total(String row) {
        return row(tree.path("total"), row);
    }

    Map<String, String> group(String group, String row) {
        return row(member(tree.path("groups"), "group", group), row);
    }

    /** One number of the total; empty if there is none. */
    String total(String row, String column) {
        return total(row).getOrDefault(column, "absent");
    }

    /** The sum that the answer prints beside a row. */
    String sum(String row) {
        return member(tree.at("/total/rows"), "row", row).path("total").asText();
    }

    /** A column of the total, with every row in it. */
    long sumOfRows(String column, List<String> rows) {
        return rows.stream()
                .mapToLong(row -> Long.parseLong(total(row, column)))
                .sum();
    }

    private Map<String, String> row(JsonNode table, String row) {
        var numbers = member(table.path("rows"), "row", row).path("values");
        var values = new LinkedHashMap<String, String>();
        var columns = columns();
        for (var i = 0; i < columns.size(); i++) {
            values.put(columns.get(i), numbers.path(i).asText(""));
        }
        return values;
    }

    /** The member of a list whose field says this; nothing if there is none. */
    private static JsonNode member(JsonNode list, String field, String value) {
        for (var member : list) {
            if (member.path(field).asText().equals(value)) {
                return member;
            }
        }
        return MissingNode.getInstance();
    }

    private static List<String> texts(JsonNode list, String field) {
        var texts = new ArrayList<String>();
        list.forEach(member -> texts.add(member.path(field).asText()));
        return texts;
    }
}
