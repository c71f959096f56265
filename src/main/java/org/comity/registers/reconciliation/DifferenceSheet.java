package org.comity.registers.reconciliation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.comity.base.sheet.csv.CsvSheetWriter;
import org.comity.registers.reconciliation.matching.ComparedRow;
import org.comity.registers.reconciliation.matching.OurRequest;
import org.comity.registers.reconciliation.matching.TheirRequest;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.State;
import org.jspecify.annotations.Nullable;

/** The rows of a comparison as a table for spreadsheets. Text that would be run as a formula has an apostrophe before it. */
final class DifferenceSheet {

    private static final List<String> HEADINGS = List.of(
            "class",
            "strength",
            "reasons",
            "row",
            "their reference",
            "our reference in their list",
            "our reference",
            "direction",
            "kind",
            "their day",
            "their day of receipt",
            "our day",
            "our day of receipt",
            "our day of sending",
            "their state",
            "our state",
            "differences",
            "persons in their list",
            "facts in their list",
            "may be");

    private static final String BETWEEN = "; ";

    private DifferenceSheet() {}

    static byte[] of(List<ComparedRow> rows) {
        var csv = CsvSheetWriter.ofFigures();
        csv.row(HEADINGS);
        rows.forEach(row -> csv.row(cells(row)));
        return csv.file();
    }

    private static List<@Nullable Object> cells(ComparedRow row) {
        var ours = row.ours();
        var theirs = row.theirs();
        var pair = row.pair();
        return Arrays.asList(
                row.place(),
                pair == null ? null : pair.strength(),
                pair == null ? null : joined(pair.reasons()),
                theirs == null ? null : theirs.row(),
                theirs == null ? null : theirs.reference(),
                theirs == null ? null : joined(theirs.ourReferences()),
                ours == null ? null : ours.reference(),
                ours != null ? ours.direction() : theirs == null ? null : theirs.direction(),
                ours != null ? ours.kind() : theirs == null ? null : theirs.kind(),
                theirs == null ? null : theirs.dated(),
                theirs == null ? null : theirs.received(),
                ours == null ? null : ours.dated(),
                ours == null ? null : ours.received(),
                ours == null ? null : ours.sent(),
                theirs == null ? null : state(theirs),
                ours == null ? null : inWords(ours.state(), ours.result()),
                differences(row),
                theirs == null ? null : theirs.persons(),
                theirs == null ? null : theirs.summary(),
                candidates(row));
    }

    private static String differences(ComparedRow row) {
        return row.differences().stream()
                .map(one -> one.field() + ": " + one.ours() + " / " + one.theirs())
                .collect(Collectors.joining(BETWEEN));
    }

    private static String candidates(ComparedRow row) {
        return row.candidates().stream()
                .map(ComparedRow.Candidate::ours)
                .map(OurRequest::reference)
                .collect(Collectors.joining(BETWEEN));
    }

    private static @Nullable String state(TheirRequest theirs) {
        var state = theirs.state();
        return state == null ? null : inWords(state, theirs.result());
    }

    private static String inWords(State state, @Nullable Result result) {
        return result == null ? state.name() : state + " " + result;
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(BETWEEN));
    }
}
