package org.comity.cases.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The page publishes the order of the kinds of work. */
class MyDayPageTest {

    @Test
    void theTableHasTheKindsInTheirOrder() throws IOException {
        var rows = Files.readAllLines(Path.of("docs/how-to.md")).stream()
                .dropWhile(line -> !line.equals("## The day of a caseworker"))
                .dropWhile(line -> !line.startsWith("|---"))
                .skip(1)
                .takeWhile(line -> line.startsWith("|"))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(WorkKind.values())
                        .map(kind -> "| `%s` | %s | %s |".formatted(kind, kind.title(), kind.shown()))
                        .toList());
    }
}
