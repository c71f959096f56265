package org.comity.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An import with its report.
 *
 * @param sha256 the digest of the file, which the commit repeats
 * @param rows how many rows the file has, without its heading and empty ones
 * @param ready how many can be recorded, or were
 * @param alreadyImported how many are in already
 * @param faulty how many have a fault
 * @param added how many requests the commit added
 * @param columns for each field the heading of its column
 * @param guesses what was guessed; the first thousand of them
 * @param faults what is wrong; the first thousand of them
 * @param alreadyImportedRows the numbers of the rows that are in already; the first thousand of them
 * @param preview the first rows as they will be recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An import with its report")
public record ImportView(
        UUID id,
        String authority,
        ImportState state,
        String fileName,
        String sha256,
        String charset,
        String separator,
        NewMapping mapping,
        int rows,
        int emptyRows,
        int ready,
        int alreadyImported,
        int faulty,
        @Nullable Integer added,
        Map<String, String> columns,
        int guessCount,
        List<FindingView> guesses,
        int faultCount,
        List<FindingView> faults,
        List<Integer> alreadyImportedRows,
        List<ImportedRowView> preview,
        String readBy,
        Instant readAt,
        @Nullable Instant committedAt,
        int version) {}
