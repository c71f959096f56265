package org.comity.sample;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** A program that receives events on a port of its own. */
public final class WebhookReceiver implements AutoCloseable {

    private static final int OK = 204;

    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int answer = OK;
    private volatile Map<String, String> answerHeaders = Map.of();
    private final AtomicReference<Runnable> onFirst = new AtomicReference<>(() -> {});

    /** A receiver that listens. */
    public WebhookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", call -> {
            var headers = new HashMap<String, List<String>>();
            call.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
            var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            messages.add(new Message(call.getRequestURI().toString(), headers, body, answer == OK));
            onFirst.getAndSet(() -> {}).run();
            answerHeaders.forEach((name, value) -> call.getResponseHeaders().set(name, value));
            call.sendResponseHeaders(answer, -1);
            call.close();
        });
        server.start();
    }

    /**
     * A message that was sent.
     *
     * @param path path and query of the address
     * @param headers by their names in lower case
     * @param isTaken false if it was refused
     */
    public record Message(String path, Map<String, List<String>> headers, String body, boolean isTaken) {

        public String header(String name) {
            return Objects.requireNonNull(headers.get(name)).getFirst();
        }
    }

    /** Where it receives. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks?office=1";
    }

    /** All messages, in the order of arrival. */
    public List<Message> messages() {
        return new ArrayList<>(messages);
    }

    /** Answers with a status from now on. */
    public void answers(int status) {
        answer = status;
    }

    /** Answers with a redirection from now on. */
    public void redirectsTo(String address) {
        answerHeaders = Map.of("Location", address);
        answer = 307;
    }

    /** Does something while the next message is on its way, once, with the class loader of the test. */
    public void onFirst(Runnable act) {
        var loader = Thread.currentThread().getContextClassLoader();
        onFirst.set(() -> {
            var thread = Thread.currentThread();
            var own = thread.getContextClassLoader();
            thread.setContextClassLoader(loader);
            try {
                act.run();
            } finally {
                thread.setContextClassLoader(own);
            }
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
