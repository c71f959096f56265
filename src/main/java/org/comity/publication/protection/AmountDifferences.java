package org.comity.publication.protection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.comity.publication.money.AmountRule;
import org.comity.publication.money.Contribution;
import org.comity.publication.money.ContributionChanges;
import org.comity.rules.disclosure.LinearRelation;
import org.comity.rules.disclosure.ProblemCell;

/**
 * The differences between amounts of editions. A reader who subtracts an earlier amount from a later one has the contributions that changed in
 * between; a difference that comes too near to one of them is a sensitive number of the problem, and it hides the later amount.
 */
final class AmountDifferences {

    private final EditionCells cells;
    private final NumberedProblem amounts;
    private final AmountRule rule;
    private final IntFunction<List<Contribution>> contributions;
    private final Map<List<Integer>, Difference> found = new LinkedHashMap<>();
    private final Map<Integer, ProblemCell.Band> bands = new HashMap<>();

    /**
     * A sensitive difference.
     *
     * @param cell number of the problem
     * @param sign -1 if the later amount is less
     * @param changes changes of contributions, with this sign
     */
    private record Difference(ProblemCell cell, int sign, List<Contribution> changes) {

        boolean isWiderThan(Difference other) {
            return cell.requiredBand().high() > other.cell.requiredBand().high();
        }
    }

    AmountDifferences(
            EditionCells cells,
            NumberedProblem amounts,
            IntPredicate isAmount,
            AmountRule rule,
            IntFunction<List<Contribution>> contributions) {
        this.cells = cells;
        this.amounts = amounts;
        this.rule = rule;
        this.contributions = contributions;
        var editions = new LinkedHashMap<Object, List<Integer>>();
        IntStream.range(0, cells.size())
                .filter(isAmount)
                .forEach(cell -> editions.computeIfAbsent(key(cell), one -> new ArrayList<>())
                        .add(cell));
        editions.values().forEach(this::compare);
    }

    /** The same for a cell in each edition. */
    private Object key(int cell) {
        var grid = cells.get(cell).grid();
        return List.of(
                grid.table().code(),
                grid.table().version(),
                grid.keys(cells.get(cell).place()));
    }

    private void compare(List<Integer> editions) {
        for (var later = 1; later < editions.size(); later++) {
            for (var earlier = 0; earlier < later; earlier++) {
                compare(editions.get(earlier), editions.get(later));
            }
        }
    }

    /** An amount that is public in both editions, or has not changed, cannot be hidden. */
    private void compare(int earlier, int later) {
        var numbers = List.of(amounts.of(cells, earlier), amounts.of(cells, later));
        var before = amounts.problem().cells().get(numbers.getFirst());
        var after = amounts.problem().cells().get(numbers.getLast());
        var value = after.value() - before.value();
        if (value == 0 || isPublic(before) && isPublic(after)) {
            return;
        }
        var sign = Long.signum(value);
        var changes = changes(earlier, later, sign);
        if (changes.isEmpty() ? isOfFewCases(earlier, later) : rule.isNear(changes)) {
            var name = cells.get(later).name() + " less that of "
                    + cells.get(earlier).edition();
            var greater = value > 0 ? after : before;
            var most = isPublic(greater) ? greater.value() : Long.MAX_VALUE;
            var one = new Difference(cell(name, Math.abs(value), most, changes), sign, changes);
            found.merge(numbers, one, (a, b) -> b.isWiderThan(a) ? b : a);
            bound(numbers.getFirst(), before, after, contributions.apply(earlier));
            bound(numbers.getLast(), after, before, contributions.apply(later));
        }
    }

    /** Of a sensitive amount that is known to be less, or more, than a public one the values beyond that one are excluded in any case. */
    private void bound(int number, ProblemCell cell, ProblemCell other, List<Contribution> all) {
        if (cell.band() == null || !isPublic(other)) {
            return;
        }
        var band = bands.getOrDefault(number, cell.requiredBand());
        var least = cell.value() + rule.leastMargin(all);
        bands.put(
                number,
                other.value() < cell.value()
                        ? new ProblemCell.Band(Math.max(band.low(), other.value()), band.high())
                        : new ProblemCell.Band(band.low(), Math.max(least, Math.min(band.high(), other.value()))));
    }

    private static boolean isPublic(ProblemCell cell) {
        return cell.duty() == ProblemCell.Duty.PUBLISHED;
    }

    /** The sign is public: one knows whether there are more cases. A public amount that became less bounds the difference. */
    private ProblemCell cell(String name, long value, long most, List<Contribution> changes) {
        var margin = rule.margin(changes, value);
        var band = new ProblemCell.Band(Math.max(0, value - margin), Math.min(most, value + margin));
        return new ProblemCell(
                name, value, 0, ProblemCell.Duty.PRIMARY, band, AmountProblem.DIFFERENCE_OF_EDITIONS, null);
    }

    /** The changes with the sign of the difference; none if contributions are not known. */
    private List<Contribution> changes(int earlier, int later, int sign) {
        if (!isKnown(earlier) || !isKnown(later)) {
            return List.of();
        }
        var changes = ContributionChanges.between(contributions.apply(earlier), contributions.apply(later));
        return sign < 0 ? changes.stream().map(Contribution::negated).toList() : changes;
    }

    private boolean isKnown(int cell) {
        var value = cells.get(cell).value();
        return value == null
                || value.signum() == 0
                || !contributions.apply(cell).isEmpty();
    }

    /** Without contributions the difference between the numbers of cases decides. */
    private boolean isOfFewCases(int earlier, int later) {
        return Math.abs(casesOf(later) - casesOf(earlier)) < rule.money().contributors();
    }

    private long casesOf(int cell) {
        var grid = cells.get(cell).grid();
        var place = cells.get(cell).place();
        var measure = grid.measure(place);
        var cases = measure == null || measure.basedOn().isEmpty()
                ? null
                : grid.cell(grid.withMeasure(place, measure.basedOn().getFirst()))
                        .value();
        return cases == null ? 0 : cases.longValueExact();
    }

    /** The problem of the amounts with that of the differences. */
    NumberedProblem problem() {
        var further = new ArrayList<ProblemCell>();
        var equations = new ArrayList<LinearRelation>();
        found.forEach((numbers, one) -> {
            var number = amounts.problem().cells().size() + further.size();
            further.add(one.cell());
            equations.add(new LinearRelation(List.of(
                    new LinearRelation.Term(numbers.getLast(), 1),
                    new LinearRelation.Term(numbers.getFirst(), -1),
                    new LinearRelation.Term(number, -one.sign()))));
        });
        return amounts.with(bands, further, equations);
    }

    /** The changes of each difference, by its number in the problem. */
    Map<Integer, List<Contribution>> changes() {
        var changes = new HashMap<Integer, List<Contribution>>();
        var number = amounts.problem().cells().size();
        for (var one : found.values()) {
            changes.put(number++, one.changes());
        }
        return changes;
    }
}
