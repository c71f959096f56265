package org.comity.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The committed list of licences that the package may contain.
 *
 * @param exceptions the licence of a component, by its name
 */
record AllowedLicences(Set<String> allowed, Map<String, String> exceptions) {

    private static final Path LIST = Path.of(".ci/allowed-licences.txt");
    private static final String EXCEPTION = " = ";

    static AllowedLicences committed() throws IOException {
        return of(Files.readAllLines(LIST));
    }

    static AllowedLicences of(List<String> lines) {
        var entries = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .collect(Collectors.partitioningBy(line -> line.contains(EXCEPTION), Collectors.toSet()));
        return new AllowedLicences(
                entries.getOrDefault(false, Set.of()),
                entries.getOrDefault(true, Set.of()).stream()
                        .map(line -> line.split(EXCEPTION, 2))
                        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1])));
    }

    /** A sentence for each component without a licence that is allowed. */
    List<String> faults(List<Component> components) {
        return components.stream()
                .filter(component -> component.licences().stream().noneMatch(licence -> isAllowed(component, licence)))
                .map(component -> component.name() + " has the licences " + component.licences())
                .toList();
    }

    private boolean isAllowed(Component component, String licence) {
        return allowed.contains(licence) || licence.equals(exceptions.get(component.name()));
    }
}
