package org.comity.publication.dashboard;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import org.comity.base.problem.ProblemException;
import org.comity.base.web.CallerAddress;
import org.comity.publication.open.PublishedAccess;
import org.comity.publication.open.PublishedReaders;
import org.comity.publication.table.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The page of figures and its files. A setting decides whether it is public, so that the roles of a caller are checked here. It is not in the
 * API document, since programs read editions.
 */
@Path("/dashboard")
@PermitAll
class DashboardResource {

    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final ShowDashboard showing;
    private final DashboardFiles files;
    private final PublishedAccess access;
    private final CallerAddress address;

    DashboardResource(ShowDashboard showing, DashboardFiles files, PublishedAccess access, CallerAddress address) {
        this.showing = showing;
        this.files = files;
        this.access = access;
        this.address = address;
    }

    @GET
    @Blocking
    @Produces("text/html;charset=UTF-8")
    @Operation(hidden = true)
    public Response page(UriInfo uri, HttpHeaders headers) {
        access.require();
        var shown = showing.show(uri.getQueryParameters(), usual(headers), address.network());
        var caching = access.readers() == PublishedReaders.PUBLIC && shown.status() == 200
                ? "public, max-age=60"
                : "no-store";
        var answer = answer(shown.page(), shown.status(), headers, caching)
                .header(HttpHeaders.CONTENT_LANGUAGE, shown.language().tag());
        return shown.status() == DrawnPages.TOO_MANY
                ? answer.header("Retry-After", 10).build()
                : answer.build();
    }

    @GET
    @Path("files/{name}")
    @Blocking
    @Operation(hidden = true)
    public Response file(String name, HttpHeaders headers) {
        if (access.readers() == PublishedReaders.OFF) {
            throw ProblemException.notFound();
        }
        var file = files.file(name).orElseThrow(ProblemException::notFound);
        return answer(file, 200, headers, "public, max-age=31536000, immutable").build();
    }

    private static Response.ResponseBuilder answer(Written content, int status, HttpHeaders headers, String caching) {
        var compressed = accepts(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        var tag = "\"" + content.tag() + (compressed ? "-gzip\"" : "\"");
        var known = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        var builder = status == 200 && known != null && known.contains(tag)
                ? Response.notModified()
                : Response.status(status)
                        .entity(compressed ? content.compressed() : content.bytes())
                        .type(content.type());
        if (compressed) {
            builder.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return builder.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header(HttpHeaders.VARY, "Accept-Encoding, Accept-Language")
                .header("Content-Security-Policy", POLICY)
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Referrer-Policy", "same-origin");
    }

    private static boolean accepts(@Nullable String encodings) {
        return encodings != null
                && encodings.toLowerCase(Locale.ROOT).matches(".*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
    }

    private static Language usual(HttpHeaders headers) {
        for (var each : headers.getAcceptableLanguages()) {
            if (each.getLanguage().equals("fr")) {
                return Language.FR;
            }
            if (each.getLanguage().equals("en")) {
                return Language.EN;
            }
        }
        return Language.EN;
    }
}
