package org.comity.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The plan of the house: every room, lowest first. A room may know only those before it. */
final class Packages {

    /** The package above all rooms, which starts the application. */
    static final String ROOT = "org.comity";

    /** A new room is entered here, at the height where it may know all it needs; nothing else has to be told of it. */
    static final List<String> IN_ORDER = List.of(
            "rules.law",
            "rules.workflow",
            "rules.procedure",
            "rules.deadline",
            "rules.refusal",
            "rules.indicator",
            "base.time",
            "base.problem",
            "base.json",
            "base.web",
            "base.security",
            "base.connection",
            "base.openapi",
            "base.limit",
            "base.jobs",
            "base.audit",
            "base.idempotency",
            "base.sheet.text",
            "base.sheet.csv",
            "base.sheet.xlsx",
            "base.sheet",
            "reference.lawbook",
            "reference.lawbook.show",
            "reference.countries",
            "reference.authority",
            "cases.history",
            "cases.request.content",
            "cases.request",
            "cases.verification",
            "cases.part",
            "cases.measure",
            "cases.link",
            "cases.deadline",
            "cases.sideprocess",
            "cases.note",
            "cases.step.judgement",
            "cases.step.taking",
            "cases.step.reclassification",
            "cases.step.correction",
            "cases.view",
            "registers.words",
            "registers.dates",
            "registers.mapping",
            "registers.dictionary",
            "registers.layout",
            "registers.course",
            "registers.update",
            "registers.reading",
            "registers.files",
            "registers.run",
            "registers.export",
            "statistics.table",
            "statistics.statement",
            "statistics.figures",
            "start",
            "dev.database",
            "dev.tokens",
            "dev.config",
            "dev.demo");

    /** The classes of the application, without its tests. */
    static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPath(Path.of("target/classes"));

    /** Where the sources of the program and of the development mode stand. */
    static final List<Path> SOURCES = List.of(Path.of("src/main/java"), Path.of("src/dev/java"));

    private Packages() {}

    /** All packages, lowest first. */
    static List<String> packages() {
        return IN_ORDER.stream().map(name -> ROOT + "." + name).toList();
    }

    /** How high a class stands; -1 if it is in no room. */
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

    /** True for classes of ours. */
    static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
    }
}
