package org.comity.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every decision on record has its four parts and names tests that exist. */
class AdrsNameTheirTests {

    private static final Pattern PAGE = Pattern.compile("\\d{4}-[a-z0-9-]+\\.md");
    private static final Pattern NAME = Pattern.compile("`([A-Z]\\w+)`");
    private static final List<String> PARTS = List.of("## Context", "## Decision", "## Consequences", "## Held by");

    @Test
    void everyDecisionHasItsFourParts() throws IOException {
        assertThat(pages()).isNotEmpty();
        for (var page : pages()) {
            assertThat(Files.readString(page)).as(page.toString()).contains(PARTS);
        }
    }

    @Test
    void decisionsAreNumberedWithoutAGap() throws IOException {
        var pages = pages();

        for (var i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i).getFileName().toString()).startsWith("%04d-".formatted(i + 1));
            assertThat(Files.readString(pages.get(i))).startsWith("# " + (i + 1) + ". ");
        }
    }

    @Test
    void everyDecisionIsHeldByTestsThatExist() throws IOException {
        var tests = tests();

        for (var page : pages()) {
            var text = Files.readString(page);
            var named = NAME.matcher(text.substring(text.indexOf("## Held by")))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(named).as(page.toString()).isNotEmpty().isSubsetOf(tests);
        }
    }

    private static List<Path> pages() throws IOException {
        try (var files = Files.list(Path.of("docs/adr"))) {
            return files.filter(
                            file -> PAGE.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> tests() throws IOException {
        try (var files = Files.walk(Path.of("src/test"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
