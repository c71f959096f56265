package org.comity.base.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import org.comity.base.json.StorableString;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Reads the headers of a call, and forbids caches to store any answer. */
class CallFilter {

    private static final int LONGEST_HEADER = 500;

    private final CallHeaders call;

    CallFilter(CallHeaders call) {
        this.call = call;
    }

    @ServerRequestFilter
    void begin(ContainerRequestContext context) {
        var path = context.getUriInfo().getPath();
        call.begins(context.getMethod() + " " + path, name -> header(context, name));
    }

    @ServerResponseFilter
    void end(ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("API-Version", ApiDefinition.VERSION);
    }

    private static @Nullable String header(ContainerRequestContext context, String name) {
        var text = context.getHeaderString(name);
        if (text == null) {
            return null;
        }
        if (text.length() > LONGEST_HEADER || !StorableString.isStorable(text)) {
            var faults = new ArrayList<Fault>();
            faults.add(new Fault("header", name, "bad-value", "must be at most 500 ordinary characters"));
            throw ProblemException.invalid(faults);
        }
        return text;
    }
}
