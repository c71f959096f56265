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
 * @param row row of the file, counted from 1 with the heading
 * @param standing whether the row is new
 * @param reference own reference the request has or will have
 * @param enteredOn legal day, in the zone of the authority, on which its history begins
 * @param enteredIn state in which its history begins
 * @param state state the request has at the end of the row
 * @param result how it ended; absent if it is open
 * @param endedOn legal day, in the zone of the authority, on which it ended; absent if it is open or the register has no
 *     day
 * @param steps steps with a day in the register, and the gaps between them
 * @param offence offences in the words of the register
 * @param persons number of persons the cell names
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
     * @param step step that is recorded; {@code IMPORT} for a gap of several
     * @param to state after the step
     * @param on legal day of the step in the zone of the authority, from the register
     * @param notRecorded steps of a gap, of which the register has no day
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "ImportedStep")
    public record StepView(Step step, State to, LocalDate on, List<Step> notRecorded) {}

    /** Whether a row is new. */
    @Schema(name = "ImportedRowStanding")
    public enum Standing {
        /** The commit will record it. */
        READY,
        /** Its request is recorded, and the commit will add what the row has more. */
        CHANGED,
        /** Its request is recorded, and the row adds nothing. */
        ALREADY_IMPORTED
    }
}
