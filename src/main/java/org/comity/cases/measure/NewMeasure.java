package org.comity.cases.measure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.comity.cases.request.content.DualCriminality;
import org.comity.cases.request.content.Measure;
import org.comity.rules.workflow.MeasureOutcome;
import org.comity.cases.part.record.RecordCorrection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A measure to be added to a request. */
@Schema(description = "A measure that a request asks for; what becomes of it is recorded by steps")
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

        @Size(max = 60) @Schema(description = "Form of the measure, such as SEARCH_OF_PREMISES") @Nullable
        String subType,

        @Size(max = 100) @Schema(description = "Reference under which the executing authority carries it out") @Nullable
        String executingReference,

        @Schema(description = "Day from which it is asked for, at the seat of the authority; today if it is left out")
        @Nullable
        LocalDate day) {

    /** The measure, with the number, the outcome and the coded reason that it has already. */
    Measure measure(@Nullable Measure former) {
        return new Measure(
                former == null ? null : former.no(),
                letter,
                coercive,
                description,
                dualCriminality,
                former == null ? MeasureOutcome.PENDING : former.outcome(),
                former == null ? null : former.outcomeCode(),
                subType,
                executingReference);
    }

    /** A correction of a measure. */
    @Schema(name = "NewMeasureCorrection", description = "A correction; the former measure stays in the history")
    record NewMeasureCorrection(
            @NotNull @Valid @Schema(description = "The measure as it should be")
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
