package org.comity.cases.step.judgement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comity.base.json.LanguageTag;
import org.comity.base.json.MustHold;
import org.comity.base.time.Moment;
import org.comity.rules.refusal.Ground;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Facts.Given;
import org.comity.rules.workflow.MeasureOutcome;
import org.comity.rules.workflow.Step;
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
 * @param restrictions the restrictions on the use of information, or that there are none
 * @param consent how the person consented to a surrender or transfer, or why none is asked for
 * @param reviewOn when somebody looks at it next
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

    /** A ground of refusal, from the law book. */
    public record GroundGiven(
            @NotBlank @Size(max = 60) String code,
            @Nullable Boolean principal,
            @Size(max = 60) @Nullable String instrument,
            @Nullable Integer measure) {

        public boolean isPrincipal() {
            return Boolean.TRUE.equals(principal);
        }

        public Ground asGround() {
            return new Ground(code, isPrincipal(), instrument, measure);
        }
    }

    /** The consultation held, by its side process; or why none was appropriate. */
    record ConsultationGiven(
            @Nullable UUID sideProcess,
            @Size(max = 4000) @Nullable String notHeldBecause) {

        @Schema(hidden = true)
        @MustHold(message = "must name either the side process or why there was none")
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

    /**
     * Which restrictions hold on the use of information, UNCAC article 46(5), or that there are none.
     *
     * @param none true if it may be used freely
     * @param terms what it may not be used for, in words
     * @param confidential true if it is to be kept confidential, even for a time only
     * @param reviewOn the day somebody asks whether that still holds; needed if it is confidential
     * @param evidenceValue what it is good for before a court
     * @param prohibitedRecipients to whom it must not go
     */
    public record RestrictionsGiven(
            @Nullable Boolean none,
            @Size(max = 4000) @Nullable String terms,
            @Nullable Boolean confidential,
            @Nullable LocalDate reviewOn,
            @Nullable EvidenceValue evidenceValue,
            @Size(max = 50) List<@NotBlank @Size(max = 300) String> prohibitedRecipients) {

        public RestrictionsGiven {
            prohibitedRecipients = prohibitedRecipients == null ? List.of() : prohibitedRecipients;
        }

        @Schema(hidden = true)
        @MustHold(message = "must say what is restricted, or that nothing is, and not both")
        boolean isOneOfBoth() {
            var restricts = isSaid(terms) || Boolean.TRUE.equals(confidential) || !prohibitedRecipients.isEmpty();
            return restricts != Boolean.TRUE.equals(none);
        }

        @Schema(hidden = true)
        @MustHold(field = "reviewOn", message = "must name the day on which confidentiality is reviewed")
        boolean isReviewed() {
            return !Boolean.TRUE.equals(confidential) || reviewOn != null;
        }
    }

    /** What information is good for before a court. */
    enum EvidenceValue {
        INTELLIGENCE_ONLY,
        USABLE_AS_EVIDENCE,
        NOT_RECORDED
    }

    /**
     * How a person consented to a surrender or transfer, or why the law that applies asks for no consent.
     *
     * @param form in what form
     * @param givenOn the day
     * @param specialityRenounced whether the person renounced the protection of speciality as well
     * @param language in which it was explained, a BCP 47 tag
     * @param counsel who advised the person
     */
    record ConsentGiven(
            @Nullable Form form,
            @Nullable LocalDate givenOn,
            @Nullable Boolean specialityRenounced,

            @Pattern(regexp = LanguageTag.PATTERN, message = LanguageTag.MESSAGE) @Nullable
            String language,

            @Size(max = 300) @Nullable String counsel,
            @Size(max = 4000) @Nullable String notRequiredBecause) {

        /** In what form a person consents. */
        enum Form {
            IN_COURT,
            BEFORE_ANOTHER_AUTHORITY,
            IN_WRITING,
            NOT_RECORDED
        }

        @Schema(hidden = true)
        @MustHold(message = "must say when and in which form it was given, or why the law asks for none")
        boolean isOneOfBoth() {
            return (givenOn != null && form != null) != isSaid(notRequiredBecause);
        }

        boolean settlesSpeciality() {
            return givenOn != null && specialityRenounced != null;
        }
    }

    private static boolean isSaid(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
