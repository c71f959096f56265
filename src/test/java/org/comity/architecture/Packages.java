package org.comity.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** All packages, lowest first. A package may use only those before it. */
final class Packages {

    /** The package that contains all others. */
    static final String ROOT = "org.comity";

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.]+)` \\|");

    /** The order, lowest first: the table of the page of the architecture. A new package is entered there and nowhere else. */
    static final List<String> IN_ORDER = inOrder(Path.of("docs/architecture.md"));

    /** The classes of the application, without its tests. */
    static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPath(Path.of("target/classes"));

    /** The folders with the sources of the program and of the development mode. */
    static final List<Path> SOURCES = List.of(Path.of("src/main/java"), Path.of("src/dev/java"));

    private Packages() {}

    private static List<String> inOrder(Path page) {
        try {
            return ROW.matcher(Files.readString(page))
                    .results()
                    .map(row -> row.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All packages, lowest first. */
    static List<String> packages() {
        return IN_ORDER.stream().map(name -> ROOT + "." + name).toList();
    }

    /** The position of the package of a class; -1 if it is not in the list. */
    static int heightOf(JavaClass type) {
        return packages().indexOf(type.getPackageName());
    }

    /** The source file of this path below one of the roots. */
    static Path source(Path relative) {
        return SOURCES.stream()
                .map(root -> root.resolve(relative))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no source " + relative));
    }

    /** True for classes of this project. */
    static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
    }
}
