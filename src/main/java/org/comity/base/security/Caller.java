package org.comity.base.security;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.base.security.Sight.Viewer;
import org.comity.rules.workflow.Recorder;
import org.jspecify.annotations.Nullable;

/**
 * The person or program that calls.
 *
 * @param id issuer and subject of the token; a name can pass to another person, this pair cannot
 * @param name the display name
 * @param roles the roles of the caller
 * @param authorities codes of the own authorities that the caller belongs to
 * @param executingAuthority executing authority that the caller acts for; null if there is none
 */
public record Caller(
        String id,
        String name,
        Set<Role> roles,
        List<String> authorities,
        @Nullable String executingAuthority) {

    private static final String JOB = "job|";
    private static final String OPERATOR = "operator|";

    public Caller {
        roles = Set.copyOf(roles);
        authorities = List.copyOf(authorities);
    }

    /** The same caller without own authorities, for a token that has the role of an executing authority and names none. */
    Caller ofNoAuthority() {
        return new Caller(id, name, roles, List.of(), executingAuthority);
    }

    /** A command of the operator, which verifies all requests of these authorities. */
    public static Caller operator(String command, List<String> authorities) {
        return new Caller(OPERATOR + command, command, Set.of(Role.AUDITOR), authorities, null);
    }

    /** True for a command of the operator. */
    boolean isOperator() {
        return id.startsWith(OPERATOR);
    }

    /** True if the caller has the role. */
    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** The requests the caller may see at an instant. */
    public Sight sight(Instant at) {
        return new Sight(
                authorities,
                actsForAnExecutingAuthorityOnly() ? String.valueOf(executingAuthority) : null,
                isOperator() ? null : new Viewer(id, at));
    }

    /** A job of this name, which has no token. */
    public static Caller job(String name) {
        return new Caller(JOB + name, name, Set.of(), List.of(), null);
    }

    /** True for a job or a command of the operator. */
    public boolean isOfTheOperator() {
        return id.startsWith(JOB) || id.startsWith(OPERATOR);
    }

    /** True if the caller acts for an executing authority and has no role of the office. */
    public boolean actsForAnExecutingAuthorityOnly() {
        return has(Role.EXECUTING_AUTHORITY) && !has(Role.CASEWORKER) && !has(Role.SUPERVISOR);
    }

    /** The capacities in which the caller may record steps. */
    public Set<Recorder> recorders() {
        return roles.stream()
                .flatMap(role -> switch (role) {
                    case CASEWORKER -> Stream.of(Recorder.CASEWORKER);
                    case SUPERVISOR -> Stream.of(Recorder.SUPERVISOR);
                    case EXECUTING_AUTHORITY -> Stream.of(Recorder.EXECUTING_AUTHORITY);
                    case STATISTICIAN, AUDITOR, DATA_PROTECTION_OFFICER, ADMINISTRATOR -> Stream.<Recorder>empty();
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The roles in one line, for the audit trail. */
    public String rolesInOneLine() {
        return roles.stream().map(Role::code).sorted().collect(Collectors.joining(","));
    }
}
