package org.comity.base.web;

import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/** What the present HTTP call says of itself beside its body: preconditions, idempotency key, purpose. */
@RequestScoped
public class CallHeaders {

    private String methodAndPath = "";
    private @Nullable String ifMatch;
    private @Nullable String idempotencyKey;
    private @Nullable String purpose;
    private @Nullable String onBehalfOf;
    private String bodyDigest = "";

    void begins(String methodAndPath, HeaderLookup headers) {
        this.methodAndPath = methodAndPath;
        this.ifMatch = headers.get("If-Match");
        this.idempotencyKey = unquoted(headers.get("Idempotency-Key"));
        this.purpose = headers.get("Purpose");
        this.onBehalfOf = headers.get("On-Behalf-Of");
    }

    /** Notes the body, of which the digest tells two calls with the same idempotency key apart. */
    public void hasBody(byte[] body) {
        try {
            bodyDigest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The method and path, such as {@code POST /api/v1/requests}. */
    public String methodAndPath() {
        return methodAndPath;
    }

    /** The idempotency key the client gave, if any. */
    public Optional<String> idempotencyKey() {
        return Optional.ofNullable(idempotencyKey);
    }

    /** The SHA-256 of the body in hexadecimal digits; empty without a body. */
    public String bodyDigest() {
        return bodyDigest;
    }

    /** Why the caller looks, in the caller's words; kept in the audit trail. */
    public @Nullable String purpose() {
        return purpose;
    }

    /** For whom the caller acts, if not for itself; kept in the audit trail and the history. */
    public @Nullable String onBehalfOf() {
        return onBehalfOf;
    }

    /** True if the client says which version it saw last. */
    public boolean hasPrecondition() {
        return ifMatch != null;
    }

    /** The version the client saw last: required for every change. */
    public int expectedVersion() {
        if (ifMatch == null) {
            throw new ProblemException(
                    ProblemKind.PRECONDITION_REQUIRED, "Send If-Match with the ETag you read last, such as \"3\"");
        }
        return tags(ifMatch).stream()
                .map(ETags::version)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.STALE, "If-Match is no ETag of this thing: it looks like \"3\", quotes included"));
    }

    private static List<String> tags(String header) {
        return Arrays.stream(header.split(",")).map(String::trim).toList();
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

    /** How a header is looked up. */
    interface HeaderLookup {
        @Nullable
        String get(String name);
    }

    @Override
    public String toString() {
        return Objects.toString(methodAndPath);
    }
}
