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
 * @param id identifier of the import, the last part of its address
 * @param state how far the import has come
 * @param fileName name of the file as it was sent
 * @param sha256 SHA-256 of the file in hexadecimal digits; the commit repeats it
 * @param mapping mapping the file was read with, complete
 * @param mappingName name of the saved mapping, if it was read by one
 * @param mappingVersion version of that saved mapping, from 1
 * @param dictionary for each field, the confirmed words that occurred and their meanings
 * @param rows number of rows of the file, without heading, empty rows and totals
 * @param ready number of rows that are new and can be recorded, or were
 * @param changed number of rows that add something to the requests that they are recorded as
 * @param alreadyImported number of rows that are recorded and add nothing
 * @param faulty number of rows with a fault; a commit needs 0
 * @param added number of requests the commit recorded
 * @param report what was found
 * @param readBy display name of the person who sent the file
 * @param readAt instant at which the file was read, in UTC
 * @param committedAt instant of the commit, in UTC
 * @param erasedAt instant at which the file was erased, in UTC
 * @param erasedBecause reason given for the erasure
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
        int changed,
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
