package org.comity.base.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * Something to answer, with the version of the record it shows.
 *
 * @param body the body of the answer
 * @param version the version, for the entity tag
 */
public record Versioned<T>(T body, int version) {

    /** The answer 200 with the entity tag. */
    public Response ok() {
        return Response.ok(body).header(HttpHeaders.ETAG, ETags.of(version)).build();
    }

    /** The answer 202 with the entity tag: something waits for a second person. */
    public Response accepted() {
        return Response.accepted(body)
                .header(HttpHeaders.ETAG, ETags.of(version))
                .build();
    }

    /** The answer 201 with the entity tag and the address of what was created. */
    public Response created(String location) {
        return Response.created(URI.create(location))
                .entity(body)
                .header(HttpHeaders.ETAG, ETags.of(version))
                .build();
    }
}
