package org.comity.cases.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.comity.base.outgoing.OutgoingOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A login and a mail go over an encrypted connection to the server that was meant, or they are not sent. */
class MailEncryptionTest {

    private static final MailAnswer NOT_SENT = MailAnswer.of(OutgoingOutcome.NO_CONNECTION, null);

    private static ServerCertificate ofThisMachine;
    private static ServerCertificate ofAnother;

    private SSLContext usual;
    private int port;

    @BeforeAll
    static void twoCertificates(@TempDir Path folder) throws Exception {
        ofThisMachine = ServerCertificate.of("localhost", folder);
        ofAnother = ServerCertificate.of("mail.other.example", folder);
    }

    @BeforeEach
    void theMachineTrustsTheUsualCertificates() throws Exception {
        usual = SSLContext.getDefault();
        port = CalledMailServer.freePort();
    }

    @AfterEach
    void theMachineTrustsTheUsualCertificatesAgain() {
        SSLContext.setDefault(usual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REQUIRED", "OPTIONAL"})
    void theLoginAndTheMailAreEncrypted(String startTls) throws Exception {
        SSLContext.setDefault(ofThisMachine.ofTrustingClient());
        try (var server = new StartTlsServer(port, ofThisMachine.ofServer())) {
            assertThat(send(startTls)).isEqualTo(MailAnswer.of(OutgoingOutcome.RECEIVED, 250));
            assertThat(server.inClear()).containsExactly("EHLO", "STARTTLS");
            assertThat(server.encrypted()).startsWith("EHLO", "AUTH", "MAIL", "RCPT", "DATA");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"REQUIRED", "OPTIONAL"})
    void aCertificateThatNobodyTrustsIsRefused(String startTls) throws Exception {
        try (var server = new StartTlsServer(port, ofThisMachine.ofServer())) {
            assertThat(send(startTls)).isEqualTo(NOT_SENT);
            assertThat(server.inClear()).containsExactly("EHLO", "STARTTLS");
            assertThat(server.encrypted()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"REQUIRED", "OPTIONAL"})
    void aTrustedCertificateOfAnotherNameIsRefused(String startTls) throws Exception {
        SSLContext.setDefault(ofAnother.ofTrustingClient());
        try (var server = new StartTlsServer(port, ofAnother.ofServer())) {
            assertThat(send(startTls)).isEqualTo(NOT_SENT);
            assertThat(server.inClear()).containsExactly("EHLO", "STARTTLS");
            assertThat(server.encrypted()).isEmpty();
        }
    }

    @Test
    void aServerWithoutEncryptionGetsNothingIfItIsRequired() {
        try (var server = new StartTlsServer(port, null)) {
            assertThat(send("REQUIRED")).isEqualTo(NOT_SENT);
            assertThat(server.inClear()).startsWith("EHLO").doesNotContain("AUTH", "MAIL", "RCPT", "DATA");
        }
    }

    @Test
    void aServerWithoutEncryptionGetsTheMailIfItIsOptional() {
        try (var server = new StartTlsServer(port, null)) {
            assertThat(send("OPTIONAL")).isEqualTo(MailAnswer.of(OutgoingOutcome.RECEIVED, 250));
            assertThat(server.inClear()).startsWith("EHLO", "AUTH", "MAIL", "RCPT", "DATA");
        }
    }

    private MailAnswer send(String startTls) {
        return new CalledMailServer(port, startTls, "secret").send();
    }
}
