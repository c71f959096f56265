package org.comity.base.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Reads the whole JSON body of a call on the event loop, before the call gets a worker thread: a caller who sends slowly
 * occupies no thread. The body of a call without a token is not read, because the call is refused.
 */
@ApplicationScoped
class WholeBodies {

    private static final int BEFORE_THE_RESOURCES = 50;

    void register(@Observes Filters filters) {
        filters.register(WholeBodies::read, BEFORE_THE_RESOURCES);
    }

    private static void read(RoutingContext call) {
        var type = call.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.contains("json") || !call.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            call.next();
            return;
        }
        if ("100-continue".equalsIgnoreCase(call.request().getHeader(HttpHeaders.EXPECT))) {
            call.response().writeContinue();
        }
        new Body(call).read();
    }

    /** The bytes of one body that arrived; those behind the limit are dropped, and {@link BodyReader} refuses the body. */
    private static final class Body {

        private final RoutingContext call;
        private final Buffer bytes = Buffer.buffer();
        private boolean done;

        Body(RoutingContext call) {
            this.call = call;
        }

        void read() {
            var request = call.request();
            // The connection ended: no caller waits for an answer.
            request.exceptionHandler(failure -> done = true);
            request.handler(this::add).endHandler(end -> goOn()).resume();
        }

        private void add(Buffer part) {
            if (!done) {
                bytes.appendBuffer(part);
                if (bytes.length() > BodyReader.LONGEST_BODY) {
                    goOn();
                }
            }
        }

        private void goOn() {
            if (!done) {
                done = true;
                ((RoutingContextInternal) call).setBody(bytes);
                call.next();
            }
        }
    }
}
