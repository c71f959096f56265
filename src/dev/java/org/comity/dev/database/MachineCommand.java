package org.comity.dev.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs a program of the machine to its end. */
final class MachineCommand {

    private MachineCommand() {}

    /** Runs the command and fails with its own words if it fails. */
    static void run(List<String> command) throws IOException {
        Outcome outcome = outcome(command);
        if (outcome.code() != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + outcome.code() + ": " + outcome.text());
        }
    }

    /** Whether the command can be run and says yes. */
    static boolean succeeds(List<String> command) {
        try {
            return outcome(command).code() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** What the command prints, without the space around it. */
    static String output(List<String> command) throws IOException {
        return outcome(command).text();
    }

    /** Through a file and not a pipe: a server started by the command would keep a pipe open for ever. */
    private static Outcome outcome(List<String> command) throws IOException {
        Path file = Files.createTempFile("comity-", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(file.toFile())
                    .redirectInput(ProcessBuilder.Redirect.PIPE)
                    .start();
            process.getOutputStream().close();
            int code = process.waitFor();
            return new Outcome(
                    code, Files.readString(file, StandardCharsets.UTF_8).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while running " + command.get(0), e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private record Outcome(int code, String text) {}
}
