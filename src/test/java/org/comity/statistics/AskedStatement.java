package org.comity.statistics;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.dev.tokens.DevTokens;
import org.comity.dev.tokens.DevUser;
import org.comity.sample.Api;

/** A statement as it came over HTTP. */
final class AskedStatement {

    static final String PATH = "/api/v1/statistics/statement";
    static final String EXTRADITION = "direction=OUTGOING&kind=EXTRADITION&yearStart=07-01";

    private final JsonPath json;

    private AskedStatement(JsonPath json) {
        this.json = json;
    }

    static Response call(DevUser user, String query) {
        return new Api(DevTokens.local().sign(user)).call().get(PATH + "?" + query);
    }

    /** The statement of outgoing extradition, in years from 1 July. */
    static AskedStatement of(DevUser user, String from, String to, String more) {
        return read(user, EXTRADITION + "&from=" + from + "&to=" + to + more);
    }

    static AskedStatement read(DevUser user, String query) {
        return new AskedStatement(
                call(user, query).then().statusCode(200).extract().jsonPath());
    }

    JsonPath json() {
        return json;
    }

    /** The figures of the total by row, in order. */
    Map<String, List<Integer>> total() {
        return rows("total");
    }

    List<Integer> total(String row) {
        return total().getOrDefault(row, List.of());
    }

    List<String> groups() {
        return json.getList("groups.group");
    }

    List<Integer> group(String group, String row) {
        return rows("groups.find { it.group == '" + group + "' }").getOrDefault(row, List.of());
    }

    List<String> unbalanced() {
        return json.getList("unbalanced.reference");
    }

    private Map<String, List<Integer>> rows(String path) {
        var figures = new LinkedHashMap<String, List<Integer>>();
        List<String> names = json.getList(path + ".rows.row");
        List<List<Integer>> values = json.getList(path + ".rows.values");
        for (var i = 0; i < names.size(); i++) {
            figures.put(names.get(i), values.get(i));
        }
        return figures;
    }
}
