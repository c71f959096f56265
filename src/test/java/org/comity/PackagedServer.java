package org.comity;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.comity.dev.database.DevDatabase;
import org.comity.dev.database.DevHome;
import org.comity.sample.Api;
import org.comity.sample.Sql;

/** The package with a database and an issuer of its own, as one deployment; it can be started more than once. */
public final class PackagedServer implements AutoCloseable {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final DevHome home;
    private final DevDatabase database;
    private final DiscoveryServer issuer = new DiscoveryServer();
    private final Map<String, String> settings = new HashMap<>();

    private PackagedServer(DevHome home) {
        this.home = home;
        this.database = DevDatabase.running(home);
        var port = freePort();
        RestAssured.port = port;
        System.setProperty("test.url", "http://localhost:" + port);
        settings.putAll(Map.of(
                "COMITY_HTTP_PORT", Integer.toString(port),
                "COMITY_DB_URL", database.url(),
                "COMITY_DB_USER", DevDatabase.APPLICATION,
                "COMITY_DB_PASSWORD", database.password(),
                "COMITY_SETTINGS_KEY", PackagedApp.SETTINGS_KEY,
                "COMITY_OIDC_ISSUER", issuer.issuer()));
    }

    /** One with an empty database that is thrown away with the process and never waits for the disk. */
    public static PackagedServer throwaway() {
        var folder = Path.of(
                "target",
                "comity-packaged-" + NEXT.incrementAndGet(),
                Long.toString(ProcessHandle.current().pid()));
        return new PackagedServer(
                new DevHome(folder.toAbsolutePath(), DevHome.test().tools(), false));
    }

    /** One whose database writes to the disk before it acknowledges, like that of a deployment. */
    public static PackagedServer durable(String name) {
        var folder = Path.of("target", name).toAbsolutePath();
        return new PackagedServer(new DevHome(folder, DevHome.test().tools(), true));
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The settings it starts with; what is put here holds from the next start on. */
    public Map<String, String> settings() {
        return settings;
    }

    /** The database past the application, as its superuser. */
    public Sql sql() {
        return Sql.at(database.superuserUrl());
    }

    /** The address of the database with the superuser's credentials in it. */
    public String superuserUrl() {
        return database.superuserUrl();
    }

    /** Its database. */
    public DevDatabase database() {
        return database;
    }

    /** From the next start on, the database writes how it carried out each statement of the application into its log. */
    public void explainEverything() {
        try (var sql = sql()) {
            for (var setting : List.of(
                    "session_preload_libraries = 'auto_explain'",
                    "auto_explain.log_min_duration = 0",
                    "auto_explain.log_analyze = on",
                    "auto_explain.log_buffers = on",
                    "auto_explain.log_timing = off")) {
                sql.run("alter role " + DevDatabase.APPLICATION + " set " + setting);
            }
        }
    }

    /** The log of the database up to now. */
    public String databaseLog() {
        try {
            return Files.readString(home.postgres().resolve("server.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Migrates the schema, starts the package and waits until it is ready. */
    public PackagedApp start() throws IOException, InterruptedException {
        PackagedApp.migrate(database);
        return PackagedApp.start(settings).ready();
    }

    /** Sets up an own authority. */
    public void setUp(String authority) {
        caller("adam", authority, "administrator")
                .put(
                        "/api/v1/authorities/" + authority,
                        Map.of("name", authority, "country", "AUT", "zoneId", "Europe/Vienna"))
                .expecting(200);
        enterExecutingAuthorities(authority);
    }

    /** Enters the executing authorities that tests send requests to in the list of an office. */
    public void enterExecutingAuthorities(String authority) {
        var administrator = caller("adam", authority, "administrator");
        for (var code : List.of("P", "PROSECUTOR-1", "PROSECUTOR-2", "PROSECUTOR-3")) {
            administrator
                    .put("/api/v1/authorities/" + authority + "/executing-authorities/" + code, Map.of("name", code))
                    .expecting(200);
        }
    }

    /** Somebody of an authority with these roles. */
    public Api caller(String login, String authority, String... roles) {
        return new Api(issuer.token(login, claims(login, authority, roles)));
    }

    private static Map<String, Object> claims(String login, String authority, String... roles) {
        return new HashMap<>(Map.of(
                "preferred_username",
                login,
                "name",
                login,
                "realm_access",
                Map.of("roles", List.of(roles)),
                "authorities",
                List.of(authority)));
    }

    @Override
    public void close() {
        issuer.close();
    }
}
