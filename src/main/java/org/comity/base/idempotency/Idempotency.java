package org.comity.base.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.comity.base.json.JsonText;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.security.CurrentCaller;
import org.comity.base.time.Now;
import org.comity.base.web.CallHeaders;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Answers a creating call once per idempotency key and caller. The key is taken first: a second call with it waits for
 * the first one's transaction and then repeats its answer. A call that fails leaves no key behind.
 */
@ApplicationScoped
public class Idempotency {

    /** How long an answer can be repeated; the key may be used again afterwards. */
    static final Duration KEPT = Duration.ofDays(3);

    /** The request in an address. */
    private static final Pattern REQUEST =
            Pattern.compile("/requests/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})");

    /** The header of a repeated answer. */
    public static final String REPEATED = "Idempotency-Replayed";

    private final Session entities;
    private final JsonText json;
    private final CurrentCaller current;
    private final CallHeaders call;
    private final Now now;

    Idempotency(Session entities, JsonText json, CurrentCaller current, CallHeaders call, Now now) {
        this.entities = entities;
        this.json = json;
        this.current = current;
        this.call = call;
        this.now = now;
    }

    /** The answer of the act, or the one it had before under the same key. */
    @Transactional
    public Response once(Supplier<Response> act) {
        var key = call.idempotencyKey();
        if (key.isEmpty()) {
            return act.get();
        }
        return take(key.get()) ? remember(key.get(), act.get()) : repeat(key.get());
    }

    /** True if an answer of {@link #once} is that of an earlier call. */
    public static boolean isRepeated(Response answer) {
        return answer.getHeaderString(REPEATED) != null;
    }

    /** Forgets the answer under the key of this call, whose act had no effect in the end. */
    @Transactional
    public void forget() {
        entities.createNativeMutationQuery(
                        "delete from idempotency_key where caller = :caller and authorities = :authorities and key = :key")
                .setParameter("caller", current.get().id())
                .setParameter("authorities", authorities())
                .setParameter("key", call.idempotencyKey().orElseThrow())
                .executeUpdate();
    }

    private boolean take(String key) {
        return entities.createNativeMutationQuery("""
                                insert into idempotency_key (caller, key, call, body_digest, authorities, created_at)
                                values (:caller, :key, :call, :digest, :authorities, :now)
                                on conflict (caller, authorities, key) do update
                                set call = :call, body_digest = :digest, created_at = :now, concerns = null,
                                    status = null, location = null, etag = null, body = null
                                where idempotency_key.created_at < :expiry""")
                        .setParameter("caller", current.get().id())
                        .setParameter("key", key)
                        .setParameter("call", call.methodAndPath())
                        .setParameter("digest", call.bodyDigest())
                        .setParameter("authorities", authorities())
                        .setParameter("expiry", now.instant().minus(KEPT), Instant.class)
                        .setParameter("now", now.instant(), Instant.class)
                        .executeUpdate()
                == 1;
    }

    private Response remember(String key, Response answer) {
        var body = json.write(answer.getEntity());
        var location = answer.getHeaderString(HttpHeaders.LOCATION);
        entities.createNativeMutationQuery("""
                        update idempotency_key set status = :status, location = :location, etag = :etag, body = :body,
                            concerns = :concerns
                        where caller = :caller and authorities = :authorities and key = :key""")
                .setParameter("status", answer.getStatus())
                .setParameter("location", location, String.class)
                .setParameter("concerns", concerns(location), UUID.class)
                .setParameter("etag", answer.getHeaderString(HttpHeaders.ETAG), String.class)
                .setParameter("body", body)
                .setParameter("caller", current.get().id())
                .setParameter("authorities", authorities())
                .setParameter("key", key)
                .executeUpdate();
        return Response.fromResponse(answer)
                .entity(body)
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    /** The request in the address of what was created, or else in that of the call. */
    private @Nullable UUID concerns(@Nullable String location) {
        var found = REQUEST.matcher(location + " " + call.methodAndPath());
        return found.find() ? UUID.fromString(found.group(1)) : null;
    }

    private Response repeat(String key) {
        var row = (Tuple) entities.createNativeQuery("""
                        select call, body_digest, status, location, etag, body,
                               concerns is null or comity_visible(concerns) as shown from idempotency_key
                        where caller = :caller and authorities = :authorities and key = :key""", Tuple.class)
                .setParameter("caller", current.get().id())
                .setParameter("authorities", authorities())
                .setParameter("key", key)
                .getSingleResult();
        if (!row.get("call").equals(call.methodAndPath())
                || !row.get("body_digest").equals(call.bodyDigest())) {
            throw new ProblemException(
                    ProblemKind.KEY_REUSED, "This idempotency key was used for another call or another body");
        }
        if (!row.get("shown", Boolean.class)) {
            throw ProblemException.notFound();
        }
        return Response.status((Integer) row.get("status"))
                .header(HttpHeaders.LOCATION, row.get("location"))
                .header(HttpHeaders.ETAG, row.get("etag"))
                .header(REPEATED, "true")
                .type(MediaType.APPLICATION_JSON)
                .entity(row.get("body"))
                .build();
    }

    /**
     * A key holds only while the caller belongs where it belonged: nobody is repeated what it may no longer see. An answer
     * about a request that the caller may no longer see is not found.
     */
    private String authorities() {
        var sight = current.sight();
        var authorities = String.join(",", sight.authorities());
        return sight.isOfTheOffice() ? authorities : authorities + "|" + sight.executingAuthority();
    }
}
