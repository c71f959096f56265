package org.comity.base.problem;

import io.micrometer.core.instrument.Metrics;
import io.opentelemetry.api.trace.Span;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Maps every exception to a problem. The text of an exception never reaches the client. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** The SQLSTATE of a cancelled statement. */
    private static final String STOPPED = "57014";

    /** The SQLSTATE with which the database refuses an instant that is far from its own. */
    private static final String OTHER_TIME = "CO001";

    /** The SQLSTATEs of a deadlock, and of two changes of which one has to be repeated. */
    private static final Set<String> CROSSED = Set.of("40P01", "40001");

    /** The message of the pool when it has no connection left. */
    private static final String POOL_EXHAUSTED = "Sorry, acquisition timeout!";

    private static final int RETRY_AFTER_SECONDS = 60;

    private final LostRace race;

    ProblemMappers(LostRace race) {
        this.race = race;
    }

    /** The answer to an exception of work that no call waits for; the causes are searched as a call would do it. */
    public static Response answerTo(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ProblemException problem -> {
                    return answer(problem.kind(), problem.getMessage(), problem.faults(), problem.more());
                }
                case OptimisticLockException stale -> {
                    return answer(ProblemKind.STALE, null);
                }
                case StaleStateException stale -> {
                    return answer(ProblemKind.STALE, null);
                }
                case ConstraintViolationException violation
                when isUnique(violation) -> {
                    return answer(ProblemKind.CONFLICT, "Another call recorded the same at the same time");
                }
                default -> {}
            }
        }
        return failure(e);
    }

    @ServerExceptionMapper
    Response problem(ProblemException e, HttpHeaders headers) {
        if (e.kind().status() == Response.Status.CONFLICT.getStatusCode() && namesVersions(headers) && race.isLost()) {
            return answer(ProblemKind.STALE, null);
        }
        return answer(e.kind(), e.getMessage(), e.faults(), e.more());
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(SecurityException e, HttpHeaders headers) {
        return unauthenticated(headers);
    }

    /** A call that sent no token at all gets no error code, RFC 6750 section 3.1. */
    private static Response unauthenticated(HttpHeaders headers) {
        var challenge = headers.getHeaderString(HttpHeaders.AUTHORIZATION) == null
                ? "Bearer"
                : "Bearer error=\"invalid_token\", error_description=\"The token is expired or not valid here\"";
        return Response.fromResponse(answer(ProblemKind.UNAUTHENTICATED, null))
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, ResourceInfo operation) {
        return answer(ProblemKind.FORBIDDEN, CallHints.roles(operation));
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException e, Request request, HttpHeaders headers) {
        var status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        return switch (status) {
            case 401 -> unauthenticated(headers);
            case 403 -> answer(ProblemKind.FORBIDDEN, null);
            case 404 -> answer(ProblemKind.NOT_FOUND, null);
            case 405 -> answer(ProblemKind.METHOD_NOT_ALLOWED, null);
            case 406 -> answer(ProblemKind.NOT_ACCEPTABLE, CallHints.PRODUCED);
            case 413 -> answer(ProblemKind.TOO_LARGE, null);
            case 415 -> answer(ProblemKind.UNSUPPORTED_MEDIA_TYPE, CallHints.consumed(request.getMethod()));
            default -> status < 500 ? answer(ProblemKind.MALFORMED, null) : unexpected(e);
        };
    }

    @ServerExceptionMapper({OptimisticLockException.class, StaleStateException.class})
    Response stale(RuntimeException e, HttpHeaders headers) {
        return lost(headers);
    }

    /** The answer to a call that lost a race. One that allowed every version did not fail its precondition. */
    private static Response lost(HttpHeaders headers) {
        return namesVersions(headers)
                ? answer(ProblemKind.STALE, null)
                : answer(ProblemKind.CONFLICT, "Another call changed the record at the same time");
    }

    private static boolean namesVersions(HttpHeaders headers) {
        var tags = headers.getHeaderString(HttpHeaders.IF_MATCH);
        return tags != null && !tags.trim().equals("*");
    }

    /** A failure that came up only when the transaction was to be committed. */
    @ServerExceptionMapper({PersistenceException.class, RollbackException.class})
    Response persistence(Exception e, HttpHeaders headers, Request request) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return lost(headers);
            }
            if (cause instanceof ConstraintViolationException violation && isUnique(violation)) {
                return isNumbered(violation) && headers.getHeaderString(HttpHeaders.IF_MATCH) != null
                        ? lost(headers)
                        : recordedTwice(request);
            }
        }
        return failure(e);
    }

    /** Two calls created the same. The second to put it gets the answer that it would have got after the first. */
    private static Response recordedTwice(Request request) {
        return request.getMethod().equals(HttpMethod.PUT)
                ? answer(ProblemKind.PRECONDITION_REQUIRED, "Another call created it at the same time: read its ETag")
                : answer(ProblemKind.CONFLICT, "Another call recorded the same at the same time");
    }

    @ServerExceptionMapper
    Response unexpected(Exception e) {
        return failure(e);
    }

    private static Response failure(Exception e) {
        if (hasSqlState(e, STOPPED::equals)) {
            LOG.warn("a statement took too long, or its caller is gone, and was stopped");
            return answer(ProblemKind.TOO_SLOW, "Nothing was changed. Ask for less at a time, or again later");
        }
        if (hasSqlState(e, CROSSED::contains)) {
            LOG.warnf("two changes crossed: %s", e.getMessage());
            return answer(ProblemKind.CONFLICT, "Nothing was changed. Another call changed the same at the same time");
        }
        if (hasSqlState(e, OTHER_TIME::equals)) {
            LOG.error("the clock of this node and that of the database differ by more than the database accepts");
            return answer(ProblemKind.UNAVAILABLE, "Nothing was changed. The clock of the server is wrong");
        }
        if (hasSqlState(e, ProblemMappers::isLost)) {
            LOG.warnf("the database cannot be reached: %s", e.getMessage());
            return answer(ProblemKind.UNAVAILABLE, "Read the record again to see whether it was changed");
        }
        if (findsNoConnection(e)) {
            LOG.warn("all connections to the database are in use");
            return answer(ProblemKind.UNAVAILABLE, "Nothing was changed. Too many calls are being answered already");
        }
        LOG.errorf(e, "unexpected failure");
        return answer(ProblemKind.INTERNAL, null);
    }

    /** The pool gives no code of its own when none of its connections became free in time. */
    private static boolean findsNoConnection(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal
                    && refusal.getSQLState() == null
                    && POOL_EXHAUSTED.equals(refusal.getMessage())) {
                return true;
            }
        }
        return false;
    }

    /** True if the database or its driver reported an SQLSTATE of this class. */
    private static boolean hasSqlState(Exception e, Predicate<String> code) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal
                    && refusal.getSQLState() != null
                    && code.test(refusal.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** The connection broke or could not be made, or the database shuts down or starts. */
    private static boolean isLost(String code) {
        return code.startsWith("08") || code.startsWith("57P0");
    }

    /** Another call has recorded under the next number in the meantime: only keys that count up can be in use already. */
    private static boolean isNumbered(ConstraintViolationException violation) {
        var constraint = violation.getConstraintName();
        return constraint != null && constraint.endsWith("_pkey");
    }

    private static boolean isUnique(ConstraintViolationException violation) {
        return "23505".equals(violation.getSQLState());
    }

    /** The trace of this call, which its lines in the log bear as well; nothing if traces are switched off. */
    public static @Nullable String traceId() {
        var trace = Span.current().getSpanContext();
        return trace.isValid() ? trace.getTraceId() : null;
    }

    private static Response answer(ProblemKind kind, @Nullable String detail) {
        return answer(kind, detail, List.of(), Map.of());
    }

    private static Response answer(
            ProblemKind kind, @Nullable String detail, List<Fault> faults, Map<String, Object> more) {
        Metrics.counter("comity.problems", "kind", kind.slug()).increment();
        var response = Response.status(kind.status())
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(kind, detail, faults, traceId(), more));
        if (kind.status() == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        } else if (more.containsKey(ProblemKind.RETRY_AFTER)) {
            response.header(HttpHeaders.RETRY_AFTER, more.get(ProblemKind.RETRY_AFTER));
        }
        return response.build();
    }
}
