package org.comity.dev.tokens;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.file.Path;
import java.util.Map;
import org.comity.dev.database.DevHome;
import org.eclipse.microprofile.config.ConfigProvider;

/** Signs tokens as an identity provider would. */
public final class DevTokens {

    private final IssuerKey key;

    /** Tokens signed with this key, which the application trusts only if it is the local issuer's. */
    public DevTokens(IssuerKey key) {
        this.key = key;
    }

    /** The local issuer of the running profile. */
    public static DevTokens local() {
        Path folder = Path.of(ConfigProvider.getConfig().getValue("comity.dev.folder", String.class));
        return new DevTokens(IssuerKey.in(new DevHome(folder, folder, true)));
    }

    /** An ordinary token of the user. */
    public String sign(DevUser user) {
        return sign(user, TokenTerms.ORDINARY);
    }

    /** A token on terms of the caller's choice. */
    public String sign(DevUser user, TokenTerms terms) {
        return sign(user, terms, Map.of());
    }

    /** A token with further claims, or with others than the usual ones. */
    public String sign(DevUser user, TokenTerms terms, Map<String, ?> others) {
        JwtClaimsBuilder claims = Jwt.claims()
                .issuer(terms.issuer())
                .audience(terms.audience())
                .subject("dev-" + user.login())
                .preferredUserName(user.login())
                .claim("name", user.name())
                .claim("realm_access", Map.of("roles", user.roles()))
                .claim("authorities", user.authorities())
                .expiresIn(terms.lifetime());
        if (user.executingAuthority() != null) {
            claims.claim("executing_authority", user.executingAuthority());
        }
        others.forEach(claims::claim);
        return claims.jws().keyId("comity-dev").sign(key.secret());
    }
}
