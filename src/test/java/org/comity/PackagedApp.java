package org.comity;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.comity.dev.database.DevDatabase;
import org.comity.sample.Api;
import org.comity.start.Command;

/** The package, run as a deployment runs it: a process with an environment of its own. */
public final class PackagedApp implements AutoCloseable {

    static final Path FOLDER = Path.of("target/quarkus-app");

    /** The key of the settings of transactions, the same for the server and the command migrate. */
    static final String SETTINGS_KEY = "of-the-packages-under-test-and-no-other";

    private static final int PATIENCE_SECONDS = 120;
    private static final Api ANYBODY = new Api("");

    private final Process process;
    private final Path output;
    private final String management;

    private PackagedApp(Process process, Path output, String management) {
        this.process = process;
        this.output = output;
        this.management = management;
    }

    static PackagedApp start(Map<String, String> settings, String... arguments) throws IOException {
        String port = Integer.toString(PackagedServer.freePort());
        Path output = Files.createTempFile(Path.of("target"), "packaged-", ".log");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                java, "-jar", FOLDER.resolve("quarkus-run.jar").toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().keySet().removeIf(name -> name.startsWith("COMITY_") || name.startsWith("QUARKUS_"));
        builder.environment().put("COMITY_MANAGEMENT_PORT", port);
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        return new PackagedApp(builder.start(), output, "http://127.0.0.1:" + port);
    }

    /** Brings the schema of a database to the version of the package, by its own command. */
    static void migrate(DevDatabase database) throws IOException, InterruptedException {
        try (var command = start(ownersSettings(database), Command.MIGRATE.argument())) {
            if (command.ending() != 0) {
                throw new AssertionError("The schema was not migrated: " + command.words());
            }
        }
    }

    /** The settings of the command migrate. */
    static Map<String, String> ownersSettings(DevDatabase database) {
        return Map.of(
                "COMITY_SETTINGS_KEY",
                SETTINGS_KEY,
                "COMITY_DB_URL",
                database.url(),
                "COMITY_DB_USER",
                DevDatabase.APPLICATION,
                "COMITY_DB_OWNER",
                DevDatabase.OWNER,
                "COMITY_DB_OWNER_PASSWORD",
                database.password());
    }

    /** The same process, once it is ready to serve requests. */
    PackagedApp ready() throws IOException {
        await().atMost(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .pollInterval(1, TimeUnit.SECONDS)
                .ignoreException(UncheckedIOException.class)
                .until(() -> !process.isAlive()
                        || ANYBODY.get(management + "/q/health/ready").status() == 200);
        if (!process.isAlive()) {
            throw new AssertionError("The server ended before it was ready: " + words());
        }
        return this;
    }

    /** The address of metrics and health. */
    String management() {
        return management;
    }

    /** The exit code of a process that ends by itself. */
    public int ending() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The package did not end.");
        }
        return process.exitValue();
    }

    /** Ends the process at once, as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** True while the process lives. */
    public boolean runs() {
        return process.isAlive();
    }

    /** Its output up to now. */
    public String words() throws IOException {
        return Files.readString(output);
    }

    /** The process itself. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(output);
    }
}
