package org.comity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.dev.database.DevDatabase;
import org.comity.dev.database.DevHome;
import org.comity.start.Command;
import org.comity.start.Setting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The package with right and wrong settings. */
class PackagedAppIT {

    private static final DevDatabase DATABASE = DevDatabase.running(DevHome.test());
    private static final DiscoveryServer ISSUER = new DiscoveryServer();

    private final Map<String, String> settings = of(DATABASE, ISSUER);

    private static Map<String, String> of(DevDatabase database, DiscoveryServer issuer) {
        return new HashMap<>(Map.of(
                "COMITY_DB_URL", database.url(),
                "COMITY_DB_USER", DevDatabase.APPLICATION,
                "COMITY_DB_PASSWORD", database.password(),
                "COMITY_SETTINGS_KEY", PackagedApp.SETTINGS_KEY,
                "COMITY_OIDC_ISSUER", issuer.issuer()));
    }

    @BeforeAll
    static void prepare() throws Exception {
        assertThat(refusal(of(DATABASE, ISSUER)))
                .contains("the schema of the database has version 0")
                .contains("run the command migrate first");
        PackagedApp.migrate(DATABASE);
        asSuperuser("CREATE ROLE passing LOGIN BYPASSRLS PASSWORD '" + DATABASE.password() + "'");
        asSuperuser("CREATE ROLE owning LOGIN PASSWORD '" + DATABASE.password() + "'");
        asSuperuser("CREATE ROLE member LOGIN IN ROLE comity_owner PASSWORD '" + DATABASE.password() + "'");
        asSuperuser("CREATE ROLE indirect NOINHERIT LOGIN IN ROLE member PASSWORD '" + DATABASE.password() + "'");
        asSuperuser("CREATE ROLE guest LOGIN IN ROLE passing PASSWORD '" + DATABASE.password() + "'");
        asSuperuser("CREATE ROLE outside LOGIN PASSWORD '" + DATABASE.password() + "'");
        asSuperuser("GRANT CONNECT ON DATABASE comity TO passing, owning, guest, indirect");
        asSuperuser("CREATE SCHEMA owned AUTHORIZATION owning");
    }

    @AfterAll
    static void end() throws SQLException {
        ISSUER.close();
        asSuperuser("DROP SCHEMA owned");
    }

    @Test
    void everyMissingSettingIsNamedAtOnce() throws Exception {
        assertThat(refusal(Map.of())).contains(needed(Command.SERVE));
        assertThat(refusal(Map.of(), "migrate")).contains(needed(Command.MIGRATE));
    }

    private static List<String> needed(Command command) {
        return Arrays.stream(Setting.values())
                .filter(setting -> setting.isNeededBy(command))
                .map(setting -> setting + ": is not set")
                .toList();
    }

    @Test
    void wrongFormsAreNamed() throws Exception {
        settings.put("COMITY_DB_URL", "postgres://somewhere");
        settings.put("COMITY_OIDC_ISSUER", "login.example");
        settings.put("COMITY_HTTP_PORT", "eighty");
        settings.put("COMITY_MANAGEMENT_PORT", "0");
        settings.put("COMITY_MANAGEMENT_HOST", "198.51.100.7");
        settings.put("COMITY_TRUSTED_PROXIES", "10.0.0.0/8,");
        settings.put("COMITY_DB_STATEMENT_SECONDS", "0");
        settings.put("COMITY_LAW_FOLDERS", "target, no/such/folder");
        settings.put("COMITY_INDICATOR_FOLDERS", "no/such/indicators");

        assertThat(refusal(settings))
                .contains("COMITY_DB_URL: is not an address")
                .contains("COMITY_OIDC_ISSUER: \"login.example\" is not")
                .contains("COMITY_HTTP_PORT: \"eighty\" is not a port")
                .contains("COMITY_MANAGEMENT_PORT: \"0\" is not a port")
                .contains("COMITY_MANAGEMENT_HOST: \"198.51.100.7\" is not an address of this machine")
                .contains("COMITY_TRUSTED_PROXIES: \"10.0.0.0/8,\" is not a list")
                .contains("COMITY_DB_STATEMENT_SECONDS: \"0\" is not a whole number of seconds")
                .contains("COMITY_LAW_FOLDERS: \"no/such/folder\" is not a folder")
                .contains("COMITY_INDICATOR_FOLDERS: \"no/such/indicators\" is not a folder")
                .doesNotContain("\"target\"");
    }

    /** Without an audience any token of the issuer would be accepted, and without proxies any caller would be believed. */
    @Test
    void aBlankValueInPlaceOfADefaultIsNamed() throws Exception {
        var withDefault = Arrays.stream(Setting.values())
                .filter(setting ->
                        setting.preset().filter(preset -> !preset.isEmpty()).isPresent())
                .map(Setting::name)
                .toList();
        withDefault.forEach(name -> settings.put(name, ""));

        assertThat(withDefault).contains("COMITY_TRUSTED_PROXIES", "COMITY_OIDC_AUDIENCE");
        assertThat(refusal(settings))
                .contains(withDefault.stream().map(name -> name + ": is blank").toList());
    }

    @Test
    void aListOfProxiesWithoutAMemberAndAPortUsedTwiceAreNamed() throws Exception {
        settings.put("COMITY_TRUSTED_PROXIES", ",");
        settings.put("COMITY_MANAGEMENT_PORT", "8080");

        assertThat(refusal(settings))
                .contains("COMITY_TRUSTED_PROXIES: \",\" is not a list")
                .contains("COMITY_MANAGEMENT_PORT: \"8080\" is the port of the API");
    }

    @Test
    void wrongPasswordsAreNamedAndNotRepeated() throws Exception {
        settings.put("COMITY_DB_PASSWORD", "hunter-two");
        var owners = owners();
        owners.put("COMITY_DB_OWNER_PASSWORD", "hunter-three");

        assertThat(refusal(settings))
                .contains("COMITY_DB_PASSWORD: the database refuses")
                .doesNotContain("hunter");
        assertThat(refusal(owners, "migrate"))
                .contains("COMITY_DB_OWNER_PASSWORD: the database refuses")
                .doesNotContain("hunter");
    }

    /** The key before remains valid until the command runs again with the same key, so that nodes are restarted one by one. */
    @Test
    void aKeyThatTheDatabaseDoesNotHaveIsNamedAndAKeyCanBeChanged() throws Exception {
        settings.put("COMITY_SETTINGS_KEY", "short-key");
        assertThat(refusal(settings))
                .contains("COMITY_SETTINGS_KEY: is shorter than 32 characters")
                .doesNotContain("short-key");
        settings.put("COMITY_SETTINGS_KEY", "another-key-of-the-packages-under-test");
        var before = new HashMap<>(settings);
        before.put("COMITY_SETTINGS_KEY", PackagedApp.SETTINGS_KEY);
        assertThat(refusal(settings)).contains("COMITY_SETTINGS_KEY: the database does not accept it");

        migrateWith("another-key-of-the-packages-under-test");
        assertThat(verification(settings)).contains("Intact.");
        assertThat(verification(before)).contains("Intact.");
        migrateWith("another-key-of-the-packages-under-test");
        assertThat(refusal(before)).contains("COMITY_SETTINGS_KEY: the database does not accept it");
        migrateWith(PackagedApp.SETTINGS_KEY);
        assertThat(verification(before)).contains("Intact.");
    }

    private static void migrateWith(String key) throws Exception {
        var with = owners();
        with.put("COMITY_SETTINGS_KEY", key);
        try (PackagedApp command = PackagedApp.start(with, "migrate")) {
            assertThat(command.ending()).as(command.words()).isZero();
        }
    }

    private static String verification(Map<String, String> with) throws Exception {
        try (PackagedApp command = PackagedApp.start(with, "rebuild-facts")) {
            assertThat(command.ending()).as(command.words()).isZero();
            assertThat(command.words()).contains("Facts made again: 0.");
        }
        try (PackagedApp command = PackagedApp.start(with, "verify-history")) {
            assertThat(command.ending()).as(command.words()).isZero();
            return command.words();
        }
    }

    @Test
    void theOwnersPasswordHasNoPlaceInTheServingProcess() throws Exception {
        settings.put("COMITY_DB_OWNER_PASSWORD", DATABASE.password());

        assertThat(refusal(settings)).contains("COMITY_DB_OWNER_PASSWORD: must not be set where requests are served");
    }

    @Test
    void settingsMayStandInAFileAsWell() throws Exception {
        var file = Path.of("target", "comity-settings.properties");
        Files.writeString(
                file,
                "COMITY_DB_URL=" + settings.remove("COMITY_DB_URL") + "\n"
                        + "quarkus.datasource.username=" + settings.remove("COMITY_DB_USER") + "\n"
                        + "quarkus.datasource.password=wrong\n");
        settings.remove("COMITY_DB_PASSWORD");
        settings.put("QUARKUS_CONFIG_LOCATIONS", file.toString());

        assertThat(refusal(settings))
                .contains("COMITY_DB_PASSWORD: the database refuses")
                .doesNotContain("is not set");
    }

    @Test
    void aSchemaOfAnotherVersionIsRefused() throws Exception {
        asSuperuser("INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
                + " installed_by, execution_time, success)"
                + " VALUES (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 'test', 1, true)");
        try {
            assertThat(refusal(settings)).contains("has version 9999").contains("start a newer program");
            assertThat(refusal(owners(), "migrate")).contains("start a newer program");
        } finally {
            asSuperuser("DELETE FROM flyway_schema_history WHERE version = '9999'");
        }
    }

    @Test
    void migratingTwiceChangesNothing() throws Exception {
        try (PackagedApp command = PackagedApp.start(owners(), "migrate")) {
            assertThat(command.ending()).as(command.words()).isZero();
            assertThat(command.words()).containsPattern("The schema has version \\d{4}\\.");
        }
    }

    private static Map<String, String> owners() {
        return new HashMap<>(PackagedApp.ownersSettings(DATABASE));
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() throws Exception {
        settings.put("COMITY_DB_URL", "jdbc:postgresql://127.0.0.1:" + freePort() + "/comity");
        assertThat(refusal(settings))
                .contains("COMITY_DB_URL: no PostgreSQL server")
                .doesNotContain("PASSWORD");

        settings.put("COMITY_DB_URL", DATABASE.url() + "_gone");
        assertThat(refusal(settings)).contains("COMITY_DB_URL: the server answers, but has no database");
    }

    @Test
    void aRoleThatRowLevelSecurityDoesNotBindIsRefused() throws Exception {
        assertThat(refusalOfUser("postgres")).contains("COMITY_DB_USER: the role is a superuser");
        assertThat(refusalOfUser("passing")).contains("COMITY_DB_USER: the role has BYPASSRLS");
        assertThat(refusalOfUser("owning")).contains("COMITY_DB_USER: the role owns");
        assertThat(refusalOfUser("member")).contains("COMITY_DB_USER: the role is a member of the role that owns");
        assertThat(refusalOfUser("indirect")).contains("COMITY_DB_USER: the role is a member of the role that owns");
        assertThat(refusalOfUser("guest")).contains("or of one that row-level security does not bind");
        assertThat(refusalOfUser("comity_owner")).contains("COMITY_DB_USER: the role owns");
        assertThat(refusalOfUser("outside")).contains("COMITY_DB_USER: the role outside may not connect");
    }

    @Test
    void anOwnerThatCannotMigrateIsRefused() throws Exception {
        var owners = owners();
        owners.put("COMITY_DB_OWNER", "owning");
        assertThat(refusal(owners, "migrate")).contains("COMITY_DB_OWNER: the role may not create tables");

        owners.put("COMITY_DB_USER", "owning");
        assertThat(refusal(owners, "migrate")).contains("COMITY_DB_USER: is the same role as COMITY_DB_OWNER");
    }

    @Test
    void anIssuerThatIsAnotherOrNoneIsNamed() throws Exception {
        assertThat(refusalOfIssuer(ISSUER.address("other"))).contains("names another issuer, \"https://else.example\"");
        assertThat(refusalOfIssuer(ISSUER.address("none"))).contains("answers 404");
        assertThat(refusalOfIssuer(ISSUER.address("text"))).contains("does not answer in JSON");
        assertThat(refusalOfIssuer("http://127.0.0.1:" + freePort())).contains("cannot be reached");
    }

    @Test
    void anUnknownCommandIsRefused() throws Exception {
        try (PackagedApp app = PackagedApp.start(settings, "dance")) {
            assertThat(app.ending()).isEqualTo(2);
            assertThat(app.words()).contains("\"dance\"");
        }
    }

    @Test
    void thePackageServesAndHasNoEndpointOfTheDevelopmentMode() throws Exception {
        int port = freePort();
        settings.put("COMITY_HTTP_PORT", Integer.toString(port));
        try (PackagedApp app = PackagedApp.start(settings)) {
            app.ready();
            assertThat(status(port, "/dev/users")).isEqualTo(404);
            assertThat(status(port, "/dev/token")).isEqualTo(404);
            assertThat(status(port, "/q/swagger-ui")).isEqualTo(404);
            assertThat(app.words()).doesNotContain("What to do next").doesNotContain("ERROR");
        }
    }

    private String refusalOfUser(String user) throws Exception {
        settings.put("COMITY_DB_USER", user);
        return refusal(settings);
    }

    private String refusalOfIssuer(String address) throws Exception {
        settings.put("COMITY_OIDC_ISSUER", address);
        String words = refusal(settings);
        assertThat(words).contains("COMITY_OIDC_ISSUER: ");
        return words;
    }

    private static String refusal(Map<String, String> settings, String... arguments) throws Exception {
        try (PackagedApp app = PackagedApp.start(settings, arguments)) {
            assertThat(app.ending()).isEqualTo(1);
            assertThat(app.words()).startsWith("Comity does not start.").doesNotContain("\tat ");
            return app.words();
        }
    }

    private static int status(int port, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (path.endsWith("/token")) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("user=ana"));
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void asSuperuser(String command) throws SQLException {
        try (Connection connection = DriverManager.getConnection(DATABASE.superuserUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
