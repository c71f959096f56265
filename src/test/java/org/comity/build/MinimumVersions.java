package org.comity.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;

/** The committed list of the oldest versions without known faults. */
record MinimumVersions(List<Minimum> minimums) {

    private static final Path LIST = Path.of(".ci/minimum-safe-versions.txt");

    /** The oldest version of a component, and who asks for it. */
    record Minimum(String name, String version, String advisories) {

        boolean isMetBy(Component component) {
            return new ComparableVersion(component.version()).compareTo(new ComparableVersion(version)) >= 0;
        }
    }

    static MinimumVersions committed() throws IOException {
        return of(Files.readAllLines(LIST));
    }

    static MinimumVersions of(List<String> lines) {
        return new MinimumVersions(lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(MinimumVersions::minimum)
                .toList());
    }

    private static Minimum minimum(String line) {
        var parts = line.split("\\s+", 3);
        if (parts.length < 3 || parts[0].indexOf(':') < 1) {
            throw new IllegalArgumentException("group:artifact, version and advisories are needed: " + line);
        }
        return new Minimum(parts[0], parts[1], parts[2]);
    }

    /** A sentence for each component that is too old. */
    List<String> faults(List<Component> components) {
        return minimums.stream().flatMap(minimum -> faults(minimum, components)).toList();
    }

    private static Stream<String> faults(Minimum minimum, List<Component> components) {
        return components.stream()
                .filter(component -> component.name().equals(minimum.name()) && !minimum.isMetBy(component))
                .map(component -> "%s %s is older than %s: %s"
                        .formatted(component.name(), component.version(), minimum.version(), minimum.advisories()));
    }
}
