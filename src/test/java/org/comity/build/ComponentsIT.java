package org.comity.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each component of the package is listed, has no listed fault and has an allowed licence. */
class ComponentsIT {

    private static final Path LIBRARIES = Path.of("target/quarkus-app/lib");

    private static List<Component> components;

    @BeforeAll
    static void read() throws IOException {
        components = Component.all();
    }

    @Test
    void noComponentIsOlderThanItsMinimum() throws IOException {
        assertThat(MinimumVersions.committed().faults(components)).isEmpty();
    }

    @Test
    void eachMinimumIsThatOfAComponent() throws IOException {
        var names = components.stream().map(Component::name).toList();

        assertThat(MinimumVersions.committed().minimums())
                .isNotEmpty()
                .extracting(MinimumVersions.Minimum::name)
                .isSubsetOf(names);
    }

    @Test
    void eachComponentHasALicenceThatIsAllowed() throws IOException {
        assertThat(AllowedLicences.committed().faults(components)).isEmpty();
    }

    @Test
    void eachAllowedLicenceAndEachExceptionIsNeeded() throws IOException {
        var licences = AllowedLicences.committed();

        assertThat(components.stream().flatMap(component -> component.licences().stream()))
                .containsAll(licences.allowed());
        assertThat(components)
                .extracting(Component::name)
                .containsAll(licences.exceptions().keySet());
    }

    @Test
    void eachLibraryOfThePackageIsOnTheList() throws IOException {
        var listed = components.stream().map(Component::file).collect(Collectors.toSet());

        assertThat(libraries())
                .hasSizeGreaterThan(100)
                .allMatch(library -> listed.stream().anyMatch(library::startsWith));
    }

    private static Set<String> libraries() throws IOException {
        try (var files = Files.walk(LIBRARIES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .collect(Collectors.toSet());
        }
    }
}
