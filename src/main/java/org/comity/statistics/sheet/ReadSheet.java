package org.comity.statistics.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.time.Now;
import org.comity.base.web.QueryParameters;
import org.comity.rules.catalogue.IndicatorDimension;
import org.comity.rules.catalogue.ValuesMode;
import org.comity.statistics.cube.CubeScope;
import org.comity.statistics.cube.CubeView;
import org.comity.statistics.cube.CubeView.CellView;
import org.comity.statistics.cube.ReadCube;
import org.comity.statistics.sheet.SheetDefinition.Line;
import org.comity.statistics.sheet.SheetView.LineView;
import org.comity.statistics.statement.StatementView;
import org.comity.statistics.table.Population;
import org.jspecify.annotations.Nullable;

/** Computes the lines of a sheet. */
@ApplicationScoped
class ReadSheet {

    private static final int MOST_PERIODS = 60;

    private final SheetCatalogue sheets;
    private final ReadCube cube;
    private final AuditTrail trail;
    private final Now now;

    ReadSheet(SheetCatalogue sheets, ReadCube cube, AuditTrail trail, Now now) {
        this.sheets = sheets;
        this.cube = cube;
        this.trail = trail;
        this.now = now;
    }

    @Transactional
    SheetView read(SheetDefinition sheet, QueryParameters query) {
        var scope = scope(sheet, query);
        trail.note(Act.STATISTICS, scope.authority(), null);
        var asked = new LinkedHashMap<String, CubeView>();
        var lines = new ArrayList<LineView>();
        for (var line : sheet.lines()) {
            var name = line.indicator() + line.where() + line.by();
            var view = asked.computeIfAbsent(name, missing -> ask(scope, line));
            lines.addAll(lines(line, view));
        }
        return new SheetView(
                sheet.code(),
                sheet.title(),
                sheet.definition(),
                Population.COUNTED,
                scope.authority(),
                filters(scope),
                scope.periods().stream().map(StatementView.PeriodView::of).toList(),
                lines,
                definitions(sheet),
                scope.asOf(),
                now.instant());
    }

    private CubeScope scope(SheetDefinition sheet, QueryParameters query) {
        var scope = cube.scope(query);
        for (var code : sheet.needs()) {
            IndicatorDimension.of(code)
                    .filter(dimension -> !scope.filters().containsKey(dimension))
                    .ifPresent(dimension -> query.required(code, Optional.empty()));
        }
        refuseFixed(sheet, scope, query);
        if (scope.periods().size() > MOST_PERIODS) {
            query.fault("every", "a sheet has at most " + MOST_PERIODS + " periods");
        }
        query.check();
        return scope;
    }

    private Map<String, String> definitions(SheetDefinition sheet) {
        var definitions = new TreeMap<String, String>();
        sheet.lines()
                .forEach(line ->
                        definitions.put(line.indicator(), sheets.indicator(line).definition()));
        return definitions;
    }

    /** A member with several values can meet the condition of a line and a filter by different values. */
    private static void refuseFixed(SheetDefinition sheet, CubeScope scope, QueryParameters query) {
        scope.filters().keySet().stream()
                .filter(dimension -> dimension.mode() == ValuesMode.EVERY)
                .filter(dimension ->
                        sheet.lines().stream().anyMatch(line -> line.where().containsKey(dimension.code())))
                .forEach(dimension -> query.fault(dimension.code(), "is fixed by lines of this sheet"));
    }

    private CubeView ask(CubeScope scope, Line line) {
        var by = line.by() == null
                ? List.<IndicatorDimension>of()
                : List.of(IndicatorDimension.of(line.by()).orElseThrow());
        return cube.view(scope.question(sheets.indicator(line), SheetCatalogue.where(line), by));
    }

    private static Map<String, List<String>> filters(CubeScope scope) {
        var filters = new TreeMap<String, List<String>>();
        scope.filters().forEach((dimension, values) -> filters.put(dimension.code(), List.copyOf(values)));
        return filters;
    }

    /** One line with the totals, or a line for each value that was found. */
    private static List<LineView> lines(Line line, CubeView view) {
        if (line.by() == null) {
            return List.of(line(line, null, view.totals(), view));
        }
        var byKey = new LinkedHashMap<String, List<CellView>>();
        view.cells()
                .forEach(cell -> byKey.computeIfAbsent(cell.keys().getFirst(), key -> new ArrayList<>())
                        .add(cell));
        return byKey.values().stream()
                .map(cells -> line(line, cells.getFirst(), cells, view))
                .toList();
    }

    /** The values by the labels of their periods. */
    private static LineView line(Line line, @Nullable CellView first, List<CellView> cells, CubeView view) {
        var byPeriod = new HashMap<String, CellView>();
        cells.forEach(cell -> byPeriod.put(cell.period(), cell));
        var values = new ArrayList<@Nullable BigDecimal>();
        var bases = new ArrayList<@Nullable BigDecimal>();
        for (var period : view.periods()) {
            var cell = byPeriod.get(period.label());
            values.add(cell == null ? null : line.number().of(cell));
            bases.add(cell == null ? null : line.number().base(cell));
        }
        return new LineView(
                line.code(),
                line.title(),
                line.indicator(),
                line.number(),
                line.number().unit(),
                first == null ? null : first.keys().getFirst(),
                first == null ? null : first.titles().getFirst(),
                values,
                line.number().hasBase() ? bases : null);
    }
}
