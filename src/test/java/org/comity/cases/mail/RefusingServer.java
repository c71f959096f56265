package org.comity.cases.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers one command with a reply code, and counts the connections. An empty greeting is silence. */
final class RefusingServer implements AutoCloseable {

    private static final String HELLO = "250-localhost\r\n250 AUTH PLAIN";

    private final ServerSocket server;
    private final String command;
    private final String reply;
    private final AtomicInteger connections = new AtomicInteger();

    /** One that answers each recipient so. */
    RefusingServer(int port, String reply) {
        this(port, "RCPT", reply);
    }

    /**
     * @param command begin of the command that is answered so; empty for the greeting
     * @param reply the answer; empty for none at all
     */
    RefusingServer(int port, String command, String reply) {
        this.command = command;
        this.reply = reply;
        try {
            server = new ServerSocket(port, 10, InetAddress.getByName("localhost"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> talk(socket));
            } catch (IOException e) {
                // the test has closed
            }
        }
    }

    private void talk(Socket accepted) {
        try (var socket = accepted) {
            converse(socket);
        } catch (IOException e) {
            // the client has closed
        }
    }

    private void converse(Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        say(socket, command.isEmpty() ? reply : "220 localhost");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var isRefused = !command.isEmpty() && line.startsWith(command);
            say(socket, isRefused ? reply : accepted(line));
        }
    }

    private static String accepted(String line) {
        return switch (line.substring(0, 4)) {
            case "EHLO" -> HELLO;
            case "AUTH" -> "235 ok";
            default -> "250 ok";
        };
    }

    private static void say(Socket socket, String line) throws IOException {
        if (line.isEmpty()) {
            return;
        }
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** How many connections there were. */
    int connections() {
        return connections.get();
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
