package org.comity.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The plan of the house: every room, lowest first. A room may know only those before it. */
final class Rooms {

    /** The package above all rooms, which starts the application. */
    static final String ROOT = "org.comity";

    /** A new room is entered here, at the height where it may know all it needs; nothing else has to be told of it. */
    static final List<String> IN_ORDER = List.of(
            "rules.law",
            "rules.procedure",
            "rules.deadline",
            "rules.refusal",
            "rules.indicator",
            "time",
            "http",
            "security",
            "audit",
            "replay",
            "lawbook",
            "directory",
            "history",
            "request",
            "consultation",
            "deadline",
            "handling",
            "casefile",
            "sheet",
            "imports",
            "statistics",
            "dev");

    /** The classes of the application, without its tests. */
    static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPath(Path.of("target/classes"));

    private Rooms() {}

    /** All packages from the ground to the roof. */
    static List<String> packages() {
        return Stream.concat(IN_ORDER.stream().map(room -> ROOT + "." + room), Stream.of(ROOT))
                .toList();
    }

    /** How high a class stands; -1 if it is in no room. */
    static int heightOf(JavaClass type) {
        return packages().indexOf(type.getPackageName());
    }

    /** True for classes of ours. */
    static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
    }
}
