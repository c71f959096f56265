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
        @JsonAnyGetter Map<String, Object> more) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemKind kind, @Nullable String detail, List<Fault> errors, Map<String, Object> more) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, errors, more);
    }
}
