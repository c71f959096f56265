package org.comity.registers.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A row as it will be recorded.
 *
 * @param row its number in the file
 * @param standing whether it is ready or already recorded
 * @param reference the reference its request has or will have
 * @param enteredOn the day its request entered
 * @param enteredIn the state its request entered in
 * @param state the state its request has in the end
 * @param steps the steps of which the register has the day, and the gaps between them
 * @param offence the offences in the words of the register
 * @param persons how many persons its cell names
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A row as it will be recorded")
public record ImportedRowView(
        int row,
        Standing standing,
        String reference,
        Direction direction,
        Kind kind,
        String counterpart,
        LocalDate enteredOn,
        State enteredIn,
        State state,
        @Nullable Result result,
        @Nullable LocalDate endedOn,
        List<StepView> steps,
        @Nullable String offence,
        @Nullable Integer persons) {

    /**
     * A step as it will be recorded.
     *
     * @param step the step; IMPORT for a gap
     * @param notRecorded the steps of a gap
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "ImportedStep")
    public record StepView(Step step, State to, LocalDate on, List<Step> notRecorded) {}

    /** Whether a row is new. */
    @Schema(name = "ImportedRowStanding")
    public enum Standing {
        READY,
        ALREADY_IMPORTED
    }
}
