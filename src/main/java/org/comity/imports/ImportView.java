package org.comity.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.rules.procedure.Step;
import org.comity.sheet.Format;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An import with its report.
 *
 * @param sha256 the digest of the file, which the commit repeats
 * @param format CSV or XLSX
 * @param charset the character set of a text
 * @param separator the character between the cells of a text
 * @param sheet the sheet of a workbook that was read
 * @param headingRows the first and the last row of the heading
 * @param mapping the mapping it was read with, whole
 * @param mappingName the name of the saved mapping it was, if it was one
 * @param mappingVersion the version of that mapping
 * @param dictionary for each field the confirmed words that were read, in plain form, with what they mean
 * @param rows how many rows the file has, without its heading, empty ones and totals
 * @param ready how many can be recorded, or were
 * @param alreadyImported how many are in already
 * @param faulty how many have a fault
 * @param added how many requests the commit added
 * @param columns for each field the heading of its column
 * @param milestones for each column of days the step they are of
 * @param guesses what was guessed; the first thousand of them
 * @param faults what is wrong; the first thousand of them, and all at /faults
 * @param unknownValues the words that nobody knows, with suggestions
 * @param alreadyImportedRows the numbers of the rows that are in already; the first thousand of them
 * @param preview the first rows as they will be recorded
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
        @Nullable Format format,
        @Nullable String charset,
        @Nullable String separator,
        @Nullable String sheet,
        List<Integer> headingRows,
        NewMapping mapping,
        @Nullable String mappingName,
        @Nullable Integer mappingVersion,
        Map<String, Map<String, String>> dictionary,
        int rows,
        int emptyRows,
        int ready,
        int alreadyImported,
        int faulty,
        @Nullable Integer added,
        Map<String, String> columns,
        Map<String, Step> milestones,
        int guessCount,
        List<FindingView> guesses,
        int faultCount,
        List<FindingView> faults,
        List<UnknownValueView> unknownValues,
        List<Integer> alreadyImportedRows,
        List<ImportedRowView> preview,
        String readBy,
        Instant readAt,
        @Nullable Instant committedAt,
        @Nullable Instant erasedAt,
        @Nullable String erasedBecause,
        int version) {}
