package org.comity.base.limits;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** The calls of the API and of the page of figures that are being answered, each known from its head to the end of its answer. */
@ApplicationScoped
public class CallsUnderWay {

    private static final String KEY = CallUnderWay.class.getName();
    private static final String API = "/api/";
    private static final String PAGE = "/dashboard";
    private static final int BEFORE_THE_BODY = 60;

    private final CurrentVertxRequest request;

    CallsUnderWay(CurrentVertxRequest request) {
        this.request = request;
    }

    void register(@Observes Filters filters) {
        filters.register(CallsUnderWay::begin, BEFORE_THE_BODY);
    }

    private static void begin(RoutingContext context) {
        var path = context.normalizedPath();
        if (path.startsWith(API) || path.startsWith(PAGE)) {
            var call = new CallUnderWay();
            context.put(KEY, call);
            context.addEndHandler(end -> {
                call.isOver();
                if (end.failed()) {
                    call.callerLeaves();
                }
            });
        }
        context.next();
    }

    /** The call of this thread; none for a job or a command. */
    Optional<CallUnderWay> current() {
        if (!Arc.container().requestContext().isActive()) {
            return Optional.empty();
        }
        return Optional.ofNullable(request.getCurrent()).map(context -> context.get(KEY));
    }

    /** True if the caller of this call has closed the connection, and nobody waits for the answer. */
    public boolean callerIsGone() {
        return current().filter(CallUnderWay::callerIsGone).isPresent();
    }
}
