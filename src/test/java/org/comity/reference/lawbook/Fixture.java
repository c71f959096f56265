package org.comity.reference.lawbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lists the law book is compared with: separated by semicolons, with a line of heads. */
final class Fixture {

    private Fixture() {}

    static List<List<String>> rows(String name) {
        try (var stream = Objects.requireNonNull(
                Fixture.class.getClassLoader().getResourceAsStream("law/" + name), "There is no " + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> List.of(line.split(";", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
