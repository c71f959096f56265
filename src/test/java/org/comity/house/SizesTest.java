package org.comity.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import org.comity.house.Sources.Method;
import org.comity.house.Sources.SourceFile;
import org.comity.house.Sources.Type;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Methods, files and constructors stay small, and public types say what they are; measured from the sources. */
class SizesTest {

    private static final int LINES_OF_A_METHOD = 30;
    private static final int LINES_OF_A_FILE = 300;
    private static final int PARAMETERS = 6;

    private static Sources code;

    @BeforeAll
    static void measure() throws IOException {
        code = Sources.of(Path.of("src/main/java"));
    }

    @Test
    void methodsAreShort() {
        var longest = code.methods().stream()
                .max(Comparator.comparingInt(Method::lines))
                .orElseThrow();
        System.out.printf("House: longest method %s, %d lines%n", longest.name(), longest.lines());

        assertThat(code.methods())
                .filteredOn(method -> method.lines() > LINES_OF_A_METHOD)
                .isEmpty();
    }

    @Test
    void filesAreShort() {
        var largest = code.files().stream()
                .max(Comparator.comparingInt(SourceFile::lines))
                .orElseThrow();
        System.out.printf("House: largest file %s, %d lines%n", largest.name(), largest.lines());

        assertThat(code.files())
                .filteredOn(file -> file.lines() > LINES_OF_A_FILE)
                .isEmpty();
    }

    /** The components of a record are its fields, not what somebody must remember in order. */
    @Test
    void parametersAreFew() {
        assertThat(code.methods()).isNotEmpty();
        assertThat(code.methods())
                .filteredOn(method -> !method.ofRecord() && method.parameters() > PARAMETERS)
                .isEmpty();
    }

    @Test
    void collaboratorsAreFew() {
        assertThat(code.types()).filteredOn(Type::isBean).isNotEmpty();
        assertThat(code.types())
                .filteredOn(type -> type.isBean() && type.collaborators() > PARAMETERS)
                .isEmpty();
    }

    @Test
    void everyPublicTypeSaysWhatItIs() {
        assertThat(code.types()).filteredOn(Type::isPublic).isNotEmpty();
        assertThat(code.types())
                .filteredOn(type -> type.isPublic() && !type.hasJavadoc())
                .isEmpty();
    }
}
