package org.comity.base.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Entity tags: the version number of a record, in quotes. */
public final class ETags {

    private ETags() {}

    /** The strong entity tag of a version. */
    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /** The answer to a reading of a record whose version the caller has already. */
    public static Response unchanged(int version) {
        return Response.notModified().header(HttpHeaders.ETAG, of(version)).build();
    }
}
