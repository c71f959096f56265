package org.comity.cases.part.record;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The end of a record of a request.
 *
 * @param reason why it no longer holds
 */
@Schema(description = "The end of a record: it stays readable and is no longer counted")
public record NewRecordEnding(
        @NotBlank @Size(max = 4000) @Schema(description = "Why the record no longer holds, in words")
        String reason) {}
