package org.comity.base.security;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.stream.Collectors;
import org.comity.base.problem.CallHints;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Limits the caller of each operation to the authorities in which the caller has one of the roles it is for. */
@ApplicationScoped
class OperationRoles {

    private final CurrentCaller current;

    OperationRoles(CurrentCaller current) {
        this.current = current;
    }

    @ServerRequestFilter
    void limit(ResourceInfo operation) {
        var codes = CallHints.allowedRoles(operation);
        if (codes.isEmpty()) {
            return;
        }
        var allowed = codes.stream().flatMap(code -> Role.of(code).stream()).collect(Collectors.toUnmodifiableSet());
        if (!current.limitTo(allowed)) {
            throw new ForbiddenException();
        }
    }
}
