package org.comity.base.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Adds to the roles of an identity those that its token has in single authorities, so that the roles of an operation are met by a
 * caller who has one of them anywhere. {@link OperationRoles} then limits the caller to where.
 */
@ApplicationScoped
class RolesInAuthorities implements SecurityIdentityAugmentor {

    private final SecuritySettings settings;

    RolesInAuthorities(SecuritySettings settings) {
        this.settings = settings;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        var single = AuthorityClaim.roles(token.getClaim(settings.authoritiesClaim()), Set.of()).values().stream()
                .flatMap(Set::stream)
                .map(Role::code)
                .collect(Collectors.toUnmodifiableSet());
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder(identity)
                        .addRoles(single)
                        .addAttribute(AuthorityClaim.ROLES_OF_TOKEN, Set.copyOf(identity.getRoles()))
                        .build());
    }
}
