package org.comity.publication.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.publication.program.FrenchWords;
import org.comity.publication.program.PublicationProgram;
import org.comity.publication.program.PublicationProgram.TableSpec;
import org.comity.publication.table.Axis;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Category;
import org.comity.publication.table.Cell;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.Words;
import org.comity.rules.indicator.StatementLine;
import org.comity.rules.indicator.StatementRow;
import org.comity.rules.indicator.YearStart;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Result;
import org.comity.statistics.statement.StatementFigures;
import org.comity.statistics.statement.StatementQuestion;
import org.comity.statistics.table.Breakdown;

/** The statement of stock and flow as a table: period, direction, kind and row. */
@ApplicationScoped
class CountStatementTable {

    static final String ROW = "row";
    private static final Words ALL = new Words("All kinds", "Tous les types");

    private final StatementFigures figures;
    private final FrenchWords french;

    CountStatementTable(StatementFigures figures, FrenchWords french) {
        this.figures = figures;
        this.french = french;
    }

    private record Place(Direction direction, Kind kind, String row) {}

    PublishedTable count(CountingOrder order, TableSpec spec) {
        var values = new HashMap<Place, List<Long>>();
        var rows = new LinkedHashMap<String, String>();
        for (var direction : Direction.values()) {
            for (var kind : Kind.values()) {
                for (var line : lines(order, direction, kind)) {
                    values.put(new Place(direction, kind, line.row()), line.values());
                    rows.put(line.row(), line.title());
                }
            }
        }
        var periods = new PeriodAxis(order);
        var axes = List.of(periods.axis(), directions(), kinds(), rows(inOrder(rows)), MeasureAxis.ofRequests());
        return new PublishedTable(
                spec.code(),
                spec.title(),
                spec.definition(),
                PublicationProgram.STATEMENT,
                PublicationProgram.STATEMENT_VERSION,
                axes,
                cells(order, periods, values, axes.get(3)),
                spec.notes());
    }

    private List<StatementLine> lines(CountingOrder order, Direction direction, Kind kind) {
        var question = new StatementQuestion(
                order.authority(), direction, kind, Breakdown.NONE, YearStart.CALENDAR, order.periods(), null);
        var total = figures.count(question).total();
        return total.lines(kind, total.results());
    }

    /** The rows of all kinds in the order of a statement: the results lie between what came and their sum. */
    private static Map<String, String> inOrder(Map<String, String> found) {
        var ordered = new LinkedHashMap<String, String>();
        for (var row : StatementRow.values()) {
            if (row == StatementRow.FINALISED) {
                Arrays.stream(Result.values())
                        .map(Result::name)
                        .filter(found::containsKey)
                        .forEach(code -> ordered.put(code, found.get(code)));
                found.keySet().stream()
                        .filter(code -> Arrays.stream(StatementRow.values())
                                .noneMatch(one -> one.name().equals(code)))
                        .forEach(code -> ordered.putIfAbsent(code, found.get(code)));
            }
            ordered.put(row.name(), row.title());
        }
        return ordered;
    }

    private Axis directions() {
        var categories = Arrays.stream(Direction.values())
                .map(one -> Category.of(
                        one.name(),
                        french.of("direction", one.name(), one == Direction.INCOMING ? "Incoming" : "Outgoing"),
                        null))
                .toList();
        return new Axis("direction", new Words("Direction", "Sens"), AxisRole.CLASS, false, categories);
    }

    private Axis kinds() {
        var categories = new ArrayList<Category>();
        categories.add(Category.of(Category.TOTAL, ALL, null));
        for (var kind : Kind.values()) {
            var words = french.of("kind", kind.name(), capital(kind.title()));
            categories.add(Category.of(kind.name(), words, Category.TOTAL));
        }
        return new Axis("kind", new Words("Kind", "Type"), AxisRole.CLASS, true, categories);
    }

    private Axis rows(Map<String, String> rows) {
        var categories = rows.entrySet().stream()
                .map(row -> Category.of(row.getKey(), french.of(ROW, row.getKey(), row.getValue()), null))
                .toList();
        return new Axis(ROW, new Words("Row", "Ligne"), AxisRole.CLASS, false, categories);
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** A result that a kind cannot have is not applicable. */
    private static List<Cell> cells(CountingOrder order, PeriodAxis periods, Map<Place, List<Long>> values, Axis rows) {
        var cells = new ArrayList<Cell>();
        for (var period = 0; period < order.periods().size(); period++) {
            for (var direction : Direction.values()) {
                for (var row : rows.categories()) {
                    cells.add(periods.cell(period, BigDecimal.valueOf(ofAllKinds(values, direction, row, period))));
                }
                for (var kind : Kind.values()) {
                    for (var row : rows.categories()) {
                        var found = values.get(new Place(direction, kind, row.code()));
                        cells.add(
                                found == null
                                        ? Cell.without(CellStatus.NOT_APPLICABLE)
                                        : periods.cell(period, BigDecimal.valueOf(found.get(period))));
                    }
                }
            }
        }
        return cells;
    }

    private static long ofAllKinds(Map<Place, List<Long>> values, Direction direction, Category row, int period) {
        var sum = 0L;
        for (var kind : Kind.values()) {
            var found = values.get(new Place(direction, kind, row.code()));
            sum += found == null ? 0 : found.get(period);
        }
        return sum;
    }
}
