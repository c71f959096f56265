package org.comity.registers.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.comity.registers.mapping.Mapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An import with its report.
 *
 * @param sha256 the digest of the file, which the commit repeats
 * @param mapping the mapping it was read with
 * @param mappingName the name of the mapping, if it was a saved one
 * @param mappingVersion the version of that mapping
 * @param dictionary for each field the confirmed words that were read, in plain form, with what they mean
 * @param rows how many rows the file has, without its heading, empty ones and totals
 * @param ready how many can be recorded, or were
 * @param alreadyImported how many are in already
 * @param faulty how many have a fault
 * @param added how many requests the commit added
 * @param report what was found
 * @param erasedBecause why what was read is erased
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An import with its report")
public record ImportView(
        UUID id,
        String authority,
        ImportState state,
        String fileName,
        String sha256,
        Mapping mapping,
        @Nullable String mappingName,
        @Nullable Integer mappingVersion,
        Map<String, Map<String, String>> dictionary,
        int rows,
        int ready,
        int alreadyImported,
        int faulty,
        @Nullable Integer added,
        @JsonUnwrapped ImportReport report,
        String readBy,
        Instant readAt,
        @Nullable Instant committedAt,
        @Nullable Instant erasedAt,
        @Nullable String erasedBecause,
        int version) {}
