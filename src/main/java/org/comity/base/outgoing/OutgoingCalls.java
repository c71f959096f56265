package org.comity.base.outgoing;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Sends text to an address that people entered. The name is resolved once and the connection goes there, also if the name leads elsewhere
 * a moment later; TLS still checks the name. No redirection is followed, and of the answer only the status is read.
 */
@ApplicationScoped
public class OutgoingCalls {

    private static final int LONGEST_HEAD = 4096;

    private final OutgoingAddresses addresses;
    private final OutgoingSettings settings;
    private final HttpClient client;

    OutgoingCalls(OutgoingAddresses addresses, OutgoingSettings settings, Vertx vertx) {
        this.addresses = addresses;
        this.settings = settings;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setConnectTimeout((int) settings.connecting().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) settings.answering().toMillis())
                .setMaxInitialLineLength(LONGEST_HEAD)
                .setMaxHeaderSize(LONGEST_HEAD)
                .setDecompressionSupported(false)
                .setTracingPolicy(TracingPolicy.IGNORE));
    }

    /** Posts a text and waits for the answer; it throws nothing. */
    public OutgoingAnswer post(URI address, Map<String, String> headers, String body) {
        InetAddress target;
        try {
            target = addresses.resolve(address);
        } catch (UnknownHostException | IllegalArgumentException e) {
            // One outcome for both: the difference would show which names the inner network has.
            return OutgoingAnswer.without(OutgoingOutcome.ADDRESS_NOT_ALLOWED);
        }
        return sent(options(address, target), headers, body);
    }

    private static RequestOptions options(URI address, InetAddress target) {
        var secure = "https".equalsIgnoreCase(address.getScheme());
        var port = OutgoingAddresses.port(address);
        var path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, target.getHostAddress()))
                .setHost(OutgoingAddresses.host(address))
                .setPort(port)
                .setSsl(secure)
                .setFollowRedirects(false)
                .setURI(address.getRawQuery() == null ? path : path + "?" + address.getRawQuery());
    }

    private OutgoingAnswer sent(RequestOptions options, Map<String, String> headers, String body) {
        var answer = client.request(options)
                .compose(request -> {
                    headers.forEach(request::putHeader);
                    return request.send(Buffer.buffer(body.getBytes(StandardCharsets.UTF_8)))
                            .map(response -> {
                                response.request().connection().close();
                                return response.statusCode();
                            })
                            .onFailure(e -> request.reset());
                })
                .toCompletionStage()
                .toCompletableFuture();
        try {
            var patience = settings.connecting().plus(settings.answering());
            return OutgoingAnswer.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return OutgoingAnswer.without(OutgoingOutcome.NO_ANSWER);
        } catch (ExecutionException e) {
            var unconnected = e.getCause() instanceof ConnectException || e.getCause() instanceof SSLException;
            return OutgoingAnswer.without(unconnected ? OutgoingOutcome.NO_CONNECTION : OutgoingOutcome.NO_ANSWER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OutgoingAnswer.without(OutgoingOutcome.NO_ANSWER);
        }
    }
}
