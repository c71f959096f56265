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
 * @param step what happened
 * @param occurredAt when it happened; today if null
 * @param decidedBy who decided it; the first of the step's deciders if null
 * @param reasonCode the coded reason
 * @param narrative why, in words
 * @param grounds the grounds of a refusal, one of them the principal one
 * @param consultation the consultation before a refusal, or why there was none
 * @param answers the answers to the warnings of the law
 * @param proof how something was sent
 * @param recipient the authority it goes to
 * @param measureOutcomes the outcomes of measures
 * @param restrictions the restrictions on the use of information, or that there are none
 * @param consent how the person consented to a surrender or transfer, or why none is asked for
 * @param reviewOn the day of the next review
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
                narrative,
                reasonCode,
                grounds.stream().map(GroundGiven::code).toList(),
                (int) grounds.stream().filter(GroundGiven::isPrincipal).count(),
                consultation != null,
                proof != null,
                recipient,
                restrictions != null,
                consent != null,
                consent != null && consent.settlesSpeciality(),
                occurredAt != null && occurredAt.instantOrNull() != null);
    }
}
