package org.comity.imports;

import java.util.List;
import java.util.Map;

/**
 * What an import keeps of its reading, beside the counts.
 *
 * @param guessCount how many guesses there are, also those not shown
 * @param faultCount how many faults there are, also those not shown
 */
record Report(
        String charset,
        String separator,
        int emptyRows,
        Map<String, String> columns,
        int guessCount,
        List<FindingView> guesses,
        int faultCount,
        List<FindingView> faults,
        List<Integer> alreadyImportedRows,
        List<ImportedRowView> preview) {}
