package org.comity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.comity.sample.Api;

/** The package, run as a deployment runs it: a process with an environment of its own. */
final class PackagedApp implements AutoCloseable {

    static final Path FOLDER = Path.of("target/quarkus-app");

    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final Path output;

    private PackagedApp(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static PackagedApp start(Map<String, String> settings, String... arguments) throws IOException {
        Path output = Files.createTempFile(Path.of("target"), "packaged-", ".log");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                java, "-jar", FOLDER.resolve("quarkus-run.jar").toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().keySet().removeIf(name -> name.startsWith("COMITY_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        return new PackagedApp(builder.start(), output);
    }

    /** The same process, once it serves requests where {@link Api} asks. */
    PackagedApp ready() throws IOException, InterruptedException {
        for (var second = 0; second < PATIENCE_SECONDS && process.isAlive(); second++) {
            try {
                if (new Api("").get("/q/health/ready").status() == 200) {
                    return this;
                }
            } catch (UncheckedIOException e) {
                // not yet
            }
            Thread.sleep(1000);
        }
        throw new AssertionError("The server did not get ready: " + words());
    }

    /** The exit code of a process that ends by itself. */
    int ending() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The package did not end.");
        }
        return process.exitValue();
    }

    /** Ends the process at once, as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    boolean runs() {
        return process.isAlive();
    }

    String words() throws IOException {
        return Files.readString(output);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(output);
    }
}
