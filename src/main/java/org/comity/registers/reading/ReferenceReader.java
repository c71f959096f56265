package org.comity.registers.reading;

import org.comity.cases.request.ReferenceSeries;
import org.comity.registers.layout.RegisterLine;
import org.comity.registers.words.RegisterColumn;
import org.jspecify.annotations.Nullable;

/** Reads the office's own reference from a row, from one column or from several. */
final class ReferenceReader {

    private static final int LONGEST = 120;

    private ReferenceReader() {}

    /** Returns the reference, as it is written; null if the row has none. */
    static @Nullable String read(RegisterLine line) {
        if (line.lacksPartOf(RegisterColumn.REFERENCE)) {
            line.fault(
                    RegisterColumn.REFERENCE,
                    "INCOMPLETE_REFERENCE",
                    "lacks a part of the reference in one of its columns");
        }
        var reference = line.text(RegisterColumn.REFERENCE);
        if (reference == null) {
            return null;
        }
        if (reference.length() > LONGEST) {
            line.fault(RegisterColumn.REFERENCE, "TOO_LONG", "is longer than " + LONGEST + " characters");
        }
        if (ReferenceSeries.isOfOurForm(reference)) {
            line.guess(
                    RegisterColumn.REFERENCE,
                    "OWN_SERIES",
                    "has the form of the numbers that are given here: a new request has it as its reference, and its series goes"
                            + " on after it");
        }
        return reference;
    }
}
