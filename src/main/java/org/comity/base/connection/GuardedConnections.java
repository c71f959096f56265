package org.comity.base.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.quarkus.logging.Log;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Adds a {@link ConnectionGuard} to each connection when it is accepted. Vert.x offers no hook for a Netty handler on the
 * connections of a server; the channel that accepts them is found on the event loop that it is registered with.
 */
@ApplicationScoped
class GuardedConnections {

    private static final String NAME = "guard";

    private final Vertx vertx;
    private final ConnectionTimes times;
    private final boolean http2;

    GuardedConnections(Vertx vertx, ConnectionTimes times, @ConfigProperty(name = "quarkus.http.http2") boolean http2) {
        this.vertx = vertx;
        this.times = times;
        this.http2 = http2;
    }

    /** With HTTP/2 a connection has many requests at the same time, and the guard knows one: the proxy must limit the times. */
    void listening(@ObservesAsync HttpServerStart started) {
        if (http2) {
            Log.warn("HTTP/2 is on: the proxy must limit the time of heads and bodies");
            return;
        }
        for (var loop : ((VertxInternal) vertx).getAcceptorEventLoopGroup()) {
            loop.execute(() -> guard((SingleThreadEventLoop) loop));
        }
    }

    private void guard(SingleThreadEventLoop loop) {
        var found = false;
        var channels = loop.registeredChannelsIterator();
        while (channels.hasNext()) {
            if (channels.next() instanceof ServerChannel listening) {
                found = true;
                if (listening.pipeline().get(NAME) == null) {
                    listening.pipeline().addFirst(NAME, new Accepting());
                }
            }
        }
        if (!found) {
            Log.error("No listening channel was found: heads and bodies have no limit of time");
        }
    }

    private final class Accepting extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object accepted) {
            if (accepted instanceof Channel connection) {
                connection.pipeline().addFirst(new ConnectionGuard(times).arrivals());
            }
            context.fireChannelRead(accepted);
        }
    }
}
