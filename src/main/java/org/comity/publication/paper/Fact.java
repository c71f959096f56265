package org.comity.publication.paper;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A name with its text: a line of a list of facts, or a note with its number.
 *
 * @param name name or number
 * @param text text
 */
public record Fact(String name, String text) {

    /** Notes with their numbers, from 1. */
    public static List<Fact> numbered(List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Fact(String.valueOf(i + 1), texts.get(i)))
                .toList();
    }
}
