package org.comity.publication.protection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.comity.publication.table.Measure;
import org.comity.publication.table.PublishedTable;
import org.comity.rules.disclosure.CellDuty;
import org.comity.rules.disclosure.DisclosureControl;
import org.comity.rules.disclosure.DisclosurePolicy;
import org.comity.rules.disclosure.DisclosurePolicy.OwnRequests;
import org.comity.rules.disclosure.ProtectionOutcome;
import org.comity.rules.disclosure.ProtectionProgress;

/** The protection of one choice of tables: counts, then amounts, then the measures that are computed from them. */
final class Protection {

    private final EditionCells cells;
    private final DisclosurePolicy policy;
    private final HiddenCells hidden;
    private final NumberedProblem counts;
    private final ProtectionOutcome ofCounts;
    private final AmountProblem amounts;
    private final ProtectionOutcome ofAmounts;

    Protection(
            List<PublishedTable> tables,
            ProtectTables.Known known,
            DisclosurePolicy policy,
            ProtectionProgress progress) {
        this.policy = policy;
        cells = new EditionCells(known.earlier(), tables, policy.attacker().unchanged());
        hidden = new HiddenCells(cells, policy.casesOfMeasures());
        counts = new CountProblem(cells, known.relations(), policy).problem();
        var solver = new LinearSolver();
        ofCounts = DisclosureControl.protect(counts.problem(), policy.attacker().ownRequests(), solver, progress);
        hidden.hide(counts, ofCounts.hidden());
        amounts = new AmountProblem(cells, known.relations(), policy, hidden, known.contributions());
        ofAmounts = DisclosureControl.protect(amounts.problem().problem(), OwnRequests.NONE, solver, progress);
        hidden.hide(amounts.problem(), ofAmounts.hidden());
        hidden.hideDerived();
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
                .map(hidden::published)
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
                tally.cells == 0 ? 0 : (double) (tally.primary + tally.secondary + tally.derived) / tally.cells,
                ofCounts.onePerLine() + ofAmounts.onePerLine(),
                ofCounts.narrowest(),
                amountsBy(),
                unprotected(),
                ofCounts.wholeEditions() + ofAmounts.wholeEditions(),
                ofCounts.brokenEditions() + ofAmounts.brokenEditions(),
                ofCounts.programs() + ofAmounts.programs());
    }

    private ProtectionReport.AmountsBy amountsBy() {
        if (amounts.problem().numbers().isEmpty()) {
            return ProtectionReport.AmountsBy.NONE;
        }
        return amounts.isByContributions()
                ? ProtectionReport.AmountsBy.CONTRIBUTIONS
                : ProtectionReport.AmountsBy.CASES;
    }

    private List<String> unprotected() {
        var found = new ArrayList<String>();
        names(counts, ofCounts.unprotected(), found);
        names(amounts.problem(), ofAmounts.unprotected(), found);
        return found;
    }

    private static void names(NumberedProblem problem, BitSet unprotected, List<String> found) {
        unprotected.stream()
                .forEach(cell -> found.add(problem.problem().cells().get(cell).name()));
    }

    /** Counts cells of the new edition. */
    private final class Tally {

        private int cells;
        private int primary;
        private int secondary;
        private int derived;

        void add(int cell) {
            cells++;
            if (!hidden.isHidden(cell)) {
                return;
            }
            var place = Protection.this.cells.get(cell);
            if (place.grid().kind(place.place()) == Measure.Kind.DERIVED) {
                derived++;
            } else if (isPrimary(counts, cell) || isPrimary(amounts.problem(), cell)) {
                primary++;
            } else {
                secondary++;
            }
        }

        private boolean isPrimary(NumberedProblem problem, int cell) {
            var number = problem.of(Protection.this.cells, cell);
            return number >= 0 && problem.problem().cells().get(number).duty() == CellDuty.PRIMARY;
        }
    }
}
