package org.comity.base.security;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.rules.workflow.Recorder;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling.
 *
 * @param id the issuer and subject of the token: a name may change hands, this pair does not
 * @param name the name to show
 * @param roles what the caller may do
 * @param authorities the codes of the own authorities the caller belongs to
 * @param executingAuthority the executing authority the caller acts for, if any
 */
public record Caller(
        String id,
        String name,
        Set<Role> roles,
        List<String> authorities,
        @Nullable String executingAuthority) {

    public Caller {
        roles = Set.copyOf(roles);
        authorities = List.copyOf(authorities);
    }

    /** The same caller, belonging nowhere: one who acts for an executing authority without saying for which. */
    Caller ofNoAuthority() {
        return new Caller(id, name, roles, List.of(), executingAuthority);
    }

    /** True if the caller has the role. */
    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** The requests the caller may see. */
    public Sight sight() {
        return new Sight(authorities, actsForAnExecutingAuthorityOnly() ? String.valueOf(executingAuthority) : null);
    }

    /** True if the caller has nothing but the part of an executing authority. */
    boolean actsForAnExecutingAuthorityOnly() {
        return has(Role.EXECUTING_AUTHORITY) && !has(Role.CASEWORKER) && !has(Role.SUPERVISOR);
    }

    /** The capacities in which the caller may record steps. */
    public Set<Recorder> recorders() {
        return roles.stream()
                .flatMap(role -> switch (role) {
                    case CASEWORKER -> java.util.stream.Stream.of(Recorder.CASEWORKER);
                    case SUPERVISOR -> java.util.stream.Stream.of(Recorder.SUPERVISOR);
                    case EXECUTING_AUTHORITY -> java.util.stream.Stream.of(Recorder.EXECUTING_AUTHORITY);
                    case STATISTICIAN, AUDITOR, ADMINISTRATOR -> java.util.stream.Stream.<Recorder>empty();
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The roles in one line, for the audit trail. */
    public String rolesInOneLine() {
        return roles.stream().map(Role::code).sorted().collect(Collectors.joining(","));
    }
}
