package org.comity.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.dev.tokens.DevTokens;
import org.comity.dev.tokens.DevUser;
import org.comity.rules.procedure.Procedure;
import org.comity.sample.Api;

/** All figures of the same requests and years, as they came over HTTP, and what must hold between them. */
final class Books {

    static final List<String> YEARS = List.of("2011", "2012", "2013", "2014", "2015", "2016");
    private static final String SPAN = "&from=2011-01-01&to=2016-12-31";

    private final Map<String, Long> numbers = new LinkedHashMap<>();

    private Books() {}

    static Books read(DevUser user, Procedure procedure) {
        var which = "direction=" + procedure.direction() + "&kind=" + procedure.kind();
        var books = new Books();
        books.statement(user, which);
        books.milestones(user, which, procedure);
        books.refusals(user, which);
        books.stock(user, which);
        books.durations(user, which);
        books.results(user, which);
        books.lists(user, which);
        return books;
    }

    /** The same, with the numbers of one kind of figures taken from others: what holds then holds by chance. */
    Books with(String figure, Books others) {
        var mixed = new Books();
        mixed.numbers.putAll(numbers);
        others.numbers.forEach((name, number) -> {
            if (name.startsWith(figure + " ")) {
                mixed.numbers.put(name, number);
            }
        });
        return mixed;
    }

    /** The violated identities in words; empty if there is none. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        for (var year : YEARS) {
            equal(faults, year, "finalised", List.of("statement FINALISED"), List.of("milestones finalising"));
            equal(faults, year, "refused", List.of("statement REFUSED"), List.of("refusals TOTAL"));
            equal(faults, year, "grounds", List.of("refusals TOTAL"), List.of("refusals grounds"));
            equal(faults, year, "stock", List.of("statement CONTINUING"), List.of("stock TOTAL"));
            equal(faults, year, "states", List.of("stock TOTAL"), List.of("stock states"));
            equal(faults, year, "list", List.of("lists OPEN"), List.of("stock TOTAL"));
            equal(faults, year, "age", List.of("stock TOTAL"), List.of("durations AGE"));
            equal(
                    faults,
                    year,
                    "durations",
                    List.of("statement CARRIED_FORWARD", "statement NEW", "statement REOPENED"),
                    List.of("durations N", "durations OPEN"));
            equal(faults, year, "by result", List.of("durations N"), List.of("durations by result"));
            equal(faults, year, "results open", List.of("statement CONTINUING"), List.of("results OPEN"));
            equal(faults, year, "results", List.of("results counted"), List.of("results columns"));
        }
        var begun =
                YEARS.stream().mapToLong(year -> number("statement NEW", year)).sum();
        if (begun != number("results counted", "2016")) {
            faults.add("requests: %d began, results tell of %d".formatted(begun, number("results counted", "2016")));
        }
        return faults;
    }

    long overAllYears(String name) {
        return YEARS.stream().mapToLong(year -> number(name, year)).sum();
    }

    long number(String name, String year) {
        return numbers.getOrDefault(name + " " + year, Long.MIN_VALUE / 100);
    }

    private void equal(List<String> faults, String year, String what, List<String> left, List<String> right) {
        var one = left.stream().mapToLong(name -> number(name, year)).sum();
        var other = right.stream().mapToLong(name -> number(name, year)).sum();
        if (one != other) {
            faults.add("%s: %s is %d and %s is %d in %s".formatted(what, left, one, right, other, year));
        }
    }

    private void statement(DevUser user, String which) {
        AskedStatement.read(user, which + SPAN).total().forEach((row, values) -> {
            for (var i = 0; i < YEARS.size(); i++) {
                put("statement " + row, YEARS.get(i), values.get(i));
            }
        });
    }

    private void milestones(DevUser user, String which, Procedure procedure) {
        var figures = AskedFigures.of(user, "milestones", which + SPAN);
        var finalising = new ArrayList<>(procedure.moves().stream()
                .filter(move -> move.result() != null)
                .map(move -> move.step().name())
                .distinct()
                .toList());
        figures.rows().stream().filter(row -> row.equals("IMPORT_REFUSED")).forEach(finalising::add);
        YEARS.forEach(year -> put("milestones finalising", year, figures.sumOfRows(year, finalising)));
    }

    private void refusals(DevUser user, String which) {
        for (var year : YEARS) {
            var figures = AskedFigures.of(user, "refusals", which + ofYear(year));
            put("refusals TOTAL", year, Long.parseLong(figures.sum("TOTAL")));
            put("refusals grounds", year, sums(figures));
        }
    }

    private void stock(DevUser user, String which) {
        for (var year : YEARS) {
            var figures = AskedFigures.of(user, "open-stock", which + "&on=" + year + "-12-31");
            put("stock TOTAL", year, Long.parseLong(figures.sum("TOTAL")));
            put("stock states", year, sums(figures));
        }
    }

    private void durations(DevUser user, String which) {
        for (var year : YEARS) {
            var figures = AskedFigures.of(user, "durations", which + ofYear(year));
            put("durations N", year, Long.parseLong(figures.total("RESULT", "N")));
            put("durations OPEN", year, Long.parseLong(figures.total("RESULT", "STILL_OPEN")));
            put("durations AGE", year, Long.parseLong(figures.total("AGE_OF_OPEN", "N")));
            var byResult = figures.rows().stream()
                    .filter(row -> row.startsWith("RESULT_"))
                    .toList();
            put("durations by result", year, figures.sumOfRows("N", byResult));
        }
    }

    private void results(DevUser user, String which) {
        for (var year : YEARS) {
            var figures = AskedFigures.of(user, "results", which + "&on=" + year + "-12-31");
            put("results OPEN", year, Long.parseLong(figures.total("REQUESTS", "STILL_OPEN")));
            put("results counted", year, figures.counted());
            put(
                    "results columns",
                    year,
                    figures.total("REQUESTS").values().stream()
                            .mapToLong(Long::parseLong)
                            .sum());
        }
    }

    private void lists(DevUser user, String which) {
        var token = DevTokens.local().sign(user.withRoles("caseworker"));
        for (var year : YEARS) {
            var path = "/api/v1/requests?limit=1&count=true&standing=OPEN&" + which + "&on=" + year + "-12-31";
            put("lists OPEN", year, new Api(token).get(path).at("/count").asLong());
        }
    }

    private static String ofYear(String year) {
        return "&from=" + year + "-01-01&to=" + year + "-12-31";
    }

    private static long sums(AskedFigures figures) {
        return figures.rows().stream()
                .filter(row -> !row.equals("TOTAL"))
                .mapToLong(row -> Long.parseLong(figures.sum(row)))
                .sum();
    }

    private void put(String name, String year, long number) {
        numbers.put(name + " " + year, number);
    }

    /** The names of what is compared, without the year. */
    List<String> names() {
        return numbers.keySet().stream()
                .map(name -> name.substring(0, name.lastIndexOf(' ')))
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (var name : names()) {
            text.append("%-28s %s%n"
                    .formatted(
                            name,
                            Arrays.toString(YEARS.stream()
                                    .mapToLong(year -> number(name, year))
                                    .toArray())));
        }
        return text.toString();
    }
}
