package org.comity.cases.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The protection of the identity of a person.
 *
 * @param pseudonym the name that is shown from now on; {@code P-} and the number of the person if it is null
 * @param reason why the person is protected
 */
@Schema(description = "The protection of the identity of a person")
record NewProtection(
        @Size(max = 60)
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        @Schema(description = "Name that is shown from now on; P- and the number of the person if it is left out")
        @Nullable
        String pseudonym,

        @NotBlank
        @Size(max = 4000)
        @Schema(description = "Why the person is protected, in words that do not identify the person")
        String reason) {}
