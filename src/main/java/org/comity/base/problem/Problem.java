package org.comity.base.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error answer, RFC 9457.
 *
 * @param type stable path that names the kind of problem, such as {@code /problems/step-not-open}; programs compare this
 * @param title kind of problem in words, the same for each problem of the type
 * @param status HTTP status code, repeated in the body
 * @param detail sentence about this one call, for people; programs must not parse it
 * @param errors all faults found in the call, not only the first one
 * @param traceId trace of this call, 32 hexadecimal digits; the lines of the log that belong to the call name it too
 * @param more further fields of this kind of problem, such as the open steps
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A problem, RFC 9457")
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        List<Fault> errors,

        @Nullable
        @Schema(
                description =
                        "Identifier of the trace of this call, 32 hexadecimal digits; the log of the server names it too")
        String traceId,

        @JsonAnyGetter Map<String, Object> more) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(
            ProblemKind kind,
            @Nullable String detail,
            List<Fault> errors,
            @Nullable String traceId,
            Map<String, Object> more) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, errors, traceId, more);
    }
}
