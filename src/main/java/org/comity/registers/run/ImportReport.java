package org.comity.registers.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.comity.base.sheet.text.FileFormat;
import org.comity.registers.layout.FindingView;
import org.comity.registers.layout.UnknownValueView;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/**
 * The stored report of an import, beside the counts.
 *
 * @param format CSV or XLSX; null if the file is erased
 * @param charset the character set of a text
 * @param separator the character between the cells of a text
 * @param sheet the sheet of a workbook that was read
 * @param headingRows the first and the last row of the heading
 * @param columns for each field the heading of its column
 * @param milestones for each column of days the step they are of
 * @param guessCount how many guesses there are, also those not shown
 * @param guesses the first thousand guesses
 * @param faultCount how many faults there are, also those not shown
 * @param faults the first thousand faults; all are at /faults
 * @param unknownValues the unknown words, with suggestions
 * @param alreadyImportedRows the numbers of the first thousand rows that are recorded already
 * @param preview the first rows as they will be recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportReport(
        @Nullable FileFormat format,
        @Nullable String charset,
        @Nullable String separator,
        @Nullable String sheet,
        List<Integer> headingRows,
        int emptyRows,
        Map<String, String> columns,
        Map<String, Step> milestones,
        int guessCount,
        List<FindingView> guesses,
        int faultCount,
        List<FindingView> faults,
        List<UnknownValueView> unknownValues,
        List<Integer> alreadyImportedRows,
        List<ImportedRowView> preview) {

    /** The empty report of an erased import. */
    static ImportReport erased() {
        return new ImportReport(
                null, null, null, null, List.of(), 0, Map.of(), Map.of(), 0, List.of(), 0, List.of(), List.of(),
                List.of(), List.of());
    }
}
