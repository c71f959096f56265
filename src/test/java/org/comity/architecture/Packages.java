package org.comity.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** All packages, lowest first. A package may use only those before it. */
final class Packages {

    /** The package that contains all others. */
    static final String ROOT = "org.comity";

    /** A new package is entered here, after all that it uses. */
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
            "reference.countries",
            "reference.lawbook",
            "reference.lawbook.show",
            "reference.authority",
            "cases.history",
            "cases.request.content",
            "cases.request",
            "cases.part",
            "cases.measure",
            "cases.link",
            "cases.deadline",
            "cases.sideprocess",
            "cases.note",
            "cases.verification",
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

    /** The folders with the sources of the program and of the development mode. */
    static final List<Path> SOURCES = List.of(Path.of("src/main/java"), Path.of("src/dev/java"));

    private Packages() {}

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
