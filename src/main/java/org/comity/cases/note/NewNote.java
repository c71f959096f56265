package org.comity.cases.note;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.comity.cases.part.record.RecordCorrection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A note to be written.
 *
 * @param day the day of the call or thought; today if it is not named
 * @param author who wrote it; the caller if it is not named
 * @param entry the number of the entry of the history that it comments on
 */
@Schema(description = "A note on a request, for the office alone")
record NewNote(
        @NotBlank @Size(max = 4000) @Schema(description = "Content of the note, in words")
        String text,

        @Schema(description = "Day of the call or thought, at the seat of the authority; today if it is left out")
        @Nullable
        LocalDate day,

        @Size(max = 200)
        @Schema(description = "Name of the person who wrote it; the caller if it is left out")
        @Nullable
        String author,

        @Min(1) @Schema(description = "Number of the entry of the history that the note comments on, from 1") @Nullable
        Integer entry) {

    /** A correction of a note. */
    @Schema(name = "NewNoteCorrection", description = "A correction; the former text stays in the history")
    record NewNoteCorrection(
            @NotNull @Valid @Schema(description = "The note as it should be")
            NewNote note,

            @NotBlank @Size(max = 4000) @Schema(description = "Why it is corrected, in words")
            String reason)
            implements RecordCorrection<NewNote> {

        @Override
        public NewNote corrected() {
            return note;
        }
    }
}
