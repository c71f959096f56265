package org.comity.dev.tokens;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody for whom the local issuer signs.
 *
 * @param login the name that signs in
 * @param name the name that is shown
 * @param roles as the tokens spell them
 * @param authorities codes of the own authorities
 * @param executingAuthority code of the executing authority, for its people alone
 */
public record DevUser(
        String login,
        String name,
        List<String> roles,
        List<String> authorities,
        @Nullable String executingAuthority) {

    /** Everybody the local issuer knows by name. */
    public static final List<DevUser> ALL = List.of(
            of("ana", "Ana Almeida", "HOME", "caseworker"),
            of("ben", "Ben Baker", "HOME", "supervisor"),
            of("carla", "Carla Conti", "HOME", "statistician"),
            of("dario", "Dario Duarte", "HOME", "auditor"),
            of("eva", "Eva Eriksen", "HOME", "administrator"),
            of("petra", "Petra Pohl", "HOME", "data-protection-officer"),
            of("felix", "Felix Faure", "HOME", "executing-authority").executingFor("PROSECUTOR-1"),
            of("dora", "Dora Dahl", "DEMO", "caseworker", "supervisor", "statistician", "auditor"),
            of("olga", "Olga Orlova", "OTHER", "caseworker", "supervisor"));

    /** The lists do not change afterwards. */
    public DevUser {
        roles = List.copyOf(roles);
        authorities = List.copyOf(authorities);
    }

    /** A user of one authority. */
    public static DevUser of(String login, String name, String authority, String... roles) {
        return new DevUser(login, name, List.of(roles), List.of(authority), null);
    }

    /** The known user of this name. */
    public static Optional<DevUser> named(String login) {
        return ALL.stream().filter(user -> user.login.equals(login)).findFirst();
    }

    /** The same user with these roles. */
    public DevUser withRoles(String... others) {
        return new DevUser(login, name, List.of(others), authorities, executingAuthority);
    }

    /** The same user in these authorities. */
    public DevUser inAuthorities(String... others) {
        return new DevUser(login, name, roles, List.of(others), executingAuthority);
    }

    /** The same user as one of an executing authority's people. */
    public DevUser executingFor(@Nullable String code) {
        return new DevUser(login, name, roles, authorities, code);
    }
}
