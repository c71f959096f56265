package org.comity.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.architecture.Sources.Method;
import org.comity.architecture.Sources.SourceFile;
import org.comity.architecture.Sources.Type;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Methods, files and constructors stay small, and public types say what they are; measured from the sources. */
class SizesTest {

    private static final int LINES_OF_A_METHOD = 30;
    private static final int LINES_OF_A_FILE = 400;
    private static final int PARAMETERS = 6;

    /** An act that names what it needs is easier to read than one that gets it from a bag. */
    private static final int COLLABORATORS = 10;

    /** A package that one can hold in the head. */
    private static final int CLASSES_OF_A_PACKAGE = 20;

    private static Sources code;

    @BeforeAll
    static void measure() throws IOException {
        code = Sources.of(Packages.SOURCES);
    }

    @Test
    void methodsAreShort() {
        var longest = code.methods().stream()
                .max(Comparator.comparingInt(Method::lines))
                .orElseThrow();
        System.out.printf("Architecture: longest method %s, %d lines%n", longest.name(), longest.lines());

        // A constructor of a record passes its components on, one a line.
        assertThat(code.methods())
                .filteredOn(method -> !method.ofRecord() || !method.name().endsWith(".<init>"))
                .filteredOn(method -> method.lines() > LINES_OF_A_METHOD)
                .isEmpty();
    }

    @Test
    void filesAreShort() {
        var largest = code.files().stream()
                .max(Comparator.comparingInt(SourceFile::lines))
                .orElseThrow();
        System.out.printf("Architecture: largest file %s, %d lines%n", largest.name(), largest.lines());

        assertThat(code.files())
                .filteredOn(file -> file.lines() > LINES_OF_A_FILE)
                .isEmpty();
    }

    /** The components of a record are its fields, not what somebody must remember in order. */
    @Test
    void parametersAreFew() {
        assertThat(code.methods()).isNotEmpty();
        assertThat(code.methods())
                .filteredOn(method -> !method.ofRecord() && !method.isConstructor() && method.parameters() > PARAMETERS)
                .isEmpty();
    }

    @Test
    void collaboratorsAreFew() {
        assertThat(code.types()).filteredOn(Type::isBean).isNotEmpty();
        assertThat(code.types())
                .filteredOn(type -> type.isBean() && type.collaborators() > COLLABORATORS)
                .isEmpty();
    }

    @Test
    void everyPublicTypeSaysWhatItIs() {
        assertThat(code.types()).filteredOn(Type::isPublic).isNotEmpty();
        assertThat(code.types())
                .filteredOn(type -> type.isPublic() && !type.hasJavadoc())
                .isEmpty();
    }

    @Test
    void packagesAreSmall() {
        var sizes = code.files().stream()
                .filter(file -> !file.name().endsWith("package-info.java"))
                .collect(Collectors.groupingBy(
                        file -> file.name().substring(0, file.name().lastIndexOf('/')), Collectors.counting()));
        var largest =
                sizes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        System.out.printf("Architecture: largest package %s, %d classes%n", largest.getKey(), largest.getValue());

        assertThat(sizes)
                .allSatisfy((name, classes) -> assertThat(classes).as(name).isLessThanOrEqualTo(CLASSES_OF_A_PACKAGE));
    }

    @Test
    void noTwoClassesHaveOneName() {
        var names = code.files().stream()
                .map(file -> file.name().substring(file.name().lastIndexOf('/') + 1))
                .filter(name -> !name.equals("package-info.java"))
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));

        assertThat(names).isNotEmpty();
        assertThat(names).allSatisfy((name, files) -> assertThat(files).as(name).isOne());
    }
}
