package org.comity.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The comments and the problem details of the program follow {@link PlainEnglish}. */
class WordsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/comity");
    private static final Path TESTS = Path.of("src/test/java/org/comity");

    /** Packages of tests that follow the rule. The list may only become longer. */
    private static final List<String> TESTS_IN_PLAIN_ENGLISH =
            List.of("base", "build", "journey", "reference", "registers", "rules", "sample", "statistics");

    private static final Pattern COMMENT = Pattern.compile("/\\*[\\s\\S]*?\\*/|(?m)^\\s*//.*$");

    /** A call that makes a problem, a fault or a finding, up to the end of its statement. */
    private static final Pattern MAKER =
            Pattern.compile("\\b(?:ProblemException|UnreadableFile|ofBody|ofQuery|Fault|fault|guess)\\(([^;]*)");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"");

    @Test
    void commentsArePlainEnglish() throws IOException {
        assertThat(faults(PlainEnglish::ofComments)).isEmpty();
    }

    @Test
    void detailsOfProblemsArePlainEnglish() throws IOException {
        assertThat(faults(WordsTest::details)).isEmpty();
    }

    @Test
    void commentsOfTestsArePlainEnglish() throws IOException {
        var tests = sources(TESTS);
        tests.keySet()
                .removeIf(name -> TESTS_IN_PLAIN_ENGLISH.stream().noneMatch(place -> name.startsWith(place + "/")));

        assertThat(tests).hasSizeGreaterThan(60);
        assertThat(tests.entrySet().stream()
                        .flatMap(test ->
                                PlainEnglish.faultsIn(test.getKey(), PlainEnglish.ofComments(test.getValue()))
                                        .stream()))
                .isEmpty();
    }

    @Test
    void aDetailIsFound() {
        assertThat(details("throw new ProblemException(ProblemKind.STALE, \"The door is shut\");"))
                .isEqualTo("The door is shut");
        assertThat(PlainEnglish.faultsIn("place", details("faults.add(Fault.ofBody(\"on\", \"x\", \"is told\"));")))
                .hasSize(1);
    }

    private static List<String> faults(UnaryOperator<String> prose) throws IOException {
        var faults = new ArrayList<String>();
        sources(SOURCES).forEach((name, source) -> faults.addAll(PlainEnglish.faultsIn(name, prose.apply(source))));
        return faults;
    }

    private static String details(String source) {
        return MAKER.matcher(COMMENT.matcher(source).replaceAll(""))
                .results()
                .flatMap(made -> LITERAL.matcher(made.group(1)).results())
                .map(literal -> literal.group(1))
                .filter(text -> text.contains(" "))
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> sources(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            var found = new TreeMap<String, String>();
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                found.put(folder.relativize(file).toString(), Files.readString(file));
            }
            return found;
        }
    }
}
