package org.comity.cases.offence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Another main offence.
 *
 * @param reason why the offence is the main one, in words
 */
@Schema(description = "Another main offence")
record NewMainOffence(@NotBlank @Size(max = 4000) String reason) {}
