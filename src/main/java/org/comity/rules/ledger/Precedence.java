package org.comity.rules.ledger;

import static org.comity.rules.ledger.RequestHolder.COURT;
import static org.comity.rules.ledger.RequestHolder.EXECUTING_AUTHORITY;
import static org.comity.rules.ledger.RequestHolder.FOREIGN_AUTHORITY;
import static org.comity.rules.ledger.RequestHolder.MISSING_INFORMATION;
import static org.comity.rules.ledger.RequestHolder.OUR_OFFICE;
import static org.comity.rules.ledger.RequestHolder.SUSPENDED;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.comity.rules.workflow.SideProcessKind;

/**
 * The order of precedence. If several side processes run on a day, the first row that counts gives the holder. If none counts, the
 * state does. A kind without a row runs beside the request, which its state then holds.
 *
 * <p>A postponement has a coded reason of its own, which may be health or force majeure: no cause of delay is derived from it. A
 * person who is lent to the other State, or an appeal, says more about a day than the postponement in which it lies.
 */
public final class Precedence {

    /** The rows, the first of which goes before all others. */
    public static final List<Claim> ROWS = List.of(
            new Claim(
                    SideProcessKind.TEMPORARY_SURRENDER,
                    FOREIGN_AUTHORITY,
                    COURT,
                    null,
                    null,
                    "The person is with the requesting State, whose courts act."),
            new Claim(
                    SideProcessKind.APPEAL,
                    COURT,
                    FOREIGN_AUTHORITY,
                    null,
                    "DL_APPEALS",
                    "A court of the requested State decides, and others wait for it."),
            new Claim(
                    SideProcessKind.POSTPONEMENT,
                    SUSPENDED,
                    SUSPENDED,
                    null,
                    null,
                    "The law allows that nobody acts, UNCAC article 46(25)."),
            new Claim(
                    SideProcessKind.REQUEST_FOR_INFORMATION,
                    MISSING_INFORMATION,
                    MISSING_INFORMATION,
                    null,
                    "DL_INCOMPLETE_REQUEST",
                    "The requesting side owes what the requested side needs, UNCAC article 46(16)."),
            new Claim(
                    SideProcessKind.CONFIDENTIALITY_CHOICE,
                    FOREIGN_AUTHORITY,
                    OUR_OFFICE,
                    null,
                    null,
                    "The requesting State chooses, UNCAC article 46(20)."),
            new Claim(
                    SideProcessKind.ASSURANCES,
                    FOREIGN_AUTHORITY,
                    OUR_OFFICE,
                    null,
                    "DL_ASSURANCES",
                    "The requesting State gives the assurances."),
            new Claim(
                    SideProcessKind.CONDITIONS,
                    FOREIGN_AUTHORITY,
                    OUR_OFFICE,
                    null,
                    "DL_CONDITIONS_NEGOTIATION",
                    "The requesting State accepts the conditions, UNCAC article 46(26)."),
            new Claim(
                    SideProcessKind.CONSULTATION,
                    FOREIGN_AUTHORITY,
                    OUR_OFFICE,
                    null,
                    "DL_CONSULTATION",
                    "The requesting State gives its views, UNCAC articles 44(17) and 46(26)."),
            new Claim(
                    SideProcessKind.EXECUTION_QUESTION,
                    OUR_OFFICE,
                    OUR_OFFICE,
                    EXECUTING_AUTHORITY,
                    null,
                    "The executing authority waits for our answer."),
            new Claim(
                    SideProcessKind.TRANSLATION,
                    OUR_OFFICE,
                    OUR_OFFICE,
                    OUR_OFFICE,
                    "DL_TRANSLATION",
                    "A translation delays our office alone, and another holder goes on beside it."));

    private Precedence() {}

    /** The number of the row of a kind, from 1; empty if the kind has no claim. */
    public static Optional<Integer> rank(SideProcessKind kind) {
        return IntStream.range(0, ROWS.size())
                .filter(i -> ROWS.get(i).kind() == kind)
                .mapToObj(i -> i + 1)
                .findFirst();
    }

    /** The row with a number. */
    static Claim row(int rank) {
        return ROWS.get(rank - 1);
    }
}
