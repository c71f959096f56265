package org.comity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.dev.database.DevDatabase;
import org.comity.dev.database.DevHome;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The package with the realm that is shipped, in the real Keycloak: every token here is one that Keycloak gave out. */
class KeycloakJourneyIT {

    private static final Path DEMO_USERS = Path.of("deploy/keycloak/demo-users.json");
    private static final String DASHBOARDS = "comity-dashboards";
    private static final String GROUP = "/authorities/HOME";
    private static final String STATEMENT =
            "/api/v1/statistics/statement?direction=INCOMING&kind=MLA&from=2025-01-01" + "&to=2025-12-31";
    private static final String ME = "/api/v1/me";
    private static final int OK = 200;
    private static final int UNKNOWN = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_THERE = 404;

    private static final int PORT = freePort();
    private static final String COMITY = "http://localhost:" + PORT;
    private static final KeycloakServer KEYCLOAK = keycloak();
    private static final KeycloakAdmin ADMIN = KEYCLOAK.admin();
    private static final String ISSUER = KEYCLOAK.issuer("comity");
    private static final Browser SWAGGER_UI =
            new Browser(ISSUER, "comity-swagger-ui", COMITY + "/q/swagger-ui/oauth2-redirect.html");
    private static final Map<String, PackagedApp> RUNNING = new HashMap<>();

    private final String secret = UUID.randomUUID().toString();

    @BeforeAll
    static void start() throws Exception {
        var began = System.nanoTime();
        var database = DevDatabase.running(new DevHome(
                Path.of(
                                "target",
                                "comity-keycloak",
                                Long.toString(ProcessHandle.current().pid()))
                        .toAbsolutePath(),
                DevHome.test().tools(),
                false));
        KEYCLOAK.ready();
        System.out.printf("Keycloak: ready after %d s%n", (System.nanoTime() - began) / 1_000_000_000);
        System.setProperty("test.url", COMITY);
        PackagedApp.migrate(database);
        RUNNING.put(
                "comity",
                PackagedApp.start(Map.of(
                                "COMITY_DB_URL",
                                database.url(),
                                "COMITY_DB_USER",
                                DevDatabase.APPLICATION,
                                "COMITY_DB_PASSWORD",
                                database.password(),
                                "COMITY_SETTINGS_KEY",
                                PackagedApp.SETTINGS_KEY,
                                "COMITY_OIDC_ISSUER",
                                ISSUER,
                                "COMITY_OIDC_AUTHORITIES_CLAIM",
                                "groups",
                                "COMITY_SWAGGER_UI",
                                "true",
                                "COMITY_HTTP_PORT",
                                Integer.toString(PORT)))
                        .ready());
        ADMIN.newPerson("setup", "set-up-of-the-tests", List.of("administrator"), GROUP);
        as(SWAGGER_UI.signIn("setup", "set-up-of-the-tests"))
                .put("/api/v1/authorities/HOME", Map.of("name", "Home", "country", "AUT", "zoneId", "Europe/Vienna"))
                .expecting(OK);
        System.out.printf("Keycloak: and the package after %d s%n", (System.nanoTime() - began) / 1_000_000_000);
    }

    @AfterAll
    static void end() throws IOException {
        KEYCLOAK.close();
        for (var app : RUNNING.values()) {
            app.close();
        }
    }

    @Test
    void aPersonSignsInRegistersTakesAStepAndStandsInTheFigures() throws Exception {
        assertThat(ADMIN.addPeople(DEMO_USERS).path("added").asInt()).isEqualTo(6);
        assertThat(SWAGGER_UI.letsIn("ana", ""))
                .as("nobody gave a password yet")
                .isFalse();
        ADMIN.setFirstPassword("ana", "only-for-the-first-time");

        var ana = as(SWAGGER_UI.signIn("ana", "only-for-the-first-time", secret));
        assertThat(ana.get(ME).expecting(OK).json().toString())
                .contains("\"name\":\"ana\"", "\"roles\":[\"caseworker\"]", "\"authorities\":[\"HOME\"]")
                .contains(ISSUER + "|");
        assertThat(SWAGGER_UI.letsIn("ana", "only-for-the-first-time")).isFalse();

        var before = figure(ana, "NEW");
        var registered = register(ana).expecting(201);
        ana.post(
                        Api.REQUESTS + "/" + registered.id() + "/transitions",
                        Map.of("step", "ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED),
                        "If-Match",
                        registered.etag())
                .expecting(201);

        assertThat(ana.get(Api.REQUESTS + "/" + registered.id() + "/transitions")
                        .expecting(OK)
                        .at("/items"))
                .hasSize(2);
        assertThat(figure(ana, "NEW")).isEqualTo(before + 1);
        assertThat(figure(ana, "UNEXPLAINED_DIFFERENCE")).isZero();
        System.out.printf("Journey: %s registered by a token of %s%n", registered.text("/reference"), ISSUER);
    }

    @Test
    void theDashboardsReadFiguresAndNothingElse() {
        var person = as(signedIn("grace", "caseworker"));
        var registered = register(person).expecting(201);
        var dashboards = as(dashboards());

        assertThat(dashboards.get(ME).expecting(OK).json().path("roles").toString())
                .isEqualTo("[\"statistician\"]");
        assertThat(figure(dashboards, "NEW")).isPositive();
        register(dashboards).expecting(FORBIDDEN);
        dashboards.get(Api.REQUESTS).expecting(FORBIDDEN);
        dashboards.get(Api.REQUESTS + "/" + registered.id()).expecting(FORBIDDEN);
        dashboards.get("/api/v1/audit").expecting(FORBIDDEN);
    }

    @Test
    void aNewSecretOfTheDashboardsReplacesTheOldOne() {
        var old = ADMIN.secret("comity", DASHBOARDS);
        var renewed = ADMIN.newSecret(DASHBOARDS);

        assertThat(Browser.program(ISSUER, DASHBOARDS, old).path("error").asText())
                .isEqualTo("unauthorized_client");
        as(Browser.program(ISSUER, DASHBOARDS, renewed)).get(STATEMENT).expecting(OK);
        assertThat(ADMIN.secret("other", DASHBOARDS)).isNotEqualTo(old).hasSizeGreaterThan(30);
    }

    @Test
    void whoHasNoTokenOrOneThatWasChangedIsRefused() {
        var token = dashboards().path("access_token").asText();
        var parts = token.split("\\.", -1);
        var content = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var more = content.replace("\"statistician\"", "\"caseworker\"");
        assertThat(more).isNotEqualTo(content);
        var changed = parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(more.getBytes(StandardCharsets.UTF_8))
                + "." + parts[2];

        new Api(token).get(ME).expecting(OK);
        new Api(changed).get(ME).expecting(UNKNOWN);
        new Api("").get(ME).expecting(UNKNOWN);
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        var none = new ObjectMapper().createArrayNode();
        var elsewhere = Browser.program(ISSUER, "elsewhere", ADMIN.newProgram("elsewhere", GROUP, Map.of(), none));

        assertThat(claims(elsewhere).path("iss").asText()).isEqualTo(ISSUER);
        as(elsewhere).get(STATEMENT).expecting(UNKNOWN);
    }

    @Test
    void anIdentityTokenOrARefreshTokenIsNoAccessToken() {
        var tokens = signedIn("ida", "caseworker");

        as(tokens).get(ME).expecting(OK);
        new Api(tokens.path("id_token").asText()).get(ME).expecting(UNKNOWN);
        new Api(tokens.path("refresh_token").asText()).get(ME).expecting(UNKNOWN);
    }

    @Test
    void aTokenThatHasExpiredIsRefused() {
        var brief = Map.of("access.token.lifespan", "4");
        var given = ADMIN.newProgram("brief", GROUP, brief, ADMIN.mappers(DASHBOARDS));
        var tokens = Browser.program(ISSUER, "brief", given);

        as(tokens).get(STATEMENT).expecting(OK);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as(tokens).get(STATEMENT).expecting(UNKNOWN));
    }

    @Test
    void aTokenOfAnotherRealmIsRefused() {
        var other = KEYCLOAK.issuer("other");
        var tokens = Browser.program(other, DASHBOARDS, ADMIN.secret("other", DASHBOARDS));

        assertThat(claims(tokens).path("iss").asText()).isEqualTo(other);
        assertThat(claims(tokens).path("aud").asText()).isEqualTo("comity");
        assertThat(claims(tokens).path("realm_access").toString()).contains("statistician");
        as(tokens).get(STATEMENT).expecting(UNKNOWN);
        as(dashboards()).get(STATEMENT).expecting(OK);
    }

    @Test
    void whoLacksTheRoleIsRefused() {
        register(as(signedIn("stan", "statistician"))).expecting(FORBIDDEN);
        register(as(signedIn("norole"))).expecting(FORBIDDEN);
        register(as(signedIn("adele", "administrator"))).expecting(FORBIDDEN);
    }

    @Test
    void whoBelongsElsewhereSeesNothing() {
        var registered = register(as(signedIn("greta", "caseworker"))).expecting(201);
        ADMIN.newAuthority("OTHER");
        ADMIN.newPerson("olga", secret, List.of("caseworker", "supervisor"), "/authorities/OTHER");
        var olga = as(SWAGGER_UI.signIn("olga", secret));

        assertThat(olga.get(ME).json().path("authorities").toString()).isEqualTo("[\"OTHER\"]");
        seesNothing(olga, registered.id());
    }

    @Test
    void whoLeftTheGroupSeesNothingWithTheNextToken() {
        var tokens = signedIn("leo", "caseworker");
        var registered = register(as(tokens)).expecting(201);
        as(tokens).get(Api.REQUESTS + "/" + registered.id()).expecting(OK);

        ADMIN.remove("leo", GROUP);

        var next = SWAGGER_UI.refresh(tokens.path("refresh_token").asText());
        seesNothing(as(next), registered.id());
        seesNothing(as(SWAGGER_UI.signIn("leo", secret)), registered.id());
        as(next).post(Api.REQUESTS, SampleRequest.incomingAssistance().with("authority", "HOME"))
                .expecting(422);
    }

    @Test
    void whoIsDisabledGetsNoFurtherToken() {
        var tokens = signedIn("dina", "caseworker");

        ADMIN.disable("dina");

        assertThat(SWAGGER_UI.letsIn("dina", secret)).isFalse();
        assertThat(SWAGGER_UI
                        .refresh(tokens.path("refresh_token").asText())
                        .path("error")
                        .asText())
                .isEqualTo("invalid_grant");
    }

    @Test
    void aRefreshTokenServesOnce() {
        var first = signedIn("rosa", "caseworker").path("refresh_token").asText();

        as(SWAGGER_UI.refresh(first)).get(ME).expecting(OK);
        assertThat(SWAGGER_UI.refresh(first).path("error").asText()).isEqualTo("invalid_grant");
    }

    @Test
    void nobodySignsInWithoutPkceOrToAnotherAddress() {
        assertThat(SWAGGER_UI.answerTo("", "")).contains("error=invalid_request", "code_challenge");
        assertThat(SWAGGER_UI.answerTo("x".repeat(43), "plain")).contains("error=invalid_request");
        assertThat(SWAGGER_UI.answerTo("x".repeat(43), "S256")).startsWith("200 ");
        for (var address : List.of(COMITY + "/q/swagger-ui/", COMITY + "/q/swagger-ui/oauth2-redirect.html?a=b")) {
            assertThat(new Browser(ISSUER, "comity-swagger-ui", address).answerTo("x".repeat(43), "S256"))
                    .startsWith("400 ")
                    .contains("redirect_uri");
        }
    }

    @Test
    void noClientTakesPasswords() {
        ADMIN.newPerson("paul", secret, List.of("caseworker"), GROUP);
        for (var client : List.of("comity-swagger-ui", "admin-cli", "comity")) {
            var answer = SWAGGER_UI.tokens(
                    Map.of("grant_type", "password", "client_id", client, "username", "paul", "password", secret));
            assertThat(answer.path("error").asText()).as(client).isIn("unauthorized_client", "invalid_client");
        }
        assertThat(SWAGGER_UI.letsIn("paul", secret)).isTrue();
    }

    @Test
    void whoGuessesPasswordsIsHeldUp() {
        ADMIN.newPerson("gus", secret, List.of("caseworker"), GROUP);
        assertThat(SWAGGER_UI.letsIn("gus", secret)).isTrue();

        for (var guess = 0; guess < 6; guess++) {
            assertThat(SWAGGER_UI.letsIn("gus", "guess-number-" + guess)).isFalse();
        }

        assertThat(SWAGGER_UI.letsIn("gus", secret)).isFalse();
    }

    @Test
    void anExecutingAuthorityIsNamedByTheAdministratorAndByNobodyElse() {
        var attribute = Map.of("executing_authority", List.of("PROSECUTOR-7"));
        ADMIN.newPerson("felicia", secret, List.of("executing-authority"), attribute, GROUP);
        var felicia = as(SWAGGER_UI.signIn("felicia", secret)).get(ME).expecting(OK);
        assertThat(felicia.text("/executingAuthority")).isEqualTo("PROSECUTOR-7");

        ADMIN.newPerson("mallory", secret, List.of("executing-authority"), GROUP);
        var console = new Browser(ISSUER, "account-console", ISSUER + "/account/");
        var answer = console.changeAccount(
                console.signIn("mallory", secret), "mallory", "executing_authority", "PROSECUTOR-7");
        assertThat(answer).isEqualTo(400);
        assertThat(as(SWAGGER_UI.signIn("mallory", secret)).get(ME).text("/executingAuthority"))
                .isEmpty();
    }

    @Test
    void swaggerUiKnowsWhereToSignIn() {
        var nobody = new Api("");
        var page = nobody.get("/q/swagger-ui/").expecting(OK).body();
        assertThat(page).contains("comity-swagger-ui", "usePkceWithAuthorizationCodeGrant: true", "oauth2-redirect");
        nobody.get("/q/swagger-ui/oauth2-redirect.html").expecting(OK);

        var document = nobody.get("/api/v1/openapi?format=json").expecting(OK);
        assertThat(document.at("/components/securitySchemes/login").toString())
                .isEqualTo("{\"type\":\"openIdConnect\",\"description\":\"Sign in with the issuer of this deployment\","
                        + "\"openIdConnectUrl\":\"" + ISSUER + "/.well-known/openid-configuration\"}");
        assertThat(document.at("/paths/~1api~1v1~1requests/post/security").toString())
                .contains("\"bearer\"", "\"login\"");
    }

    private static void seesNothing(Api caller, String request) {
        caller.get(Api.REQUESTS + "/" + request).expecting(NOT_THERE);
        assertThat(caller.get(Api.REQUESTS).expecting(OK).at("/items")).isEmpty();
    }

    private static Answer register(Api caller) {
        return caller.post(Api.REQUESTS, SampleRequest.incomingAssistance());
    }

    private static int figure(Api caller, String row) {
        for (var line : caller.get(STATEMENT).expecting(OK).at("/total/rows")) {
            if (line.path("row").asText().equals(row)) {
                return line.at("/values/0").asInt();
            }
        }
        throw new AssertionError("The statement has no row " + row);
    }

    /** A new person of the authority HOME, who has signed in. */
    private JsonNode signedIn(String name, String... roles) {
        ADMIN.newPerson(name, secret, List.of(roles), GROUP);
        return SWAGGER_UI.signIn(name, secret);
    }

    private static JsonNode dashboards() {
        return Browser.program(ISSUER, DASHBOARDS, ADMIN.secret("comity", DASHBOARDS));
    }

    private static Api as(JsonNode tokens) {
        assertThat(tokens.path("access_token").asText()).as(tokens.toString()).isNotEmpty();
        return new Api(tokens.path("access_token").asText());
    }

    private static JsonNode claims(JsonNode tokens) {
        try {
            var content = tokens.path("access_token").asText().split("\\.", -1)[1];
            return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(content));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static KeycloakServer keycloak() {
        try {
            return KeycloakServer.starting(freePort(), Map.of("REALM_AUTHORITY", "HOME", "REALM_COMITY_URL", COMITY));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
