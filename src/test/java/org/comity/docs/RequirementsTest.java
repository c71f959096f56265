package org.comity.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** Each requirement of the Convention is listed once, and is held by tests that exist, or says which part is missing. */
class RequirementsTest {

    private static final Path TESTS = Path.of("src/test/java");

    private static final List<String> OF_OTHER_ARTICLES = List.of(
            "REQ-37-05",
            "REQ-42-05",
            "REQ-43-01a",
            "REQ-43-01b",
            "REQ-43-02",
            "REQ-45",
            "REQ-47",
            "REQ-48",
            "REQ-49",
            "REQ-50",
            "REQ-51",
            "REQ-52-05/06",
            "REQ-53",
            "REQ-54-01",
            "REQ-54-02",
            "REQ-55-01/02",
            "REQ-55-07",
            "REQ-55-08",
            "REQ-55-09",
            "REQ-56",
            "REQ-57-03",
            "REQ-57-04",
            "REQ-57-05",
            "REQ-58",
            "REQ-59",
            "REQ-61");

    @Test
    void all74AreListedOnceAndInOrder() throws IOException {
        var ids = Stream.of(numbered("REQ-44-", 18), numbered("REQ-46-", 30), OF_OTHER_ARTICLES.stream())
                .flatMap(Function.identity())
                .toList();

        assertThat(ids).hasSize(74);
        assertThat(Requirement.all()).extracting(Requirement::id).containsExactlyElementsOf(ids);
    }

    @Test
    void eachHasTestsOrSaysWhichPartIsMissing() throws IOException {
        assertThat(Requirement.all()).allSatisfy(one -> {
            assertThat(one.article()).as(one.id()).isNotBlank();
            assertThat(one.rule()).as(one.id()).isNotBlank().doesNotEndWith(".");
            assertThat(one.tests()).as(one.id()).doesNotHaveDuplicates();
            assertThat(one.tests().isEmpty() && one.missing() == null)
                    .as(one.id())
                    .isFalse();
            assertThat(one.missing() == null || !one.missing().isBlank())
                    .as(one.id())
                    .isTrue();
        });
    }

    @Test
    void eachTestThatIsNamedExistsAndRuns() throws IOException {
        var classes = classes();
        var named = Requirement.all().stream()
                .flatMap(one -> one.tests().stream().map(test -> one.id() + " " + test))
                .toList();

        assertThat(named).isNotEmpty().allMatch(name -> exists(classes, name.substring(name.indexOf(' ') + 1)));
    }

    @Test
    void aTestThatDoesNotExistIsFound() throws IOException {
        var classes = classes();

        assertThat(exists(classes, "RequirementsTest")).isTrue();
        assertThat(exists(classes, "RequirementsTest.aTestThatDoesNotExistIsFound"))
                .isTrue();
        assertThat(exists(classes, "RequirementsTest.numbered")).isFalse();
        assertThat(exists(classes, "RequirementsTest.gone")).isFalse();
        assertThat(exists(classes, "GoneTest")).isFalse();
        assertThat(exists(classes, "Requirement")).isFalse();
    }

    @Test
    void thePageCountsThem() throws IOException {
        var all = Requirement.all();
        var numbers = Arrays.stream(Requirement.State.values())
                .map(state -> all.stream().filter(one -> one.state() == state).count())
                .toList();

        assertThat(RequirementPage.write())
                .contains(
                        "| Held | " + numbers.get(0) + " |",
                        "| Held in part | " + numbers.get(1) + " |",
                        "| Not yet | " + numbers.get(2) + " |",
                        "| All | 74 |");
    }

    private static Stream<String> numbered(String prefix, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> prefix + "%02d".formatted(number));
    }

    /** The full names of the classes of the tests, by their short names; a few helpers share one. */
    private static Map<String, List<String>> classes() throws IOException {
        try (var files = Files.walk(TESTS)) {
            return files.map(file -> TESTS.relativize(file).toString())
                    .filter(name -> name.endsWith(".java") && !name.endsWith("package-info.java"))
                    .map(name ->
                            name.substring(0, name.length() - ".java".length()).replace('/', '.'))
                    .collect(Collectors.groupingBy(name -> name.substring(name.lastIndexOf('.') + 1)));
        }
    }

    private static boolean exists(Map<String, List<String>> classes, String test) {
        var parts = test.split("\\.");
        var names = classes.getOrDefault(parts[0], List.of());
        if (names.size() != 1) {
            return false;
        }
        try {
            var type = Class.forName(names.getFirst(), false, RequirementsTest.class.getClassLoader());
            return !type.isAnnotationPresent(Disabled.class)
                    && Arrays.stream(type.getDeclaredMethods())
                            .filter(RequirementsTest::isTest)
                            .anyMatch(method ->
                                    parts.length == 1 || method.getName().equals(parts[1]));
        } catch (ClassNotFoundException gone) {
            return false;
        }
    }

    private static boolean isTest(Method method) {
        return AnnotationSupport.isAnnotated(method, Testable.class) && !method.isAnnotationPresent(Disabled.class);
    }
}
