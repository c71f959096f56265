package org.comity.publication.restated;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.comity.publication.program.PublicationProgram.TableSpec;
import org.comity.publication.release.Edition;
import org.comity.publication.table.Axis;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Category;
import org.comity.publication.table.PublishedTable;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.reference.countries.Regions;
import org.comity.rules.catalogue.IndicatorDimension;
import org.comity.rules.indicator.Period;
import org.comity.rules.indicator.YearStart;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.statistics.catalogue.IndicatorCatalogue;
import org.comity.statistics.cube.CubeScope;
import org.comity.statistics.cube.ReadCube;
import org.comity.statistics.statement.StatementQuestion;
import org.comity.statistics.statement.StatementRequests;
import org.comity.statistics.table.Breakdown;
import org.comity.statistics.table.CountedRequest;

/**
 * The requests of a cell as they were known when an edition was counted. An edition stores no requests: the question of the cell is asked
 * once more, as of that instant, under the sight of the caller.
 */
@ApplicationScoped
public class CellMembers {

    private final IndicatorCatalogue catalogue;
    private final ReadCube cube;
    private final StatementRequests statement;
    private final OwnAuthorities authorities;
    private final Regions regions;

    CellMembers(
            IndicatorCatalogue catalogue,
            ReadCube cube,
            StatementRequests statement,
            OwnAuthorities authorities,
            Regions regions) {
        this.catalogue = catalogue;
        this.cube = cube;
        this.statement = statement;
        this.authorities = authorities;
        this.regions = regions;
    }

    /** The requests of the cell with these categories; none if the table does not have them. Needs a transaction. */
    public List<CountedRequest> of(
            Edition edition, PublishedTable table, TableSpec spec, Map<String, String> keys, int most) {
        if (!has(table, keys)) {
            return List.of();
        }
        var period = period(table, keys);
        if (spec.statement()) {
            return kinds(keys.getOrDefault("kind", "")).stream()
                    .flatMap(kind -> ofStatement(edition, period, kind, keys, most).stream())
                    .toList();
        }
        var indicator =
                catalogue.find(String.valueOf(spec.indicator())).orElseThrow().definition();
        var today = authorities.knownDay(edition.authority(), edition.countedAt());
        var scope =
                new CubeScope(edition.authority(), List.of(period), last(table), today, Map.of(), edition.countedAt());
        return cube.contributions(scope.question(indicator, where(table, spec, keys), List.of()), most);
    }

    /** The line of all kinds is the sum of those of each: a request that went on as another kind is in both. */
    private static List<Kind> kinds(String key) {
        return key.equals(Category.TOTAL) ? List.of(Kind.values()) : List.of(Kind.valueOf(key));
    }

    private List<CountedRequest> ofStatement(
            Edition edition, Period period, Kind kind, Map<String, String> keys, int most) {
        var question = new StatementQuestion(
                edition.authority(),
                Direction.valueOf(keys.getOrDefault("direction", "")),
                kind,
                Breakdown.NONE,
                YearStart.CALENDAR,
                List.of(period),
                edition.countedAt());
        return statement.of(question, keys.getOrDefault("row", ""), most);
    }

    private static boolean has(PublishedTable table, Map<String, String> keys) {
        return table.axes().stream()
                .allMatch(axis ->
                        axis.categories().stream().anyMatch(one -> one.code().equals(keys.get(axis.code()))));
    }

    private static List<Category> periods(PublishedTable table) {
        return table.axes().stream()
                .filter(axis -> axis.role() == AxisRole.TIME)
                .flatMap(axis -> axis.categories().stream())
                .toList();
    }

    private static Period period(PublishedTable table, Map<String, String> keys) {
        return periods(table).stream()
                .filter(one -> keys.containsValue(one.code()))
                .map(CellMembers::period)
                .findFirst()
                .orElseThrow();
    }

    private static Period period(Category category) {
        var days = category.days();
        if (days == null) {
            throw new IllegalArgumentException("a period without days: " + category.code());
        }
        return new Period(category.code(), days.from(), days.to(), false);
    }

    private static LocalDate last(PublishedTable table) {
        return period(periods(table).getLast()).to();
    }

    /** The values of the table and of the categories of the cell; that of all together needs none. */
    private Map<IndicatorDimension, Set<String>> where(PublishedTable table, TableSpec spec, Map<String, String> keys) {
        var where = new EnumMap<IndicatorDimension, Set<String>>(IndicatorDimension.class);
        spec.where()
                .forEach((code, values) -> where.put(IndicatorDimension.of(code).orElseThrow(), new TreeSet<>(values)));
        for (var axis : table.axes()) {
            var key = keys.getOrDefault(axis.code(), Category.TOTAL);
            if (spec.by().contains(axis.code()) && !key.equals(Category.TOTAL)) {
                var dimension = dimension(axis, key);
                where.computeIfAbsent(dimension, one -> new TreeSet<>(Set.of(key)))
                        .retainAll(Set.of(key));
            }
        }
        return where;
    }

    /** A region of the world is directly below all States; a part of it is below the region. */
    private IndicatorDimension dimension(Axis axis, String key) {
        var dimension = IndicatorDimension.of(axis.code()).orElseThrow();
        if (dimension != IndicatorDimension.PARTNER || regions.find(key).isEmpty()) {
            return dimension;
        }
        var isRegion = axis.categories().stream()
                .anyMatch(one -> one.code().equals(key) && Category.TOTAL.equals(one.parent()));
        return isRegion ? IndicatorDimension.REGION : IndicatorDimension.SUBREGION;
    }
}
