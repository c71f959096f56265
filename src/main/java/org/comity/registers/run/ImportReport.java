package org.comity.registers.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.base.sheet.text.FileFormat;
import org.comity.registers.layout.FindingView;
import org.comity.registers.layout.UnknownValueView;
import org.comity.rules.workflow.Step;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The stored report of an import, beside the counts.
 *
 * @param format form of the file; absent once it is erased
 * @param charset character set in which a CSV file was read
 * @param separator character between the cells of a CSV file
 * @param sheet name of the sheet of a workbook that was read
 * @param headingRows first and last row of the heading, counted from 1
 * @param emptyRows number of rows without any content, which were skipped
 * @param columns for each field, the heading of the column it was read from
 * @param milestones for each column of days, the step it records
 * @param events for each column of days of an event that is no step, the event
 * @param guessCount number of guesses, those not shown included
 * @param guesses assumptions made where the file leaves a doubt, at most 1000
 * @param faultCount number of faults, those not shown included
 * @param faults faults by row, at most 1000; all are at {@code /faults}
 * @param unknownValues words without a known meaning, with suggestions
 * @param alreadyImportedRows numbers of the rows that an earlier import recorded, at most 1000
 * @param changedRows rows that add something to the requests that they are recorded as, at most 1000
 * @param cutOff cut-off day for the endings of this file: endings after it take a second person
 * @param lateEndings number of rows that end a request after the cut-off day, or end a recorded request on any day
 * @param lateEndingRows numbers of these rows, at most 1000
 * @param byRule number of open rows without an officer to which a rule of assignment gives one at the commit, or gave one
 * @param warnings what the commit will ask for, in sentences
 * @param preview first rows as the commit would record them, without those of requests that the caller may not see
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
        Map<String, String> events,
        int guessCount,
        List<FindingView> guesses,
        int faultCount,
        List<FindingView> faults,
        List<UnknownValueView> unknownValues,
        List<Integer> alreadyImportedRows,
        List<ChangedRowView> changedRows,
        @Nullable LocalDate cutOff,
        int lateEndings,
        List<Integer> lateEndingRows,
        int byRule,
        List<String> warnings,
        List<ImportedRowView> preview) {

    /** Earlier versions had neither events nor changed rows nor late endings. */
    ImportReport {
        events = events == null ? Map.of() : events;
        changedRows = changedRows == null ? List.of() : changedRows;
        lateEndingRows = lateEndingRows == null ? List.of() : lateEndingRows;
        warnings = warnings == null ? List.of() : warnings;
    }

    /**
     * A row that adds something to its request.
     *
     * @param row row of the file, counted from 1 with the heading
     * @param reference own reference of the request
     * @param changes what the row adds, one sentence each
     */
    @Schema(name = "ChangedImportRow", description = "A row that adds something to its request")
    record ChangedRowView(int row, String reference, List<String> changes) {}

    /** The references of the rows that it shows. */
    Set<String> references() {
        return Stream.concat(
                        changedRows.stream().map(ChangedRowView::reference),
                        preview.stream().map(ImportedRowView::reference))
                .collect(Collectors.toSet());
    }

    /** The numbers of the rows of some requests, as far as it shows them. */
    Set<Integer> rowsOf(Set<String> some) {
        return Stream.concat(
                        changedRows.stream()
                                .filter(row -> some.contains(row.reference()))
                                .map(ChangedRowView::row),
                        preview.stream()
                                .filter(row -> some.contains(row.reference()))
                                .map(ImportedRowView::row))
                .collect(Collectors.toSet());
    }

    /** The report for a caller who may not see the requests with these references. */
    ImportReport without(Set<String> hidden) {
        var rows = rowsOf(hidden);
        return hidden.isEmpty()
                ? this
                : with(new Shown(
                        guesses.stream()
                                .map(guess -> guess.without(rows))
                                .flatMap(Optional::stream)
                                .toList(),
                        faults.stream()
                                .filter(fault -> !rows.contains(fault.row()))
                                .toList(),
                        unknownValues,
                        alreadyImportedRows,
                        changedRows.stream()
                                .filter(row -> !hidden.contains(row.reference()))
                                .toList(),
                        preview.stream()
                                .filter(row -> !hidden.contains(row.reference()))
                                .toList()));
    }

    /** The report of a file that was committed, for others: cells may be of requests that they may not see. */
    ImportReport withoutCells() {
        return with(new Shown(List.of(), faults, List.of(), List.of(), List.of(), List.of()));
    }

    /** The parts of a report that contain cells or name requests. */
    private record Shown(
            List<FindingView> guesses,
            List<FindingView> faults,
            List<UnknownValueView> values,
            List<Integer> already,
            List<ChangedRowView> changed,
            List<ImportedRowView> preview) {}

    private ImportReport with(Shown shown) {
        return new ImportReport(
                format,
                charset,
                separator,
                sheet,
                headingRows,
                emptyRows,
                columns,
                milestones,
                events,
                guessCount,
                shown.guesses(),
                faultCount,
                shown.faults(),
                shown.values(),
                shown.already(),
                shown.changed(),
                cutOff,
                lateEndings,
                lateEndingRows,
                byRule,
                warnings,
                shown.preview());
    }

    /** The empty report of an erased import. */
    static ImportReport erased() {
        return new ImportReport(
                null, null, null, null, List.of(), 0, Map.of(), Map.of(), Map.of(), 0, List.of(), 0, List.of(),
                List.of(), List.of(), List.of(), null, 0, List.of(), 0, List.of(), List.of());
    }
}
