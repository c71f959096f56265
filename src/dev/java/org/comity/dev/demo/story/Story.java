package org.comity.dev.demo.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.rules.procedure.Procedure;

/** The written story: the lines of the file {@code story.txt}, by the word that says what each is. */
final class Story {

    private final List<Line> lines;

    private Story(List<Line> lines) {
        this.lines = lines;
    }

    /** The words of a line. */
    record Line(List<String> words) {

        String word(int place) {
            return words.get(place);
        }

        int number(int place) {
            return Integer.parseInt(words.get(place));
        }

        /** The words from a place on. */
        List<String> from(int place) {
            return words.subList(place, words.size());
        }

        /** A word with its underscores as spaces. */
        String text(int place) {
            return word(place).replace('_', ' ');
        }
    }

    static Story read() {
        try (var stream = Objects.requireNonNull(Story.class.getResourceAsStream("/demo/story.txt"))) {
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new Story(text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> new Line(List.of(line.strip().split(" +"))))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines that begin with these words. */
    List<Line> lines(String... first) {
        return lines.stream()
                .filter(line -> line.words().size() > first.length
                        && Arrays.asList(first).equals(line.words().subList(0, first.length)))
                .toList();
    }

    /** The one line that begins with this word. */
    Line line(String first) {
        return lines(first).getFirst();
    }

    /** How many requests of a procedure begin in each year, the oldest one first. */
    List<Integer> volume(Procedure procedure) {
        return lines("volume", procedure.name()).stream()
                .flatMap(line -> line.from(2).stream())
                .map(Integer::valueOf)
                .toList();
    }

    /** The number of years. */
    int years() {
        return line("pace").from(1).size();
    }

    /** How slow a year was, as a part of the usual time. */
    double slowness(String which, int year) {
        return line(which).number(1 + year) / 100.0;
    }

    /** The procedures that the story has, in order. */
    List<Procedure> procedures() {
        return lines("volume").stream()
                .map(line -> Procedure.valueOf(line.word(1)))
                .collect(Collectors.toList());
    }

    /** The values of a word such as {@code UNCAC+BILATERAL}. */
    static Stream<String> parts(String word) {
        return Stream.of(word.split("\\+"));
    }
}
