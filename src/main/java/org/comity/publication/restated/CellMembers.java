package org.comity.publication.restated;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.publication.counting.CategoryLevels;
import org.comity.publication.counting.TableQuestions;
import org.comity.publication.table.Category;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.rules.catalogue.IndicatorDimension;
import org.comity.rules.indicator.Period;
import org.comity.rules.indicator.YearStart;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.statistics.cube.CubeScope;
import org.comity.statistics.cube.ReadCube;
import org.comity.statistics.statement.StatementQuestion;
import org.comity.statistics.statement.StatementRequests;
import org.comity.statistics.table.Breakdown;
import org.comity.statistics.table.CountedRequest;
import org.jspecify.annotations.Nullable;

/**
 * The requests of cells as they were known when an edition was counted. An edition stores no requests: the questions of the cells are asked
 * once more, as of that instant, under the sight of the caller.
 */
@ApplicationScoped
public class CellMembers {

    private static final String DIRECTION = "direction";
    private static final String KIND = "kind";
    private static final String ROW = "row";

    private final TableQuestions questions;
    private final ReadCube cube;
    private final StatementRequests statement;
    private final OwnAuthorities authorities;
    private final CategoryLevels levels;

    CellMembers(
            TableQuestions questions,
            ReadCube cube,
            StatementRequests statement,
            OwnAuthorities authorities,
            CategoryLevels levels) {
        this.questions = questions;
        this.cube = cube;
        this.statement = statement;
        this.authorities = authorities;
        this.levels = levels;
    }

    /**
     * The requests of the cell with these categories; none if the table does not have them. Needs a transaction.
     *
     * @param most the most requests of the answer
     */
    List<CountedRequest> of(SourceTable source, Map<String, String> keys, int most) {
        if (!source.has(keys)) {
            return List.of();
        }
        var period = source.period(keys);
        if (source.spec().statement()) {
            var direction = Direction.valueOf(at(keys, DIRECTION));
            return kinds(at(keys, KIND)).stream()
                    .flatMap(kind ->
                            statement
                                    .of(question(source, List.of(period), direction, kind), at(keys, ROW), most)
                                    .stream())
                    .toList();
        }
        var question = scope(source, List.of(period))
                .question(questions.indicator(source.spec()), where(source, keys), List.of());
        return cube.contributions(question, most);
    }

    private static String at(Map<String, String> keys, String axis) {
        return Objects.requireNonNull(keys.get(axis), axis);
    }

    /** The line of all kinds is the sum of those of each: a request that went on as another kind is in both. */
    private static List<Kind> kinds(String key) {
        return key.equals(Category.TOTAL) ? List.of(Kind.values()) : List.of(Kind.valueOf(key));
    }

    private static StatementQuestion question(
            SourceTable source, List<Period> periods, Direction direction, Kind kind) {
        var edition = source.edition();
        return new StatementQuestion(
                edition.authority(), direction, kind, Breakdown.NONE, YearStart.CALENDAR, periods, edition.countedAt());
    }

    private CubeScope scope(SourceTable source, List<Period> periods) {
        var edition = source.edition();
        var today = authorities.knownDay(edition.authority(), edition.countedAt());
        return new CubeScope(edition.authority(), periods, source.lastDay(), today, Map.of(), edition.countedAt());
    }

    /** The values of every member of the table with the categories of the cell; that of all together needs none. */
    private Map<IndicatorDimension, Set<String>> where(SourceTable source, Map<String, String> keys) {
        var where = TableQuestions.where(source.spec());
        for (var code : source.spec().by()) {
            var key = at(keys, code);
            var level = level(source, code, key);
            if (level != null) {
                where.merge(level, Set.of(key), (all, one) -> all.contains(key) ? one : Set.of());
            }
        }
        return where;
    }

    private @Nullable IndicatorDimension level(SourceTable source, String axis, String key) {
        return levels.of(Objects.requireNonNull(source.table().axis(axis), axis), key);
    }

    /**
     * The requests that any of these cells counts, without a limit. There is one question for each combination of levels, and for each direction
     * and kind of the statement. Needs a transaction.
     *
     * @param cells categories of the cells, by the axes
     */
    public Set<UUID> ofAny(SourceTable source, Collection<Map<String, String>> cells) {
        return source.spec().statement() ? ofStatement(source, cells) : ofIndicator(source, cells);
    }

    /** The level of each axis of cells; null for all together. */
    private record Path(List<@Nullable IndicatorDimension> levels) {}

    private Set<UUID> ofIndicator(SourceTable source, Collection<Map<String, String>> cells) {
        var wanted = new HashMap<Path, Set<List<String>>>();
        for (var keys : cells) {
            var path = new ArrayList<@Nullable IndicatorDimension>();
            var place = new ArrayList<>(List.of(source.period(keys).label()));
            for (var code : source.spec().by()) {
                path.add(level(source, code, at(keys, code)));
                place.add(at(keys, code));
            }
            wanted.computeIfAbsent(new Path(path), one -> new HashSet<>()).add(place);
        }
        var found = new HashSet<UUID>();
        wanted.forEach((path, places) -> found.addAll(ofLevels(source, path, places)));
        return found;
    }

    private Set<UUID> ofLevels(SourceTable source, Path path, Set<List<String>> places) {
        var periods = source.periods();
        var question = scope(source, periods)
                .question(
                        questions.indicator(source.spec()),
                        TableQuestions.where(source.spec()),
                        CategoryLevels.dimensions(path.levels()));
        var asked = question.by().stream().map(use -> use.dimension()).toList();
        return cube.requestsByCell(question).stream()
                .filter(one -> {
                    var place =
                            new ArrayList<>(List.of(periods.get(one.no() - 1).label()));
                    place.addAll(CategoryLevels.categories(path.levels(), asked, one.keys()));
                    return places.contains(place);
                })
                .map(one -> one.request())
                .collect(Collectors.toSet());
    }

    private record Part(Direction direction, Kind kind) {}

    private record Line(String period, String row) {}

    private Set<UUID> ofStatement(SourceTable source, Collection<Map<String, String>> cells) {
        var wanted = new HashMap<Part, Set<Line>>();
        for (var keys : cells) {
            var line = new Line(source.period(keys).label(), at(keys, ROW));
            var direction = Direction.valueOf(at(keys, DIRECTION));
            kinds(at(keys, KIND))
                    .forEach(kind -> wanted.computeIfAbsent(new Part(direction, kind), part -> new HashSet<>())
                            .add(line));
        }
        var periods = source.periods();
        var found = new HashSet<UUID>();
        wanted.forEach((part, lines) ->
                statement.inRows(question(source, periods, part.direction(), part.kind())).stream()
                        .filter(one -> lines.contains(
                                new Line(periods.get(one.no() - 1).label(), one.row())))
                        .forEach(one -> found.add(one.request())));
        return found;
    }
}
