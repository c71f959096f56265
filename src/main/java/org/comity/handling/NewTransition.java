package org.comity.handling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comity.rules.procedure.Decider;
import org.comity.rules.procedure.Facts.Given;
import org.comity.rules.procedure.MeasureOutcome;
import org.comity.rules.procedure.Step;
import org.comity.rules.refusal.Ground;
import org.comity.time.Moment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A step to be taken, with what is said of it. Which fields a step needs stands in the open steps of the request.
 *
 * @param step what happened
 * @param occurredAt when; today if nothing is said
 * @param decidedBy who decided it; the first of the step's deciders if nothing is said
 * @param reasonCode the coded reason
 * @param narrative why, in words
 * @param grounds the grounds of a refusal, one of them the principal one
 * @param consultation the consultation before a refusal, or why there was none
 * @param answers what is said to the warnings of the law
 * @param proof how something was sent
 * @param recipient the authority it goes to
 * @param measureOutcomes what became of measures
 * @param reviewOn when somebody looks at it next
 */
@Schema(description = "A step to be taken")
record NewTransition(
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
        @Nullable LocalDate reviewOn) {

    NewTransition {
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
                recipient);
    }

    /** A ground of refusal, from the law book. */
    record GroundGiven(
            @NotBlank @Size(max = 60) String code,
            @Nullable Boolean principal,
            @Size(max = 60) @Nullable String instrument,
            @Nullable Integer measure) {

        boolean isPrincipal() {
            return Boolean.TRUE.equals(principal);
        }

        Ground asGround() {
            return new Ground(code, isPrincipal(), instrument, measure);
        }
    }

    /** The consultation held, by its side process; or why none was appropriate. */
    record ConsultationGiven(
            @Nullable UUID sideProcess,
            @Size(max = 4000) @Nullable String notHeldBecause) {

        @Schema(hidden = true)
        @AssertTrue(message = "must name either the side process or why there was none")
        boolean isOneOfBoth() {
            return (sideProcess != null) != (notHeldBecause != null && !notHeldBecause.isBlank());
        }
    }

    /** What is said to a warning of the law, such as that a ground is forbidden as a rule. */
    record Answer(
            @NotBlank @Size(max = 60) String warning,
            @NotBlank @Size(max = 4000) String justification) {}

    /** How and when something was sent. */
    record Proof(
            @NotNull LocalDate sentOn,
            @NotBlank @Size(max = 60) String channel,
            @Size(max = 200) @Nullable String reference) {}

    /** What became of one measure, by its number in the request, from 1. */
    record OutcomeGiven(
            @NotNull Integer measure,
            @NotNull MeasureOutcome outcome,
            @Size(max = 60) @Nullable String code) {}
}
