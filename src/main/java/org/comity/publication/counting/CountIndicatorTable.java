package org.comity.publication.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.comity.publication.program.PublicationProgram.TableSpec;
import org.comity.publication.table.Axis;
import org.comity.publication.table.Category;
import org.comity.publication.table.Cell;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.PublishedTable;
import org.comity.rules.catalogue.IndicatorDefinition;
import org.comity.rules.catalogue.IndicatorDimension;
import org.comity.statistics.cube.CubeView;
import org.comity.statistics.cube.CubeView.CellView;
import org.comity.statistics.cube.ReadCube;
import org.comity.statistics.sheet.SheetNumber;
import org.jspecify.annotations.Nullable;

/**
 * A table of an indicator: period, its dimensions with totals, measures. Each level of an axis is asked for by a question of its own, since
 * a member with several values is in several groups and once in the total, and since quantiles do not add up.
 */
@ApplicationScoped
class CountIndicatorTable {

    private final ReadCube cube;
    private final TableQuestions questions;
    private final CategoryAxes axes;

    CountIndicatorTable(ReadCube cube, TableQuestions questions, CategoryAxes axes) {
        this.cube = cube;
        this.questions = questions;
        this.axes = axes;
    }

    PublishedTable count(CountingOrder order, TableSpec spec) {
        var indicator = questions.indicator(spec);
        var dimensions = TableQuestions.dimensions(spec);
        var asked = new HashMap<String, CellView>();
        var found = new FoundValues(dimensions);
        for (var levels : Levels.combinations(dimensions)) {
            var view = cube.view(TableQuestions.scope(order)
                    .question(indicator, TableQuestions.where(spec), CategoryLevels.dimensions(levels)));
            collect(view, levels, asked, found);
        }
        var all = new ArrayList<Axis>();
        var periods = new PeriodAxis(order);
        all.add(periods.axis());
        for (var dimension : dimensions) {
            all.add(axes.axis(dimension, additive(indicator, dimension), found.of(dimension)));
        }
        all.add(MeasureAxis.of(spec.numbers(), indicator.counts(), Currencies.decimals(all)));
        var cells = cells(order, periods, spec, all, asked);
        return new PublishedTable(
                spec.code(),
                spec.title(),
                spec.definition(),
                indicator.code(),
                indicator.version(),
                all,
                cells,
                spec.notes());
    }

    private static boolean additive(IndicatorDefinition indicator, IndicatorDimension dimension) {
        return indicator.dimensionUses().stream()
                .filter(use -> use.dimension() == dimension)
                .allMatch(indicator::isAdditiveOver);
    }

    /** The cells of a question by their place: the category of each axis, which is the total where the question has no dimension. */
    private static void collect(
            CubeView view, List<@Nullable IndicatorDimension> levels, Map<String, CellView> asked, FoundValues found) {
        if (CategoryLevels.dimensions(levels).isEmpty()) {
            view.totals()
                    .forEach(cell -> asked.put(
                            place(
                                    cell.period(),
                                    levels.stream().map(level -> Category.TOTAL).toList()),
                            cell));
            return;
        }
        var order = view.dimensions().stream()
                .map(CubeView.DimensionView::dimension)
                .toList();
        for (var cell : view.cells()) {
            var keys = new ArrayList<String>();
            for (var i = 0; i < levels.size(); i++) {
                var level = levels.get(i);
                var at = level == null ? -1 : order.indexOf(level.code());
                keys.add(at < 0 ? Category.TOTAL : cell.keys().get(at));
                if (level != null) {
                    found.add(i, level, cell.keys().get(at), cell.titles().get(at), isEmpty(cell));
                }
            }
            if (found.hasAll(levels, keys)) {
                asked.put(place(cell.period(), keys), cell);
            }
        }
    }

    private static boolean isEmpty(CellView cell) {
        return Stream.of(cell.count(), cell.n(), cell.stillOpen()).allMatch(number -> number == null || number == 0);
    }

    private static String place(String period, List<String> keys) {
        return period + "\n" + String.join("\n", keys);
    }

    private static List<Cell> cells(
            CountingOrder order, PeriodAxis periods, TableSpec spec, List<Axis> axes, Map<String, CellView> asked) {
        var cells = new ArrayList<Cell>();
        var keys = Levels.keys(axes.subList(1, axes.size() - 1));
        var currencies = spec.by().indexOf(IndicatorDimension.CURRENCY.code());
        for (var period = 0; period < order.periods().size(); period++) {
            var label = order.periods().get(period).label();
            for (var key : keys) {
                var cell = asked.get(place(label, key));
                for (var number : spec.numbers()) {
                    cells.add(
                            number == SheetNumber.AMOUNT
                                    ? amount(periods, period, key.get(currencies), cell)
                                    : periods.cell(period, value(number, cell)));
                }
            }
        }
        return cells;
    }

    /** Amounts of several currencies are never added: all currencies together have none. */
    private static Cell amount(PeriodAxis periods, int period, String currency, @Nullable CellView cell) {
        if (!Currencies.isOne(currency)) {
            return periods.without(period, CellStatus.NOT_APPLICABLE);
        }
        var value = cell == null ? null : cell.amount();
        return periods.cell(period, Currencies.inMinorUnits(value == null ? BigDecimal.ZERO : value, currency));
    }

    private static @Nullable BigDecimal value(SheetNumber number, @Nullable CellView cell) {
        var value = cell == null ? null : number.of(cell);
        return value == null && number.isCount() ? BigDecimal.ZERO : value;
    }
}
