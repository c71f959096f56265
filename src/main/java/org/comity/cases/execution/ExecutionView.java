package org.comity.cases.execution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comity.cases.request.content.ForeignReference;
import org.comity.cases.request.content.MatterType;
import org.comity.cases.request.content.Measure;
import org.comity.cases.request.content.OffenceNamed;
import org.comity.cases.request.content.RequestContent.Requester;
import org.comity.cases.request.content.RequestContent.SuggestedDeadline;
import org.comity.cases.request.content.RequestContent.Urgency;
import org.comity.cases.step.judgement.OpenStepView;
import org.comity.cases.step.judgement.OpenStepView.NeedView;
import org.comity.rules.workflow.MeasureOutcome;
import org.comity.rules.workflow.Step;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request as the executing authority sees it to which it was sent. It has what is needed to execute the request, and nothing of
 * what the central authority considers.
 *
 * @param id identifier of the request, used in all addresses of the execution
 * @param state how far the execution is
 * @param sentOn legal day on which it was sent to the executing authority, in the zone of the authority
 * @param receivedOn legal day on which the executing authority received it, in the zone of the authority
 * @param dated date the request itself bears, without a zone
 * @param language language the request is written in, a BCP 47 tag such as {@code fr}
 * @param urgency mark that the request is urgent, with the reason; absent if it is not
 * @param matterType nature of the proceeding abroad
 * @param legalBases codes of the instruments it rests on, of the list GET /api/v1/law/instruments
 * @param offences conduct the proceeding is about
 * @param measures assistance that is asked for
 * @param foreignReferences references other offices gave the request
 * @param requester office in the requesting State that needs the assistance
 * @param confidential true if the requesting State demands confidentiality, UNCAC article 46(20)
 * @param suggestedDeadline day by which the requesting State would like an answer, with its reason
 * @param summary facts in short, free text
 * @param deadlines time limits of a treaty or statute that run, the next first
 * @param openSteps steps by which the executing authority can answer now, each with what it still needs
 */
@Schema(description = "A request as the executing authority sees it")
record ExecutionView(
        UUID id,
        String authority,
        String reference,
        String counterpart,
        ExecutionState state,
        LocalDate sentOn,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate dated,
        @Nullable String language,
        @Nullable Urgency urgency,
        MatterType matterType,
        List<String> legalBases,
        List<OffenceNamed> offences,
        List<ExecutionMeasure> measures,
        List<ForeignReference> foreignReferences,
        @Nullable Requester requester,
        boolean confidential,
        @Nullable SuggestedDeadline suggestedDeadline,
        @Nullable String summary,
        List<ExecutionDeadline> deadlines,
        List<ExecutionOpenStep> openSteps) {

    /**
     * A measure that is to be executed.
     *
     * @param no number of the measure within the request, from 1
     * @param letter letter of UNCAC article 46(3), a to k
     * @param coercive true if it needs compulsion here, UNCAC article 46(9)
     * @param description what exactly is asked for, in words
     * @param subType form of the measure, such as {@code SEARCH_OF_PREMISES}
     * @param outcome what became of it, recorded by steps
     * @param outcomeCode coded reason of an outcome other than executed
     */
    record ExecutionMeasure(
            int no,
            String letter,
            boolean coercive,
            @Nullable String description,
            @Nullable String subType,
            @Nullable MeasureOutcome outcome,
            @Nullable String outcomeCode) {

        static ExecutionMeasure of(Measure measure) {
            var no = measure.no();
            return new ExecutionMeasure(
                    no == null ? 0 : no,
                    measure.letter(),
                    measure.coercive(),
                    measure.description(),
                    measure.subType(),
                    measure.outcome(),
                    measure.outcomeCode());
        }
    }

    /**
     * A time limit that a treaty or statute sets.
     *
     * @param rule code of its rule, of the list GET /api/v1/law/deadline-rules
     * @param title what has to be done by the last day
     * @param dueOn last day, a legal day in the zone of the authority
     * @param dueAt instant at which it runs out, for a limit counted in hours
     */
    record ExecutionDeadline(
            String rule,
            String title,
            LocalDate dueOn,
            @Nullable Instant dueAt) {}

    /**
     * A step by which the executing authority can answer now.
     *
     * @param step code to send as {@code step}
     * @param title the step in words
     * @param needs conditions of the step, each with the field that meets it
     */
    record ExecutionOpenStep(Step step, String title, List<NeedView> needs) {

        static ExecutionOpenStep of(OpenStepView open) {
            return new ExecutionOpenStep(open.step(), open.title(), open.needs());
        }
    }
}
