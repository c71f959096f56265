package org.comity.publication.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.publication.program.PublicationProgram;
import org.comity.publication.program.PublicationProgram.TableSpec;
import org.comity.publication.table.Category;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.Relation;

/** The relations of the cells of the tables of a program: within the statement, over years, and between tables. */
public final class TableRelations {

    private final List<PublishedTable> tables;
    private final List<Relation> relations = new ArrayList<>();

    private TableRelations(List<PublishedTable> tables) {
        this.tables = tables;
    }

    /**
     * The relations of some tables.
     *
     * @param tables tables of the program; one that is missing is in no relation
     */
    public static List<Relation> of(PublicationProgram program, List<PublishedTable> tables) {
        var found = new TableRelations(tables);
        program.tables().forEach(found::read);
        program.relations().stream()
                .map(found::within)
                .filter(relation -> !relation.terms().isEmpty())
                .forEach(found.relations::add);
        return found.relations;
    }

    private void read(TableSpec spec) {
        for (var table : tables) {
            if (table.code().equals(spec.code())) {
                if (spec.statement()) {
                    relations.addAll(StatementRelations.of(table));
                }
                tables.stream().filter(one -> one.code().equals(spec.sumOf())).forEach(yearly -> addSum(table, yearly));
            }
        }
    }

    /** The numbers of the years add up to those of the whole period. */
    private void addSum(PublishedTable whole, PublishedTable yearly) {
        var terms = new ArrayList<Relation.Term>();
        periods(whole).forEach(period -> terms.add(term(whole, -1, period)));
        periods(yearly).forEach(period -> terms.add(term(yearly, 1, period)));
        relations.add(new Relation(terms));
    }

    private static List<Category> periods(PublishedTable table) {
        var axis = table.axis(PeriodAxis.CODE);
        return axis == null ? List.of() : axis.categories();
    }

    private static Relation.Term term(PublishedTable table, int factor, Category period) {
        return new Relation.Term(table.code(), factor, Map.of(PeriodAxis.CODE, period.code()));
    }

    /** The terms whose categories the tables have. */
    private Relation within(Relation relation) {
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
