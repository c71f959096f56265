package org.comity.publication.protection;

import static org.comity.publication.protection.SampleTables.at;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.comity.publication.table.Axis;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Category;
import org.comity.publication.table.Cell;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.PublishedTable;
import org.comity.rules.disclosure.Attack;
import org.jspecify.annotations.Nullable;

/**
 * A reader of all editions of tables of counts. It reads the tables again, apart from the method: it makes its own equations from the axes,
 * finds the same number in two tables of one indicator, and knows which hidden numbers did not change. Exact numbers serve only for that
 * knowledge and for the judgement at the end.
 */
final class PublishedAttack {

    private static final int THRESHOLD = 5;

    /** An edition of a release: its exact and its published tables. */
    record Edition(String release, List<PublishedTable> exact, List<PublishedTable> published) {

        Edition(List<PublishedTable> exact, List<PublishedTable> published) {
            this("", exact, published);
        }
    }

    private record Spot(int edition, String table, Map<String, String> keys) {}

    private final List<Edition> editions;
    private final Map<Spot, Spot> same = new HashMap<>();
    private final Map<Spot, Integer> unknowns = new LinkedHashMap<>();
    private final List<Spot> spots = new ArrayList<>();
    private final Map<String, Boolean> crossing = new HashMap<>();
    private Attack attack;
    private @Nullable PublishedAttack zerosAlone;

    PublishedAttack(List<Edition> editions) {
        this.editions = editions;
        for (var i = 0; i < editions.size(); i++) {
            for (var table : editions.get(i).published()) {
                crossing.merge(table.indicator(), crosses(table), Boolean::logicalOr);
                link(i, table);
            }
        }
        for (var i = 0; i < editions.size(); i++) {
            for (var table : editions.get(i).published()) {
                number(i, table);
            }
        }
        readEquations();
    }

    private static boolean crosses(PublishedTable table) {
        return table.axes().stream().anyMatch(axis -> axis.role() == AxisRole.AREA)
                && table.axes().stream().anyMatch(axis -> axis.role() == AxisRole.CLASS);
    }

    private void link(int edition, PublishedTable table) {
        for (var keys : allKeys(table)) {
            var spot = new Spot(edition, table.code(), keys);
            for (var other : directlyBefore(edition)) {
                var before = find(editions.get(other).exact(), table.code());
                var now = find(editions.get(edition).exact(), table.code());
                if (hasCell(before, keys) && before.cell(keys).equals(now.cell(keys))) {
                    unite(spot, new Spot(other, table.code(), keys));
                }
            }
            for (var other : editions.get(edition).published()) {
                if (!other.code().equals(table.code()) && other.indicator().equals(table.indicator())) {
                    for (var theirs : allKeys(other)) {
                        if (withoutTotals(theirs).equals(withoutTotals(keys))) {
                            unite(spot, new Spot(edition, other.code(), theirs));
                        }
                    }
                }
            }
        }
    }

    /** The last edition before this one of each release. */
    private Collection<Integer> directlyBefore(int edition) {
        var last = new TreeMap<String, Integer>();
        for (var i = 0; i < edition; i++) {
            last.put(editions.get(i).release(), i);
        }
        return last.values();
    }

    private static Map<String, String> withoutTotals(Map<String, String> keys) {
        var narrow = new TreeMap<>(keys);
        narrow.values().removeIf("TOTAL"::equals);
        return narrow;
    }

    private static boolean hasCell(PublishedTable table, Map<String, String> keys) {
        return table.axes().stream()
                .allMatch(axis -> axis.categories().stream()
                        .anyMatch(category -> category.code().equals(keys.get(axis.code()))));
    }

    private Spot root(Spot spot) {
        var root = spot;
        while (same.containsKey(root)) {
            root = same.get(root);
        }
        return root;
    }

    private void unite(Spot one, Spot other) {
        var a = root(one);
        var b = root(other);
        if (!a.equals(b)) {
            same.put(a, b);
        }
    }

    /** An unknown is a number that is hidden wherever it is printed. */
    private void number(int edition, PublishedTable table) {
        for (var keys : allKeys(table)) {
            var spot = new Spot(edition, table.code(), keys);
            if (published(spot).is(CellStatus.HIDDEN)) {
                spots.add(spot);
            }
        }
    }

    private Cell published(Spot spot) {
        return find(editions.get(spot.edition()).published(), spot.table()).cell(spot.keys());
    }

    private long exact(Spot spot) {
        return number(find(editions.get(spot.edition()).exact(), spot.table()).cell(spot.keys()));
    }

    /** The number of a cell that has one. */
    static long number(Cell cell) {
        return Objects.requireNonNull(cell.value()).longValueExact();
    }

    private static PublishedTable find(List<PublishedTable> tables, String code) {
        return tables.stream()
                .filter(table -> table.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Axis axisOf(PublishedTable table, String code) {
        return Objects.requireNonNull(table.axis(code));
    }

    /** True if zeros are hidden with small numbers in the tables of the indicator. */
    private boolean hidesZeros(Spot spot) {
        return at(
                crossing,
                find(editions.get(spot.edition()).published(), spot.table()).indicator());
    }

    private int unknown(Spot spot) {
        return Objects.requireNonNull(unknowns.get(spot));
    }

    private void readEquations() {
        var seen = new HashMap<Spot, Long>();
        forAll(spot -> {
            if (!published(spot).is(CellStatus.HIDDEN)) {
                seen.put(root(spot), number(published(spot)));
            }
        });
        spots.removeIf(spot -> seen.containsKey(root(spot)));
        spots.forEach(spot -> unknowns.putIfAbsent(root(spot), unknowns.size()));
        attack = new Attack(unknowns.keySet().stream()
                .mapToLong(spot -> hidesZeros(spot) ? 0 : 1)
                .toArray());
        for (var i = 0; i < editions.size(); i++) {
            for (var table : editions.get(i).published()) {
                for (var keys : allKeys(table)) {
                    for (var axis : table.axes()) {
                        readLine(new Spot(i, table.code(), keys), axis.code(), table, seen);
                    }
                }
            }
        }
    }

    private void forAll(java.util.function.Consumer<Spot> act) {
        for (var i = 0; i < editions.size(); i++) {
            for (var table : editions.get(i).published()) {
                for (var keys : allKeys(table)) {
                    act.accept(new Spot(i, table.code(), keys));
                }
            }
        }
    }

    private void readLine(Spot total, String axis, PublishedTable table, Map<Spot, Long> seen) {
        var parts = axisOf(table, axis).categories().stream()
                .filter(category -> at(total.keys(), axis).equals(category.parent()))
                .map(category -> {
                    var keys = new TreeMap<>(total.keys());
                    keys.put(axis, category.code());
                    return new Spot(total.edition(), total.table(), keys);
                })
                .toList();
        if (parts.isEmpty()) {
            return;
        }
        if (axisOf(table, axis).additive()) {
            var row = new long[unknowns.size()];
            var known = add(row, total, 1, seen);
            for (var part : parts) {
                known += add(row, part, -1, seen);
            }
            attack.equal(row, -known);
            return;
        }
        var together = new long[unknowns.size()];
        var known = add(together, total, -1, seen);
        for (var part : parts) {
            known += add(together, part, 1, seen);
            var row = new long[unknowns.size()];
            attack.atLeast(row, -(add(row, total, 1, seen) + add(row, part, -1, seen)));
        }
        attack.atLeast(together, -known);
    }

    /** The number of a known cell times the factor; 0 for a hidden one, whose factor goes into the row. */
    private long add(long[] row, Spot spot, int factor, Map<Spot, Long> seen) {
        var root = root(spot);
        if (seen.containsKey(root)) {
            return factor * seen.get(root);
        }
        row[unknown(root)] += factor;
        return 0;
    }

    /** Findings: small sensitive numbers that are printed, computed, computed by a partner, or narrowed. Empty if the edition is safe. */
    List<String> findings() {
        var findings = new ArrayList<String>();
        forAll(spot -> {
            if (isSensitive(spot) && !unknowns.containsKey(root(spot))) {
                findings.add("printed: " + spot);
            }
        });
        var sensitive = spots.stream()
                .filter(this::isSensitive)
                .map(this::root)
                .distinct()
                .toList();
        var computed = attack.determined(List.of());
        for (var spot : sensitive) {
            var cell = unknown(spot);
            var interval = attack.interval(cell);
            var low = hidesZeros(spot) ? 0 : 1;
            if (computed.get(cell)) {
                findings.add("computed: " + spot);
            } else if (interval[0] > low && interval[0] > lowest(spot) || interval[1] < THRESHOLD - 1) {
                findings.add("narrowed to " + interval[0] + ".." + interval[1] + ": " + spot);
            }
        }
        readers().forEach((reader, own) -> {
            var found = attack.determined(own.stream().map(this::unknown).toList());
            sensitive.stream()
                    .filter(spot -> own.stream().noneMatch(one -> isOwn(one, spot))
                            && found.get(unknown(spot))
                            && !isKnownBefore(own, spot))
                    .forEach(spot -> findings.add("computed by " + reader + ": " + spot));
        });
        return findings;
    }

    /** True if earlier editions and the printed zeros of this one give the number away: no protection of this edition can help. */
    private boolean isKnownBefore(List<Spot> own, Spot spot) {
        var before = new ArrayList<>(editions.subList(0, spot.edition()));
        var edition = editions.get(spot.edition());
        before.add(new Edition(edition.release(), edition.exact(), zerosOf(edition)));
        var reader = new PublishedAttack(before);
        var known = own.stream()
                .map(reader::root)
                .filter(reader.unknowns::containsKey)
                .map(reader::unknown)
                .toList();
        var cell = reader.unknowns.get(reader.root(spot));
        return cell == null || reader.attack.determined(known).get(cell);
    }

    /** The lowest value for a reader of printed zeros alone. */
    private double lowest(Spot spot) {
        var zeros = zerosAlone;
        if (zeros == null) {
            zeros = new PublishedAttack(editions.stream()
                    .map(edition -> new Edition(edition.release(), edition.exact(), zerosOf(edition)))
                    .toList());
            zerosAlone = zeros;
        }
        return zeros.attack.interval(zeros.unknown(zeros.root(spot)))[0];
    }

    private List<PublishedTable> zerosOf(Edition edition) {
        return edition.exact().stream()
                .map(table -> table.withCells(table.cells().stream()
                        .map(cell -> number(cell) == 0 && !at(crossing, table.indicator())
                                ? cell
                                : Cell.without(CellStatus.HIDDEN))
                        .toList()))
                .toList();
    }

    private boolean isSensitive(Spot spot) {
        var table = find(editions.get(spot.edition()).published(), spot.table());
        var narrow = spot.keys().values().stream().anyMatch(code -> code.matches("[A-Z]{3}|S\\d+"));
        var classes = table.axes().stream()
                .filter(axis -> axis.role() == AxisRole.CLASS
                        && !at(spot.keys(), axis.code()).equals("TOTAL"))
                .count();
        var value = exact(spot);
        return (narrow || classes >= 2) && value < THRESHOLD && (value > 0 || crosses(table));
    }

    /**
     * A number is the same as an own one, or contains it: less the own cases it is a sum over others, which is no cell unless there is one other
     * part, and that is asked for itself. The one case of a cell also knows all other numbers whose one case it is.
     */
    private boolean isOwn(Spot own, Spot spot) {
        var table = find(editions.get(own.edition()).published(), own.table());
        var other = find(editions.get(spot.edition()).published(), spot.table());
        var isOne = exact(own) == 1 && exact(spot) == 1;
        return own.equals(spot)
                || table.indicator().equals(other.indicator())
                        && own.keys().entrySet().stream().allMatch(key -> {
                            var axis = axisOf(table, key.getKey());
                            var theirs = spot.keys().getOrDefault(key.getKey(), "TOTAL");
                            return contains(axis, theirs, key.getValue())
                                    || isOne && contains(axis, key.getValue(), theirs);
                        });
    }

    private static boolean contains(Axis axis, String wide, String narrow) {
        for (String code = narrow; code != null; code = parentOf(axis, code)) {
            if (code.equals(wide)) {
                return true;
            }
        }
        return false;
    }

    /** A year of another release has no place on the axis. */
    private static @Nullable String parentOf(Axis axis, String code) {
        return axis.categories().stream()
                .filter(category -> category.code().equals(code))
                .findFirst()
                .map(Category::parent)
                .orElse(null);
    }

    /** Single readers with the hidden numbers that each knows: partner States, and whoever is the one case of a number. */
    private Map<String, List<Spot>> readers() {
        var found = new TreeMap<String, List<Spot>>();
        for (var spot : spots) {
            spot.keys().values().stream()
                    .filter(code -> code.matches("[A-Z]{3}"))
                    .forEach(code -> found.computeIfAbsent(code, one -> new ArrayList<>())
                            .add(root(spot)));
            if (exact(spot) == 1 && spot.keys().values().stream().noneMatch(code -> code.matches("[A-Z]{3}"))) {
                found.computeIfAbsent("the one case of " + root(spot), one -> new ArrayList<>())
                        .add(root(spot));
            }
        }
        return found;
    }

    static List<Map<String, String>> allKeys(PublishedTable table) {
        var found = new ArrayList<Map<String, String>>();
        for (var place = 0; place < table.cells().size(); place++) {
            var keys = new TreeMap<String, String>();
            var categories = table.categoriesOf(place);
            for (var i = 0; i < categories.size(); i++) {
                keys.put(table.axes().get(i).code(), categories.get(i).code());
            }
            found.add(keys);
        }
        return found;
    }
}
