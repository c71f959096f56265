package org.comity.imports;

import java.util.List;
import java.util.Map;
import org.comity.rules.procedure.Step;
import org.comity.sheet.Format;
import org.jspecify.annotations.Nullable;

/**
 * What an import keeps of its reading, beside the counts.
 *
 * @param guessCount how many guesses there are, also those not shown
 * @param faultCount how many faults there are, also those not shown
 */
record Report(
        Form form,
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

    /** Nothing: a register was read that is erased. */
    static Report erased() {
        return new Report(
                new Form(null, null, null, null, List.of()),
                0,
                Map.of(),
                Map.of(),
                0,
                List.of(),
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** In which form the file was. */
    record Form(
            @Nullable Format format,
            @Nullable String charset,
            @Nullable String separator,
            @Nullable String sheet,
            List<Integer> headingRows) {}
}
