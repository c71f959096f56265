package org.comity.dev.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Stops the server when the last process that uses it ends. It uses nothing that would still have to be loaded: by then
 * the class loader that made it may be closed.
 */
final class StopAtExit extends Thread {

    private static final String REGISTERED = "comity.dev.stop-at-exit";

    private final DevHome home;
    private final Path users;
    private final List<List<String>> commands;

    private StopAtExit(DevHome home, List<List<String>> commands) {
        super("comity-stop-postgres");
        this.home = home;
        this.users = home.postgres().resolve("users");
        this.commands = commands;
    }

    /** Notes this process as a user of the server; called often, it registers once for the whole JVM. */
    static void register(DevHome home, PostgresServer server) throws IOException {
        StopAtExit hook = new StopAtExit(home, List.of(server.stopCommand("smart", 3), server.stopCommand("fast", 20)));
        Files.createDirectories(hook.users);
        Files.writeString(hook.marker(), "");
        // A system property and not a static field: each class loader has its own fields.
        if (!home.folder().toString().equals(System.getProperty(REGISTERED))) {
            System.setProperty(REGISTERED, home.folder().toString());
            Runtime.getRuntime().addShutdownHook(hook);
        }
    }

    private Path marker() {
        return users.resolve(Long.toString(ProcessHandle.current().pid()));
    }

    @Override
    public void run() {
        try (FolderLock lock = FolderLock.of(home.postgres())) {
            Files.deleteIfExists(marker());
            if (usedByAnother()) {
                return;
            }
            for (List<String> command : commands) {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (process.waitFor() == 0) {
                    break;
                }
            }
            if (!home.lasting()) {
                DevFolders.remove(home.folder());
            }
        } catch (IOException e) {
            System.err.println("The embedded PostgreSQL was not stopped: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean usedByAnother() throws IOException {
        boolean used = false;
        try (DirectoryStream<Path> markers = Files.newDirectoryStream(users)) {
            for (Path marker : markers) {
                long pid = Long.parseLong(marker.getFileName().toString());
                boolean alive = ProcessHandle.of(pid).isPresent();
                if (!alive) {
                    Files.deleteIfExists(marker);
                }
                used |= alive;
            }
        }
        return used;
    }
}
