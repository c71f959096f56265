package org.comity.publication.counting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.comity.publication.table.Category;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.Relation;
import org.comity.publication.table.Relation.Term;
import org.comity.rules.indicator.StatementRow;

/** Relations that readers of a statement know of its rows: they balance, the results add up, and the stock goes on from year to year. */
final class StatementRelations {

    private static final String PERIOD = "period";

    private StatementRelations() {}

    static List<Relation> of(PublishedTable table) {
        var relations = new ArrayList<Relation>();
        relations.add(new Relation(Arrays.stream(StatementRow.values())
                .filter(row -> factor(row) != 0)
                .map(row -> term(table, factor(row), row.name()))
                .toList()));
        var results = new ArrayList<Term>();
        results.add(term(table, -1, StatementRow.FINALISED.name()));
        rows(table).stream()
                .map(Category::code)
                .filter(code -> Arrays.stream(StatementRow.values())
                        .noneMatch(row -> row.name().equals(code)))
                .forEach(code -> results.add(term(table, 1, code)));
        relations.add(new Relation(results));
        relations.addAll(fromYearToYear(table));
        return relations;
    }

    private static List<Relation> fromYearToYear(PublishedTable table) {
        var relations = new ArrayList<Relation>();
        var periods = Objects.requireNonNull(table.axis(PERIOD)).categories();
        for (var i = 1; i < periods.size(); i++) {
            relations.add(new Relation(List.of(
                    in(table, 1, StatementRow.CONTINUING, periods.get(i - 1)),
                    in(table, -1, StatementRow.CARRIED_FORWARD, periods.get(i)))));
        }
        return relations;
    }

    private static int factor(StatementRow row) {
        return switch (row) {
            case CARRIED_FORWARD, NEW, REOPENED, RECLASSIFIED_IN, REDIRECTED_IN, SPLIT_OFF -> 1;
            case FINALISED, RECLASSIFIED_OUT, REDIRECTED_OUT, JOINED, CONTINUING, UNEXPLAINED_DIFFERENCE -> -1;
        };
    }

    private static Term term(PublishedTable table, int factor, String row) {
        return new Term(table.code(), factor, Map.of(CountStatementTable.ROW, row));
    }

    private static Term in(PublishedTable table, int factor, StatementRow row, Category period) {
        return new Term(table.code(), factor, Map.of(CountStatementTable.ROW, row.name(), PERIOD, period.code()));
    }

    private static List<Category> rows(PublishedTable table) {
        return Objects.requireNonNull(table.axis(CountStatementTable.ROW)).categories();
    }

    /** The places at which the statement does not balance, in words. */
    static List<String> unbalanced(PublishedTable table) {
        var found = new ArrayList<String>();
        for (var place = 0; place < table.cells().size(); place++) {
            var categories = table.categoriesOf(place);
            var value = table.cells().get(place).value();
            if (categories.get(3).code().equals(StatementRow.UNEXPLAINED_DIFFERENCE.name())
                    && value != null
                    && value.compareTo(BigDecimal.ZERO) != 0) {
                found.add("%s %s %s: %s"
                        .formatted(
                                categories.get(0).code(),
                                categories.get(1).code(),
                                categories.get(2).code(),
                                value));
            }
        }
        return found;
    }
}
