package org.comity.base.evidence;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on a port of its own that stores each document it is sent, as an office would have one elsewhere. */
public final class AnchorServer implements AutoCloseable {

    private static final int STORED = 204;

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int answer = STORED;

    /** A server that listens. */
    public AnchorServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/anchors", call -> {
            var line = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (answer == STORED) {
                lines.add(line);
            }
            call.sendResponseHeaders(answer, -1);
            call.close();
        });
        server.start();
    }

    /** Where it takes documents. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/anchors");
    }

    /** The documents that it stored. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    void answers(int status) {
        answer = status;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
