package org.comity.cases.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comity.cases.deadline.DeadlineView;
import org.comity.cases.part.PartView;
import org.comity.cases.priority.PriorityView;
import org.comity.cases.related.RelatedRequestView;
import org.comity.cases.request.AccessLevel;
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
 * A request, whole: its content, its state, its side processes and deadlines, and the steps open to the caller now.
 *
 * @param id identifier, unchanged for life; used in all addresses of the request
 * @param reference own reference, given at registration: series, year, number, such as {@code MLA-IN/2026/00001}
 * @param formerReferences references it had before it was reclassified; a search still finds it by them
 * @param state place in its procedure
 * @param stateTitle the state in words
 * @param standing whether the state counts as being prepared, open, finalised or closed
 * @param result how it ended, for the statistics; absent as long as nothing has ended it
 * @param on legal day the view is as of, if the call asked for one: state, result, side processes and deadlines are those
 *     at its end; the content is the present one and no step is open
 * @param asOf instant the view is as of, if the call asked for one: everything, the content too, is as it was known then
 *     and no step is open
 * @param stateSince legal day, in the zone of the authority, on which the step that led to the present state occurred
 * @param executingAuthority code of the authority it was sent to for execution, as the step that sent it named it; its
 *     members see the request from then on. A register may have another name, which gives no right
 * @param level how many people of the office may see it
 * @param priority how soon the office takes it up, and why; absent in a view as of a day or an instant
 * @param reviewOn legal day, in the zone of the authority, on which an officer looks at the request again; it appears in
 *     the list of deadlines
 * @param registeredAt instant at which it was recorded here, in UTC; not the day of receipt
 * @param importedFrom import and row it came from; absent if it was registered here
 * @param officerPerson person of the list of the office whom {@code content.officer} names or was matched with; absent if it is a
 *     name that was not matched
 * @param content what the request says; the part a merge patch can change
 * @param warnings remarks of the law book on the legal bases, and of the office on minor matters, in sentences; they stop nothing
 * @param sideProcesses side processes that run now; ended ones are at {@code /side-processes}
 * @param deadlines deadlines that run now, the next first; ended ones are at {@code /deadlines}
 * @param openSteps steps the caller may record now, each with what it still needs
 * @param historyEntries number of entries of the history, of all kinds
 * @param parts number of the records of each kind that belong to the request, as far as the caller may see them, with the path of
 *     their list
 * @param mayBeRelated requests that may be the same once more, with reasons; only in the answer to the registration, if there is one
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
        AccessLevel level,
        @Nullable PriorityView priority,
        @Nullable LocalDate reviewOn,
        Instant registeredAt,
        @Nullable ImportedFrom importedFrom,
        @Nullable OfficerPerson officerPerson,
        RequestContent content,
        List<String> warnings,
        List<SideProcessView> sideProcesses,
        List<DeadlineView> deadlines,
        List<PartView> parts,
        List<OpenStepView> openSteps,
        int historyEntries,
        @Nullable List<RelatedRequestView> mayBeRelated) {

    /** The title and the standing follow from the state. */
    RequestView(
            UUID id,
            String authority,
            String reference,
            List<String> formerReferences,
            Direction direction,
            Kind kind,
            State state,
            @Nullable Result result,
            @Nullable LocalDate on,
            @Nullable Instant asOf,
            LocalDate stateSince,
            @Nullable String executingAuthority,
            AccessLevel level,
            @Nullable PriorityView priority,
            @Nullable LocalDate reviewOn,
            Instant registeredAt,
            @Nullable ImportedFrom importedFrom,
            @Nullable OfficerPerson officerPerson,
            RequestContent content,
            List<String> warnings,
            List<SideProcessView> sideProcesses,
            List<DeadlineView> deadlines,
            List<PartView> parts,
            List<OpenStepView> openSteps,
            int historyEntries,
            @Nullable List<RelatedRequestView> mayBeRelated) {
        this(
                id,
                authority,
                reference,
                formerReferences,
                direction,
                kind,
                state,
                state.title(),
                state.standing(),
                result,
                on,
                asOf,
                stateSince,
                executingAuthority,
                level,
                priority,
                reviewOn,
                registeredAt,
                importedFrom,
                officerPerson,
                content,
                warnings,
                sideProcesses,
                deadlines,
                parts,
                openSteps,
                historyEntries,
                mayBeRelated);
    }

    /**
     * Where a request was imported from.
     *
     * @param importId identifier of the import, see GET /api/v1/imports/{id}
     * @param row row of the file, counted from 1 with the heading
     */
    record ImportedFrom(UUID importId, int row) {

        static @Nullable ImportedFrom of(CooperationRequest request) {
            var provenance = request.provenance();
            return provenance == null ? null : new ImportedFrom(provenance.importId(), provenance.row());
        }
    }

    /**
     * The person of the list of the office who is in charge.
     *
     * @param code code of the person
     * @param name name of the person for display
     */
    @Schema(name = "OfficerPerson", description = "The person of the list of the office who is in charge")
    record OfficerPerson(String code, String name) {}
}
