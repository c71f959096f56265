package org.comity.cases.note;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A note as it was on the day and known at the instant asked for.
 *
 * @param entry the number of the entry of the history that it comments on
 */
@Schema(description = "A note on a request")
record NoteView(
        @Schema(description = "Number of the note within the request, from 1; never used again")
        int no,

        @Schema(description = "Content of the note, in words")
        String text,

        @Schema(description = "Day of the call or thought, at the seat of the authority")
        LocalDate day,

        @Schema(description = "Name of the person who wrote it")
        String author,

        @Schema(description = "Number of the entry of the history that the note comments on") @Nullable
        Integer entry,

        @Schema(description = "Legal day, in the zone of the authority, on which the note was withdrawn") @Nullable
        LocalDate endedOn) {}
