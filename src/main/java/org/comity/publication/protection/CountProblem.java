package org.comity.publication.protection;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.comity.publication.table.TableMeasure;
import org.comity.rules.disclosure.DisclosurePolicy;
import org.comity.rules.disclosure.DisjointSets;
import org.comity.rules.disclosure.ProblemCell;
import org.jspecify.annotations.Nullable;

/** Makes the problem of the counts of all editions. */
final class CountProblem {

    /** A cell that was hidden before is published after those that were not. */
    private static final int HIDDEN_BEFORE = 100;

    private final EditionCells cells;
    private final DisclosurePolicy policy;
    private final Sensitivities sensitivities;
    private final DisjointSets groups;
    private final Set<Integer> withHiddenZeros = new HashSet<>();
    private final NumberedProblem problem;

    CountProblem(EditionCells cells, KnownRelations.OfEdition relations, DisclosurePolicy policy) {
        this.cells = cells;
        this.policy = policy;
        this.sensitivities = new Sensitivities(policy);
        var known = new KnownRelations(cells, TableMeasure.Kind.COUNT, relations);
        groups = known.groups();
        for (var cell = 0; cell < cells.size(); cell++) {
            var place = cells.get(cell);
            if (isCount(cell)
                    && sensitivities.hidesZeros(place.grid())
                    && sensitivities.isSensitive(place.grid(), place.place())) {
                withHiddenZeros.add(groupOf(cell));
            }
        }
        problem = NumberedProblem.of(cells, known, this::isCount, this::judge);
    }

    NumberedProblem problem() {
        return problem;
    }

    private boolean isCount(int cell) {
        var place = cells.get(cell);
        return place.value() != null && place.grid().kind(place.place()) == TableMeasure.Kind.COUNT;
    }

    private int groupOf(int cell) {
        return groups.root(cells.root(cell));
    }

    /** A zero may be hidden wherever a hidden zero is in the sums, else hidden cells are 1 or more. */
    private long leastOf(int cell, long value) {
        return Math.min(value < 0 ? -1_000_000 : Long.MAX_VALUE, withHiddenZeros.contains(groupOf(cell)) ? 0 : 1);
    }

    private ProblemCell judge(List<Integer> joined) {
        var first = cells.get(joined.getLast());
        var value = Objects.requireNonNull(first.value()).longValueExact();
        var least = leastOf(joined.getFirst(), value);
        // A small number that an earlier policy published is public, unless it is rounded; nothing can hide it.
        var isPublic = policy.method() == DisclosurePolicy.Method.SUPPRESSION
                && joined.stream().anyMatch(cell -> cells.get(cell).wasPublished());
        var primary = !isPublic && joined.stream().anyMatch(this::isPrimary);
        var band = primary ? new ProblemCell.Band(lowOf(joined, least), policy.threshold() - 1L) : null;
        return new ProblemCell(
                first.name(),
                value,
                least,
                duty(joined, primary, isPublic || value < least),
                band,
                rank(joined),
                owner(joined));
    }

    /** Where zeros are printed a reader knows which parts of a cell are 1 or more: the cell is at least their number. */
    private long lowOf(List<Integer> joined, long least) {
        return least < 1
                ? least
                : joined.stream()
                        .mapToLong(cell ->
                                knownLow(cells.get(cell).grid(), cells.get(cell).place()))
                        .max()
                        .orElse(least);
    }

    private static long knownLow(TableGrid grid, int place) {
        var value = grid.cell(place).value();
        if (value == null || value.signum() == 0) {
            return 0;
        }
        var low = 1L;
        for (var axis = 0; axis < grid.table().axes().size(); axis++) {
            if (grid.table().axes().get(axis).additive()) {
                var parts = grid.parts(place, axis).stream()
                        .mapToLong(part -> knownLow(grid, part))
                        .sum();
                low = Math.max(low, parts);
            }
        }
        return low;
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

    private boolean isPrimary(int cell) {
        var place = cells.get(cell);
        return sensitivities.isPrimary(place.grid(), place.place(), Objects.requireNonNull(place.value()));
    }

    private int rank(List<Integer> joined) {
        var depth = joined.stream()
                .mapToInt(cell -> cells.get(cell).grid().depth(cells.get(cell).place()))
                .min()
                .orElse(0);
        return depth + (joined.stream().anyMatch(cells::wasHidden) ? HIDDEN_BEFORE : 0);
    }

    private @Nullable String owner(List<Integer> joined) {
        for (var cell : joined) {
            var owner =
                    sensitivities.owner(cells.get(cell).grid(), cells.get(cell).place());
            if (owner != null) {
                return owner;
            }
        }
        return null;
    }
}
