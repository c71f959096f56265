package org.comity.cases.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The mail server of a deployment on this machine, called with the login {@code comity}. */
final class CalledMailServer {

    private final MailServer server;

    /**
     * @param startTls whether the connection must be encrypted
     * @param password the password that the deployment has
     */
    CalledMailServer(int port, String startTls, String password) {
        this.server = new MailServer(new Settings(), new Host(port, startTls, Optional.of(password)));
    }

    /** Sends a mail about one deadline. */
    MailAnswer send() {
        return server.send(
                UUID.randomUUID(), "cleo@office.example", new MailText(LocalDate.of(2026, 1, 2), 1, 0, 0, "x"));
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Settings() implements MailSettings {

        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Optional<String> from() {
            return Optional.of("reminders@office.example");
        }

        @Override
        public Optional<String> myDay() {
            return Optional.of("https://office.example/my-day");
        }

        @Override
        public Duration answering() {
            return Duration.ofSeconds(2);
        }
    }

    private record Host(int port, String startTls, Optional<String> password) implements MailHost {

        @Override
        public String host() {
            return "localhost";
        }

        @Override
        public Optional<String> username() {
            return Optional.of("comity");
        }
    }
}
