package org.comity.dev.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/**
 * The folder in which the database and the key of the local issuer stand.
 *
 * @param folder of this profile, and of this process alone if it does not last
 * @param tools where the programs of PostgreSQL are unpacked, shared by all profiles
 * @param lasting whether the content outlives the process
 */
public record DevHome(Path folder, Path tools, boolean lasting) {

    /** The variable that moves the folder of the development profile. */
    static final String VARIABLE = "COMITY_HOME";

    /** The home of the active profiles, or nothing if they are a deployment's. */
    public static Optional<DevHome> of(Collection<String> profiles) {
        if (profiles.contains("prod")) {
            return Optional.empty();
        }
        if (profiles.contains("test")) {
            return Optional.of(test());
        }
        return profiles.contains("dev") ? Optional.of(dev()) : Optional.empty();
    }

    /** The home of the development profile. */
    static DevHome dev() {
        Path folder = lastingFolder();
        return new DevHome(folder, folder.resolve("tools"), true);
    }

    /** The home of the tests of this process, removed with it. */
    public static DevHome test() {
        Path folder = projectFolder()
                .resolve("target")
                .resolve("comity-test")
                .resolve(Long.toString(ProcessHandle.current().pid()));
        return new DevHome(folder, lastingFolder().resolve("tools"), false);
    }

    /** The folder of the cluster and of what belongs to it. */
    public Path postgres() {
        return folder.resolve("postgres");
    }

    private static Path lastingFolder() {
        String wanted = System.getenv(VARIABLE);
        return wanted == null || wanted.isBlank()
                ? projectFolder().resolve(".comity")
                : Path.of(wanted).toAbsolutePath().normalize();
    }

    /** The nearest folder upwards that holds a pom.xml, since some launchers start inside target. */
    private static Path projectFolder() {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("pom.xml"))) {
                return folder;
            }
        }
        return here;
    }
}
