package org.comity.rules.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The numbers of one group, laid out by row and column. Nothing that was counted falls between the headings. */
public final class FigureTable {

    private final List<Heading> rows;
    private final List<Heading> columns;
    private final Map<String, Map<String, BigDecimal>> cells = new HashMap<>();

    /** A table with these rows and columns; numbers of the same cell are added up. */
    public FigureTable(List<Heading> rows, List<Heading> columns, Collection<Cell> numbers) {
        this.rows = List.copyOf(rows);
        this.columns = List.copyOf(columns);
        for (var cell : numbers) {
            requireHeading(rows, cell.row());
            requireHeading(columns, cell.column());
            cells.computeIfAbsent(cell.row(), row -> new HashMap<>())
                    .merge(cell.column(), cell.number(), BigDecimal::add);
        }
    }

    private static void requireHeading(List<Heading> headings, String code) {
        if (headings.stream().noneMatch(heading -> heading.code().equals(code))) {
            throw new IllegalArgumentException("A number has no place in the table: " + code);
        }
    }

    /** A number that was counted or measured. */
    public record Cell(String row, String column, BigDecimal number) {}

    /** The numbers of a row, one for each column; what was not counted is nought, what was not measured is null. */
    public List<@Nullable BigDecimal> values(String row) {
        var values = new ArrayList<@Nullable BigDecimal>();
        columns.forEach(column -> values.add(value(row, column)));
        return values;
    }

    private @Nullable BigDecimal value(String row, Heading column) {
        var number = cells.getOrDefault(row, Map.of()).get(column.code());
        return number == null && column.isCount() ? BigDecimal.ZERO : number;
    }

    /** The sum of a row of counts. */
    public BigDecimal total(String row) {
        return values(row).stream().filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How much the rows hold together: the total row alone where there is one, which counts each thing once. */
    public BigDecimal counted() {
        var hasTotal = rows.stream().anyMatch(row -> row.code().equals(Heading.TOTAL));
        return hasTotal ? total(Heading.TOTAL) : mentions();
    }

    /** The sum of all rows but the total row. */
    public BigDecimal mentions() {
        return rows.stream()
                .filter(row -> !row.code().equals(Heading.TOTAL))
                .map(row -> total(row.code()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
