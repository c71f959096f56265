package org.comity.registers.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An import in a list.
 *
 * @param id identifier of the import, the last part of its address
 * @param state how far the import has come
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An import in a list")
public record ImportSummaryView(
        UUID id,
        String authority,
        ImportState state,
        String fileName,
        String sha256,
        int rows,
        int ready,
        int changed,
        int alreadyImported,
        int faulty,
        @Nullable Integer added,
        String readBy,
        Instant readAt,
        @Nullable Instant committedAt) {}
