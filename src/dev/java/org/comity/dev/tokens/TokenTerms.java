package org.comity.dev.tokens;

import java.time.Duration;

/**
 * What a token says beside its user.
 *
 * @param issuer who signs
 * @param audience for whom
 * @param lifetime from now on; negative for a token that has expired
 */
public record TokenTerms(String issuer, String audience, Duration lifetime) {

    /** The issuer the profiles dev and test trust. */
    public static final String ISSUER = "https://issuer.comity.example/dev";

    /** The terms of an ordinary token: eight hours, a day at the desk. */
    public static final TokenTerms ORDINARY = new TokenTerms(ISSUER, "comity", Duration.ofHours(8));

    /** The same terms with another issuer. */
    public TokenTerms by(String other) {
        return new TokenTerms(other, audience, lifetime);
    }

    /** The same terms for another audience. */
    public TokenTerms to(String other) {
        return new TokenTerms(issuer, other, lifetime);
    }

    /** The same terms with another lifetime. */
    public TokenTerms lasting(Duration other) {
        return new TokenTerms(issuer, audience, other);
    }
}
