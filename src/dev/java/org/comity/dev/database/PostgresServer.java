package org.comity.dev.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The server over one data folder: made, started, found again and stopped. What is true is read from the folder each
 * time, since other class loaders and other processes work with the same one.
 */
final class PostgresServer {

    private static final int ATTEMPTS = 3;
    private static final int PORT_LINE = 3;
    private static final int LAST_WORDS = 15;

    private final DevHome home;
    private final PostgresPrograms programs;
    private final ServerAccount account;

    PostgresServer(DevHome home, PostgresPrograms programs, ServerAccount account) {
        this.home = home;
        this.programs = programs;
        this.account = account;
    }

    private Path data() {
        return home.postgres().resolve("data");
    }

    private Path log() {
        return home.postgres().resolve("server.log");
    }

    /** The port of the process that holds the folder, if there is one alive. */
    Optional<Integer> portOfHolder() throws IOException {
        Path file = data().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.size() <= PORT_LINE || !isPostgres(Long.parseLong(lines.get(0).strip()))) {
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(lines.get(PORT_LINE).strip()));
    }

    /** A number left behind by a killed server may by now be another program's. */
    private static boolean isPostgres(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(process -> process.info()
                        .command()
                        .map(c -> c.contains("postgres"))
                        .orElse(true))
                .orElse(false);
    }

    /** Makes the cluster unless it is there; a cluster half made does not count. */
    void make(String password) throws IOException {
        if (Files.exists(data().resolve("PG_VERSION"))) {
            return;
        }
        Path half = home.postgres().resolve("data-half-made");
        DevFolders.remove(half);
        Path words = home.postgres().resolve("password-half-made");
        DevFolders.writePrivate(words, password);
        ServerAccount.forFolder(home.postgres());
        List<String> command = new ArrayList<>(List.of(programs.program("initdb"), "-D", half.toString()));
        command.addAll(List.of("-U", DevDatabase.SUPERUSER, "-A", "scram-sha-256", "--pwfile", words.toString()));
        command.addAll(List.of("-E", "UTF8", "--locale=C"));
        command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        if (!home.lasting()) {
            command.add("--no-sync");
        }
        MachineCommand.run(account.command(command));
        Files.delete(words);
        Files.move(half, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Starts the server and answers its port; another program may take a free port first, so it tries again. */
    int start() throws IOException {
        IOException last = new IOException("not tried");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = freePort();
            try {
                MachineCommand.run(account.command(startCommand(port)));
                return port;
            } catch (IOException e) {
                last = e;
            }
        }
        throw new IOException("PostgreSQL did not start; the last lines of " + log() + ":\n" + lastWords(), last);
    }

    private List<String> startCommand(int port) {
        List<String> options = new ArrayList<>(List.of("-p " + port, "-h 127.0.0.1"));
        // What was acknowledged must survive a kill; the cluster of the tests is thrown away in any case.
        String sync = home.lasting() ? "on" : "off";
        options.addAll(List.of("-c fsync=" + sync, "-c synchronous_commit=" + sync, "-c full_page_writes=" + sync));
        options.add("-c unix_socket_directories=");
        options.add("-c shared_preload_libraries=pg_stat_statements");
        options.addAll(List.of("-c timezone=UTC", "-c log_timezone=UTC", "-c max_connections=100"));
        String words = String.join(" ", options);
        return List.of(
                programs.program("pg_ctl"),
                "start",
                "-w",
                "-t",
                "60",
                "-D",
                data().toString(),
                "-l",
                log().toString(),
                "-o",
                words);
    }

    /** Stops a server that holds the folder but does not answer. */
    void stop() throws IOException {
        if (!MachineCommand.succeeds(stopCommand("fast", 30))) {
            MachineCommand.run(stopCommand("immediate", 30));
        }
    }

    List<String> stopCommand(String mode, int seconds) {
        return account.command(List.of(
                programs.program("pg_ctl"),
                "stop",
                "-w",
                "-t",
                Integer.toString(seconds),
                "-m",
                mode,
                "-D",
                data().toString()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private String lastWords() throws IOException {
        if (!Files.exists(log())) {
            return "(no log)";
        }
        List<String> lines = Files.readAllLines(log(), StandardCharsets.UTF_8);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size()));
    }
}
