package org.comity.statistics.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.comity.rules.indicator.FigureTable;
import org.comity.rules.indicator.FigureTable.Cell;
import org.comity.rules.indicator.Heading;
import org.comity.statistics.figures.CountFigures.Counted;
import org.comity.statistics.figures.FigureView.GroupView;
import org.comity.statistics.figures.FigureView.HeadingView;
import org.comity.statistics.figures.FigureView.RowView;
import org.comity.statistics.figures.FigureView.TotalView;
import org.comity.statistics.statement.StatementView.PeriodView;
import org.comity.statistics.table.Breakdown;
import org.comity.statistics.table.Population;
import org.jspecify.annotations.Nullable;

/**
 * Lays out what was counted.
 *
 * @param question what was asked
 * @param counting how it was counted
 * @param rows of every group
 * @param columns of every group
 */
record FigureLayout(FigureQuestion question, Counting counting, List<Heading> rows, List<Heading> columns) {

    FigureView view(String title, Counted counted, UnaryOperator<String> titleOfGroup, Instant at) {
        var indicator = question.indicator();
        var total = table(counted.total());
        return new FigureView(
                indicator.path(),
                title,
                indicator.definition(),
                indicator.unit(),
                Population.COUNTED,
                question.authority(),
                question.direction(),
                question.kind(),
                question.by().code(),
                question.by().isMultivalued() || question.everyGround(),
                yearStart(),
                question.periods().stream().map(PeriodView::of).toList(),
                question.on(),
                columns.stream().map(HeadingView::of).toList(),
                definitions(),
                groups(counted, titleOfGroup),
                counted.merged(),
                new TotalView(lines(total)),
                counting.addsUp() ? total.counted() : null,
                counting.addsUp() ? mentions(counted, total) : null,
                question.asOf(),
                at);
    }

    private List<GroupView> groups(Counted counted, UnaryOperator<String> titleOfGroup) {
        return counted.groups().entrySet().stream()
                .map(entry -> new GroupView(
                        label(entry.getKey()), titleOfGroup.apply(entry.getKey()), lines(table(entry.getValue()))))
                .toList();
    }

    private @Nullable String yearStart() {
        return switch (question.indicator()) {
            case MILESTONES, REFUSALS, DURATIONS -> question.yearStart().toString();
            case RESULTS, OPEN_STOCK -> null;
        };
    }

    private LinkedHashMap<String, String> definitions() {
        var definitions = new LinkedHashMap<String, String>();
        rows.forEach(row -> definitions.put(row.code(), row.definition()));
        return definitions;
    }

    private FigureTable table(List<Cell> cells) {
        return new FigureTable(rows, columns, counting.complete(cells));
    }

    private BigDecimal mentions(Counted counted, FigureTable total) {
        return question.by() == Breakdown.NONE
                ? total.mentions()
                : counted.groups().values().stream()
                        .map(cells -> table(cells).counted())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<RowView> lines(FigureTable table) {
        return rows.stream()
                .map(row -> new RowView(row.code(), row.title(), table.values(row.code()), total(table, row)))
                .toList();
    }

    private @Nullable BigDecimal total(FigureTable table, Heading row) {
        return counting.addsUp() ? table.total(row.code()) : null;
    }

    private String label(String group) {
        return question.by() == Breakdown.YEAR ? question.period(group).label() : group;
    }
}
