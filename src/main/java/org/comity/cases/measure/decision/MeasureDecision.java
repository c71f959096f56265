package org.comity.cases.measure.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comity.cases.history.StepDetail.Answer;
import org.comity.cases.part.content.Content;
import org.comity.cases.part.content.HasHappened;
import org.comity.rules.workflow.Decider;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A decision on one measure. UNCAC articles 46(9), 46(17), 46(21), 46(25) and 46(26). */
@Embeddable
@Schema(description = "A decision on one measure of a request; each kind has its own fields")
public record MeasureDecision(
        @NotNull @Min(1) @Schema(description = "Number of the measure within the request")
        Integer measureNo,

        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "Kind of the decision")
        MeasureDecisionKind decision,

        @NotNull
        @Enumerated(EnumType.STRING)
        @Schema(
                description =
                        "Body that decided it; of a request to us one of ours, of a request of ours one of the other State")
        Decider decidedBy,

        @Size(max = 60)
        @Schema(
                description =
                        "Coded reason, of the list GET /api/v1/law/reasons: the principal ground (RF) of a refusal, PP of a"
                                + " postponement, NX of an impossibility, PX, RF or NX of a result in part")
        @Nullable
        String code,

        @Size(max = 20)
        @JdbcTypeCode(SqlTypes.ARRAY)
        @Schema(description = "Further grounds of a refusal, of the list GET /api/v1/law/reasons?kind=RF")
        List<@NotBlank @Size(max = 60) String> furtherGrounds,

        @Size(max = 60)
        @Schema(
                description =
                        "Code of the instrument that the grounds are taken from, of the list GET /api/v1/law/instruments")
        @Nullable
        String instrument,

        @Min(1)
        @Schema(description = "Number of the decision REFUSAL_PROPOSED on whose reasons a refusal by the office rests")
        @Nullable
        Integer proposalNo,

        @Schema(
                description =
                        "Identifier of the consultation, a side process, before a refusal or postponement by the office")
        @Nullable
        UUID consultation,

        @Size(max = 4000)
        @Schema(description = "Why no consultation was appropriate, in words; in place of the consultation")
        @Nullable
        String notConsultedBecause,

        @Valid
        @Size(max = 20)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(description = "Justifications for warnings, as of a step")
        List<@NotNull @Valid Answer> answers,

        @Size(max = 4000) @Schema(description = "Reasons or remarks, in words") @Nullable
        String narrative,

        @Size(max = 200)
        @Schema(description = "Document of the decision, by its number, date or name, in words")
        @Nullable
        String document,

        @HasHappened
        @Schema(description = "Legal day, in the zone of the authority, on which the document was received")
        @Nullable
        LocalDate documentOn,

        @Size(max = 60)
        @Schema(
                description =
                        "Code of the executing authority that a measure is sent to, of the list of executing authorities of the office")
        @Nullable
        String executingAuthority,

        @Schema(
                description =
                        "Last legal day, in the zone of the authority: of the execution of a measure that is sent, or of the review of"
                                + " a postponement. It is a deadline of the request")
        @Nullable
        LocalDate dueOn,

        @Schema(
                description =
                        "True if the procedure that was asked for was followed, UNCAC article 46(17); false if it was not")
        @Nullable
        Boolean procedureFollowed,

        @Size(max = 2000) @Schema(description = "Documents, copies and objects that were delivered, in words") @Nullable
        String delivered,

        @Column(insertable = false, updatable = false)
        @Schema(description = "Legal day of the decision, in the zone of the authority; today if it is left out")
        @Nullable
        LocalDate day)
        implements Content {

    public MeasureDecision {
        furtherGrounds = furtherGrounds == null ? List.of() : furtherGrounds;
        answers = answers == null ? List.of() : answers;
    }
}
