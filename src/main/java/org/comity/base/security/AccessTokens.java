package org.comity.base.security;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jspecify.annotations.Nullable;

/**
 * Refuses tokens whose signature, issuer, audience and time are right and that are none for access, name nobody, are of a
 * client that is not allowed, or are valid for too long. A token without a type is taken, since not every issuer states one.
 */
@ApplicationScoped
@Unremovable
class AccessTokens implements Validator {

    private static final Set<String> OTHER_TYPES = Set.of("id", "refresh", "offline", "logout");
    private static final Set<String> NAMES = Set.of("sub", "preferred_username", "name");

    private final SecuritySettings settings;

    AccessTokens(SecuritySettings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable String validate(JwtContext token) throws MalformedClaimException {
        var claims = token.getJwtClaims();
        var type = claims.getClaimValueAsString("typ");
        if (type != null && OTHER_TYPES.contains(type.toLowerCase(Locale.ROOT))) {
            return "it is no access token";
        }
        var subject = claims.getSubject();
        if (subject == null || subject.isBlank()) {
            return "it names nobody";
        }
        for (var name : NAMES) {
            var text = claims.getClaimValueAsString(name);
            if (text != null && text.chars().anyMatch(Character::isISOControl)) {
                return "it has control characters in " + name;
            }
        }
        if (settings.clients().isPresent()
                && settings.clients().get().stream().map(String::strip).noneMatch(client(claims)::equals)) {
            return "it is of another client";
        }
        return lastsTooLong(claims) ? "it is valid for too long" : null;
    }

    /** The client that the token was issued to: OpenID Connect Core names it azp, RFC 9068 client_id. */
    private static String client(JwtClaims claims) {
        var authorised = claims.getClaimValueAsString("azp");
        return String.valueOf(authorised == null ? claims.getClaimValueAsString("client_id") : authorised);
    }

    private boolean lastsTooLong(JwtClaims claims) throws MalformedClaimException {
        var longest = Duration.ofHours(settings.longestHours()).toSeconds();
        var issued = claims.getIssuedAt();
        var expires = claims.getExpirationTime();
        return issued == null || expires == null || expires.getValue() - issued.getValue() > longest;
    }
}
