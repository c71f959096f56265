package org.comity.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages that people write agree with the code and with each other, and hold to {@link PlainEnglish}. */
class PagesTest {

    private static final List<String> GENERATED =
            List.of("law.md", "procedures.md", "problems.md", "permissions.md", "figures.md", "statement.md");

    /** The end of the name of a page in French, which is beside the English one of the same name. */
    private static final String FRENCH = ".fr.md";

    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s:]*)(?:#([^)]*))?\\)");
    private static final Pattern CLASS = Pattern.compile("(?<=[`.])([A-Z][a-z]+[A-Z]\\w+)\\b(?!\\()");

    @Test
    void thePagesArePlainEnglish() throws IOException {
        var faults = new ArrayList<String>();
        for (var page : pages()) {
            if (page.toString().endsWith(FRENCH)) {
                continue;
            }
            faults.addAll(PlainEnglish.faultsIn(page.toString(), PlainEnglish.ofMarkdown(Files.readString(page))));
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void aPageInFrenchHasTheSectionsAndTablesOfTheEnglishOne() throws IOException {
        var french = pages().stream()
                .filter(page -> page.toString().endsWith(FRENCH))
                .toList();

        assertThat(french).isNotEmpty();
        for (var page : french) {
            var english = Path.of(page.toString().replace(FRENCH, ".md"));
            assertThat(shape(page)).as(page.toString()).isEqualTo(shape(english));
        }
    }

    /** How many headings, rows of tables and items a page has, in their order. */
    private static List<String> shape(Path page) throws IOException {
        return Files.readAllLines(page).stream()
                .map(line -> line.replaceFirst("^(#+ |\\| |- |\\d+\\. ).*", "$1"))
                .filter(line -> line.matches("#+ |\\| |- |\\d+\\. "))
                .toList();
    }

    @Test
    void everyLinkLeadsToAFileAndAHeading() throws IOException {
        var dead = new ArrayList<String>();
        var links = 0;
        for (var page : pages()) {
            for (var link : LINK.matcher(Files.readString(page)).results().toList()) {
                links++;
                var target = link.group(1).isEmpty()
                        ? page
                        : page.resolveSibling(link.group(1)).normalize();
                if (!Files.exists(target)
                        || (link.group(2) != null && !headings(target).contains(link.group(2)))) {
                    dead.add(page + " -> " + link.group());
                }
            }
        }

        assertThat(links).isGreaterThan(50);
        assertThat(dead).isEmpty();
    }

    @Test
    void theClassesThatPagesNameExist() throws IOException {
        Set<String> classes;
        try (var files = Files.walk(Path.of("src"))) {
            classes = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        var named = new TreeSet<String>();
        for (var page : pages()) {
            CLASS.matcher(Files.readString(page)).results().forEach(name -> named.add(name.group(1)));
        }

        assertThat(named).contains("TakeStep", "CooperationRequests").isSubsetOf(classes);
    }

    @Test
    void theReadmeNamesTheLastReleaseAndTheVersionInDevelopment() throws IOException {
        var readme = Files.readString(Path.of("README.md"));

        assertThat(readme)
                .contains("Version " + first("(?m)^## (\\d\\S*)", "docs/changelog.md") + " is released")
                .contains(first("<version>(\\S+)-SNAPSHOT</version>", "pom.xml") + " is in development");
    }

    private static String first(String pattern, String file) throws IOException {
        var found = Pattern.compile(pattern).matcher(Files.readString(Path.of(file)));
        assertThat(found.find()).as("%s in %s", pattern, file).isTrue();
        return found.group(1);
    }

    /** The anchors of a page, as they are made from its headings: lower case, hyphens for spaces, no punctuation. */
    private static List<String> headings(Path page) throws IOException {
        return Files.readAllLines(page).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w\\- ]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static List<Path> pages() throws IOException {
        try (var docs = Files.walk(Path.of("docs"));
                var deploy = Files.walk(Path.of("deploy"));
                var sources = Files.walk(Path.of("src"));
                var top = Files.list(Path.of(""))) {
            return Stream.of(docs, deploy, sources, top)
                    .flatMap(found -> found)
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !GENERATED.contains(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }
}
