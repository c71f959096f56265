package org.comity.publication.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import org.comity.publication.table.PublishedTable;

/** Counts the tables of a program. Needs a transaction of the counting of editions, which sees one state of the database. */
@ApplicationScoped
public class CountTables {

    private final CountStatementTable statement;
    private final CountIndicatorTable indicators;

    CountTables(CountStatementTable statement, CountIndicatorTable indicators) {
        this.statement = statement;
        this.indicators = indicators;
    }

    /**
     * The tables of an order.
     *
     * @param counted is called after each table
     */
    public CountedTables count(CountingOrder order, Runnable counted) {
        var tables = new ArrayList<PublishedTable>();
        var unbalanced = new ArrayList<String>();
        for (var spec : order.program().tables()) {
            if (spec.statement()) {
                var table = statement.count(order, spec);
                unbalanced.addAll(StatementRelations.unbalanced(table));
                tables.add(table);
            } else {
                tables.add(indicators.count(spec.sumOf() == null ? order : order.asOnePeriod(), spec));
            }
            counted.run();
        }
        return new CountedTables(tables, TableRelations.of(order.program(), tables), unbalanced);
    }
}
