package org.comity.registers.run;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The commitment of an import.
 *
 * @param sha256 SHA-256 of the file in hexadecimal digits, as the dry run answered it; it proves that the same file is
 *     meant
 * @param byRule false if no rule of assignment gives an officer to the rows that name none; left out or true if the rules do
 */
@Schema(description = "The commitment of an import")
record NewCommit(
        @NotNull @Pattern(regexp = "[0-9a-fA-F]{64}", message = "must be 64 hexadecimal digits")
        String sha256,

        @Nullable Boolean byRule) {

    /** True unless the call declines the rules of assignment. */
    boolean isByRule() {
        return !Boolean.FALSE.equals(byRule);
    }
}
