package org.comity.base.limits;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Arrays;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Notes whether a call is costly, by its operation and parameters. */
class CostlyCallFilter {

    private final CallsUnderWay calls;

    CostlyCallFilter(CallsUnderWay calls) {
        this.calls = calls;
    }

    @ServerRequestFilter
    void note(ContainerRequestContext context, ResourceInfo operation) {
        Optional.ofNullable(operation.getResourceMethod().getAnnotation(Costly.class))
                .or(() -> Optional.ofNullable(operation.getResourceClass().getAnnotation(Costly.class)))
                .filter(costly -> costly.with().length == 0
                        || Arrays.stream(costly.with())
                                .anyMatch(context.getUriInfo().getQueryParameters()::containsKey))
                .ifPresent(costly -> calls.current().ifPresent(CallUnderWay::isCostly));
    }
}
