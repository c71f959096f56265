package org.comity.publication.protection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.TableMeasure;
import org.comity.rules.disclosure.DisclosureControl;
import org.comity.rules.disclosure.DisclosurePolicy;
import org.comity.rules.disclosure.DisclosurePolicy.OwnRequests;
import org.comity.rules.disclosure.DisclosureProblem.OwnParts;
import org.comity.rules.disclosure.ProblemCell;
import org.comity.rules.disclosure.ProtectionOutcome;
import org.comity.rules.disclosure.ProtectionProgress;
import org.jspecify.annotations.Nullable;

/** The protection of one choice of tables: counts, then amounts, then the measures that are computed from them. */
final class EditionProtection {

    private final EditionCells cells;
    private final DisclosurePolicy policy;
    private final HiddenCells hidden;
    private final NumberedProblem counts;
    private final AmountProblem amounts;
    private final @Nullable RoundedCounts rounded;
    private final List<ProtectionOutcome> outcomes = new ArrayList<>();
    private final List<String> unprotected = new ArrayList<>();

    EditionProtection(
            List<PublishedTable> tables,
            ProtectTables.Known known,
            DisclosurePolicy policy,
            ProtectionProgress progress) {
        this.policy = policy;
        cells = new EditionCells(known.earlier(), tables, policy, known.contributions());
        hidden = new HiddenCells(cells);
        counts = new CountProblem(cells, known::relationsOf, policy).problem();
        var rounding = rounding(progress);
        rounded = rounding;
        amounts = new AmountProblem(
                cells,
                known::relationsOf,
                policy,
                cell -> hidden.isHidden(cell) || rounding != null && rounding.isSmall(cell));
        suppress(amounts.problem(), OwnRequests.NONE, amounts.readers(), progress);
        new DerivedMeasures(cells, hidden, policy.casesOfMeasures())
                .hide(cell -> rounding != null && rounding.isUncertain(cell));
    }

    private @Nullable RoundedCounts rounding(ProtectionProgress progress) {
        return switch (policy.method()) {
            case SUPPRESSION -> {
                suppress(counts, policy.attacker().ownRequests(), List.of(), progress);
                yield null;
            }
            case ROUNDING -> new RoundedCounts(cells, counts, policy);
        };
    }

    private void suppress(
            NumberedProblem problem, OwnRequests own, List<OwnParts> readers, ProtectionProgress progress) {
        var outcome = DisclosureControl.protect(problem.problem(), own, readers, new LinearSolver(), progress);
        outcomes.add(outcome);
        hidden.hide(problem, outcome.hidden());
        outcome.unprotected().stream()
                .forEach(cell ->
                        unprotected.add(problem.problem().cells().get(cell).name()));
    }

    /** Share of the numbers of a table, other than 0, that are hidden. */
    double loss(PublishedTable table) {
        return cells.tables().stream()
                .filter(one ->
                        one.edition() == null && one.grid().table().code().equals(table.code()))
                .mapToDouble(hidden::loss)
                .findFirst()
                .orElse(0);
    }

    List<PublishedTable> published() {
        return cells.tables().stream()
                .filter(table -> table.edition() == null)
                .map(table ->
                        rounded == null ? hidden.published(table) : rounded.rounded(table, hidden.published(table)))
                .toList();
    }

    ProtectionReport report() {
        var tally = new Tally();
        for (var cell = 0; cell < cells.size(); cell++) {
            if (cells.get(cell).isNew() && cells.get(cell).value() != null) {
                tally.add(cell);
            }
        }
        return new ProtectionReport(
                policy.name(),
                policy.method(),
                tally.cells,
                tally.primary,
                tally.secondary,
                tally.derived,
                tally.cells == 0 ? 0 : (double) tally.hidden / tally.cells,
                sum(ProtectionOutcome::onePerLine),
                narrowest(),
                amountsBy(),
                unprotected,
                sum(ProtectionOutcome::wholeEditions),
                sum(ProtectionOutcome::brokenEditions),
                sum(ProtectionOutcome::programs));
    }

    private int sum(ToIntFunction<ProtectionOutcome> number) {
        return outcomes.stream().mapToInt(number).sum();
    }

    /** A rounded 0 or base can be each number that is rounded to it. */
    private double narrowest() {
        return switch (policy.method()) {
            case SUPPRESSION -> outcomes.getFirst().narrowest();
            case ROUNDING -> Objects.requireNonNull(policy.roundingBase()) - 1.0;
        };
    }

    private ProtectionReport.AmountsBy amountsBy() {
        if (amounts.problem().numbers().isEmpty()) {
            return ProtectionReport.AmountsBy.NONE;
        }
        return amounts.isByContributions()
                ? ProtectionReport.AmountsBy.CONTRIBUTIONS
                : ProtectionReport.AmountsBy.CASES;
    }

    /** Counts cells of the new edition. */
    private final class Tally {

        private int cells;
        private int primary;
        private int secondary;
        private int derived;
        private int hidden;

        void add(int cell) {
            cells++;
            hidden += EditionProtection.this.hidden.isHidden(cell) ? 1 : 0;
            if (!EditionProtection.this.hidden.isHidden(cell) && (rounded == null || !rounded.isChanged(cell))) {
                return;
            }
            var place = EditionProtection.this.cells.get(cell);
            if (place.grid().kind(place.place()) == TableMeasure.Kind.DERIVED) {
                derived++;
            } else if (isPrimary(counts, cell) || isPrimary(amounts.problem(), cell)) {
                primary++;
            } else {
                secondary++;
            }
        }

        private boolean isPrimary(NumberedProblem problem, int cell) {
            var number = problem.of(EditionProtection.this.cells, cell);
            return number >= 0 && problem.problem().cells().get(number).duty() == ProblemCell.Duty.PRIMARY;
        }
    }
}
