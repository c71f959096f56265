package org.comity.publication.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.comity.publication.money.Contribution;
import org.comity.publication.program.PublicationProgram.TableSpec;
import org.comity.rules.catalogue.IndicatorDimension;
import org.comity.statistics.cube.ReadCube;
import org.comity.statistics.sheet.SheetNumber;
import org.comity.statistics.table.CountedAmount;
import org.jspecify.annotations.Nullable;

/** The contributions of requests to the amounts of a table, for the disclosure control alone. No edition has them. */
@ApplicationScoped
class CountContributions {

    private final ReadCube cube;
    private final TableQuestions questions;
    private final Contributors contributors;

    CountContributions(ReadCube cube, TableQuestions questions, Contributors contributors) {
        this.cube = cube;
        this.questions = questions;
        this.contributors = contributors;
    }

    /** The contributions by the categories of the cell; empty for a table without amounts. Needs a transaction. */
    Map<Map<String, String>, List<Contribution>> count(CountingOrder order, TableSpec spec) {
        var found = new HashMap<Map<String, String>, List<Contribution>>();
        if (!spec.numbers().contains(SheetNumber.AMOUNT)) {
            return found;
        }
        var indicator = questions.indicator(spec);
        for (var levels : Levels.combinations(TableQuestions.dimensions(spec))) {
            if (!levels.contains(IndicatorDimension.CURRENCY)) {
                continue;
            }
            var question = TableQuestions.scope(order)
                    .question(indicator, TableQuestions.where(spec), CategoryLevels.dimensions(levels));
            var asked = question.by().stream().map(use -> use.dimension()).toList();
            var amounts = cube.amounts(question);
            var known = contributors.of(
                    order.authority(),
                    amounts.stream().map(CountedAmount::request).toList());
            for (var one : amounts) {
                var period = order.periods().get(one.no() - 1).label();
                found.computeIfAbsent(keys(spec, period, levels, asked, one.keys()), keys -> new ArrayList<>())
                        .add(new Contribution(
                                Objects.requireNonNull(known.get(one.request())), one.partner(), one.amount()));
            }
        }
        return found;
    }

    private static Map<String, String> keys(
            TableSpec spec,
            String period,
            List<@Nullable IndicatorDimension> levels,
            List<IndicatorDimension> asked,
            List<String> values) {
        var keys = new HashMap<String, String>();
        keys.put(PeriodAxis.CODE, period);
        keys.put(MeasureAxis.CODE, SheetNumber.AMOUNT.name());
        var categories = CategoryLevels.categories(levels, asked, values);
        for (var i = 0; i < categories.size(); i++) {
            keys.put(spec.by().get(i), categories.get(i));
        }
        return keys;
    }
}
