package org.comity.reference.lawbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A time limit that the project knows of, with its rules in the law book, or with the reason why it has none.
 *
 * @param id stable identifier
 * @param what subject of the limit
 * @param source instrument and article
 * @param rules codes of its deadline rules and national limits; empty if it was left out
 * @param leftOut reason why it has no rule; absent if it has one
 * @param why the reason in words
 */
public record KnownDeadline(
        String id,
        String what,
        String source,
        List<String> rules,
        @Nullable LeftOut leftOut,
        String why) {

    /** Why a limit has no rule. */
    public enum LeftOut {
        /** Its text was not read, so that no entry can name it. */
        NO_TEXT_READ,
        /** No text that was read has it. */
        NOT_IN_ANY_TEXT,
        /** The text sets no time that could be counted. */
        NO_LENGTH_IN_THE_TEXT,
        /** No request of a State hangs on it. */
        NOT_A_DEADLINE_OF_A_REQUEST,
        /** Its treaty is one of two States, which enter it themselves. */
        INSTRUMENT_NOT_IN_THE_BOOK,
        /** The law of the State fixes it. */
        LAW_OF_THE_STATE
    }

    /** All of them, in the order of the file. */
    public static List<KnownDeadline> all() {
        var name = "deadlines/known.csv";
        try (var stream = Objects.requireNonNull(
                KnownDeadline.class.getClassLoader().getResourceAsStream(name), "There is no " + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(KnownDeadline::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KnownDeadline of(String line) {
        var cells = line.split(";", -1);
        return new KnownDeadline(
                cells[0],
                cells[1],
                cells[2],
                Arrays.stream(cells[3].split(","))
                        .filter(code -> !code.isEmpty())
                        .toList(),
                cells[4].isEmpty() ? null : LeftOut.valueOf(cells[4]),
                cells[5]);
    }
}
