package org.comity.cases.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A grant to read the identity of a protected person, to be given.
 *
 * @param person code of a person in the list of the office, or issuer and subject of the token, separated by a bar
 * @param until instant at which it ends by itself
 * @param reason why it is given
 */
@Schema(description = "A grant to read the identity of a protected person, to be given")
record NewIdentityGrant(
        @NotBlank
        @Size(max = 500)
        @Schema(
                description =
                        "Code of a person in the list of the office, or issuer and subject of the token of the person, separated by a bar")
        String person,

        @NotNull @Schema(description = "Instant at which it ends by itself, in UTC")
        Instant until,

        @NotBlank
        @Size(max = 2000)
        @Schema(description = "Why it is given, in words that do not identify the protected person")
        String reason) {

    /** The same without a fault. */
    record Checked(String person, String personName, Instant until, String reason) {}
}
