package org.comity.base.security;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.base.security.Sight.Viewer;
import org.comity.rules.workflow.Recorder;
import org.jspecify.annotations.Nullable;

/**
 * The person or program that calls. A role holds in single own authorities. In one authority a caller is either of the office or
 * of an executing authority; who is both is the one or the other by operation.
 *
 * @param id issuer and subject of the token; a name can pass to another person, this pair cannot
 * @param name the display name
 * @param roles the roles that the caller has in any of the authorities; those of the token if it names no authority
 * @param rolesIn codes of the own authorities that the caller belongs to, each with the roles there
 * @param executingAuthority executing authority that the caller acts for; null if there is none
 * @param takesStep true while a step of an executing authority is taken: the rules then read all of the request, and the caller
 *     is answered the step alone
 */
public record Caller(
        String id,
        String name,
        Set<Role> roles,
        Map<String, Set<Role>> rolesIn,
        @Nullable String executingAuthority,
        boolean takesStep) {

    private static final String JOB = "job|";
    private static final String OPERATOR = "operator|";
    private static final String PUBLICATION = "publication|";
    private static final String NOBODY = "nobody";

    public Caller {
        roles = Set.copyOf(roles);
        rolesIn = Map.copyOf(rolesIn);
    }

    /** A caller with the same roles in each of some authorities. */
    public Caller(
            String id, String name, Set<Role> roles, List<String> authorities, @Nullable String executingAuthority) {
        this(
                id,
                name,
                roles,
                authorities.stream().distinct().collect(Collectors.toMap(Function.identity(), authority -> roles)),
                executingAuthority,
                false);
    }

    /** Codes of the own authorities that the caller belongs to, in alphabetical order. */
    public List<String> authorities() {
        return rolesIn.keySet().stream().sorted().toList();
    }

    /** The same caller without own authorities, for a token that has the role of an executing authority and names none. */
    Caller ofNoAuthority() {
        return new Caller(id, name, roles, Map.of(), executingAuthority, false);
    }

    /** The caller as one of an own authority: with the roles there. */
    public Caller in(String authority) {
        return rolesIn.containsKey(authority) ? with(Map.of(authority, rolesIn.get(authority))) : with(Map.of());
    }

    /** The roles that the caller has in each of some authorities. */
    public Set<Role> rolesInEach(Collection<String> authorities) {
        return roles.stream()
                .filter(role -> authorities.stream()
                        .allMatch(code -> rolesIn.getOrDefault(code, Set.of()).contains(role)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** True if the caller may call an operation that is for these roles, in one authority at least. */
    boolean may(Set<Role> allowed) {
        return rolesIn.isEmpty()
                ? roles.stream().anyMatch(allowed::contains)
                : rolesIn.values().stream().anyMatch(held -> held.stream().anyMatch(allowed::contains));
    }

    /**
     * The caller of an operation that is for these roles: of the authorities in which the caller has one of them. A caller who
     * may call it for the office does not call it for an executing authority.
     */
    Caller within(Set<Role> allowed) {
        if (rolesIn.isEmpty()) {
            return this;
        }
        var office = new HashMap<String, Set<Role>>();
        var executing = new HashMap<String, Set<Role>>();
        rolesIn.forEach((authority, held) -> {
            var ofOffice = held.stream()
                    .filter(role -> role != Role.EXECUTING_AUTHORITY)
                    .collect(Collectors.toUnmodifiableSet());
            if (ofOffice.stream().anyMatch(allowed::contains)) {
                office.put(authority, ofOffice);
            } else if (held.contains(Role.EXECUTING_AUTHORITY) && allowed.contains(Role.EXECUTING_AUTHORITY)) {
                executing.put(authority, Set.of(Role.EXECUTING_AUTHORITY));
            }
        });
        if (!office.isEmpty()) {
            return with(office);
        }
        return executingAuthority == null ? with(executing).ofNoAuthority() : with(executing);
    }

    private Caller with(Map<String, Set<Role>> others) {
        var held = others.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
        return new Caller(id, name, held, others, executingAuthority, takesStep);
    }

    /** The same caller, while a step in a request of an authority is taken for an executing authority. */
    public Caller takingStepIn(String authority) {
        return new Caller(
                id, name, roles, Map.of(authority, Set.of(Role.EXECUTING_AUTHORITY)), executingAuthority, true);
    }

    /** True if the caller reads the requests of an own authority: as a caseworker or supervisor there. */
    public boolean readsRequestsOf(String authority) {
        return in(authority).has(Role.CASEWORKER) || in(authority).has(Role.SUPERVISOR);
    }

    /** True if the caller acts for this executing authority. */
    public boolean executes(@Nullable String other) {
        return executingAuthority != null && executingAuthority.equals(other);
    }

    /** A command of the operator, which verifies all requests of these authorities. */
    public static Caller operator(String command, List<String> authorities) {
        return new Caller(OPERATOR + command, command, Set.of(Role.AUDITOR), authorities, null);
    }

    /**
     * The counting of an edition, which counts the whole office for each caller alike: it has no bar and no access right.
     *
     * @param guardedUntil restricted and sealed requests count that were registered by this instant
     */
    public static Caller publication(String authority, Instant guardedUntil) {
        return new Caller(
                PUBLICATION + guardedUntil, "publication", Set.of(Role.STATISTICIAN), List.of(authority), null);
    }

    /** A caller without a token. */
    static Caller nobody() {
        return new Caller(NOBODY, NOBODY, Set.of(), List.of(), null);
    }

    /** True for a caller without a token. */
    public boolean isNobody() {
        return id.equals(NOBODY);
    }

    /** The instant by which a guarded request must be registered to count in an edition; null for any other caller. */
    @Nullable
    Instant countsGuardedUntil() {
        return id.startsWith(PUBLICATION) ? Instant.parse(id.substring(PUBLICATION.length())) : null;
    }

    /** True if requests of every level are read: by a command of the operator, and while a step is taken. */
    boolean isOperator() {
        return id.startsWith(OPERATOR) || takesStep;
    }

    /** True if the caller has the role in one authority at least; {@link #in} asks for one authority. */
    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** True if the caller is the data-protection officer of each of the authorities. */
    public boolean isDataProtectionOfficer() {
        return has(Role.DATA_PROTECTION_OFFICER)
                && rolesIn.values().stream().allMatch(held -> held.contains(Role.DATA_PROTECTION_OFFICER));
    }

    /** The requests the caller may see at an instant. */
    public Sight sight(Instant at) {
        return new Sight(
                authorities(),
                actsForAnExecutingAuthorityOnly() && !takesStep ? String.valueOf(executingAuthority) : null,
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
