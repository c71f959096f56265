package org.comity.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.architecture.Packages.CODE;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The architecture: packages in one order without cycles, pure rules, one source of time, described packages. */
class ArchitectureTest {

    private static final Pattern JAVADOC = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    @Test
    void noPackageUsesAHigherOne() {
        var ties = CODE.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(tie -> Packages.isOurs(tie.getTargetClass().getBaseComponentType()))
                .toList();

        assertThat(ties).isNotEmpty();
        assertThat(ties)
                .filteredOn(tie -> Packages.heightOf(tie.getTargetClass().getBaseComponentType())
                        > Packages.heightOf(tie.getOriginClass()))
                .extracting(Dependency::getDescription)
                .isEmpty();
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.comity.(**)").should().beFreeOfCycles().check(CODE);
        System.out.printf("Architecture: %d packages, 0 cycles%n", Packages.IN_ORDER.size());
    }

    @Test
    void everyPackageIsInTheOrder() {
        var found = CODE.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));

        assertThat(found).isEqualTo(new TreeSet<>(Packages.packages()));
    }

    @Test
    void rulesKnowOnlyJava() {
        var ties = CODE.stream()
                .filter(type -> type.getPackageName().startsWith("org.comity.rules."))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .toList();

        assertThat(ties).isNotEmpty();
        assertThat(ties)
                .allSatisfy(tie -> assertThat(
                                tie.getTargetClass().getBaseComponentType().getName())
                        .as(tie.getDescription())
                        .matches("(java\\.|org\\.jspecify\\.|org\\.comity\\.rules\\.).*|[a-z]+"));
    }

    @Test
    void onlyThePackageOfTimeReadsTheClock() {
        var asking = CODE.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(ArchitectureTest::asksForTheTime)
                .toList();

        assertThat(asking).isNotEmpty();
        assertThat(asking)
                .allSatisfy(access -> assertThat(access.getOriginOwner().getPackageName())
                        .as(access.getDescription())
                        .isEqualTo("org.comity.base.time"));
    }

    /** {@code System.nanoTime} measures a duration and gives no time of day. */
    private static boolean asksForTheTime(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getName();
        var name = access.getName();
        return owner.startsWith("com.fasterxml.uuid.")
                || (owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system")))
                || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
                || (owner.equals("java.util.Calendar") && name.equals("getInstance"))
                || (owner.equals("java.util.Date") && access.getDescription().contains("<init>()"));
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        for (var name : Packages.packages()) {
            var source = Packages.source(Path.of(name.replace('.', '/'), "package-info.java"));
            assertThat(CODE.getPackage(name).isAnnotatedWith(NullMarked.class))
                    .as("%s is @NullMarked", name)
                    .isTrue();
            assertThat(JAVADOC.matcher(Files.readString(source)).results().map(found -> found.group(1)))
                    .as("the paragraph of %s", name)
                    .anySatisfy(text -> assertThat(text.strip()).hasSizeGreaterThan(60));
        }
    }

    @Test
    void badNamesAreNotGiven() {
        var names = CODE.stream()
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.equals("package-info"))
                .collect(Collectors.toSet());

        assertThat(names).isNotEmpty();
        assertThat(names)
                .filteredOn(name -> name.matches("Abstract.*|.*(Manager|Helper|Utils?|Impl|DTO|Dto|Data|Info|Base)"))
                .isEmpty();
    }

    @Test
    void noActiveRecordAndNoFieldInjection() {
        var injections = Set.of(
                "jakarta.inject.Inject",
                "jakarta.persistence.PersistenceContext",
                "jakarta.ws.rs.core.Context",
                "org.eclipse.microprofile.config.inject.ConfigProperty");
        var fields = CODE.stream().flatMap(type -> type.getFields().stream()).toList();

        assertThat(fields).isNotEmpty();
        assertThat(fields)
                .allSatisfy(field -> assertThat(field.getAnnotations())
                        .as(field.getFullName())
                        .noneMatch(mark -> injections.contains(mark.getRawType().getName())));
        assertThat(CODE).noneMatch(type -> type.isAssignableTo("io.quarkus.hibernate.orm.panache.PanacheEntityBase"));
    }

    @Test
    void noLombokAndNoMockLibrary() throws IOException {
        var imports = Pattern.compile("import (static )?(lombok|org\\.mockito|io\\.quarkus\\.test\\.InjectMock|"
                + "io\\.quarkus\\.test\\.junit\\.mockito|org\\.easymock|mockit)\\b");
        var sources = new TreeSet<Path>();
        for (var root : List.of("src/main/java", "src/dev/java", "src/test/java")) {
            try (var files = Files.walk(Path.of(root))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }

        assertThat(sources).isNotEmpty();
        for (var source : sources) {
            assertThat(imports.matcher(Files.readString(source)).find())
                    .as(source.toString())
                    .isFalse();
        }
    }
}
