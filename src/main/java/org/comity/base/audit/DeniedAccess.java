package org.comity.base.audit;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import org.comity.base.audit.AuditEntry.AnsweredCall;
import org.comity.base.audit.AuditEntry.Who;
import org.comity.base.audit.DeniedCalls.DeniedCall;
import org.comity.base.json.StorableString;
import org.comity.base.security.CurrentCaller;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Logs each access that was denied or found nothing, and notes those of known callers in the audit trail, so that attempts to
 * guess identifiers are seen. The line of the log has the path without secrets, which contains no personal
 * data, and never the query.
 */
class DeniedAccess {

    private static final Logger LOG = Logger.getLogger(DeniedAccess.class);
    private static final int UNAUTHENTICATED = 401;
    private static final Set<Integer> DENIED = Set.of(UNAUTHENTICATED, 403, 404);
    private static final Set<Integer> REFUSED = Set.of(409, 422);
    private static final int LONGEST_PATH = 300;
    private static final int LONGEST_TEXT = 500;

    /** A role may be missing before a thread that may wait has the call; the identity is known by then, and is not asked for. */
    private final CurrentIdentityAssociation identities;

    private final CurrentCaller current;
    private final DeniedCalls calls;
    private final CurrentVertxRequest connection;

    DeniedAccess(
            CurrentIdentityAssociation identities,
            CurrentCaller current,
            DeniedCalls calls,
            CurrentVertxRequest connection) {
        this.identities = identities;
        this.current = current;
        this.calls = calls;
        this.connection = connection;
    }

    @ServerResponseFilter
    void note(ContainerRequestContext request, ContainerResponseContext response, @Nullable ResourceInfo operation) {
        var status = response.getStatus();
        var apart = deniesRefusals(operation);
        if (!DENIED.contains(status) && !(apart && REFUSED.contains(status))) {
            return;
        }
        var path = request.getMethod() + " " + plain(request.getUriInfo().getPath());
        LOG.infof("denied: %d to %s", status, path);
        if (status != UNAUTHENTICATED && operation != null && operation.getResourceMethod() != null) {
            var asked = Asked.of(request);
            var refused = new AnsweredCall(status, asked.path(), address(), 1);
            var onBehalfOf = header(request, "On-Behalf-Of");
            var purpose = header(request, "Purpose");
            identities
                    .getDeferredIdentity()
                    .subscribe()
                    .with(
                            identity -> {
                                var caller = current.of(identity);
                                var who = Who.of(caller, onBehalfOf, purpose, AccessGround.NONE);
                                calls.add(new DeniedCall(caller, who, asked.subject(), refused, apart));
                            },
                            failure -> LOG.debug("a call without a valid token was denied", failure));
        }
    }

    private static boolean deniesRefusals(@Nullable ResourceInfo operation) {
        return operation != null
                && operation.getResourceMethod() != null
                && operation.getResourceMethod().isAnnotationPresent(RefusalsAreDenied.class);
    }

    /** A call may be denied before its headers were checked. */
    private static @Nullable String header(ContainerRequestContext request, String name) {
        var text = request.getHeaderString(name);
        return text != null && text.length() <= LONGEST_TEXT && StorableString.isStorable(text) ? text : null;
    }

    private @Nullable String address() {
        var remote = connection.getCurrent().request().remoteAddress();
        return remote == null ? null : remote.hostAddress();
    }

    /**
     * A call as the trail has it.
     *
     * @param path method and path, without the identifiers behind the first one: they may be those of records that a reader may
     *     not see
     * @param subject the first identifier, which is that of the request; null without one
     */
    private record Asked(String path, @Nullable UUID subject) {

        static Asked of(ContainerRequestContext request) {
            var path = new StringJoiner("/", request.getMethod() + " /", "");
            UUID subject = null;
            for (var segment : request.getUriInfo().getPathSegments()) {
                var identifier = identifier(segment.getPath());
                path.add(identifier == null ? plain(segment.getPath()) : subject == null ? identifier.toString() : "-");
                subject = subject == null ? identifier : subject;
            }
            var text = path.toString();
            return new Asked(text.substring(0, Math.min(text.length(), LONGEST_PATH)), subject);
        }

        /** The identifier that an operation reads from a segment, also without its leading zeros; null if it is none. */
        private static @Nullable UUID identifier(String segment) {
            try {
                return UUID.fromString(segment);
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
    }

    /**
     * Replaces characters that could forge a line of the log, and secrets: the address of a calendar has one of 43 characters.
     * Identifiers have 36.
     */
    static String plain(String text) {
        return text.replaceAll("[^\\w./-]", "?").replaceAll("[\\w-]{43,}", "-");
    }
}
