package org.comity.base.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.comity.sample.Callers;
import org.comity.sample.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No call hides in the body of another (CWE-444): bytes that a proxy could frame otherwise than Comity are refused, and
 * the connection ends, so that nothing behind them is ever read as a call.
 */
@QuarkusTest
class SmuggledCallsTest {

    private static final String TOKEN = new Callers("SMUG").caseworker().token();
    private static final String HIDDEN =
            "GET /api/v1/me HTTP/1.1\r\nHost: comity\r\nAuthorization: Bearer " + TOKEN + "\r\n\r\n";

    private record Bytes(String name, String text) {

        /** A call with a valid token, these headers and this body. */
        static Bytes of(String name, String headers, String body) {
            return new Bytes(
                    name,
                    "POST /api/v1/requests/_search HTTP/1.1\r\nHost: comity\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                            + TOKEN + "\r\n" + headers + "\r\n" + body);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Each would be framed in two ways; RFC 9112 §§2.2, 5.1, 5.2, 6.1, 6.3 and 7.1 ask for a refusal or allow it. */
    private static Stream<Bytes> ambiguous() {
        var chunks = "2\r\n{}\r\n0\r\n\r\n" + HIDDEN;
        var chunked = "Transfer-Encoding: chunked\r\n";
        return Stream.of(
                Bytes.of("length and chunked", "Content-Length: 4\r\n" + chunked, "0\r\n\r\n" + HIDDEN),
                Bytes.of("chunked and length", chunked + "Content-Length: 4\r\n", "0\r\n\r\n" + HIDDEN),
                Bytes.of("chunked, xchunked", "Transfer-Encoding: chunked, xchunked\r\n", chunks),
                Bytes.of("a quoted line end in a chunk extension", chunked, "2;a=\"\r\n{}\r\n0\r\n\r\n" + HIDDEN),
                Bytes.of("two lengths", "Content-Length: 2\r\nContent-Length: 60\r\n", "{}" + HIDDEN),
                Bytes.of("two lengths in a list", "Content-Length: 2, 60\r\n", "{}" + HIDDEN),
                Bytes.of("a signed length", "Content-Length: +2\r\n", "{}" + HIDDEN),
                Bytes.of("a negative length", "Content-Length: -2\r\n", "{}" + HIDDEN),
                Bytes.of("xchunked", "Transfer-Encoding: xchunked\r\n", chunks),
                Bytes.of("chunked twice", "Transfer-Encoding: chunked, chunked\r\n", chunks),
                Bytes.of("chunked in two headers", chunked + chunked, chunks),
                Bytes.of("chunked, then identity", chunked + "Transfer-Encoding: identity\r\n", chunks),
                Bytes.of("identity alone", "Transfer-Encoding: identity\r\n", "{}" + HIDDEN),
                Bytes.of("gzip, chunked", "Transfer-Encoding: gzip, chunked\r\n", chunks),
                Bytes.of("a vertical tab before chunked", "Transfer-Encoding: \u000bchunked\r\n", chunks),
                Bytes.of("a blank before the colon", "Transfer-Encoding : chunked\r\n", chunks),
                Bytes.of("a folded header", "Transfer-Encoding:\r\n chunked\r\n", chunks),
                Bytes.of("a header folded after chunked", "Transfer-Encoding: chunked,\r\n\txchunked\r\n", chunks),
                Bytes.of("a folded length", "Content-Length: 2\r\n 0\r\n", "{}" + HIDDEN),
                Bytes.of("a bare line feed after the size of a chunk", chunked, "2\n{}\r\n0\r\n\r\n" + HIDDEN),
                Bytes.of("a bare line feed after a chunk", chunked, "2\r\n{}\n0\r\n\r\n" + HIDDEN),
                Bytes.of("a bare carriage return in a chunk extension", chunked, "2;a\rb\r\n{}\r\n0\r\n\r\n" + HIDDEN),
                Bytes.of("a signed chunk size", chunked, "+2\r\n{}\r\n0\r\n\r\n" + HIDDEN),
                Bytes.of("a chunk size with 0x", chunked, "0x2\r\n{}\r\n0\r\n\r\n" + HIDDEN),
                Bytes.of("a chunk that is longer than its size", chunked, "2\r\n{}}\r\n0\r\n\r\n" + HIDDEN),
                Bytes.of("a NUL in a header", "X-A: a\0b\r\nContent-Length: 2\r\n", "{}" + HIDDEN),
                new Bytes(
                        "chunked in HTTP/1.0",
                        Bytes.of("", chunked, chunks).text().replaceFirst("HTTP/1\\.1", "HTTP/1.0")),
                new Bytes("a host twice", "GET /api/v1/me HTTP/1.1\r\nHost: comity\r\nHost: other\r\n\r\n" + HIDDEN),
                new Bytes("no host", "GET /api/v1/me HTTP/1.1\r\n\r\n" + HIDDEN),
                new Bytes("a broken encoding", "GET /api/v1/requests/%zz HTTP/1.1\r\nHost: comity\r\n\r\n" + HIDDEN),
                new Bytes("a broken query", "GET /api/v1/me?a=% HTTP/1.1\r\nHost: comity\r\n\r\n" + HIDDEN),
                new Bytes("trailing garbage", "GARBAGE\r\n\r\n" + HIDDEN));
    }

    @ParameterizedTest
    @MethodSource("ambiguous")
    void bytesThatCouldBeFramedInTwoWaysAreRefusedAndTheConnectionEnds(Bytes bytes) throws Exception {
        try (var wire = Wire.toServer()) {
            wire.send(bytes.text()).untilClosed();

            assertThat(wire.statuses()).as(wire.text()).isEqualTo("400");
        }
    }

    /**
     * Without a token the call is refused as soon as its head is here. Bytes that are wrong in the head are answered before
     * that, with 400; those that are wrong in a chunk come after that, and the answer is 401.
     */
    @ParameterizedTest
    @MethodSource("ambiguous")
    void withoutATokenTheyAreAnsweredOnceAndTheConnectionEnds(Bytes bytes) throws Exception {
        var call = bytes.text().split("(?<=\r\n\r\n)", 2);
        var anonymous = call[0].replaceFirst("Authorization: .*\r\n", "") + call[1];
        try (var wire = Wire.toServer()) {
            wire.send(anonymous).untilClosed();

            assertThat(wire.statuses()).as(wire.text()).isEqualTo(isWrongInAChunk(bytes) ? "401" : "400");
        }
    }

    private static boolean isWrongInAChunk(Bytes bytes) {
        return bytes.name().contains("chunk extension")
                || bytes.name().matches("a bare line feed after .*|a signed chunk size|a chunk .*");
    }

    @Test
    void whatIsNoCallAfterACallIsRefusedAndTheConnectionEnds() throws Exception {
        try (var wire = Wire.toServer()) {
            wire.send(HIDDEN + "}\r\n\r\n" + HIDDEN).untilClosed();

            assertThat(wire.statuses()).as(wire.text()).isEqualTo("200 400");
        }
    }

    @Test
    void twoWholeCallsInOneWriteAreTwoCalls() throws Exception {
        try (var wire = Wire.toServer()) {
            wire.send(HIDDEN + HIDDEN.replaceFirst("\r\n\r\n", "\r\nConnection: close\r\n\r\n"))
                    .untilClosed();

            assertThat(wire.statuses()).isEqualTo("200 200");
        }
    }

    @Test
    void anHonestChunkedBodyIsRead() throws Exception {
        var headers = "Transfer-Encoding: chunked\r\nConnection: close\r\n";
        try (var wire = Wire.toServer()) {
            wire.send(Bytes.of("", headers, "e;a=\"b\"\r\n{\"text\":\"xyz\"}\r\n0\r\n\r\n")
                            .text())
                    .untilClosed();

            assertThat(wire.statuses()).isEqualTo("200");
        }
    }

    @Test
    void http2IsNotSpokenUnlessAskedFor() throws Exception {
        var upgrade = "GET /q/health/live HTTP/1.1\r\nHost: comity\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n\r\n";
        try (var upgrading = Wire.toServer();
                var knowing = Wire.toServer()) {
            assertThat(upgrading.send(upgrade).during(500).statuses()).isEqualTo("200");

            knowing.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").untilClosed();

            assertThat(knowing.text()).matches("(?s)|HTTP/1\\.[01] (400|505) .*");
        }
    }
}
