package org.comity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.comity.start.Command;
import org.comity.start.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a deployment agree with the program, with one another, and with what a careful deployment asks for. */
class DeploymentFilesTest {

    private static final Path DEPLOY = Path.of("deploy");
    private static final Path IMAGE = DEPLOY.resolve("Containerfile");
    private static final Path ISSUERS_IMAGE = DEPLOY.resolve("keycloak/Containerfile");
    private static final Path PROPERTIES = Path.of("src/main/resources/application.properties");
    private static final JsonNode COMPOSE = yaml(DEPLOY.resolve("compose.yaml"));
    private static final JsonNode REALM = yaml(DEPLOY.resolve("keycloak/comity-realm.json"));
    private static final List<String> SERVICES = List.of("postgres", "keycloak", "comity-migrate", "comity", "proxy");
    private static final Map<String, Command> COMMANDS =
            Map.of("comity", Command.SERVE, "comity-migrate", Command.MIGRATE);
    private static final Set<String> ROLES = Set.of(
            "caseworker",
            "supervisor",
            "executing-authority",
            "statistician",
            "auditor",
            "data-protection-officer",
            "administrator");

    @Test
    void comityIsGivenEachRequiredSettingAndNoneItDoesNotKnow() {
        COMMANDS.forEach((service, command) -> {
            var given = settingsOf(service, "COMITY_");

            assertThat(given).as(service).isSubsetOf(names(Arrays.stream(Setting.values())));
            assertThat(given)
                    .as(service)
                    .containsAll(names(Arrays.stream(Setting.values()).filter(setting -> setting.isNeededBy(command))));
        });
    }

    @Test
    void theSchemaIsMigratedBeforeTheServerStartsWhichHasNotTheOwnersPassword() {
        assertThat(texts(service("comity-migrate").path("command"))).containsExactly(Command.MIGRATE.argument());
        assertThat(service("comity").at("/depends_on/comity-migrate/condition").asText())
                .isEqualTo("service_completed_successfully");
        assertThat(settingsOf("comity", "COMITY_DB_OWNER")).isEmpty();
        assertThat(service("comity-migrate").path("image"))
                .isEqualTo(service("comity").path("image"));
    }

    @Test
    void theRealmIsGivenWhatItAsksFor() throws IOException {
        var asked = found(Files.readString(DEPLOY.resolve("keycloak/comity-realm.json")), "\\$\\{(REALM_\\w+):");

        assertThat(asked).isNotEmpty().isEqualTo(settingsOf("keycloak", "REALM_"));
    }

    @Test
    void noPasswordStandsInAFile() throws IOException {
        for (var service : SERVICES) {
            assertThat(fields(service(service).path("environment")))
                    .as(service)
                    .noneMatch(name -> name.matches(".*(PASSWORD|SECRET)"));
        }
        assertThat(Files.readString(DEPLOY.resolve("compose.yaml")))
                .doesNotContainPattern("(?i)password:[^ ]* *[a-z0-9]+$");
        for (var file : List.of("comity-realm.json", "demo-users.json")) {
            assertThat(Files.readString(DEPLOY.resolve("keycloak").resolve(file)))
                    .doesNotContain("\"credentials\"", "\"secret\"", "\"value\"");
        }
    }

    @Test
    void everySecretIsAFileAndEveryOneIsUsed() {
        var used = new TreeSet<String>();
        SERVICES.forEach(service -> used.addAll(texts(service(service).path("secrets"))));

        assertThat(used).isEqualTo(new TreeSet<>(fields(COMPOSE.path("secrets"))));
        COMPOSE.path("secrets")
                .forEach(secret -> assertThat(secret.path("file").asText()).startsWith("./secrets/"));
        assertThat(ignored()).contains("deploy/secrets/", "deploy/trust/");
    }

    @Test
    void whatIsNotGivenStopsTheStart() throws IOException {
        var text = Files.readString(DEPLOY.resolve("compose.yaml"));

        assertThat(found(text, "\\$\\{(\\w+):?-")).isEqualTo(Set.of("COMITY_SWAGGER_UI", "JAVA_TOOL_OPTIONS"));
        assertThat(found(text, "\\$\\{(\\w+)\\}"))
                .as("neither required nor with a default")
                .isEmpty();
        assertThat(found(text, "\\$\\{(\\w+):\\?")).isEqualTo(Set.of("COMITY_URL", "LOGIN_HOST", "REALM_AUTHORITY"));
    }

    @Test
    void noServiceRunsAsRootOrWritesItsOwnFiles() throws IOException {
        assertThat(fields(COMPOSE.path("services"))).containsExactlyInAnyOrderElementsOf(SERVICES);
        for (var name : SERVICES) {
            var service = service(name);
            assertThat(service.path("read_only").asBoolean()).as(name).isTrue();
            assertThat(texts(service.path("cap_drop"))).as(name).containsExactly("ALL");
            assertThat(texts(service.path("security_opt"))).as(name).contains("no-new-privileges:true");
            assertThat(service.path("healthcheck").path("test").isEmpty())
                    .as(name)
                    .isEqualTo(name.equals("comity-migrate"));
            assertThat(service.path("privileged").isMissingNode()).as(name).isTrue();
        }
        assertThat(service("postgres").path("user").asText()).isEqualTo("postgres");
        assertThat(service("proxy").path("user").asText()).isEqualTo("nginx");
        assertThat(found(Files.readString(IMAGE), "(?m)^USER (\\d+)$")).containsExactly("10001");
        assertThat(found(Files.readString(ISSUERS_IMAGE), "(?m)^USER (\\d+)$")).containsExactly("10002");
    }

    @Test
    void onlyTheIssuerAndTheProxyAreReachedFromOutsideTheMachine() {
        assertThat(SERVICES.stream().filter(name -> service(name).has("ports"))).containsExactly("keycloak", "proxy");
        assertThat(texts(service("proxy").path("ports"))).containsExactly("443:8443");
        assertThat(fields(service("proxy").path("networks"))).containsExactly("front");
        assertThat(texts(service("postgres").path("networks"))).containsExactly("back");
        assertThat(COMPOSE.at("/networks/back/internal").asBoolean()).isTrue();
    }

    @Test
    void portsAreThoseThatTheProgramsListenOn() throws IOException {
        var port = Setting.COMITY_HTTP_PORT.preset().orElseThrow();
        var management = Setting.COMITY_MANAGEMENT_PORT.preset().orElseThrow();

        assertThat(found(Files.readString(IMAGE), "(?m)^EXPOSE (.+)$")).containsExactly(port + " " + management);
        assertThat(service("comity").path("healthcheck").toString())
                .contains("/127.0.0.1/" + management + " ", "/q/health/ready");
        assertThat(List.of("COMITY_HTTP_PORT", "COMITY_MANAGEMENT_PORT", "COMITY_MANAGEMENT_HOST"))
                .as("ports and addresses stay the preset ones")
                .doesNotContainAnyElementsOf(settingsOf("comity", "COMITY_"));
        assertThat(Setting.COMITY_MANAGEMENT_HOST.preset()).contains("127.0.0.1");
        assertThat(Files.readString(ISSUERS_IMAGE)).contains("EXPOSE 8443 9000");
        assertThat(environment("keycloak", "KC_HOSTNAME")).endsWith(":8443");
        assertThat(environment("comity", "COMITY_OIDC_ISSUER"))
                .isEqualTo(environment("keycloak", "KC_HOSTNAME") + "/realms/"
                        + REALM.path("realm").asText());
    }

    @Test
    void theImageHoldsThePackageAsTheBuildLaysItOut() throws IOException {
        var text = Files.readString(IMAGE);
        var parts = found(text, "(?m)^COPY " + PackagedApp.FOLDER + "/(\\S+) ");

        assertThat(parts).containsExactlyInAnyOrder("lib/", "quarkus/", "app/", "quarkus-run.jar");
        assertThat(text).contains("WORKDIR /opt/comity\n", "\"/opt/comity/quarkus-run.jar\"]");
        assertThat(Files.readString(ISSUERS_IMAGE))
                .contains("COPY target/keycloak/keycloak-${KEYCLOAK_VERSION}/ ./\n", "--db=postgres");
        assertThat(found(Files.readString(ISSUERS_IMAGE), "KEYCLOAK_VERSION=(\\S+)"))
                .isEqualTo(found(Files.readString(Path.of("pom.xml")), "<keycloak.version>(.+)</keycloak.version>"));
        assertThat(Files.readString(Path.of(".dockerignore")))
                .contains("\n*\n", "!target/quarkus-app\n", "!target/keycloak\n", "!deploy/with-secrets.sh\n")
                .endsWith("\ntarget/keycloak/keycloak-*/data\n");
    }

    @Test
    void everyFileThatIsMountedIsThere() {
        var mounted = SERVICES.stream()
                .flatMap(service -> texts(service(service).path("volumes")).stream())
                .filter(volume -> volume.startsWith("./") && !volume.startsWith("./trust:"))
                .map(volume -> volume.substring(0, volume.indexOf(':')))
                .toList();

        assertThat(mounted)
                .hasSize(5)
                .allSatisfy(file -> assertThat(DEPLOY.resolve(file)).isRegularFile());
    }

    @Test
    void theDatabasesHaveTheRolesThatTheProgramsUse() throws IOException {
        var roles = Files.readString(DEPLOY.resolve("roles.sql"));
        var databases = Files.readString(DEPLOY.resolve("databases.sql"));

        assertThat(roles)
                .contains("create role " + environment("comity", "COMITY_DB_USER") + " ")
                .contains("create role " + environment("comity-migrate", "COMITY_DB_OWNER") + " ");
        assertThat(databases).contains("create role " + environment("keycloak", "KC_DB_USERNAME") + " ");
        assertThat(found(roles + databases, ":'(\\w+)'")).isEqualTo(found(databases, "\\\\set (\\w+) "));
        assertThat(texts(service("postgres").path("secrets"))).containsAll(found(databases, "/run/secrets/(\\w+)"));
        assertThat(databases).contains("\\i /opt/comity/roles.sql\n");
        assertThat(texts(service("postgres").path("volumes"))).contains("./roles.sql:/opt/comity/roles.sql:ro");
    }

    @Test
    void theRealmHasTheRolesOfTheProgram() {
        assertThat(texts(REALM.at("/roles/realm"), "name")).containsExactlyInAnyOrderElementsOf(ROLES);
        assertThat(client("comity").path("bearerOnly").asBoolean()).isTrue();
        assertThat(Setting.COMITY_OIDC_AUDIENCE.preset()).contains("comity");
        for (var mapper : client("comity-swagger-ui").path("protocolMappers")) {
            if (mapper.path("protocolMapper").asText().equals("oidc-group-membership-mapper")) {
                assertThat(mapper.at("/config/claim.name").asText())
                        .isEqualTo(environment("comity", "COMITY_OIDC_AUTHORITIES_CLAIM"));
            }
        }
    }

    @Test
    void theRealmGivesNothingAway() throws IOException {
        for (var client : REALM.path("clients")) {
            var name = client.path("clientId").asText();
            assertThat(client.path("directAccessGrantsEnabled").asBoolean())
                    .as(name)
                    .isFalse();
            assertThat(client.path("implicitFlowEnabled").asBoolean()).as(name).isFalse();
            assertThat(client.path("redirectUris").toString()).as(name).doesNotContain("*");
            assertThat(client.path("webOrigins").toString()).as(name).doesNotContain("*", "\"+\"");
        }
        var swaggerUi = client("comity-swagger-ui");
        assertThat(swaggerUi.at("/attributes/pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(Files.readString(PROPERTIES))
                .contains("quarkus.swagger-ui.oauth-client-id=comity-swagger-ui\n")
                .contains("quarkus.swagger-ui.oauth-use-pkce-with-authorization-code-grant=true\n");
        assertThat(texts(swaggerUi.path("redirectUris")))
                .containsExactly("${REALM_COMITY_URL:http://localhost:8080}/q/swagger-ui/oauth2-redirect.html");
        assertThat(REALM.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(REALM.path("registrationAllowed").asBoolean(true)).isFalse();
        assertThat(REALM.path("accessTokenLifespan").asInt()).isBetween(60, 300);
        assertThat(REALM.path("users")).hasSize(1);
        assertThat(texts(REALM.at("/users/0/realmRoles"))).containsExactly("statistician");
    }

    @Test
    void secretsReachTheProgramAsVariables(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("COMITY_DB_PASSWORD"), "it's $HOME \"and\" more\n");
        Files.writeString(folder.resolve("COMITY_DB_USER"), "of the file");
        Files.writeString(folder.resolve("login-key"), "not for the environment");
        var builder = new ProcessBuilder("deploy/with-secrets.sh", "env");
        builder.environment().clear();
        builder.environment().putAll(Map.of("SECRETS_FOLDER", folder.toString(), "COMITY_DB_USER", "already set"));
        builder.environment().put("PATH", System.getenv("PATH"));
        var process = builder.redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        assertThat(output.lines())
                .contains("COMITY_DB_PASSWORD=it's $HOME \"and\" more", "COMITY_DB_USER=already set")
                .noneMatch(line -> line.contains("login-key") || line.contains("of the file"));
    }

    private static JsonNode service(String name) {
        return COMPOSE.path("services").path(name);
    }

    private static String environment(String service, String name) {
        return service(service).path("environment").path(name).asText();
    }

    /** The variables of a service that begin so, whether set in the file or by a secret. */
    private static Set<String> settingsOf(String service, String beginning) {
        return Stream.concat(
                        fields(service(service).path("environment")).stream(),
                        texts(service(service).path("secrets")).stream())
                .filter(name -> name.startsWith(beginning))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode client(String name) {
        for (var client : REALM.path("clients")) {
            if (client.path("clientId").asText().equals(name)) {
                return client;
            }
        }
        throw new AssertionError("The realm has no client " + name);
    }

    private static List<String> names(Stream<Setting> settings) {
        return settings.map(Setting::name).toList();
    }

    private static List<String> fields(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    /** The members of an array of texts, or the names of an object. */
    private static List<String> texts(JsonNode node) {
        return node.isObject()
                ? fields(node)
                : StreamSupport.stream(node.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(item -> item.path(field).asText())
                .toList();
    }

    private static Set<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> ignored() {
        try {
            return Files.readAllLines(Path.of(".gitignore"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode yaml(Path file) {
        try {
            var mapper = file.toString().endsWith(".json") ? new ObjectMapper() : new YAMLMapper();
            return mapper.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
