package org.comity.cases.measure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.comity.cases.part.record.RecordCorrection;
import org.comity.cases.request.content.DualCriminality;
import org.comity.cases.request.content.Measure;
import org.comity.rules.workflow.MeasureOutcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A measure to be added to a request. */
@Schema(description = "A measure that a request asks for; what becomes of it is recorded by steps and decisions")
record NewMeasure(
        @NotNull
        @Pattern(regexp = "[a-k]", message = "must be a letter from a to k")
        @Schema(description = "Letter of UNCAC article 46(3), a to k")
        String letter,

        @NotNull @Schema(description = "True if it needs compulsion here, UNCAC article 46(9)")
        Boolean coercive,

        @Size(max = 2000) @Schema(description = "What exactly is asked for, in words") @Nullable
        String description,

        @Schema(description = "How dual criminality stands; PENDING if it is left out") @Nullable
        DualCriminality dualCriminality,

        @Size(max = 200) @Schema(description = "Who assessed dual criminality, in words, UNCAC article 46(9)") @Nullable
        String assessedBy,

        @Schema(description = "Legal day, in the zone of the authority, of that assessment") @Nullable
        LocalDate assessedOn,

        @Size(max = 60) @Schema(description = "Form of the measure, such as SEARCH_OF_PREMISES") @Nullable
        String subType,

        @Size(max = 100) @Schema(description = "Reference under which the executing authority carries it out") @Nullable
        String executingReference,

        @Size(max = 1000)
        @Schema(
                description =
                        "Procedure or formality that the other State asks to follow, UNCAC article 46(17), in words")
        @Nullable
        String procedureAsked,

        @Schema(description = "Day from which it is asked for, at the seat of the authority; today if it is left out")
        @Nullable
        LocalDate day) {

    /** The body that records a measure in another request, from the present day. */
    static NewMeasure of(Measure measure) {
        return of(measure, null);
    }

    /** The body that would add a measure as it is, without its outcome. */
    static NewMeasure of(Measure measure, @Nullable LocalDate day) {
        return new NewMeasure(
                measure.letter(),
                measure.coercive(),
                measure.description(),
                measure.dualCriminality(),
                measure.assessedBy(),
                measure.assessedOn(),
                measure.subType(),
                measure.executingReference(),
                measure.procedureAsked(),
                day);
    }

    /** True if both ask for the same; whether the conduct is an offence here may have been found in one of them only. */
    boolean isSame(NewMeasure other) {
        return letter.equals(other.letter)
                && coercive.equals(other.coercive)
                && Objects.equals(description, other.description)
                && Objects.equals(subType, other.subType)
                && Objects.equals(procedureAsked, other.procedureAsked);
    }

    /** The new measure. */
    Measure measure() {
        return new Measure(
                null,
                letter,
                coercive,
                instead(null, description),
                dualCriminality,
                instead(null, assessedBy),
                assessedOn,
                MeasureOutcome.PENDING,
                null,
                instead(null, subType),
                instead(null, executingReference),
                instead(null, procedureAsked),
                null,
                null);
    }

    /** A measure as this corrects it: what is left out stays, and so do its number and its outcome. */
    Measure corrected(Measure former) {
        var isStill = dualCriminality == null || dualCriminality == former.dualCriminality();
        return new Measure(
                former.no(),
                letter,
                coercive,
                instead(former.description(), description),
                dualCriminality == null ? former.dualCriminality() : dualCriminality,
                instead(isStill ? former.assessedBy() : null, assessedBy),
                assessedOn == null && isStill ? former.assessedOn() : assessedOn,
                former.outcome(),
                former.outcomeCode(),
                instead(former.subType(), subType),
                instead(former.executingReference(), executingReference),
                instead(former.procedureAsked(), procedureAsked),
                former.executingAuthority(),
                former.postponedUntil());
    }

    /** The text in place of a former one, which stays if there is none; an empty text removes it. */
    private static @Nullable String instead(@Nullable String former, @Nullable String text) {
        return text == null ? former : text.isBlank() ? null : text;
    }

    /** A correction of a measure. */
    @Schema(name = "NewMeasureCorrection", description = "A correction; the former measure stays in the history")
    record NewMeasureCorrection(
            @NotNull
            @Valid
            @Schema(
                    description =
                            "Right values of the measure. What is left out stays, but for letter and coercive, which"
                                    + " are needed; an empty text removes one")
            NewMeasure measure,

            @NotBlank @Size(max = 4000) @Schema(description = "Why it is corrected, in words")
            String reason)
            implements RecordCorrection<NewMeasure> {

        @Override
        public NewMeasure corrected() {
            return measure;
        }
    }
}
