package org.comity.base.openapi;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.comity.base.problem.ProblemKind;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The methods of the address of the API document, which answers every method by itself. */
@ApplicationScoped
class DocumentMethods {

    private static final String ALLOWED = "GET, HEAD, OPTIONS";

    private final String path;

    DocumentMethods(@ConfigProperty(name = "quarkus.smallrye-openapi.path") String path) {
        this.path = path;
    }

    void routes(@Observes Router router) {
        router.route(path).order(Integer.MIN_VALUE + 1).handler(DocumentMethods::check);
    }

    private static void check(RoutingContext call) {
        var method = call.request().method();
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            call.next();
            return;
        }
        var answer = call.response().putHeader("Allow", ALLOWED);
        if (method.equals(HttpMethod.OPTIONS)) {
            answer.setStatusCode(204).end();
            return;
        }
        var kind = ProblemKind.METHOD_NOT_ALLOWED;
        answer.setStatusCode(kind.status())
                .putHeader("Content-Type", "application/problem+json")
                .end("{\"type\":\"" + kind.type() + "\",\"title\":\"" + kind.title() + "\",\"status\":" + kind.status()
                        + "}");
    }
}
