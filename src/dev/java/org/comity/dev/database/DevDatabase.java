package org.comity.dev.database;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;

/**
 * The embedded database, running and prepared.
 *
 * @param port on the loopback address
 * @param password of all three roles, made when the cluster was made
 */
public record DevDatabase(int port, String password) {

    /** The role that owns the cluster. */
    static final String SUPERUSER = "postgres";

    /** The role that owns the database and runs the migrations. */
    public static final String OWNER = "comity_owner";

    /** The role of the application, which owns nothing. */
    public static final String APPLICATION = "comity_app";

    private static final String STARTING_UP = "57P03";
    private static final int PATIENCE_SECONDS = 60;
    private static final int PASSWORD_BITS = 160;

    /** Finds the database of this home running, or makes it so. */
    public static DevDatabase running(DevHome home) {
        try {
            sweep(home);
            Files.createDirectories(home.postgres());
            PostgresPrograms programs = PostgresPrograms.in(home.tools());
            try (FolderLock lock = FolderLock.of(home.postgres())) {
                PostgresServer server = new PostgresServer(home, programs, ServerAccount.forFolder(home.postgres()));
                DevDatabase database = runningUnderLock(home, server);
                DevDatabaseRoles.prepare(database);
                StopAtExit.register(home, server);
                return database;
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The embedded PostgreSQL is not available: " + e.getMessage(), e);
        }
    }

    private static DevDatabase runningUnderLock(DevHome home, PostgresServer server) throws IOException {
        String password = password(home);
        Optional<DevDatabase> left = server.portOfHolder().map(port -> new DevDatabase(port, password));
        if (left.isPresent()) {
            if (left.get().answers()) {
                return left.get();
            }
            server.stop();
        }
        server.make(password);
        return new DevDatabase(server.start(), password);
    }

    private static String password(DevHome home) throws IOException {
        Path file = home.postgres().resolve("password");
        if (!Files.exists(file)) {
            DevFolders.writePrivate(file, new BigInteger(PASSWORD_BITS, new SecureRandom()).toString(36));
        }
        return Files.readString(file);
    }

    /** Removes what killed test processes left behind, servers included. */
    private static void sweep(DevHome home) throws IOException {
        Path folder = home.folder();
        Path parent = folder.resolveSibling("");
        if (home.lasting() || !Files.isDirectory(parent)) {
            return;
        }
        try (DirectoryStream<Path> others = Files.newDirectoryStream(parent)) {
            for (Path other : others) {
                long pid = Long.parseLong(other.getFileName().toString());
                if (ProcessHandle.of(pid).isEmpty()) {
                    removeLeftover(new DevHome(other, home.tools(), false));
                }
            }
        }
    }

    private static void removeLeftover(DevHome home) throws IOException {
        Path folder = home.postgres();
        if (Files.isDirectory(folder)) {
            PostgresPrograms programs = PostgresPrograms.in(home.tools());
            PostgresServer server = new PostgresServer(home, programs, ServerAccount.forFolder(folder));
            if (server.portOfHolder().isPresent()) {
                server.stop();
            }
        }
        DevFolders.remove(home.folder());
    }

    /** Whether the server takes connections, waiting while it recovers from a kill. */
    private boolean answers() {
        for (int second = 0; second < PATIENCE_SECONDS; second++) {
            try (Connection connection = connect(SUPERUSER, "postgres")) {
                return connection.isValid(PATIENCE_SECONDS);
            } catch (SQLException e) {
                if (!STARTING_UP.equals(e.getSQLState())) {
                    return false;
                }
            }
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    /** The address of the database, without credentials. */
    public String url() {
        return url("comity");
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The address of the database with the superuser's credentials in it, for tests and for the curious. */
    public String superuserUrl() {
        return url() + "?user=" + SUPERUSER + "&password=" + password;
    }

    /** A connection of the role; the driver is asked directly, since DriverManager looks at class loaders. */
    Connection connect(String role, String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", role);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("loginTimeout", "15");
        for (Driver driver : ServiceLoader.load(Driver.class, DevDatabase.class.getClassLoader())) {
            Connection connection = driver.connect(url(database), properties);
            if (connection != null) {
                return connection;
            }
        }
        throw new SQLException("No driver knows " + url(database));
    }

    /** Whether the query finds a row. */
    static boolean finds(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
