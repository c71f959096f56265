package org.comity.base.longjobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.comity.base.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A job.
 *
 * @param id identifier of the job, used in its address
 * @param kind act that runs as this job
 * @param state state of the job; all but {@code QUEUED} and {@code RUNNING} are final
 * @param authorities codes of the own authorities whose records the job reads or writes
 * @param createdBy display name of the person who started the job
 * @param createdAt time of the call that started the job
 * @param startedAt time at which a node began to work
 * @param phase part of the job that the rows are counted in; absent before its start
 * @param rowsDone number of rows that are done in this phase, for the person who started the job: it counts requests that others
 *     may not see
 * @param rowsTotal number of rows of this phase, for the same person; absent until it is known
 * @param percentage share of the whole job that is done, from 0 to 100
 * @param estimatedEnd time at which the job will end at its present speed; absent while it cannot be estimated
 * @param endedAt time of the end in any final state
 * @param result path of what the job made; only if it is done
 * @param problem problem that the call would have been answered; only if the job failed, and for roles that may start it
 */
@Schema(name = "Job", description = "An act that may take longer than a call waits")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JobView(
        UUID id,
        JobKind kind,
        JobState state,
        List<String> authorities,
        String createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable JobPhase phase,
        @Nullable Integer rowsDone,
        @Nullable Integer rowsTotal,
        int percentage,
        @Nullable Instant estimatedEnd,
        @Nullable Instant endedAt,
        @Nullable String result,

        @JsonRawValue @Schema(implementation = Problem.class) @Nullable
        String problem) {}
