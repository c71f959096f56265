package org.comity.publication.edition;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A return or publication of an edition.
 *
 * @param note note for the office
 */
@Schema(description = "A return or publication of an edition")
record NewEditionAct(@Size(max = 2000) @Nullable String note) {}
