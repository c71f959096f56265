package org.comity.cases.letter;

import java.util.List;
import org.comity.cases.letter.text.LetterKind;

/** The rules of deadlines that ask for a letter: the sending of the letter meets the deadline. */
final class LetterRules {

    private LetterRules() {}

    /** The codes of the rules that ask for a letter of a kind, in the law book. */
    static List<String> askingFor(LetterKind kind) {
        return switch (kind) {
            case CHASER -> List.of("SLA_CHASE_FOREIGN", "SLA_CHASE_FOREIGN_AGAIN");
            case STATUS_NOTE -> List.of("SLA_STATUS_PUSH");
            case STILL_NEEDED -> List.of();
        };
    }
}
