package org.comity.base.security;

import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Collectors;
import org.comity.base.problem.CallHints;

/** Limits the caller of each operation to the authorities in which the caller has one of the roles it is for. */
@Provider
class OperationRoles implements ContainerRequestFilter {

    private final CurrentCaller current;

    @Context
    ResourceInfo operation;

    OperationRoles(CurrentCaller current) {
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext call) {
        var codes = CallHints.allowedRoles(operation);
        if (codes.isEmpty()) {
            return;
        }
        var allowed =
                codes.stream().flatMap(code -> Role.of(code).stream()).collect(Collectors.toUnmodifiableSet());
        if (!current.limitTo(allowed)) {
            throw new ForbiddenException();
        }
    }
}
