package org.comity.publication.protection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.comity.publication.money.Contribution;
import org.comity.publication.money.ContributionChanges;
import org.comity.publication.money.Contributions;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Category;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.TableMeasure;
import org.comity.rules.disclosure.DisclosurePolicy;
import org.comity.rules.disclosure.DisjointSets;
import org.jspecify.annotations.Nullable;

/**
 * All cells of all tables of an edition and of those that readers have, numbered. Cells that are one number for a reader are joined: the same
 * cell in two editions if it is unchanged, and the same number in two tables.
 */
final class EditionCells {

    /**
     * A cell.
     *
     * @param edition name of an earlier edition; null for the new one
     * @param grid table with all numbers
     * @param published the table as it was published; null in the new edition
     * @param place place of the cell in the table
     */
    record Place(
            @Nullable String edition,
            TableGrid grid,
            @Nullable PublishedTable published,
            int place) {

        @Nullable
        BigDecimal value() {
            return grid.cell(place).value();
        }

        /** True if the cell was published with its number in an earlier edition. */
        boolean wasPublished() {
            return published != null && published.cells().get(place).value() != null;
        }

        boolean wasHidden() {
            return published != null && published.cells().get(place).is(CellStatus.HIDDEN);
        }

        boolean isNew() {
            return edition == null;
        }

        String name() {
            return grid.table().code() + new TreeMap<>(grid.keys(place)) + (edition == null ? "" : " of " + edition);
        }
    }

    /**
     * A table of an edition.
     *
     * @param edition name of an earlier edition; null for the new one
     * @param release code of another release; null for that of the new edition
     * @param first number of its first cell
     */
    record Placed(@Nullable String edition, @Nullable String release, TableGrid grid, int first) {}

    private final List<Place> all = new ArrayList<>();
    private final List<Placed> tables = new ArrayList<>();
    private final Contributions contributions;
    private final DisjointSets same;
    private final Set<Integer> hiddenBefore = new HashSet<>();
    private final Map<Integer, Integer> unchangedSince = new HashMap<>();

    /**
     * Numbers and joins the cells.
     *
     * @param contributions contributions to the amounts of all editions
     */
    EditionCells(
            List<EarlierTables> earlier,
            List<PublishedTable> exact,
            DisclosurePolicy policy,
            Contributions contributions) {
        this.contributions = contributions;
        for (var edition : earlier) {
            var published = new HashMap<String, PublishedTable>();
            edition.published().forEach(table -> published.put(table.code(), table));
            edition.exact().forEach(table -> add(edition, table, published.get(table.code())));
        }
        exact.forEach(table -> add(null, table, null));
        same = new DisjointSets(all.size());
        joinEditions(policy);
        joinTables();
    }

    private void add(@Nullable EarlierTables edition, PublishedTable exact, @Nullable PublishedTable published) {
        if (edition != null && (published == null || !published.axes().equals(exact.axes()))) {
            return;
        }
        var grid = new TableGrid(exact);
        var name = edition == null ? null : edition.name();
        tables.add(new Placed(name, edition == null ? null : edition.release(), grid, all.size()));
        for (var place = 0; place < grid.size(); place++) {
            all.add(new Place(name, grid, published, place));
        }
    }

    /** A table is compared with the one directly before in each release, for the log of restatements says what changed since that one. */
    private void joinEditions(DisclosurePolicy policy) {
        var latest = new HashMap<String, Map<@Nullable String, Placed>>();
        for (var table : tables) {
            var exact = table.grid().table();
            var before = latest.computeIfAbsent(exact.code() + "/" + exact.version(), code -> new LinkedHashMap<>());
            before.values().forEach(one -> joinEditions(table, one, policy));
            before.put(table.release(), table);
        }
    }

    private void joinEditions(Placed table, Placed before, DisclosurePolicy policy) {
        for (var place = 0; place < table.grid().size(); place++) {
            var other = before.grid().placeOf(table.grid().keys(place));
            if (other >= 0) {
                var now = table.first() + place;
                var then = before.first() + other;
                if (all.get(then).wasHidden() || hiddenBefore.contains(then)) {
                    hiddenBefore.add(now);
                }
                if (equal(now, then)) {
                    unchangedSince.put(now, then);
                    if (policy.attacker().unchanged() && isOneNumber(now, then, policy)) {
                        same.join(now, then);
                    }
                }
            }
        }
    }

    /**
     * True if readers who know which cells are unchanged have one number. Rounded totals are computed again, so that an unchanged one binds no
     * inner cells. A hidden amount that one State had alone, in one of the editions, is another one if its contributions changed, even with the
     * same sum: that State knows the one it had alone.
     */
    private boolean isOneNumber(int now, int then, DisclosurePolicy policy) {
        var place = all.get(now);
        return switch (place.grid().kind(place.place())) {
            case COUNT -> policy.method() != DisclosurePolicy.Method.ROUNDING;
            case AMOUNT -> {
                var before = contributionsTo(then);
                var after = contributionsTo(now);
                yield !(isOfOnePartner(before) || isOfOnePartner(after))
                        || all.get(then).wasPublished()
                        || ContributionChanges.between(before, after).isEmpty();
            }
            case DERIVED -> true;
        };
    }

    private static boolean isOfOnePartner(List<Contribution> all) {
        return all.stream().map(Contribution::partner).distinct().count() == 1;
    }

    /** The contributions to an amount; none if it has none or they are not known. */
    List<Contribution> contributionsTo(int cell) {
        var place = all.get(cell);
        return contributions.of(
                place.edition(), place.grid().table().code(), place.grid().keys(place.place()));
    }

    private boolean equal(int one, int other) {
        var a = all.get(one).value();
        var b = all.get(other).value();
        return a != null && b != null && a.compareTo(b) == 0;
    }

    /** Tables of one indicator have the same number where their categories, but for those of all together, are the same. */
    private void joinTables() {
        var byIndicator = new LinkedHashMap<String, List<Placed>>();
        for (var table : tables) {
            var exact = table.grid().table();
            byIndicator
                    .computeIfAbsent(
                            table.edition() + " " + exact.indicator() + "/" + exact.version(), key -> new ArrayList<>())
                    .add(table);
        }
        byIndicator.values().forEach(group -> {
            for (var i = 0; i < group.size(); i++) {
                for (var j = i + 1; j < group.size(); j++) {
                    joinTables(group.get(i), group.get(j));
                }
            }
        });
    }

    private void joinTables(Placed one, Placed other) {
        var places = new HashMap<Map<String, String>, Integer>();
        for (var place = 0; place < one.grid().size(); place++) {
            places.put(narrowing(one.grid(), place), one.first() + place);
        }
        var pairs = new LinkedHashMap<Integer, Integer>();
        for (var place = 0; place < other.grid().size(); place++) {
            var found = places.get(narrowing(other.grid(), place));
            if (found != null && other.grid().kind(place) != TableMeasure.Kind.DERIVED) {
                pairs.put(other.first() + place, found);
            }
        }
        if (pairs.entrySet().stream().allMatch(pair -> equal(pair.getKey(), pair.getValue()))) {
            pairs.forEach(same::join);
        }
    }

    private static Map<String, String> narrowing(TableGrid grid, int place) {
        var keys = grid.keys(place);
        keys.values().removeIf(Category.TOTAL::equals);
        return keys;
    }

    /** Joins two cells that a relation makes equal. */
    void join(int one, int other) {
        same.join(one, other);
    }

    int size() {
        return all.size();
    }

    Place get(int number) {
        return all.get(number);
    }

    /** The lowest number of the cells joined with this one. */
    int root(int number) {
        return same.root(number);
    }

    List<Placed> tables() {
        return tables;
    }

    /** The number of the same cell in an edition before with the same value; -1 if there is none. */
    int unchangedSince(int number) {
        return unchangedSince.getOrDefault(number, -1);
    }

    /** True if the cell was hidden in an earlier edition, with this number or with another one. */
    boolean wasHidden(int number) {
        return all.get(number).wasHidden() || hiddenBefore.contains(number);
    }

    /** True if a cell has another number of cases in the combination of an axis of areas and a further classification. */
    static boolean crossesAreas(TableGrid grid) {
        return grid.table().axes().stream().anyMatch(axis -> axis.role() == AxisRole.AREA)
                && grid.table().axes().stream()
                        .anyMatch(axis -> axis.role() == AxisRole.CLASS
                                && axis.categories().size() > 1);
    }
}
