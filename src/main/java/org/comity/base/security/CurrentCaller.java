package org.comity.base.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.comity.base.time.Now;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The caller of the current call. A job, which has no token, sets its caller with {@link #actAs}. */
@RequestScoped
public class CurrentCaller {

    private static final String CODE = "[A-Z][A-Z0-9-]{1,30}";
    private static final String GROUPS = "/authorities/";

    private final SecurityIdentity identity;
    private final SecuritySettings settings;
    private final Now now;
    private @Nullable Caller caller;

    CurrentCaller(SecurityIdentity identity, SecuritySettings settings, Now now) {
        this.identity = identity;
        this.settings = settings;
        this.now = now;
    }

    /** The caller. */
    public Caller get() {
        if (caller == null) {
            caller = of(identity);
        }
        return caller;
    }

    /** The requests the caller may see now. */
    public Sight sight() {
        return get().sight(now.instant());
    }

    /** Sets the caller of the rest of this call, for a job or a command without a token. */
    public void actAs(Caller other) {
        caller = other;
    }

    /** The caller of an identity that is known already; it does not wait for the token to be checked. */
    public Caller of(SecurityIdentity known) {
        if (!(known.getPrincipal() instanceof JsonWebToken token) || token.getSubject() == null) {
            return new Caller("nobody", "nobody", Set.of(), List.of(), null);
        }
        var roles = EnumSet.noneOf(Role.class);
        known.getRoles().forEach(code -> Role.of(code).ifPresent(roles::add));
        var found = new Caller(
                token.getIssuer() + "|" + token.getSubject(),
                name(token),
                roles,
                authorities(token.getClaim(settings.authoritiesClaim())),
                code(token.getClaim(settings.executingAuthorityClaim())));
        return found.actsForAnExecutingAuthorityOnly() && found.executingAuthority() == null
                ? found.ofNoAuthority()
                : found;
    }

    private static String name(JsonWebToken token) {
        var name = text(token.getClaim("preferred_username"));
        return name == null ? token.getSubject() : name;
    }

    private static @Nullable String code(@Nullable Object claim) {
        var text = text(claim);
        return text == null || text.isBlank() ? null : text;
    }

    /** Accepts a code alone or the group path {@code /authorities/CODE}, and ignores any other path. */
    private static List<String> authorities(@Nullable Object claim) {
        var values = claim instanceof Collection<?> collection ? collection : List.of();
        return values.stream()
                .map(CurrentCaller::text)
                .map(text -> text != null && text.startsWith(GROUPS)
                        ? text.substring(GROUPS.length())
                        : String.valueOf(text))
                .filter(code -> code.matches(CODE))
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable String text(@Nullable Object claim) {
        return switch (claim) {
            case null -> null;
            case JsonString json -> json.getString();
            case JsonArray ignored -> null;
            default -> claim.toString();
        };
    }
}
