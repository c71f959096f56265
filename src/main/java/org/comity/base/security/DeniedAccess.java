package org.comity.base.security;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Logs each access that was denied or found nothing, so that an operator can see attempts to guess identifiers. The line
 * has the path, which contains no personal data, and never the query.
 */
class DeniedAccess {

    private static final Logger LOG = Logger.getLogger(DeniedAccess.class);
    private static final Set<Integer> DENIED = Set.of(401, 403, 404);

    @ServerResponseFilter
    void note(ContainerRequestContext request, ContainerResponseContext response) {
        if (DENIED.contains(response.getStatus())) {
            LOG.infof(
                    "denied: %d to %s %s",
                    response.getStatus(),
                    request.getMethod(),
                    plain(request.getUriInfo().getPath()));
        }
    }

    /** Replaces characters that could forge a line of the log. */
    private static String plain(String text) {
        return text.replaceAll("[^\\w./-]", "?");
    }
}
