package org.comity.base.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the query parameters and request headers that an operation takes, for the API document. Type and description of
 * each are in {@code openapi/parameters.yaml}, once for all operations.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface TakesParameters {

    /** The header by which a change names the version it was made from. */
    String IF_MATCH = "If-Match";

    /** The header by which a creating call can be repeated. */
    String IDEMPOTENCY_KEY = "Idempotency-Key";

    /** The header by which a call says how long it waits for a job (RFC 7240). */
    String PREFER = "Prefer";

    /** The names. */
    String[] value();
}
