package org.comity.publication.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.publication.money.Contribution;
import org.comity.publication.money.EditionAmounts;
import org.comity.publication.table.PublishedTable;

/** Counts the tables of a program. Needs a transaction of the counting of editions, which sees one state of the database. */
@ApplicationScoped
public class CountTables {

    private final CountStatementTable statement;
    private final CountIndicatorTable indicators;
    private final CountContributions contributions;

    CountTables(CountStatementTable statement, CountIndicatorTable indicators, CountContributions contributions) {
        this.statement = statement;
        this.indicators = indicators;
        this.contributions = contributions;
    }

    /**
     * The tables of an order.
     *
     * @param counted is called after each table
     */
    public CountedTables count(CountingOrder order, Runnable counted) {
        var tables = new ArrayList<PublishedTable>();
        var unbalanced = new ArrayList<String>();
        var amounts = new HashMap<String, Map<Map<String, String>, List<Contribution>>>();
        for (var spec : order.program().tables()) {
            if (spec.statement()) {
                var table = statement.count(order, spec);
                unbalanced.addAll(StatementRelations.unbalanced(table));
                tables.add(table);
            } else {
                var counting = spec.sumOf() == null ? order : order.asOnePeriod();
                tables.add(indicators.count(counting, spec));
                amounts.put(spec.code(), contributions.count(counting, spec));
            }
            counted.run();
        }
        return new CountedTables(
                tables, TableRelations.of(order.program(), tables), unbalanced, new EditionAmounts(amounts));
    }
}
