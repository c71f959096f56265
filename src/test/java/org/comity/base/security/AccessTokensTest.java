package org.comity.base.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.comity.dev.tokens.DevTokens;
import org.comity.dev.tokens.DevUser;
import org.comity.dev.tokens.TokenTerms;
import org.comity.sample.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A token that the issuer signed is not enough: it must be one for access, name a person, and end soon. */
@QuarkusTest
class AccessTokensTest {

    private static final DevUser USER = DevUser.of("ana", "Ana", "HOME", "caseworker");

    @ParameterizedTest
    @ValueSource(strings = {"ID", "Refresh", "Offline", "Logout"})
    void aTokenForAnotherPurposeIsRefused(String type) {
        assertThat(status(TokenTerms.ORDINARY, Map.of("typ", type))).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "at+jwt"})
    void aTokenForAccessIsTaken(String type) {
        assertThat(status(TokenTerms.ORDINARY, Map.of("typ", type))).isEqualTo(200);
    }

    @Test
    void aTokenWithoutATypeIsTaken() {
        assertThat(status(TokenTerms.ORDINARY, Map.of())).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u0000b", "a\r\nb"})
    void aTokenThatNamesNobodyOrCannotBeStoredIsRefused(String subject) {
        assertThat(status(TokenTerms.ORDINARY, Map.of("sub", subject))).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"name, a\u0000b", "preferred_username, a\u0000b"})
    void aNameThatCannotBeStoredIsRefused(String claim, String text) {
        assertThat(status(TokenTerms.ORDINARY, Map.of(claim, text))).isEqualTo(401);
    }

    @Test
    void aTokenThatIsValidForYearsIsRefused() {
        assertThat(status(TokenTerms.ORDINARY.lasting(Duration.ofHours(23)), Map.of()))
                .isEqualTo(200);
        assertThat(status(TokenTerms.ORDINARY.lasting(Duration.ofDays(11_000)), Map.of()))
                .isEqualTo(401);
    }

    private static int status(TokenTerms terms, Map<String, ?> claims) {
        return new Api(DevTokens.local().sign(USER, terms, claims))
                .get("/api/v1/me")
                .status();
    }
}
