package org.comity.publication.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.publication.program.PublicationProgram.TableSpec;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.Relation;
import org.comity.rules.indicator.Period;

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
        var relations = new ArrayList<Relation>();
        var unbalanced = new ArrayList<String>();
        var amounts = new HashMap<String, Map<Map<String, String>, List<Contribution>>>();
        for (var spec : order.program().tables()) {
            if (spec.statement()) {
                var table = statement.count(order, spec);
                relations.addAll(StatementRelations.of(table));
                unbalanced.addAll(StatementRelations.unbalanced(table));
                tables.add(table);
            } else if (spec.sumOf() == null) {
                tables.add(indicators.count(order, spec));
                amounts.put(spec.code(), contributions.count(order, spec));
            } else {
                var whole = order.asOnePeriod();
                tables.add(indicators.count(whole, spec));
                amounts.put(spec.code(), contributions.count(whole, spec));
                relations.add(sum(order, whole, spec, spec.sumOf()));
            }
            counted.run();
        }
        order.program().relations().forEach(relation -> relations.add(within(relation, tables)));
        return new CountedTables(tables, relations, unbalanced, amounts);
    }

    /** The numbers of the years add up to those of the whole period. */
    private static Relation sum(CountingOrder years, CountingOrder whole, TableSpec spec, String yearly) {
        var terms = new ArrayList<Relation.Term>();
        terms.add(term(spec.code(), -1, whole.periods().getFirst()));
        years.periods().forEach(period -> terms.add(term(yearly, 1, period)));
        return new Relation(terms);
    }

    private static Relation.Term term(String table, int factor, Period period) {
        return new Relation.Term(table, factor, Map.of(PeriodAxis.CODE, period.label()));
    }

    /** The terms whose categories the tables have. */
    private static Relation within(Relation relation, List<PublishedTable> tables) {
        return new Relation(relation.terms().stream()
                .filter(term -> tables.stream()
                        .filter(table -> table.code().equals(term.table()))
                        .anyMatch(table -> term.keys().entrySet().stream().allMatch(key -> has(table, key))))
                .toList());
    }

    private static boolean has(PublishedTable table, Map.Entry<String, String> key) {
        var axis = table.axis(key.getKey());
        return axis != null
                && axis.categories().stream().anyMatch(one -> one.code().equals(key.getValue()));
    }
}
