package org.comity.base.connection;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandler;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends one connection of HTTP/1 whose caller takes too long over a head or a body or leaves it idle, or sends bytes that
 * could be framed in two ways. It is behind the decoder and the encoder, and runs on the event loop of the connection.
 */
final class ConnectionGuard extends ChannelDuplexHandler {

    private enum Phase {
        IDLE,
        HEAD,
        BODY,
        /** The request has arrived completely, and its answer is not complete. */
        WORK,
        /** The connection was upgraded, or ends: no further part is checked. */
        ENDED
    }

    private static final long MILLIS = 1_000_000;
    private static final long RECHECK_MILLIS = 1000;

    private final ConnectionTimes times;
    private Phase phase = Phase.IDLE;
    private boolean installed;
    private @Nullable Future<?> timer;
    private int unanswered;
    private boolean answering;
    private long bodyBegan;
    private long bodyBytes;

    ConnectionGuard(ConnectionTimes times) {
        this.times = times;
    }

    /** The first handler of the pipeline. */
    ChannelInboundHandler arrivals() {
        return new Arrivals();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object part) {
        if (phase == Phase.ENDED || !(part instanceof HttpObject decoded)) {
            ReferenceCountUtil.release(part);
            return;
        }
        var broken = decoded.decoderResult().isFailure();
        if (part instanceof HttpRequest head) {
            // After the answers before it, Vert.x answers a head that cannot be decoded, without a body.
            if (broken && unanswered == 0 && !answering) {
                ReferenceCountUtil.release(part);
                end(context, statusOf(decoded.decoderResult().cause()));
                return;
            }
            if (!broken && !(Framing.isUnambiguous(head) && Framing.isEncoded(head.uri()))) {
                refuse(context, part);
                return;
            }
            headArrived(context);
        } else if (broken) {
            refuse(context, part);
            return;
        }
        if (part instanceof HttpContent content) {
            bodyBytes += content.content().readableBytes();
        }
        if (part instanceof LastHttpContent || broken) {
            bodyArrived(context);
        }
        context.fireChannelRead(part);
    }

    private void headArrived(ChannelHandlerContext context) {
        unanswered++;
        phase = Phase.BODY;
        bodyBegan = System.nanoTime();
        bodyBytes = 0;
        startTimer(context, times.bodyMillis(0), () -> checkBodyTime(context));
    }

    /** While the server does not read, the caller is not late. */
    private void checkBodyTime(ChannelHandlerContext context) {
        var left = times.bodyMillis(bodyBytes) - (System.nanoTime() - bodyBegan) / MILLIS;
        if (left > 0) {
            startTimer(context, left, () -> checkBodyTime(context));
        } else if (!context.channel().config().isAutoRead()) {
            startTimer(context, RECHECK_MILLIS, () -> checkBodyTime(context));
        } else {
            end(context, HttpResponseStatus.REQUEST_TIMEOUT);
        }
    }

    private void bodyArrived(ChannelHandlerContext context) {
        phase = Phase.WORK;
        stopTimer();
        waitForNext(context);
    }

    private void waitForNext(ChannelHandlerContext context) {
        if (phase == Phase.WORK && unanswered == 0) {
            phase = Phase.IDLE;
            startTimer(context, times.idleMillis(), context::close);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object part, ChannelPromise promise) {
        if (phase == Phase.ENDED) {
            ReferenceCountUtil.release(part);
            promise.setFailure(new ClosedChannelException());
            return;
        }
        context.write(part, promise);
        if (part instanceof HttpResponse head && head.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
            if (head.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS)) {
                endGuarding();
                context.pipeline().remove(this);
            }
            return;
        }
        answering |= part instanceof HttpResponse;
        if (part instanceof LastHttpContent) {
            answering = false;
            unanswered--;
            waitForNext(context);
        }
    }

    private static HttpResponseStatus statusOf(Throwable failure) {
        return switch (failure) {
            case TooLongHttpLineException line -> HttpResponseStatus.REQUEST_URI_TOO_LONG;
            case TooLongHttpHeaderException header -> HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
            default -> HttpResponseStatus.BAD_REQUEST;
        };
    }

    private void refuse(ChannelHandlerContext context, Object part) {
        ReferenceCountUtil.release(part);
        end(context, HttpResponseStatus.BAD_REQUEST);
    }

    /** Closes the connection. Answers before if this request has no answer yet and no earlier one waits for its own. */
    private void end(ChannelHandlerContext context, HttpResponseStatus status) {
        var expected = phase == Phase.BODY ? 1 : 0;
        var mayAnswer = unanswered == expected && !answering;
        endGuarding();
        if (mayAnswer) {
            context.writeAndFlush(answer(status)).addListener(ChannelFutureListener.CLOSE);
        } else {
            // An answer that was written while bytes are read is not sent before all of them are: the close would lose
            // it.
            context.flush();
            context.close();
        }
    }

    private static HttpResponse answer(HttpResponseStatus status) {
        var problem = "{\"type\":\"about:blank\",\"title\":\"" + status.reasonPhrase() + "\",\"status\":"
                + status.code() + "}";
        var answer = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, status, Unpooled.copiedBuffer(problem, StandardCharsets.US_ASCII));
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .set(HttpHeaderNames.CONTENT_LENGTH, answer.content().readableBytes())
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        return answer;
    }

    private void endGuarding() {
        phase = Phase.ENDED;
        stopTimer();
    }

    private void startTimer(ChannelHandlerContext context, long millis, Runnable late) {
        stopTimer();
        timer = context.executor().schedule(late, millis, TimeUnit.MILLISECONDS);
    }

    private void stopTimer() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    /** Sees bytes before they are decoded, and adds the guard behind the codec when the first bytes arrive. */
    private final class Arrivals extends ChannelInboundHandlerAdapter {

        @Override
        public void channelActive(ChannelHandlerContext context) {
            startTimer(context, times.idleMillis(), context::close);
            context.fireChannelActive();
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            if (!installed) {
                install(context.pipeline());
            }
            if (phase == Phase.IDLE) {
                phase = Phase.HEAD;
                startTimer(context, times.headMillis(), () -> endLateHead(context));
            }
            context.fireChannelRead(bytes);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            endGuarding();
            context.fireChannelInactive();
        }

        private void install(ChannelPipeline pipeline) {
            var encoder = pipeline.context(HttpResponseEncoder.class);
            if (encoder != null) {
                installed = true;
                pipeline.addAfter(encoder.name(), null, ConnectionGuard.this);
            }
        }

        private void endLateHead(ChannelHandlerContext context) {
            var own = context.pipeline().context(ConnectionGuard.this);
            end(own == null ? context : own, HttpResponseStatus.REQUEST_TIMEOUT);
        }
    }
}
