package org.comity.cases.step.judgement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.comity.base.time.Moment;
import org.comity.cases.history.StepDetail.Answer;
import org.comity.cases.history.StepDetail.ConsentGiven;
import org.comity.cases.history.StepDetail.ConsultationGiven;
import org.comity.cases.history.StepDetail.DocumentGiven;
import org.comity.cases.history.StepDetail.GroundGiven;
import org.comity.cases.history.StepDetail.OutcomeGiven;
import org.comity.cases.history.StepDetail.Proof;
import org.comity.cases.history.StepDetail.RestrictionsGiven;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Facts.Given;
import org.comity.rules.workflow.Step;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A step to be taken, with its data. The open steps of the request name the fields that a step needs.
 *
 * @param step code of the step; those possible now are in {@code openSteps} of the request
 * @param occurredAt when it happened: a legal day in the zone of the authority ({@code 2026-11-22}), or an instant with
 *     offset where a step asks for the hour; today unless given, never in the future
 * @param decidedBy body that decided it or caused it, one of {@code decidedBy} of the open step; needed if that names
 *     several
 * @param reasonCode code of the list GET /api/v1/law/reasons: of kind CL for a step that ends the request, NX for an
 *     impossibility, PX for a result in part
 * @param narrative reasons or remarks in free text of up to 8000 characters
 * @param grounds grounds of a refusal, exactly one of them the principal one
 * @param consultation consultation held before a refusal, or why there was none
 * @param answers justifications for warnings, such as that a ground is as a rule forbidden, or that a coercive measure is
 *     granted without dual criminality
 * @param proof day and way of dispatch or service, for a step that sends or receives something
 * @param document document by which a court, a minister or the other State decided, by its name or the day of its receipt;
 *     of a withdrawal, in which form and when the other State stated it; of a refused measure, the letter of the executing
 *     authority
 * @param recipient code of the executing authority or office it goes to; members of that executing authority see the
 *     request from then on. The code is the one in their tokens, which GET /api/v1/me shows to them; there is no list of them
 * @param measureOutcomes outcome of single measures, for a return or a partial result
 * @param restrictions limits on the use of information, or that there are none
 * @param consent consent of the person to a surrender or transfer, or why the law asks for none
 * @param reviewOn legal day, in the zone of the authority, on which an officer looks at the request again
 */
@Schema(description = "A step to be taken")
public record NewTransition(
        @NotNull Step step,
        @Schema(implementation = String.class) @Nullable Moment occurredAt,
        @Nullable Decider decidedBy,
        @Size(max = 60) @Nullable String reasonCode,
        @Size(max = 8000) @Nullable String narrative,
        @Size(max = 20) List<@NotNull @Valid GroundGiven> grounds,
        @Valid @Nullable ConsultationGiven consultation,
        @Size(max = 20) List<@NotNull @Valid Answer> answers,
        @Valid @Nullable Proof proof,
        @Valid @Nullable DocumentGiven document,
        @Size(max = 60) @Nullable String recipient,
        @Size(max = 100) List<@NotNull @Valid OutcomeGiven> measureOutcomes,
        @Valid @Nullable RestrictionsGiven restrictions,
        @Valid @Nullable ConsentGiven consent,
        @Nullable LocalDate reviewOn) {

    public NewTransition {
        grounds = grounds == null ? List.of() : grounds;
        answers = answers == null ? List.of() : answers;
        measureOutcomes = measureOutcomes == null ? List.of() : measureOutcomes;
    }

    /** As far as a procedure looks at it. */
    Given given() {
        return new Given(
                decidedBy,
                narrative,
                reasonCode,
                grounds.stream().map(GroundGiven::code).toList(),
                (int) grounds.stream().filter(GroundGiven::isPrincipal).count(),
                consultation != null,
                proof != null,
                document != null,
                document != null && document.isStatement(narrative),
                measureOutcomes.stream().anyMatch(OutcomeGiven::refusesPart),
                recipient,
                restrictions != null,
                consent != null,
                consent != null && consent.settlesSpeciality(),
                occurredAt != null && occurredAt.instantOrNull() != null);
    }
}
