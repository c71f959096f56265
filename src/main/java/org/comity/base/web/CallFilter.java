package org.comity.base.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.comity.base.json.MergePatch;
import org.comity.base.json.StorableString;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Reads the headers of a call, and forbids caches to store an answer whose operation does not allow it. */
class CallFilter {

    private static final int LONGEST_HEADER = 500;

    private final CallHeaders call;
    private final AllowedMethods allowed;

    CallFilter(CallHeaders call, AllowedMethods allowed) {
        this.call = call;
        this.allowed = allowed;
    }

    /**
     * The API answers OPTIONS with the methods of the address itself, and refuses every other method that the address does
     * not have. The framework knows the methods of resource classes alone, of which several share a beginning of addresses.
     */
    @ServerRequestFilter(preMatching = true)
    Optional<Response> method(ContainerRequestContext context) {
        var methods = allowed.of(context.getUriInfo().getPath());
        if (methods.isEmpty() || (methods.contains(context.getMethod()) && !isOptions(context))) {
            return Optional.empty();
        }
        if (isOptions(context)) {
            return Optional.of(Response.noContent().allow(methods).build());
        }
        throw new ProblemException(
                ProblemKind.METHOD_NOT_ALLOWED, "This address has the methods " + String.join(", ", methods));
    }

    private static boolean isOptions(ContainerRequestContext context) {
        return context.getMethod().equals(HttpMethod.OPTIONS);
    }

    @ServerRequestFilter
    void begin(ContainerRequestContext context, ResourceInfo operation) {
        var uri = context.getUriInfo();
        checkPath(uri);
        checkQuery(uri, operation);
        checkCoding(context);
        var path = uri.getPath();
        call.begins(context.getMethod() + " " + path, name -> header(context, name));
    }

    @ServerResponseFilter
    void end(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        if (response.getStatus() == Response.Status.METHOD_NOT_ALLOWED.getStatusCode()) {
            headers.putSingle(
                    HttpHeaders.ALLOW,
                    String.join(", ", allowed.of(request.getUriInfo().getPath())));
        }
        if (response.getStatus() == Response.Status.UNSUPPORTED_MEDIA_TYPE.getStatusCode()) {
            headers.putSingle(HttpHeaders.ACCEPT_ENCODING, "identity");
            if (request.getMethod().equals(HttpMethod.PATCH)) {
                headers.putSingle("Accept-Patch", MergePatch.MEDIA_TYPE);
            }
        }
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("API-Version", ApiDefinition.VERSION);
    }

    /** A text that cannot be stored names nothing that is stored. */
    private static void checkPath(UriInfo uri) {
        uri.getPathParameters().values().stream()
                .flatMap(List::stream)
                .filter(value -> !StorableString.isStorable(value) || value.indexOf('\ufffd') >= 0)
                .findAny()
                .ifPresent(value -> {
                    throw ProblemException.notFound();
                });
    }

    /** An operation that reads parameters checks them itself, along with their values. */
    private static void checkQuery(UriInfo uri, ResourceInfo operation) {
        var method = operation.getResourceMethod();
        var taken = method.getAnnotation(TakesParameters.class);
        if (Arrays.stream(method.getParameterTypes()).noneMatch(UriInfo.class::equals)
                && (taken == null || Arrays.stream(taken.value()).allMatch(CallFilter::isHeader))) {
            new QueryParameters(uri).check();
        }
    }

    private static boolean isHeader(String parameter) {
        return Character.isUpperCase(parameter.charAt(0));
    }

    private static void checkCoding(ContainerRequestContext context) {
        var coding = context.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.equalsIgnoreCase("identity")) {
            throw new ProblemException(
                    ProblemKind.UNSUPPORTED_MEDIA_TYPE, "Send the body as it is, without a Content-Encoding");
        }
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
