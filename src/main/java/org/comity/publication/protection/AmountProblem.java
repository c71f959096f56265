package org.comity.publication.protection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.comity.publication.table.TableMeasure;
import org.comity.rules.disclosure.DisclosurePolicy;
import org.comity.rules.disclosure.ProblemCell;
import org.jspecify.annotations.Nullable;

/** Makes the problem of the amounts of all editions, in the smallest unit that any of them has. */
final class AmountProblem {

    private final EditionCells cells;
    private final DisclosurePolicy policy;
    private final IntPredicate withheld;
    private final Contributions contributions;
    private final int decimals;
    private final NumberedProblem problem;
    private boolean byContributions;

    AmountProblem(
            EditionCells cells,
            KnownRelations.OfEdition relations,
            DisclosurePolicy policy,
            IntPredicate withheld,
            Contributions contributions) {
        this.cells = cells;
        this.policy = policy;
        this.withheld = withheld;
        this.contributions = contributions;
        var most = 0;
        for (var cell = 0; cell < cells.size(); cell++) {
            if (isAmount(cell)) {
                most = Math.max(most, valueOf(cell).stripTrailingZeros().scale());
            }
        }
        decimals = most;
        problem = NumberedProblem.of(
                cells, new KnownRelations(cells, TableMeasure.Kind.AMOUNT, relations), this::isAmount, this::judge);
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
        var value = valueOf(joined.getFirst()).movePointRight(decimals).longValueExact();
        var isPublic = joined.stream().anyMatch(cell -> cells.get(cell).wasPublished() || isNothing(cell));
        var primary = !isPublic && joined.stream().anyMatch(this::isPrimary);
        var first = cells.get(joined.getLast());
        var least = Math.min(0, value);
        var width = joined.stream().mapToLong(cell -> width(cell, value)).max().orElse(0);
        return new ProblemCell(
                first.name(),
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
                .mapToInt(cell ->
                        cells.get(cell).grid().depth(cells.get(cell).place()) + (cells.wasHidden(cell) ? 100 : 0))
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
        var largest = largest(cell);
        return byCases
                || largest != null
                        && (isOfFew(largest)
                                || largest.missing(valueOf(cell), policy.money().percent())
                                                .signum()
                                        > 0);
    }

    private boolean isOfFew(Contributions.Largest largest) {
        return largest.contributors() > 0
                && largest.contributors() < policy.money().contributors();
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

    private Contributions.@Nullable Largest largest(int cell) {
        var place = cells.get(cell);
        var largest = contributions.of(
                place.edition(), place.grid().table().code(), place.grid().keys(place.place()));
        byContributions |= largest != null;
        return largest;
    }

    private BigDecimal share(BigDecimal amount) {
        return amount.multiply(BigDecimal.valueOf(policy.money().percent())).movePointLeft(2);
    }

    /** How far from a sensitive amount an estimate must be able to go. */
    private long width(int cell, long value) {
        var largest = largest(cell);
        var wide = largest == null
                ? share(BigDecimal.valueOf(Math.abs(value)))
                : largest.missing(valueOf(cell), policy.money().percent())
                        .max(share(largest.first()))
                        .movePointRight(decimals);
        return Math.max(1, wide.setScale(0, RoundingMode.CEILING).longValueExact());
    }
}
