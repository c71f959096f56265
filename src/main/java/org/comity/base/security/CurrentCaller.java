package org.comity.base.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.base.time.MachineTime;
import org.comity.base.time.Now;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The caller of the current call. A job, which has no token, sets its caller with {@link #actAs}. */
@RequestScoped
public class CurrentCaller {

    private final SecurityIdentity identity;
    private final SecuritySettings settings;
    private final Now now;
    private @Nullable Caller caller;
    private @Nullable Set<Role> allowed;

    CurrentCaller(SecurityIdentity identity, SecuritySettings settings, Now now) {
        this.identity = identity;
        this.settings = settings;
        this.now = now;
    }

    /** The caller. */
    public Caller get() {
        if (caller == null) {
            var known = of(identity);
            caller = allowed == null ? known : known.within(allowed);
        }
        return caller;
    }

    /** The requests the caller may see now. */
    public Sight sight() {
        return get().sight(now.instant());
    }

    /**
     * Limits the caller to the authorities in which the caller has one of the roles that the operation is for; false if there is
     * none.
     */
    boolean limitTo(Set<Role> roles) {
        allowed = roles;
        caller = null;
        return of(identity).may(roles);
    }

    /** The instant at which the token of the call ends, by the time of the machine; a job has none, and ends now. */
    public Instant endOfToken() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : MachineTime.instant();
    }

    /** Sets the caller of the rest of this call, for a job or a command without a token. */
    public void actAs(Caller other) {
        caller = other;
    }

    /** The caller of an identity that is known already; it does not wait for the token to be checked. */
    public Caller of(SecurityIdentity known) {
        if (!(known.getPrincipal() instanceof JsonWebToken token) || token.getSubject() == null) {
            return Caller.nobody();
        }
        var own = AuthorityClaim.rolesOfToken(known).stream()
                .flatMap(code -> Role.of(code).stream())
                .collect(Collectors.toUnmodifiableSet());
        var rolesIn = AuthorityClaim.roles(token.getClaim(settings.authoritiesClaim()), own);
        var held = rolesIn.isEmpty()
                ? own
                : rolesIn.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
        var found = new Caller(
                token.getIssuer() + "|" + token.getSubject(),
                name(token),
                held,
                rolesIn,
                code(token.getClaim(settings.executingAuthorityClaim())),
                false);
        return found.actsForAnExecutingAuthorityOnly() && found.executingAuthority() == null
                ? found.ofNoAuthority()
                : found;
    }

    private static String name(JsonWebToken token) {
        var name = AuthorityClaim.text(token.getClaim("preferred_username"));
        return name == null ? token.getSubject() : name;
    }

    private static @Nullable String code(@Nullable Object claim) {
        var text = AuthorityClaim.text(claim);
        return text == null || text.isBlank() ? null : text;
    }
}
