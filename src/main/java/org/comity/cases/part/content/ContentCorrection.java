package org.comity.cases.part.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.comity.cases.part.record.RecordCorrection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A correction of a record.
 *
 * @param <C> the content
 */
@Schema(description = "A correction; the former record stays in the history")
public record ContentCorrection<C extends Content>(
        @NotNull @Valid @Schema(description = "The whole record as it should be. Without a day, the former one stays")
        C corrected,

        @NotBlank @Size(max = 4000) @Schema(description = "Why it is corrected, in words")
        String reason)
        implements RecordCorrection<C> {}
