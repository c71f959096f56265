package org.comity.cases.letter;

import java.util.EnumSet;
import java.util.Set;
import org.comity.rules.workflow.SideProcessKind;

/** Which side processes mean which letters. */
public final class LetterOccasions {

    private static final Set<SideProcessKind> OWED = EnumSet.of(
            SideProcessKind.REQUEST_FOR_INFORMATION,
            SideProcessKind.CONSULTATION,
            SideProcessKind.CONDITIONS,
            SideProcessKind.ASSURANCES,
            SideProcessKind.CONFIDENTIALITY_CHOICE);

    private LetterOccasions() {}

    /** Those in which the requesting State owes the requested one an answer. */
    public static Set<SideProcessKind> owed() {
        return EnumSet.copyOf(OWED);
    }
}
