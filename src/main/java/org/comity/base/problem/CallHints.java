package org.comity.base.problem;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sentences of problems that say what a refused call needs: the role, or the media type. */
public final class CallHints {

    /** The media types of answers. */
    static final String PRODUCED =
            "Answers are application/json; figures, statements and exports are also text/csv. Send one of them in Accept";

    private CallHints() {}

    /** The roles an operation is for; null if it names none. */
    static @Nullable String roles(ResourceInfo operation) {
        var roles = allowedRoles(operation);
        if (roles.isEmpty()) {
            return null;
        }
        return roles.size() == 1
                ? "This needs the role " + roles.getFirst()
                : "This needs one of the roles " + String.join(", ", roles);
    }

    /** The media type a body must have. */
    static String consumed(String method) {
        return method.equals("PATCH")
                ? "Send a merge patch (RFC 7396) with the Content-Type application/merge-patch+json"
                : "Send the Content-Type application/json, or multipart/form-data for a file";
    }

    /** The codes of the roles that an operation is for; none if it is for every caller. */
    public static List<String> allowedRoles(ResourceInfo operation) {
        var allowed = allowed(operation);
        return allowed == null
                ? List.of()
                : Arrays.stream(allowed.value()).sorted().toList();
    }

    private static @Nullable RolesAllowed allowed(ResourceInfo operation) {
        var method = operation.getResourceMethod();
        if (method != null && method.isAnnotationPresent(RolesAllowed.class)) {
            return method.getAnnotation(RolesAllowed.class);
        }
        var type = operation.getResourceClass();
        return type == null ? null : type.getAnnotation(RolesAllowed.class);
    }
}
