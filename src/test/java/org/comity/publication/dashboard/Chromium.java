package org.comity.publication.dashboard;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Finds Chromium on this machine, or installs that of Debian where it may. Without it the tests of the page fail and say what to do. */
final class Chromium {

    private static final String VARIABLE = "COMITY_CHROMIUM";
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium");
    private static final int MINUTES = 10;

    private Chromium() {}

    static Path find() {
        var named = System.getenv(VARIABLE);
        if (named != null && !named.isBlank()) {
            return executable(Path.of(named));
        }
        var known = known();
        if (known.isPresent()) {
            return known.get();
        }
        var tried = install();
        return known().orElseThrow(
                        () -> new IllegalStateException("The tests of the page of figures need Chromium. " + tried
                                + " Install it (Debian and Ubuntu: apt-get install -y chromium), or set " + VARIABLE
                                + " to the path of a Chromium or Chrome."));
    }

    private static Optional<Path> known() {
        return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    private static Path executable(Path path) {
        if (!Files.isExecutable(path)) {
            throw new IllegalStateException(VARIABLE + " names " + path + ", which is no executable file.");
        }
        return path;
    }

    /** What was tried, for the message. */
    private static String install() {
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return "It is not at " + String.join(", ", PLACES)
                    + ", and only root on a system with apt-get can install it.";
        }
        System.out.println("Installing Chromium, which the tests of the page of figures need");
        return "apt-get update: " + run("apt-get", "update", "-qq") + ", apt-get install: "
                + run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation")
                + ".";
    }

    private static String run(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(new File("/dev/null"));
            process.environment().put("DEBIAN_FRONTEND", "noninteractive");
            var started = process.start();
            if (!started.waitFor(MINUTES, TimeUnit.MINUTES)) {
                started.destroyForcibly();
                return "no end after " + MINUTES + " minutes";
            }
            return started.exitValue() == 0 ? "done" : "failed with " + started.exitValue();
        } catch (IOException e) {
            return "failed";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "was interrupted";
        }
    }
}
