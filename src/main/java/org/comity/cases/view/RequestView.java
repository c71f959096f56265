package org.comity.cases.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comity.cases.deadline.DeadlineView;
import org.comity.cases.part.PartView;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.content.RequestContent;
import org.comity.cases.sideprocess.SideProcessView;
import org.comity.cases.step.judgement.OpenStepView;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.Standing;
import org.comity.rules.workflow.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request, whole: what it says, where it stands, what runs beside it, and the steps open to the caller now.
 *
 * @param formerReferences the references it had before it was reclassified
 * @param on the day it is shown as of, if one was asked for: state, result, side processes and deadlines are those that
 *     stood at its end, as far as they had come by then; there are no open steps, and what the request says is today's
 * @param asOf the instant as of which it is shown, if one was asked for: everything, what it says too, is as it was known
 *     then; there are no open steps
 * @param parts how many records of each kind it has beside, as far as they are for the caller, and where they are
 * @param warnings what the law book has to say of the legal bases; it stops nothing
 * @param importedFrom the import and row it came from, if it did
 */
@Schema(description = "A request, whole")
public record RequestView(
        UUID id,
        String authority,
        String reference,
        List<String> formerReferences,
        Direction direction,
        Kind kind,
        State state,
        String stateTitle,
        Standing standing,
        @Nullable Result result,
        @Nullable LocalDate on,
        @Nullable Instant asOf,
        LocalDate stateSince,
        @Nullable String executingAuthority,
        @Nullable LocalDate reviewOn,
        Instant registeredAt,
        @Nullable ImportedFrom importedFrom,
        RequestContent content,
        List<String> warnings,
        List<SideProcessView> sideProcesses,
        List<DeadlineView> deadlines,
        List<PartView> parts,
        List<OpenStepView> openSteps,
        int historyEntries) {

    /** Where a request was imported from. */
    record ImportedFrom(UUID importId, int row) {

        static @Nullable ImportedFrom of(CooperationRequest request) {
            var provenance = request.provenance();
            return provenance == null ? null : new ImportedFrom(provenance.importId(), provenance.row());
        }
    }
}
