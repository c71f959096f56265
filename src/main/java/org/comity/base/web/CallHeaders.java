package org.comity.base.web;

import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/** The headers of the current call: preconditions, idempotency key, purpose. */
@RequestScoped
public class CallHeaders {

    private String methodAndPath = "";
    private @Nullable String ifMatch;
    private @Nullable String ifNoneMatch;
    private @Nullable String idempotencyKey;
    private @Nullable String purpose;
    private @Nullable String onBehalfOf;
    private @Nullable String prefer;
    private String bodyDigest = "";

    void begins(String methodAndPath, HeaderLookup headers) {
        this.methodAndPath = methodAndPath;
        this.ifMatch = headers.get("If-Match");
        this.ifNoneMatch = headers.get("If-None-Match");
        this.idempotencyKey = unquoted(headers.get("Idempotency-Key"));
        this.purpose = headers.get("Purpose");
        this.onBehalfOf = headers.get("On-Behalf-Of");
        this.prefer = headers.get("Prefer");
    }

    /** Takes over the headers of an earlier call, for work that goes on after its answer. */
    public void continues(@Nullable String earlierPurpose, @Nullable String earlierOnBehalfOf) {
        this.purpose = earlierPurpose;
        this.onBehalfOf = earlierOnBehalfOf;
    }

    /** The header Prefer (RFC 7240), all its lines in one. */
    public Optional<String> prefer() {
        return Optional.ofNullable(prefer);
    }

    /** Stores the digest of the body, which distinguishes two calls with the same idempotency key. */
    public void hasBody(byte[] body) {
        bodyDigest = DigestUtils.sha256Hex(body);
    }

    /** The method and path, such as {@code POST /api/v1/requests}. */
    public String methodAndPath() {
        return methodAndPath;
    }

    /** The idempotency key, if the call has one. */
    public Optional<String> idempotencyKey() {
        return Optional.ofNullable(idempotencyKey);
    }

    /** The SHA-256 of the body in hexadecimal digits; empty without a body. */
    public String bodyDigest() {
        return bodyDigest;
    }

    /** The purpose of the call in the caller's words. The audit trail records it. */
    public @Nullable String purpose() {
        return purpose;
    }

    /** The person for whom the caller acts. The audit trail and the history record it. */
    public @Nullable String onBehalfOf() {
        return onBehalfOf;
    }

    /** True if the call has If-Match. */
    public boolean hasPrecondition() {
        return ifMatch != null;
    }

    /** True if the caller has this version already, by If-None-Match: a body that depends on the version alone is not repeated. */
    public boolean knows(int version) {
        return Precondition.matches(ifNoneMatch, version);
    }

    /** Throws the problem {@code stale} unless If-Match and If-None-Match allow this version. */
    public void requireVersion(int current) {
        Precondition.requireNoneMatches(ifNoneMatch, current);
        precondition().requireCurrent(current);
    }

    /** The versions in If-Match, which every change requires. */
    public Precondition precondition() {
        if (ifMatch == null) {
            throw new ProblemException(
                    ProblemKind.PRECONDITION_REQUIRED, "Send If-Match with the ETag you read last, such as \"3\"");
        }
        return Precondition.of(ifMatch, ifNoneMatch);
    }

    private static @Nullable String unquoted(@Nullable String header) {
        if (header == null) {
            return null;
        }
        var key = header.length() > 1 && header.startsWith("\"") && header.endsWith("\"")
                ? header.substring(1, header.length() - 1)
                : header;
        if (key.isBlank()
                || key.length() > 200
                || !StandardCharsets.US_ASCII.newEncoder().canEncode(key)) {
            throw ProblemException.invalid(
                    List.of(new Fault("header", "Idempotency-Key", "bad-value", "must be 1 to 200 ASCII characters")));
        }
        return key;
    }

    /** Returns the value of a header. */
    interface HeaderLookup {
        @Nullable
        String get(String name);
    }

    @Override
    public String toString() {
        return Objects.toString(methodAndPath);
    }
}
