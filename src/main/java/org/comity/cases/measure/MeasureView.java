package org.comity.cases.measure;

import java.time.LocalDate;
import org.comity.cases.request.content.DualCriminality;
import org.comity.rules.workflow.MeasureOutcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A measure as it was known at the instant asked for. */
@Schema(description = "A measure that a request asks for")
record MeasureView(
        @Schema(
                description =
                        "Number of the measure within the request, from 1; it never changes and is not used again")
        int no,

        @Schema(description = "Letter of UNCAC article 46(3), a to k")
        String letter,

        @Schema(description = "True if it needs compulsion here, UNCAC article 46(9)")
        boolean coercive,

        @Schema(description = "What exactly is asked for, in words") @Nullable
        String description,

        @Schema(description = "How dual criminality stands") DualCriminality dualCriminality,

        @Schema(description = "Who assessed dual criminality, in words") @Nullable
        String assessedBy,

        @Schema(description = "Legal day, in the zone of the authority, of that assessment") @Nullable
        LocalDate assessedOn,

        @Schema(description = "What became of it, recorded by steps and decisions")
        MeasureOutcome outcome,

        @Schema(description = "Coded reason of an outcome other than executed") @Nullable
        String outcomeCode,

        @Schema(description = "Form of the measure, such as SEARCH_OF_PREMISES") @Nullable
        String subType,

        @Schema(description = "Reference under which the executing authority carries it out") @Nullable
        String executingReference,

        @Schema(
                description =
                        "Procedure or formality that the other State asks to follow, UNCAC article 46(17), in words")
        @Nullable
        String procedureAsked,

        @Schema(description = "Code of its own executing authority, to which a decision sent it") @Nullable
        String executingAuthority,

        @Schema(description = "Day of review in the zone of the authority while a decision postpones it") @Nullable
        LocalDate postponedUntil,

        @Schema(description = "Day from which it is asked for, at the seat of the authority")
        LocalDate day,

        @Schema(
                description =
                        "Legal day, in the zone of the authority, on which it was ended, if it is no longer asked for")
        @Nullable
        LocalDate endedOn) {}
