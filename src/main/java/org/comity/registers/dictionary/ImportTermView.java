package org.comity.registers.dictionary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The meaning of a word in an office's registers, with the persons who confirmed and revoked it. */
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
