package org.comity.registers.reconciliation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The erasure of the rows of a list of another office.
 *
 * @param reason why the rows are erased; it remains, so it must name no person
 */
@Schema(description = "The erasure of the rows of a list of another office")
record NewListErasure(@NotBlank @Size(max = 500) String reason) {}
