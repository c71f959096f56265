package org.comity.registers.dictionary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of a word in an office's registers, with the persons who confirmed and revoked it.
 *
 * @param id identifier of the entry of the dictionary
 * @param field field of the mapping whose column has the word, such as {@code outcome}
 * @param word word in plain form, without case, accents and punctuation
 * @param meaning code that the word means, as {@code values} of a mapping would give it
 * @param confirmedBy display name of the person who confirmed it
 * @param confirmedAt instant of the confirmation, in UTC
 * @param revokedBy display name of the person who revoked it
 * @param revokedAt instant of the revocation, in UTC; absent while it holds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What a word of an office's registers means")
public record ImportTermView(
        UUID id,
        String authority,
        String field,
        String word,
        String meaning,
        String confirmedBy,
        Instant confirmedAt,
        @Nullable String revokedBy,
        @Nullable Instant revokedAt,
        int version) {}
