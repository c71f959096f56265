package org.comity.publication.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.regex.Pattern;
import org.comity.base.problem.ProblemException;
import org.comity.publication.open.PublishedReaders;
import org.comity.publication.sample.ShownSamples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of figures over HTTP: who sees it, its headers, and caches. */
@QuarkusTest
class DashboardTest {

    private static final String PAGE = "/dashboard";

    @BeforeEach
    void show() {
        ShownSamples.SHOWN.set(true);
    }

    @AfterEach
    void hide() {
        ShownSamples.SHOWN.set(false);
    }

    @Test
    void aPublicPageNeedsNoToken() {
        given().get(PAGE)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Language", "en")
                .body(containsString("Central Authority of Atlantis"));
    }

    /** Anybody may send any of these headers, and others get the stored page. */
    @Test
    void noHeaderOfACallerIsInThePage() {
        for (var header : List.of("Host", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Prefix", "Forwarded")) {
            var page = given().header(header, header.equals("Forwarded") ? "host=evil.example" : "evil.example")
                    .get(PAGE + "?partner=ROM")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(page).as(header).contains("rel=\"canonical\"").doesNotContain("evil.example", "localhost");
        }
    }

    @Test
    void thePolicyAllowsFilesOfThisOriginAlone() {
        given().get(PAGE)
                .then()
                .header(
                        "Content-Security-Policy",
                        containsString("default-src 'none'; style-src 'self'; script-src 'self'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin");
    }

    @Test
    void aPageThatDidNotChangeIsNotSentTwice() {
        var tag = given().get(PAGE).header("ETag");

        given().header("If-None-Match", tag).get(PAGE).then().statusCode(304).header("ETag", tag);
        given().header("If-None-Match", tag).get(PAGE + "?lang=fr").then().statusCode(200);
    }

    @Test
    void filesHaveTheHashOfTheirContentInTheirNames() {
        var page = given().get(PAGE).asString();
        var files = Pattern.compile("/dashboard/files/dashboard\\.[0-9a-f]{12}\\.(css|js|svg)")
                .matcher(page)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();

        assertThat(files).hasSize(3);
        files.forEach(file -> given().get(file)
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=31536000, immutable"));
        given().get("/dashboard/files/dashboard.000000000000.css").then().statusCode(404);
    }

    @Test
    void wrongValuesAreAPageWith400AndUnknownReleasesOneWith404() {
        given().get(PAGE + "?direction=SIDEWAYS")
                .then()
                .statusCode(400)
                .contentType(ContentType.HTML)
                .header("Cache-Control", "no-store")
                .body(containsString("cannot be “SIDEWAYS”"));
        given().get(PAGE + "?release=annual-1999").then().statusCode(404).contentType(ContentType.HTML);
    }

    @Test
    void theLanguageIsThatOfTheReaderUnlessTheAddressNamesOne() {
        given().header("Accept-Language", "fr-CH, en;q=0.5").get(PAGE).then().header("Content-Language", "fr");
        given().header("Accept-Language", "fr").get(PAGE + "?lang=en").then().header("Content-Language", "en");
    }

    @Test
    void otherMethodsAreRefused() {
        given().post(PAGE).then().statusCode(405).header("Allow", equalTo("GET, HEAD, OPTIONS"));
    }

    @Test
    void withALoginEveryRoleSeesThePageAndNobodyElse() {
        var nobody = QuarkusSecurityIdentity.builder().setAnonymous(true).build();
        var without = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("norm"))
                .build();
        var statistician =
                QuarkusSecurityIdentity.builder(without).addRole("statistician").build();

        assertThatThrownBy(() -> PublishedReaders.LOGIN.require(nobody)).isInstanceOf(UnauthorizedException.class);
        assertThatThrownBy(() -> PublishedReaders.LOGIN.require(without)).isInstanceOf(ForbiddenException.class);
        assertThatCode(() -> PublishedReaders.LOGIN.require(statistician)).doesNotThrowAnyException();
        assertThatCode(() -> PublishedReaders.PUBLIC.require(nobody)).doesNotThrowAnyException();
    }

    @Test
    void aPageThatIsOffDoesNotExist() {
        var statistician = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("stan"))
                .addRole("statistician")
                .build();

        assertThatThrownBy(() -> PublishedReaders.OFF.require(statistician)).isInstanceOf(ProblemException.class);
    }

    @Test
    void thePageIsNotInTheApiDocument() {
        given().get("/api/v1/openapi?format=json").then().body(not(containsString("\"/dashboard")));
    }
}
