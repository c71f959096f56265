package org.comity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The real Keycloak, which the build has unpacked, with the realm that the deployment ships. It is watched by a shell that
 * ends it when this process closes a pipe, which happens however this process ends, even if it is killed.
 */
final class KeycloakServer implements AutoCloseable {

    /** The realm that is shipped. */
    static final Path REALM = Path.of("deploy/keycloak/comity-realm.json");

    private static final Path HOME = Path.of(System.getProperty("keycloak.home"));
    private static final Path CONTENT = HOME.resolve("data");
    private static final Path LOG = Path.of("target/keycloak.log");
    private static final int PATIENCE_SECONDS = 240;
    private static final String WATCH = """
            set -m
            "$@" </dev/null &
            server=$!
            while kill -0 $server 2>/dev/null; do
              read -r -t 1 _
              [ $? -gt 128 ] || break
            done
            kill -KILL -- -$server 2>/dev/null
            """;

    private final Process watch;
    private final String address;
    private final KeycloakAdmin admin;

    private KeycloakServer(Process watch, String address, KeycloakAdmin admin) {
        this.watch = watch;
        this.address = address;
        this.admin = admin;
    }

    /** Starts the server and does not wait; the settings are those that the realm asks for. */
    static KeycloakServer starting(int port, Map<String, String> settings) throws IOException {
        assertThat(HOME).as("Keycloak, unpacked by the build").isDirectory();
        layOutRealms();
        var address = "http://localhost:" + port;
        var builder = new ProcessBuilder(
                "bash",
                "-c",
                WATCH,
                "watch",
                HOME.resolve("bin/kc.sh").toString(),
                "start",
                "--import-realm",
                "--db=dev-file",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=" + address);
        var password = HexFormat.of().formatHex(new SecureRandom().generateSeed(16));
        var environment = builder.environment();
        environment
                .keySet()
                .removeIf(name ->
                        List.of("KC_", "QUARKUS_", "REALM_", "JAVA_").stream().anyMatch(name::startsWith));
        environment.putAll(settings);
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", password);
        builder.redirectErrorStream(true).redirectOutput(LOG.toFile());
        return new KeycloakServer(builder.start(), address, new KeycloakAdmin(address, password));
    }

    /** An empty database, the shipped realm, and a second one that differs in nothing but its name. */
    private static void layOutRealms() throws IOException {
        removeContent();
        var realms = Files.createDirectories(CONTENT.resolve("import"));
        var shipped = Files.readString(REALM);
        Files.writeString(realms.resolve("comity-realm.json"), shipped);
        var name = "\"realm\": \"comity\"";
        assertThat(shipped).containsOnlyOnce(name);
        Files.writeString(realms.resolve("other-realm.json"), shipped.replace(name, "\"realm\": \"other\""));
    }

    private static void removeContent() throws IOException {
        if (Files.exists(CONTENT)) {
            try (var files = Files.walk(CONTENT)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    /** The same server, once it answers. */
    KeycloakServer ready() throws InterruptedException, IOException {
        var discovery = HttpRequest.newBuilder(URI.create(issuer("comity") + "/.well-known/openid-configuration"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            await().atMost(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .pollInterval(1, TimeUnit.SECONDS)
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(() -> !watch.isAlive()
                            || client.send(discovery, HttpResponse.BodyHandlers.discarding())
                                            .statusCode()
                                    == 200);
        }
        if (!watch.isAlive()) {
            throw new AssertionError("Keycloak did not get ready: " + Files.readString(LOG));
        }
        return this;
    }

    /** The issuer of a realm. */
    String issuer(String realm) {
        return address + "/realms/" + realm;
    }

    KeycloakAdmin admin() {
        return admin;
    }

    @Override
    public void close() throws IOException {
        watch.getOutputStream().close();
        try {
            watch.waitFor();
            removeContent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
