package org.comity.registers.cutoff;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A cut-off day for imported endings.
 *
 * @param day last legal day, in the zone of the authority, of endings that one person may import; today or earlier
 * @param reason why this day, in free text, such as the last day of the old register
 */
@Schema(description = "A cut-off day for imported endings")
record NewImportCutOff(
        @NotNull LocalDate day, @NotBlank @Size(max = 4000) String reason) {}
