package org.comity.cases.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that accepts every mail, and notes which commands came in clear and which encrypted. It offers STARTTLS (RFC 3207) if
 * it has a certificate.
 */
final class StartTlsServer implements AutoCloseable {

    private final ServerSocket server;
    private final @Nullable SSLContext certificate;
    private final List<String> inClear = new CopyOnWriteArrayList<>();
    private final List<String> encrypted = new CopyOnWriteArrayList<>();

    StartTlsServer(int port, @Nullable SSLContext certificate) {
        this.certificate = certificate;
        try {
            server = new ServerSocket(port, 10, InetAddress.getByName("localhost"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    /** The commands that came in clear, by their first word. */
    List<String> inClear() {
        return List.copyOf(inClear);
    }

    /** The commands that came encrypted, by their first word. */
    List<String> encrypted() {
        return List.copyOf(encrypted);
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                say(socket, "220 localhost");
                if (converse(socket, inClear)) {
                    encrypt(socket);
                }
            } catch (IOException e) {
                // the client has refused the certificate, or the test has closed
            }
        }
    }

    private void encrypt(Socket socket) throws IOException {
        var context = certificate;
        if (context == null) {
            throw new IOException("no certificate");
        }
        try (var secured = (SSLSocket) context.getSocketFactory().createSocket(socket, null, socket.getPort(), false)) {
            secured.setUseClientMode(false);
            secured.startHandshake();
            converse(secured, encrypted);
        }
    }

    /** Answers commands up to the end of the connection, or up to STARTTLS, which answers true. */
    private boolean converse(Socket socket, List<String> commands) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var command = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
            commands.add(command);
            say(socket, answer(command, socket instanceof SSLSocket));
            if (command.equals("STARTTLS")) {
                return true;
            }
            if (command.equals("DATA")) {
                readMail(in);
                say(socket, "250 ok");
            }
        }
        return false;
    }

    private String answer(String command, boolean isEncrypted) {
        return switch (command) {
            case "EHLO" ->
                certificate == null || isEncrypted
                        ? "250-localhost\r\n250 AUTH PLAIN"
                        : "250-localhost\r\n250-AUTH PLAIN\r\n250 STARTTLS";
            case "STARTTLS" -> "220 go ahead";
            case "AUTH" -> "235 ok";
            case "DATA" -> "354 go ahead";
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        };
    }

    private static void readMail(BufferedReader in) throws IOException {
        var line = in.readLine();
        while (line != null && !line.equals(".")) {
            line = in.readLine();
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
