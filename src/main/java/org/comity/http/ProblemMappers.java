package org.comity.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns whatever was thrown into a problem. Nothing of an exception's own text reaches the client. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** What PostgreSQL says of a statement that was cancelled. */
    private static final String STOPPED = "57014";

    private static final int RETRY_AFTER_SECONDS = 60;

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        var faults = e.faults();
        return answer(e.kind(), e.getMessage(), faults, e.more());
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(SecurityException e) {
        return Response.fromResponse(answer(ProblemKind.UNAUTHENTICATED, null))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return answer(ProblemKind.FORBIDDEN, null);
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException e) {
        var status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        return switch (status) {
            case 401 -> unauthenticated(new SecurityException());
            case 403 -> answer(ProblemKind.FORBIDDEN, null);
            case 404 -> answer(ProblemKind.NOT_FOUND, null);
            case 405 -> answer(ProblemKind.METHOD_NOT_ALLOWED, null);
            case 406 -> answer(ProblemKind.NOT_ACCEPTABLE, null);
            case 413 -> answer(ProblemKind.TOO_LARGE, null);
            case 415 -> answer(ProblemKind.UNSUPPORTED_MEDIA_TYPE, null);
            default -> status < 500 ? answer(ProblemKind.MALFORMED, null) : unexpected(e);
        };
    }

    @ServerExceptionMapper({OptimisticLockException.class, StaleStateException.class})
    Response stale(RuntimeException e) {
        return answer(ProblemKind.STALE, null);
    }

    /** A failure that came up only when the transaction was to be committed. */
    @ServerExceptionMapper({PersistenceException.class, RollbackException.class})
    Response persistence(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return answer(ProblemKind.STALE, null);
            }
            if (cause instanceof ConstraintViolationException violation && isUnique(violation)) {
                return answer(ProblemKind.CONFLICT, "Another call recorded the same at the same time");
            }
        }
        return unexpected(e);
    }

    @ServerExceptionMapper
    Response unexpected(Exception e) {
        if (wasStopped(e)) {
            return tooSlow();
        }
        var trace = UUID.randomUUID().toString();
        LOG.errorf(e, "unexpected failure, trace %s", trace);
        return answer(ProblemKind.INTERNAL, null, List.of(), Map.of("traceId", trace));
    }

    /** True if the database stopped a statement that took longer than it may. */
    private static boolean wasStopped(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal && STOPPED.equals(refusal.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static Response tooSlow() {
        LOG.warn("a statement took too long and was stopped");
        var detail =
                "Nothing was changed. Ask for less at a time, such as fewer years or one partner, or ask again later";
        return Response.fromResponse(answer(ProblemKind.TOO_SLOW, detail))
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    private static boolean isUnique(ConstraintViolationException violation) {
        return "23505".equals(violation.getSQLState());
    }

    private static Response answer(ProblemKind kind, @Nullable String detail) {
        return answer(kind, detail, List.of(), Map.of());
    }

    private static Response answer(
            ProblemKind kind, @Nullable String detail, List<Fault> faults, Map<String, Object> more) {
        return Response.status(kind.status())
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(kind, detail, faults, more))
                .build();
    }
}
