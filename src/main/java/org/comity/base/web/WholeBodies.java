package org.comity.base.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Reads the JSON body of a call on the event loop, whole, before the call is given a worker thread: a caller who sends
 * slowly keeps no thread from the others. A call without a token is refused unread, as before.
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

    /** What has arrived of one body; what exceeds the limit is not kept, and {@link BodyReader} refuses it. */
    private static final class Body {

        private final RoutingContext call;
        private final Buffer bytes = Buffer.buffer();
        private boolean done;

        Body(RoutingContext call) {
            this.call = call;
        }

        void read() {
            var request = call.request();
            // The connection ended: nobody waits for an answer.
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
