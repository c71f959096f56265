package org.comity.publication.protection;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.comity.publication.money.AmountReaders;
import org.comity.publication.money.AmountRule;
import org.comity.publication.money.Contribution;
import org.comity.publication.table.TableMeasure;
import org.comity.rules.disclosure.DisclosurePolicy;
import org.comity.rules.disclosure.DisclosureProblem.OwnParts;
import org.comity.rules.disclosure.ProblemCell;

/** Makes the problem of the amounts of all editions and of their differences, in the smallest unit that any of them has. */
final class AmountProblem {

    /** Amounts are decided by their depth, and then those that an earlier edition hid. */
    private static final int HIDDEN_BEFORE = 100;

    /** Behind all amounts come the differences of editions, which are never printed. */
    static final int DIFFERENCE_OF_EDITIONS = 1000;

    private final EditionCells cells;
    private final DisclosurePolicy policy;
    private final IntPredicate withheld;
    private final AmountRule rule;
    private final NumberedProblem problem;
    private final List<OwnParts> readers;
    private final boolean byContributions;

    AmountProblem(
            EditionCells cells, KnownRelations.OfEdition relations, DisclosurePolicy policy, IntPredicate withheld) {
        this.cells = cells;
        this.policy = policy;
        this.withheld = withheld;
        var most = 0;
        for (var cell = 0; cell < cells.size(); cell++) {
            if (isAmount(cell)) {
                most = Math.max(most, valueOf(cell).stripTrailingZeros().scale());
            }
        }
        rule = new AmountRule(policy.money(), most);
        var amounts = NumberedProblem.of(
                cells, new KnownRelations(cells, TableMeasure.Kind.AMOUNT, relations), this::isAmount, this::judge);
        byContributions = IntStream.range(0, cells.size())
                .filter(this::isAmount)
                .anyMatch(cell -> !cells.contributionsTo(cell).isEmpty());
        var differences = new AmountDifferences(cells, amounts, this::isAmount, rule, cells::contributionsTo);
        problem = differences.problem();
        var parts = contributionsByNumber(amounts);
        parts.putAll(differences.changes());
        readers = new AmountReaders(parts, rule).that(policy.attacker().ownRequests());
    }

    /** The single readers who know own contributions. */
    List<OwnParts> readers() {
        return readers;
    }

    NumberedProblem problem() {
        return problem;
    }

    /** True if contributions of at least one amount were known. */
    boolean isByContributions() {
        return byContributions;
    }

    private boolean isAmount(int cell) {
        var place = cells.get(cell);
        return place.value() != null && place.grid().kind(place.place()) == TableMeasure.Kind.AMOUNT;
    }

    private BigDecimal valueOf(int cell) {
        return Objects.requireNonNull(cells.get(cell).value());
    }

    private ProblemCell judge(List<Integer> joined) {
        var value = valueOf(joined.getFirst()).movePointRight(rule.decimals()).longValueExact();
        var isPublic = joined.stream().anyMatch(cell -> cells.get(cell).wasPublished() || isNothing(cell));
        var primary = !isPublic && joined.stream().anyMatch(this::isPrimary);
        var newest = cells.get(joined.getLast());
        var least = Math.min(0, value);
        var width = joined.stream().mapToLong(cell -> width(cell, value)).max().orElse(0);
        return new ProblemCell(
                newest.name(),
                value,
                least,
                duty(joined, primary, isPublic),
                primary ? new ProblemCell.Band(Math.max(least, value - width), value + width) : null,
                rank(joined),
                null);
    }

    private ProblemCell.Duty duty(List<Integer> joined, boolean primary, boolean isPublic) {
        if (primary) {
            return ProblemCell.Duty.PRIMARY;
        }
        if (isPublic) {
            return ProblemCell.Duty.PUBLISHED;
        }
        return joined.stream().anyMatch(cell -> cells.get(cell).isNew())
                ? ProblemCell.Duty.OPEN
                : ProblemCell.Duty.CONCEALED;
    }

    private int rank(List<Integer> joined) {
        return joined.stream()
                .mapToInt(cell -> cells.get(cell).grid().depth(cells.get(cell).place())
                        + (cells.wasHidden(cell) ? HIDDEN_BEFORE : 0))
                .min()
                .orElse(0);
    }

    private boolean isPrimary(int cell) {
        var place = cells.get(cell);
        var measure = Objects.requireNonNull(place.grid().measure(place.place()));
        var byCases = policy.money().hideWithCount()
                && measure.basedOn().stream().anyMatch(code -> {
                    var basis = place.grid().withMeasure(place.place(), code);
                    var cases = place.grid().cell(basis).value();
                    return isHidden(cell, basis)
                            || cases != null && cases.signum() > 0 && cases.intValue() < policy.threshold();
                });
        return byCases || rule.isNear(cells.contributionsTo(cell));
    }

    /** Where no case is printed, everybody knows that there is no amount. */
    private boolean isNothing(int cell) {
        var place = cells.get(cell);
        var measure = Objects.requireNonNull(place.grid().measure(place.place()));
        return measure.basedOn().stream().anyMatch(code -> {
            var basis = place.grid().withMeasure(place.place(), code);
            var cases = place.grid().cell(basis).value();
            return cases != null && cases.signum() == 0 && !isHidden(cell, basis);
        });
    }

    /** Whether a count of cases is hidden: in the new edition by the decision, in an earlier one as it was published. */
    private boolean isHidden(int cell, int basis) {
        var number = cell - cells.get(cell).place() + basis;
        return cells.get(cell).isNew()
                ? withheld.test(number)
                : cells.get(number).wasHidden();
    }

    /** An amount that is hidden only because of its number of cases may be estimated. */
    private long width(int cell, long value) {
        var all = cells.contributionsTo(cell);
        return all.isEmpty() || rule.isNear(all) ? rule.margin(all, value) : 0;
    }

    /** The contributions to each cell of the problem of the amounts; those of the last edition if it did not change. */
    private Map<Integer, List<Contribution>> contributionsByNumber(NumberedProblem amounts) {
        var found = new HashMap<Integer, List<Contribution>>();
        IntStream.range(0, cells.size()).filter(this::isAmount).forEach(cell -> {
            var all = cells.contributionsTo(cell);
            if (!all.isEmpty()) {
                found.put(amounts.of(cells, cell), all);
            }
        });
        return found;
    }
}
