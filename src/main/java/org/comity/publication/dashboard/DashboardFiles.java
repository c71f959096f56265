package org.comity.publication.dashboard;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The files of the page: style sheet, script and icon. A name has the hash of its content, so that a cache may have it for ever. */
@Singleton
class DashboardFiles {

    /** Begin of their addresses. */
    static final String FOLDER = "/dashboard/files/";

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml");

    private final Map<String, Written> byName = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();

    DashboardFiles() {
        for (var ending : TYPES.keySet()) {
            var written = new Written(read("/publication/dashboard." + ending), TYPES.getOrDefault(ending, ""));
            var name = "dashboard." + written.tag().substring(0, 12) + "." + ending;
            byName.put(name, written);
            addresses.put(ending, FOLDER + name);
        }
    }

    private static byte[] read(String file) {
        try (var stream = DashboardFiles.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("There is no file " + file);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The addresses by ending of the file: css, js, svg. */
    Map<String, String> addresses() {
        return addresses;
    }

    Optional<Written> file(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
