package org.comity.base.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The claim of a token with the own authorities of a caller. A code, alone or as the group path {@code /authorities/CODE}, gives
 * all roles of the token in that authority; the path {@code /authorities/CODE/role} gives that role there and no other. Any other
 * path is ignored.
 */
final class AuthorityClaim {

    /** The attribute of an identity with the roles that its token has in no single authority. */
    static final String ROLES_OF_TOKEN = "comity.roles-of-token";

    private static final Pattern ENTRY =
            Pattern.compile("(?<path>/authorities/)?(?<code>[A-Z][A-Z0-9-]{1,30})(?:/(?<role>[a-z-]+))?");
    private static final Set<Role> OF_REQUESTS = EnumSet.of(Role.CASEWORKER, Role.SUPERVISOR);

    private AuthorityClaim() {}

    /** The roles in each authority of a claim, for a token with these roles. */
    static Map<String, Set<Role>> roles(@Nullable Object claim, Set<Role> ofToken) {
        var found = new TreeMap<String, Set<Role>>();
        var values = claim instanceof Collection<?> collection ? collection : Set.of();
        for (var value : values) {
            var entry = ENTRY.matcher(String.valueOf(text(value)));
            if (entry.matches() && (entry.group("role") == null || entry.group("path") != null)) {
                var role = entry.group("role");
                var given = role == null ? ofToken : Role.of(role).map(Set::of).orElse(Set.of());
                if (role == null || !given.isEmpty()) {
                    found.computeIfAbsent(entry.group("code"), code -> EnumSet.noneOf(Role.class))
                            .addAll(given);
                }
            }
        }
        return found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> onOneSide(entry.getValue())));
    }

    /** Who acts for an executing authority, and handles no requests of the office, has no other role of the office either. */
    private static Set<Role> onOneSide(Set<Role> held) {
        return held.contains(Role.EXECUTING_AUTHORITY) && held.stream().noneMatch(OF_REQUESTS::contains)
                ? Set.of(Role.EXECUTING_AUTHORITY)
                : held;
    }

    /** The codes of the roles that a token has in no single authority. */
    static Set<String> rolesOfToken(SecurityIdentity identity) {
        Set<String> kept = identity.getAttribute(ROLES_OF_TOKEN);
        return kept == null ? identity.getRoles() : kept;
    }

    /** The text of a claim; null if it is none. */
    static @Nullable String text(@Nullable Object claim) {
        return switch (claim) {
            case null -> null;
            case JsonString json -> json.getString();
            case JsonArray ignored -> null;
            default -> claim.toString();
        };
    }
}
