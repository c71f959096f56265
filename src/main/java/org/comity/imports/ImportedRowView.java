package org.comity.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.comity.rules.procedure.Direction;
import org.comity.rules.procedure.Kind;
import org.comity.rules.procedure.Result;
import org.comity.rules.procedure.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A row as it will be recorded.
 *
 * @param row its number in the file
 * @param standing whether it is ready or already in
 * @param reference the reference its request has or will have
 * @param enteredOn the day its request entered
 * @param enteredIn the state its request entered in
 * @param state the state its request has in the end
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
        @Nullable String offence) {

    /** Whether a row is new. */
    @Schema(name = "ImportedRowStanding")
    public enum Standing {
        READY,
        ALREADY_IMPORTED
    }
}
