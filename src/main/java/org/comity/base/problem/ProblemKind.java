package org.comity.base.problem;

/** Every kind of problem the API answers with. The slug is stable; titles and details are for people. */
public enum ProblemKind {
    MALFORMED(400, "malformed", "The call cannot be read"),
    INVALID(400, "invalid", "The call has faults"),
    UNAUTHENTICATED(401, "unauthenticated", "A valid bearer token is needed"),
    FORBIDDEN(403, "forbidden", "The role does not allow this"),
    NOT_FOUND(404, "not-found", "The record does not exist, or is not visible to this caller"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "The method does not exist here"),
    NOT_ACCEPTABLE(406, "not-acceptable", "None of the accepted media types can be produced"),
    STEP_NOT_OPEN(409, "step-not-open", "The step is not open in this state"),
    CONFLICT(409, "conflict", "This contradicts what is already recorded"),
    QUOTA(409, "quota", "The stored files have reached their limit"),
    GONE(410, "gone", "The record was withdrawn"),
    NO_SUCCESSOR(410, "no-successor", "The code ended, and no single one took its place"),
    STALE(412, "stale", "The record has changed since it was read"),
    TOO_LARGE(413, "too-large", "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "The body's media type is not supported"),
    STEP_LACKS(422, "step-lacks", "Something is lacking for this step"),
    UNPROCESSABLE(422, "unprocessable", "The call breaks a rule"),
    KEY_REUSED(422, "key-reused", "The idempotency key was used for another call"),
    PRECONDITION_REQUIRED(428, "precondition-required", "If-Match is needed, with the entity tag last read"),
    TOO_MANY(429, "too-many", "This caller or authority asks for too much at once"),
    INTERNAL(500, "internal", "Something failed on our side"),
    UNAVAILABLE(503, "unavailable", "The service cannot answer at the moment"),
    TOO_SLOW(503, "too-slow", "This took too long and was stopped");

    /** The further field of a problem with the seconds after which the call may be repeated. */
    public static final String RETRY_AFTER = "retryAfterSeconds";

    private final int status;
    private final String slug;
    private final String title;

    ProblemKind(int status, String slug, String title) {
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    public int status() {
        return status;
    }

    /** The stable type URI of the problem. */
    public String type() {
        return "/problems/" + slug;
    }

    /** The last part of the type, which names the kind in metrics. */
    String slug() {
        return slug;
    }

    public String title() {
        return title;
    }
}
