package org.comity.publication.edition;

import java.util.List;
import org.comity.publication.comparison.EditionComparison;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The page of the person who approves: what blocks, what must be signed, and what the edition changes.
 *
 * @param edition number of the edition
 * @param approvable true if no error blocks it
 * @param errors findings that block the approval
 * @param warnings findings that the person who approves signs by their codes
 * @param cells number of cells
 * @param hidden number of hidden cells
 * @param percentHidden hidden cells in per cent of all that have a number, to one decimal place
 * @param percentHiddenBefore the same of the edition before; absent for the first
 * @param comparison what it changes against the edition before; absent for the first
 */
@Schema(name = "EditionChecklist")
public record ChecklistView(
        int edition,
        boolean approvable,
        List<FindingView> errors,
        List<FindingView> warnings,
        int cells,
        int hidden,
        double percentHidden,
        @Nullable Double percentHiddenBefore,
        @Nullable EditionComparison comparison) {

    /**
     * A finding.
     *
     * @param code code of the rule
     * @param about table or part that it is about
     * @param text the finding in words
     */
    @Schema(name = "ChecklistFinding")
    public record FindingView(String code, String about, String text) {}
}
