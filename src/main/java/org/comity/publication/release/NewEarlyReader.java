package org.comity.publication.release;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.comity.base.json.PublicText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person who sees an edition before its publication.
 *
 * @param name name of the person
 * @param organisation office or organisation of the person
 * @param reason why the person sees it early
 */
@Schema(description = "A person who sees an edition before its publication")
record NewEarlyReader(
        @NotBlank @Size(max = 200) @Pattern(regexp = PublicText.PATTERN, message = PublicText.MESSAGE)
        String name,

        @NotBlank @Size(max = 200) @Pattern(regexp = PublicText.PATTERN, message = PublicText.MESSAGE)
        String organisation,

        @NotBlank @Size(max = 500) @Pattern(regexp = PublicText.PATTERN, message = PublicText.MESSAGE)
        String reason) {}
