package org.comity.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All examples of the API document: the lists {@code ALL} of the classes of this package whose names end in Examples. */
final class KnownExamples {

    private static final List<Example> ALL = lists().toList();

    private KnownExamples() {}

    static List<Example> all() {
        return ALL;
    }

    /** Those that are recorded in one file, in order. */
    static List<Example> of(String file) {
        return ALL.stream().filter(example -> example.file().equals(file)).toList();
    }

    private static Stream<Example> lists() {
        try (var files = Files.list(Path.of("target/test-classes/org/comity/examples"))) {
            return files
                    .map(file -> file.getFileName().toString().replace(".class", ""))
                    .filter(name -> name.matches("(?!Known|Recorded)\\w+Examples"))
                    .sorted()
                    .toList()
                    .stream()
                    .flatMap(name -> list(name).stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Example> list(String name) {
        try {
            var all = Class.forName(KnownExamples.class.getPackageName() + "." + name)
                    .getDeclaredField("ALL");
            return ((List<?>) all.get(null)).stream().map(Example.class::cast).toList();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(name + " has no list ALL", e);
        }
    }
}
