package org.comity.registers.reading;

import org.comity.registers.layout.RegisterLine;
import org.comity.registers.words.AgencyWords;
import org.comity.registers.words.CellPlace;
import org.comity.registers.words.RegisterColumn;
import org.comity.rules.workflow.Direction;
import org.jspecify.annotations.Nullable;

/** Reads the executing authority of an incoming request. Words that the lists of the office do not know are stored as written. */
final class AgencyReader {

    /** The longest name that can be matched later. */
    private static final int LONGEST = 300;

    private final AgencyWords agencies;

    AgencyReader(AgencyWords agencies) {
        this.agencies = agencies;
    }

    /** The code of the executing authority, otherwise its name in the register; null if the row has none. */
    @Nullable
    String read(RegisterLine line, Direction direction) {
        var words = ContentReader.bounded(line, RegisterColumn.EXECUTING_AUTHORITY, LONGEST);
        if (words == null) {
            return null;
        }
        if (direction == Direction.OUTGOING) {
            line.guess(
                    RegisterColumn.EXECUTING_AUTHORITY,
                    "AGENCY_UNUSED",
                    "an outgoing request has no executing authority: the cell stays in its row alone");
            return null;
        }
        var code = agencies.code(words).orElse(null);
        if (code == null) {
            line.guess(
                    RegisterColumn.EXECUTING_AUTHORITY,
                    "AGENCY_NOT_IN_LIST",
                    CellPlace.shortened(words)
                            + " is not in the list of executing authorities: stored as written, and gives no right"
                            + agencies.hint(words));
            return words;
        }
        if (!code.equals(words)) {
            line.guess(
                    RegisterColumn.EXECUTING_AUTHORITY,
                    "AGENCY_TAKEN",
                    CellPlace.shortened(words) + " taken for " + code);
        }
        return code;
    }
}
