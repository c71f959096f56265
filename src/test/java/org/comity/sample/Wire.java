package org.comity.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/** A connection without a client library: bytes go out as they are written, and come back as they are. */
public final class Wire implements AutoCloseable {

    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] (\\d{3}) ");
    private static final int PATIENCE_MILLIS = 15_000;

    private final Socket socket;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    private Wire(Socket socket) {
        this.socket = socket;
    }

    /** A new connection to the server under test. */
    public static Wire toServer() throws IOException {
        var server = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
        return new Wire(new Socket(server.getHost(), server.getPort()));
    }

    /** Sends the characters, one byte each. */
    public Wire send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /**
     * Everything that arrives until the other side ends the connection.
     *
     * @throws AssertionError if it leaves the connection open
     */
    public Wire untilClosed() throws IOException {
        if (!isClosedWithin(PATIENCE_MILLIS)) {
            throw new AssertionError("The connection is still open after: " + text());
        }
        return this;
    }

    /** Everything that arrives within the time. */
    public Wire during(int millis) throws IOException {
        isClosedWithin(millis);
        return this;
    }

    /** True if the other side ends the connection within the time. */
    public boolean isClosedWithin(int millis) throws IOException {
        socket.setSoTimeout(millis);
        try {
            socket.getInputStream().transferTo(received);
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (SocketException e) {
            return true;
        }
    }

    /** Sends to a connection that may have been ended by now. */
    public void trySend(String text) {
        try {
            send(text);
        } catch (IOException e) {
            // the next read finds it closed
        }
    }

    /** The status codes of the answers so far, separated by blanks. */
    public String statuses() {
        return String.join(
                " ",
                STATUS_LINE
                        .matcher(text())
                        .results()
                        .map(found -> found.group(1))
                        .toList());
    }

    /** All that was received. */
    public String text() {
        return received.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
