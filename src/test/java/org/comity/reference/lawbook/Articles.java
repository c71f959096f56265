package org.comity.reference.lawbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The articles and paragraphs that each instrument has, from {@code law/articles.csv}, which holds numbers and no text. */
final class Articles {

    /** One place, such as {@code 46(21)(b)}. */
    static final String PLACE = "\\d+[a-z]?(?:\\([0-9a-z]+\\))*";

    private static final Pattern RANGE = Pattern.compile("(" + PLACE + ")\\(([0-9a-z]+)\\)-\\(([0-9a-z]+)\\)");
    private static final Pattern WHOLE_RANGE = Pattern.compile("(\\d+)-(\\d+)");

    private final Map<String, Set<String>> places;

    private Articles(Map<String, Set<String>> places) {
        this.places = places;
    }

    static Articles read() {
        var places = new LinkedHashMap<String, Set<String>>();
        for (var row : Fixture.rows("articles.csv")) {
            var known = places.computeIfAbsent(row.get(0), instrument -> new TreeSet<>());
            known.add(row.get(1));
            for (var paragraph : row.get(2).split(" ")) {
                known.add(row.get(1) + paragraph);
            }
        }
        return new Articles(places);
    }

    /** The instruments whose articles are listed. */
    Set<String> instruments() {
        return places.keySet();
    }

    /** The places of a citation such as {@code 28(4)(a)-(b), 30} that the instrument does not have. */
    List<String> missing(String instrument, String cited) {
        var missing = new ArrayList<String>();
        for (var part : cited.split(", ")) {
            for (var place : placesIn(part)) {
                if (!places.getOrDefault(instrument, Set.of()).contains(place)) {
                    missing.add(instrument + " " + place);
                }
            }
        }
        return missing;
    }

    /** A part as the places it names; one that has no such form names itself, and no list has it. */
    private static List<String> placesIn(String part) {
        var range = RANGE.matcher(part);
        if (range.matches()) {
            return List.of(range.group(1) + "(" + range.group(2) + ")", range.group(1) + "(" + range.group(3) + ")");
        }
        var whole = WHOLE_RANGE.matcher(part);
        return whole.matches() ? List.of(whole.group(1), whole.group(2)) : List.of(part);
    }

    /** The codes of instruments as an expression, each also in the way it is written in prose, such as ETS 30. */
    String expression() {
        return places.keySet().stream()
                .map(code -> code.replaceFirst("^(C?ETS)(\\d)", "$1 ?$2"))
                .collect(Collectors.joining("|", "(", ")"));
    }
}
