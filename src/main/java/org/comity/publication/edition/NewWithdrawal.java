package org.comity.publication.edition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.comity.base.json.PublicText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The withdrawal of an edition.
 *
 * @param reason why it is withdrawn, for the public
 */
@Schema(description = "The withdrawal of an edition")
record NewWithdrawal(
        @NotBlank @Size(max = 2000) @Pattern(regexp = PublicText.PATTERN, message = PublicText.MESSAGE)
        String reason) {}
