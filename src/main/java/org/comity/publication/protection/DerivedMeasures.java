package org.comity.publication.protection;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.TableMeasure;
import org.comity.rules.disclosure.DisclosurePolicy.OwnRequests;
import org.comity.rules.disclosure.ProblemCell;
import org.comity.rules.disclosure.Suppression;
import org.jspecify.annotations.Nullable;

/**
 * Hides the measures that are computed from hidden ones, and means and quantiles of few cases. The mean of all and those of the other parts
 * give the mean of the last part away, therefore further means are hidden.
 */
final class DerivedMeasures {

    private final EditionCells cells;
    private final HiddenCells hidden;
    private final int least;
    private final KnownRelations known;

    /**
     * The measures of an edition.
     *
     * @param least lowest number of cases of a published mean or quantile
     */
    DerivedMeasures(EditionCells cells, HiddenCells hidden, int least) {
        this.cells = cells;
        this.hidden = hidden;
        this.least = least;
        this.known = new KnownRelations(cells, TableMeasure.Kind.COUNT, edition -> List.of());
    }

    /**
     * Hides the measures. A status such as the mean of nothing is hidden with them, because it gives the number of cases away.
     *
     * @param uncertain counts that are not printed exactly
     */
    void hide(IntPredicate uncertain) {
        for (var table : cells.tables()) {
            if (table.edition() == null) {
                follow(table, uncertain);
                for (var axis : table.grid().table().axes()) {
                    if (axis.role() == AxisRole.MEASURE) {
                        axis.categories().stream()
                                .filter(category -> isOfCases(table, category.measure()))
                                .forEach(category -> hideWithOthers(table, category.code()));
                    }
                }
                follow(table, uncertain);
            }
        }
    }

    private void follow(EditionCells.Placed table, IntPredicate uncertain) {
        for (var changed = true; changed; ) {
            changed = false;
            for (var place = 0; place < table.grid().size(); place++) {
                if (!hidden.isHidden(table.first() + place) && mustFollow(table, place, uncertain)) {
                    hidden.hide(table.first() + place);
                    changed = true;
                }
            }
        }
    }

    private boolean mustFollow(EditionCells.Placed table, int place, IntPredicate uncertain) {
        var measure = table.grid().measure(place);
        if (measure == null || measure.kind() != TableMeasure.Kind.DERIVED) {
            return false;
        }
        return measure.basedOn().stream().anyMatch(code -> {
            var basis = table.grid().withMeasure(place, code);
            return hidden.isHidden(table.first() + basis)
                    || uncertain.test(table.first() + basis)
                    || measure.basedOn().size() == 1 && isOfFew(casesOf(table, basis));
        });
    }

    private boolean isOfFew(long cases) {
        return cases > 0 && cases < least;
    }

    /** The cases of a count; 0 if it is none. */
    private static long casesOf(EditionCells.Placed table, int place) {
        var cases = table.grid().cell(place).value();
        return cases == null || table.grid().kind(place) != TableMeasure.Kind.COUNT ? 0 : cases.longValueExact();
    }

    /** True if a measure is a mean or a quantile: it is computed from cases whose number is one other measure. */
    private static boolean isOfCases(EditionCells.Placed table, @Nullable TableMeasure measure) {
        if (measure == null
                || measure.kind() != TableMeasure.Kind.DERIVED
                || measure.basedOn().size() != 1) {
            return false;
        }
        var place = IntStream.range(0, table.grid().size())
                .filter(one -> measure.equals(table.grid().measure(one)))
                .findFirst()
                .orElse(0);
        return table.grid()
                        .kind(table.grid().withMeasure(place, measure.basedOn().getFirst()))
                == TableMeasure.Kind.COUNT;
    }

    private void hideWithOthers(EditionCells.Placed table, String mean) {
        do {
            var problem = NumberedProblem.of(
                    cells, known, cell -> isBasis(table, mean, cell), joined -> judge(table, mean, joined));
            var numbers = new Suppression(problem.problem(), OwnRequests.NONE).hidden();
            for (var cell = table.first(); cell < table.first() + table.grid().size(); cell++) {
                var number = isBasis(table, mean, cell) ? problem.of(cells, cell) : -1;
                if (number >= 0 && numbers.get(number)) {
                    hidden.hide(meanOf(table, mean, cell));
                }
            }
        } while (hideNextToFew(table, mean));
    }

    /** True if a cell of the table is the number of cases of the mean. */
    private boolean isBasis(EditionCells.Placed table, String mean, int cell) {
        var place = cell - table.first();
        if (place < 0
                || place >= table.grid().size()
                || table.grid().cell(place).value() == null) {
            return false;
        }
        var measure = table.grid().measure(table.grid().withMeasure(place, mean));
        return measure != null
                && table.grid().withMeasure(place, measure.basedOn().getFirst()) == place;
    }

    private static int meanOf(EditionCells.Placed table, String mean, int cell) {
        return table.first() + table.grid().withMeasure(cell - table.first(), mean);
    }

    private ProblemCell judge(EditionCells.Placed table, String mean, List<Integer> joined) {
        var cell = joined.getFirst();
        var value = Objects.requireNonNull(cells.get(cell).value()).longValueExact();
        // The sum over no cases is 0 for everybody who knows their number.
        var isHidden = hidden.isHidden(meanOf(table, mean, cell)) && (value != 0 || hidden.isHidden(cell));
        return new ProblemCell(
                cells.get(cell).name(),
                value,
                0,
                isHidden ? ProblemCell.Duty.PRIMARY : ProblemCell.Duty.OPEN,
                isHidden ? new ProblemCell.Band(0, value) : null,
                table.grid().depth(cell - table.first()),
                null);
    }

    private boolean hideNextToFew(EditionCells.Placed table, String mean) {
        var axes = table.grid().table().axes();
        for (var place = 0; place < table.grid().size(); place++) {
            for (var axis = 0; axis < axes.size() && isBasis(table, mean, table.first() + place); axis++) {
                if (axes.get(axis).additive()
                        && !hidden.isHidden(meanOf(table, mean, table.first() + place))
                        && hideNextToFew(table, mean, place, table.grid().parts(place, axis))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Hidden parts of a line that together have few cases have one mean for a reader; the next smallest part joins them. */
    private boolean hideNextToFew(EditionCells.Placed table, String mean, int total, List<Integer> parts) {
        var together = parts.stream()
                .filter(part -> hidden.isHidden(meanOf(table, mean, table.first() + part)))
                .toList();
        if (!isOfFew(together.stream().mapToLong(part -> casesOf(table, part)).sum())) {
            return false;
        }
        var next = parts.stream()
                .filter(part -> !together.contains(part) && casesOf(table, part) > 0)
                .min(Comparator.comparingLong(part -> casesOf(table, part)))
                .orElse(total);
        hidden.hide(meanOf(table, mean, table.first() + next));
        return true;
    }
}
