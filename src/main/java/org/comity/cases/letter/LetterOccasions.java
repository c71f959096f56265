package org.comity.cases.letter;

import java.util.EnumSet;
import java.util.Set;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.SideProcessKind;

/** Which side processes mean which letters. */
public final class LetterOccasions {

    private static final Set<SideProcessKind> OWED = EnumSet.of(
            SideProcessKind.REQUEST_FOR_INFORMATION,
            SideProcessKind.CONSULTATION,
            SideProcessKind.CONDITIONS,
            SideProcessKind.ASSURANCES,
            SideProcessKind.CONFIDENTIALITY_CHOICE);

    private static final Set<SideProcessKind> CONTACTS = EnumSet.of(
            SideProcessKind.REQUEST_FOR_INFORMATION,
            SideProcessKind.CONSULTATION,
            SideProcessKind.CONDITIONS,
            SideProcessKind.POSTPONEMENT,
            SideProcessKind.ASSURANCES,
            SideProcessKind.STATUS_QUERY,
            SideProcessKind.ORAL_CONFIRMATION,
            SideProcessKind.CONFIDENTIALITY_CHOICE,
            SideProcessKind.TEMPORARY_SURRENDER,
            SideProcessKind.SPECIALITY_CONSENT);

    private LetterOccasions() {}

    /** Those in which the two States write to each other. */
    public static Set<SideProcessKind> contacts() {
        return EnumSet.copyOf(CONTACTS);
    }

    /** True if the other State opens those of a kind about a request. The requested State asks for information, the requesting one for news. */
    static boolean theyOpen(Direction direction, SideProcessKind kind) {
        return direction == Direction.OUTGOING ? kind != SideProcessKind.STATUS_QUERY : !OWED.contains(kind);
    }

    /** True if those of a kind end by an answer of the other State. */
    static boolean theyAnswer(Direction direction, SideProcessKind kind) {
        return direction == Direction.OUTGOING ? !OWED.contains(kind) : kind != SideProcessKind.STATUS_QUERY;
    }

    /** Those in which the requesting State owes the requested one an answer. */
    public static Set<SideProcessKind> owed() {
        return EnumSet.copyOf(OWED);
    }
}
