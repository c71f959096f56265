package org.comity.base.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.dev.tokens.DevTokens;
import org.comity.dev.tokens.DevUser;
import org.comity.dev.tokens.TokenTerms;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * An installation that names its clients takes no token of another client of the same issuer. {@link AccessTokensTest} shows that a
 * token which the validator refuses is answered 401.
 */
class ClientsOfTokensTest {

    private static final DevUser USER = DevUser.of("ana", "Ana", "HOME", "caseworker");

    @Test
    void aTokenOfAnotherClientIsRefused() throws Exception {
        for (var claims : List.of(
                Map.of("azp", "newsletter"),
                Map.of("client_id", "newsletter"),
                Map.of("azp", "newsletter", "client_id", "desk"),
                Map.<String, String>of())) {
            assertThat(refusal("desk,registers", claims)).as(claims.toString()).isEqualTo("it is of another client");
        }
    }

    @Test
    void aTokenOfANamedClientIsTaken() throws Exception {
        assertThat(refusal("desk,registers", Map.of("azp", "desk"))).isNull();
        assertThat(refusal("desk, registers", Map.of("client_id", "registers"))).isNull();
    }

    @Test
    void anInstallationThatNamesNoClientTakesTheTokensOfAll() throws Exception {
        assertThat(refusal("", Map.of("azp", "newsletter"))).isNull();
        assertThat(refusal("", Map.of())).isNull();
    }

    private static @Nullable String refusal(String clients, Map<String, ?> claims) throws Exception {
        var values = new HashMap<>(Map.of("comity.security.settings-key", "k"));
        values.put("comity.security.clients", clients);
        var settings = new SmallRyeConfigBuilder()
                .withMapping(SecuritySettings.class)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(SecuritySettings.class);
        return new AccessTokens(settings).validate(token(claims));
    }

    private static JwtContext token(Map<String, ?> claims) throws Exception {
        return new JwtConsumerBuilder()
                .setSkipSignatureVerification()
                .setSkipAllValidators()
                .build()
                .process(DevTokens.local().sign(USER, TokenTerms.ORDINARY, claims));
    }
}
