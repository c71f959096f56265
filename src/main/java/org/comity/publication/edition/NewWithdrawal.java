package org.comity.publication.edition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The withdrawal of an edition.
 *
 * @param reason why it is withdrawn, for the public
 */
@Schema(description = "The withdrawal of an edition")
record NewWithdrawal(@NotBlank @Size(max = 2000) String reason) {}
