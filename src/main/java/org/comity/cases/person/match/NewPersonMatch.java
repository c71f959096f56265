package org.comity.cases.person.match;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A decision whether a person of another request is the same. A later one takes its place.
 *
 * @param request identifier of the other request, of the same authority
 * @param no number of the person in that request
 * @param same true if it is the same person, false if it is another one
 * @param reason why, in words
 */
@Schema(description = "A decision whether a person of another request is the same")
record NewPersonMatch(
        @NotNull UUID request,
        @Min(1) int no,
        @NotNull Boolean same,
        @NotBlank @Size(max = 4000) String reason) {}
