package org.comity.registers.run;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The erasure of the file of an import.
 *
 * @param reason the reason, without personal data, because it remains
 */
@Schema(description = "The erasure of what was read for an import")
record NewErasure(@NotBlank @Size(max = 500) String reason) {}
