package org.comity.base.problem;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One fault of a call.
 *
 * @param in place of the fault: {@code body}, {@code query}, {@code path}, {@code header}, {@code file}, or {@code
 *     request} for the stored request itself
 * @param field JSON pointer of a field in the body (RFC 6901), such as {@code /grounds/0/code}; otherwise the name of the
 *     parameter, header or need
 * @param code stable word for the fault, such as {@code unknown-field}, {@code bad-value} or {@code not-null}; programs
 *     compare this
 * @param detail sentence for people, with the nearest known word where one is meant; it may change between versions
 */
@Schema(description = "One fault of a call")
public record Fault(String in, String field, String code, String detail) {

    /** A fault of a field of the body, named without the leading slash; or of the body itself, which has no name. */
    public static Fault ofBody(String field, String code, String detail) {
        return new Fault("body", field.isEmpty() || field.startsWith("/") ? field : "/" + field, code, detail);
    }

    /** The JSON pointer that leads through these fields and indexes, RFC 6901. */
    public static String pointer(List<String> steps) {
        return steps.stream()
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    /** A fault of a query parameter. */
    public static Fault ofQuery(String name, String code, String detail) {
        return new Fault("query", name, code, detail);
    }
}
