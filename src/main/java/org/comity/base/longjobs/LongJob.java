package org.comity.base.longjobs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.comity.base.security.Caller;
import org.comity.base.security.Role;
import org.jspecify.annotations.Nullable;

/** One job. It is written once; statements of {@link LongJobs} change its state and progress afterwards. */
@Entity
@Table(name = "job")
public class LongJob {

    /** The roles that see the jobs of others. */
    static final Set<Role> OVERSEEING = Set.of(Role.SUPERVISOR, Role.AUDITOR);

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private JobKind kind;

    @Enumerated(EnumType.STRING)
    private JobState state;

    private String[] authorities;
    private String caller;

    @Column(name = "caller_name")
    private String callerName;

    private String[] roles;
    private @Nullable String purpose;

    @Column(name = "on_behalf_of")
    private @Nullable String onBehalfOf;

    private String input;

    @Enumerated(EnumType.STRING)
    private @Nullable JobPhase phase;

    @Column(name = "rows_done")
    private int rowsDone;

    @Column(name = "rows_total")
    private @Nullable Integer rowsTotal;

    private int percentage;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "estimated_end")
    private @Nullable Instant estimatedEnd;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private @Nullable String result;
    private @Nullable String problem;

    /** For the persistence provider. */
    protected LongJob() {}

    LongJob(UUID id, Instant createdAt, Caller caller, Ordered ordered) {
        this.id = id;
        this.createdAt = createdAt;
        this.kind = ordered.kind();
        this.state = JobState.QUEUED;
        this.authorities = ordered.authorities().toArray(String[]::new);
        this.input = ordered.input();
        this.purpose = ordered.purpose();
        this.onBehalfOf = ordered.onBehalfOf();
        this.caller = caller.id();
        this.callerName = caller.name();
        this.roles = caller.rolesInEach(ordered.authorities()).stream()
                .map(Role::name)
                .sorted()
                .toArray(String[]::new);
    }

    /** The order of a call, with its headers. */
    record Ordered(
            JobKind kind,
            List<String> authorities,
            String input,
            @Nullable String purpose,
            @Nullable String onBehalfOf) {}

    /** The person who started it, with the rights at the time of the call in the authorities of the job, and in no others. */
    Caller startedBy() {
        var held = EnumSet.noneOf(Role.class);
        Arrays.stream(roles).map(Role::valueOf).forEach(held::add);
        return new Caller(caller, callerName, held, List.of(authorities), null);
    }

    /**
     * The job as a caller with these roles may see it. A problem may have words of a file; numbers of rows count requests that
     * another caller may not see, and are for the person who started it.
     */
    JobView viewFor(String viewer, Set<Role> held) {
        boolean own = caller.equals(viewer);
        return new JobView(
                id,
                kind,
                state,
                List.of(authorities),
                callerName,
                createdAt,
                startedAt,
                phase,
                own ? rowsDone : null,
                own ? rowsTotal : null,
                percentage,
                estimatedEnd,
                endedAt,
                result,
                own && kind.isFor(held) ? problem : null);
    }

    /**
     * True if a caller with these roles may see the result: of an own job by a role that may start it, of the job of another
     * person by a role that may start it and sees the jobs of others. Two roles together see no more than each of them.
     */
    boolean showsResultTo(String viewer, Set<Role> held) {
        var counted = new HashSet<>(held);
        if (!caller.equals(viewer)) {
            counted.retainAll(OVERSEEING);
        }
        return kind.isFor(counted);
    }

    UUID id() {
        return id;
    }

    JobKind kind() {
        return kind;
    }

    JobState state() {
        return state;
    }

    List<String> authorities() {
        return List.of(authorities);
    }

    /** True if it is done and its result is a file. */
    boolean madeAFile() {
        return String.valueOf(result).endsWith(JobResource.PATH + "/" + id + "/result");
    }

    String input() {
        return input;
    }

    @Nullable
    String purpose() {
        return purpose;
    }

    @Nullable
    String onBehalfOf() {
        return onBehalfOf;
    }
}
