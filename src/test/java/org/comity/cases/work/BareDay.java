package org.comity.cases.work;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comity.cases.letter.LetterRules;
import org.comity.rules.law.LegalForce;

/**
 * The statement of a day with its values in it, without the gate of visibility and with joins in place of the function that finds open
 * requests, for a comparison as bare SQL.
 */
public final class BareDay {

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z]+)");

    /** The call of the function that finds open requests for a caller, and what it answers without one. */
    private static final Pattern FOUND =
            Pattern.compile("from comity_open_requests\\(.*?\\) f \\(id\\)", Pattern.DOTALL);

    private static final String OF_OFFICERS = """
            from (select q.id from whose w join request q on q.authority = w.authority and q.officer_key = w.officer_key) f (id)""";

    private static final String WITHOUT_OFFICER = """
            from (select q.id from office w
                  join state_standing o on o.standing in ('PREPARING', 'OPEN')
                  join request_in_state i on i.authority = w.authority and i.state_no = o.no
                  join request q on q.id = i.request_id and q.officer_key is null) f (id)""";

    private BareDay() {}

    /** The first page of an officer by the code of the person. */
    public static String ofOfficer(String authority, String officer) {
        return statement(authority, false, List.of(authority), List.of(officer));
    }

    /** The first page of a supervisor who is the officer of no request. */
    public static String ofSupervisor(String authority) {
        return statement(authority, true, List.of(), List.of());
    }

    private static String statement(
            String authority, boolean supervises, List<String> officersOf, List<String> officers) {
        var values = new LinkedHashMap<String, String>();
        values.put("own", texts(List.of(authority)));
        values.put("days", "array[current_date]");
        values.put("silent", "array[60]");
        values.put("acknowledge", "array[7]");
        values.put("complete", "array[15]");
        values.put("convention", "array[false]");
        values.put("decides", "array[" + supervises + "]");
        values.put("unassigned", "array[" + supervises + "]");
        values.put("officersOf", texts(officersOf));
        values.put("officers", texts(officers));
        values.put("kinds", texts(names(WorkKind.values())));
        values.put("toDecide", texts(List.of(WorkStates.toDecide())));
        values.put("statesToDecide", texts(List.of(WorkStates.statesToDecide())));
        values.put("reasonsOpen", texts(List.of(WorkStates.reasonsOpen())));
        values.put(
                "inLaw",
                texts(names(Arrays.stream(LegalForce.values())
                        .filter(LegalForce::isLaw)
                        .toArray(LegalForce[]::new))));
        values.put("me", "''");
        values.put("now", "now()");
        values.put("letterRules", texts(LetterRules.all()));
        for (var after : List.of("afterKind", "afterRank", "afterDay", "afterAt", "afterId")) {
            values.put(after, "null");
        }
        values.put("limit", "51");
        var found = FOUND.matcher(WorkSql.TEXT);
        if (!found.find()) {
            throw new IllegalStateException("the statement of a day calls the function no more");
        }
        return written(
                found.replaceFirst(Matcher.quoteReplacement(supervises ? WITHOUT_OFFICER : OF_OFFICERS))
                        .formatted("true"),
                values);
    }

    private static String written(String text, Map<String, String> values) {
        return PARAMETER.matcher(text).replaceAll(found -> {
            var value = values.get(found.group(1));
            if (value == null) {
                throw new IllegalArgumentException("no value of " + found.group());
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static String texts(List<String> values) {
        return values.stream()
                .map(value -> "'" + value.replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "cast(array[", "] as text[])"));
    }
}
