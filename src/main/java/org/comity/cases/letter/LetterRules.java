package org.comity.cases.letter;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.cases.letter.text.LetterKind;
import org.jspecify.annotations.Nullable;

/** The rules of deadlines that ask for a letter: the sending of the letter meets the deadline. */
public final class LetterRules {

    private LetterRules() {}

    /** The codes of the rules that ask for a letter of a kind, in the law book. */
    static List<String> askingFor(LetterKind kind) {
        return switch (kind) {
            case CHASER -> List.of("SLA_CHASE_FOREIGN", "SLA_CHASE_FOREIGN_AGAIN");
            case STATUS_NOTE -> List.of("SLA_STATUS_PUSH");
            case STILL_NEEDED -> List.of();
        };
    }

    /** The kind of the letter that a rule asks for. */
    public static Optional<LetterKind> letter(@Nullable String rule) {
        return Stream.of(LetterKind.values())
                .filter(kind -> askingFor(kind).stream().anyMatch(code -> code.equals(rule)))
                .findFirst();
    }

    /** Each of the rules, as {@code KIND/RULE}. */
    public static List<String> all() {
        return Stream.of(LetterKind.values())
                .flatMap(kind -> askingFor(kind).stream().map(code -> kind + "/" + code))
                .toList();
    }
}
