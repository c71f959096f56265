package org.comity.registers.run;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The erasure of the file of an import.
 *
 * @param reason why the file is erased; it stays, so it must name no person
 */
@Schema(description = "The erasure of what was read for an import")
record NewErasure(@NotBlank @Size(max = 500) String reason) {}
