package org.comity.dev.tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DevTokenResourceTest {

    @Test
    void aKnownUserHasItsRolesAndAuthorities() throws IOException {
        JsonNode claims = claims(token("felix"));

        assertThat(claims.path("iss").asText()).isEqualTo(TokenTerms.ISSUER);
        assertThat(claims.path("aud").asText()).isEqualTo("comity");
        assertThat(claims.path("preferred_username").asText()).isEqualTo("felix");
        assertThat(claims.path("realm_access").path("roles")).hasToString("[\"executing-authority\"]");
        assertThat(claims.path("authorities")).hasToString("[\"HOME\"]");
        assertThat(claims.path("executing_authority").asText()).isEqualTo("PROSECUTOR-1");
    }

    @Test
    void theAnswerIsThatOfOauth() {
        JsonPath answer = given().formParam("user", "ana")
                .formParam("ttl", 60)
                .post("/dev/token")
                .jsonPath();

        assertThat(answer.getString("token_type")).isEqualTo("Bearer");
        assertThat(answer.getLong("expires_in")).isEqualTo(60);
        assertThat(answer.getString("access_token")).contains(".");
    }

    @Test
    void aFormMayMakeAnyUser() throws IOException {
        String token = given().accept("text/plain")
                .formParam("user", "nobody")
                .formParam("role", "auditor", "supervisor")
                .formParam("authority", "NORTH", "SOUTH")
                .post("/dev/token")
                .asString();

        assertThat(claims(token).path("realm_access").path("roles")).hasToString("[\"auditor\",\"supervisor\"]");
        assertThat(claims(token).path("authorities")).hasToString("[\"NORTH\",\"SOUTH\"]");
    }

    @Test
    void anUnknownUserNeedsRoleAndAuthority() {
        given().formParam("user", "nobody")
                .post("/dev/token")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("role and authority"));
    }

    @Test
    void theKnownUsersAreListed() {
        given().get("/dev/users").then().statusCode(200).body("user", hasItems("ana", "ben", "olga"));
    }

    @Test
    void theApplicationTrustsTheLocalIssuer() {
        calling(token("ana")).get("/test/caseworkers").then().statusCode(200).body(equalTo("yes"));
        calling(token("dario")).get("/test/caseworkers").then().statusCode(403);
        given().get("/test/caseworkers").then().statusCode(401);
    }

    @Test
    void theApplicationRefusesTokensThatAreNotForItOrNoLonger() {
        DevTokens tokens = DevTokens.local();
        DevUser ana = DevUser.named("ana").orElseThrow();
        List<String> refused = List.of(
                tokens.sign(ana, TokenTerms.ORDINARY.to("another")),
                tokens.sign(ana, TokenTerms.ORDINARY.by("https://another.example")),
                tokens.sign(ana, TokenTerms.ORDINARY.lasting(Duration.ofMinutes(-5))),
                new DevTokens(IssuerKey.fresh()).sign(ana));

        calling(tokens.sign(ana)).get("/test/caseworkers").then().statusCode(200);
        assertThat(refused)
                .allSatisfy(
                        token -> calling(token).get("/test/caseworkers").then().statusCode(401));
    }

    private static String token(String login) {
        return given().accept("text/plain")
                .formParam("user", login)
                .post("/dev/token")
                .asString();
    }

    private static RequestSpecification calling(String token) {
        return given().auth().oauth2(token);
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    /** A resource for one role, because this package has none. */
    @Path("/test/caseworkers")
    static class CaseworkersResource {
        @GET
        @RolesAllowed("caseworker")
        @Operation(hidden = true)
        public String yes() {
            return "yes";
        }
    }
}
