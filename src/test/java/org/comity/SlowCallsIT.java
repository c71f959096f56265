package org.comity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import org.comity.sample.Api;
import org.comity.sample.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A slow connection is ended in time and occupies no worker thread. */
class SlowCallsIT {

    private static final int THREADS = 2;
    private static final PackagedServer SERVER = PackagedServer.throwaway();

    private static PackagedApp app;
    private static Api caller;
    private static String search;
    private static String me;

    /** Short limits and few worker threads. */
    @BeforeAll
    static void start() throws Exception {
        SERVER.settings().put("COMITY_HTTP_HEAD_TIME", "1S");
        SERVER.settings().put("COMITY_HTTP_BODY_TIME", "4S");
        SERVER.settings().put("COMITY_HTTP_IDLE_TIME", "3S");
        SERVER.settings().put("QUARKUS_THREAD_POOL_MAX_THREADS", Integer.toString(THREADS));
        app = SERVER.start();
        SERVER.setUp("SLOW");
        caller = SERVER.caller("cleo", "SLOW", "caseworker");
        me = "GET /api/v1/me HTTP/1.1\r\nHost: comity\r\nAuthorization: Bearer " + caller.token() + "\r\n\r\n";
        search = "POST /api/v1/requests/_search HTTP/1.1\r\nHost: comity\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + caller.token() + "\r\n";
    }

    @AfterAll
    static void end() throws Exception {
        app.close();
        SERVER.close();
    }

    @Test
    void aHeadThatDripsIsEnded() throws Exception {
        try (var wire = Wire.toServer()) {
            var time = endingOf(wire, "GET /api/v1/me HTTP/1.1\r\nHost: comity\r\nX-A: ", "a");

            assertThat(wire.statuses()).isEqualTo("408");
            assertThat(wire.text()).contains("application/problem+json", "\"status\":408");
            assertThat(time).isGreaterThan(Duration.ofMillis(900));
        }
    }

    @Test
    void aBodyThatDripsIsEnded() throws Exception {
        try (var wire = Wire.toServer()) {
            var time = endingOf(wire, search + "Content-Length: 1000\r\n\r\n{", " ");

            assertThat(wire.statuses()).isEqualTo("408");
            assertThat(time).isGreaterThan(Duration.ofMillis(3900));
        }
    }

    @Test
    void chunksThatDripAreEnded() throws Exception {
        try (var wire = Wire.toServer()) {
            endingOf(wire, search + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n", "1\r\n \r\n");

            assertThat(wire.statuses()).isEqualTo("408");
        }
    }

    @Test
    void aBodyThatNobodyReadsIsEndedToo() throws Exception {
        try (var wire = Wire.toServer()) {
            var anonymous = search.replaceFirst("Authorization: .*\r\n", "Content-Length: 1000\r\n\r\n");

            endingOf(wire, anonymous, " ");

            assertThat(wire.statuses()).isEqualTo("401");
        }
    }

    @Test
    void aConnectionThatIsNotUsedIsEnded() throws Exception {
        try (var unused = Wire.toServer();
                var used = Wire.toServer()) {
            used.send(me);
            var began = System.nanoTime();

            assertThat(unused.untilClosed().text()).isEmpty();
            assertThat(used.untilClosed().statuses()).isEqualTo("200");

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void aConnectionInUseStaysOpenAcrossRequests() throws Exception {
        try (var wire = Wire.toServer()) {
            for (var call = 0; call < 8; call++) {
                wire.send(me).during(500);
            }

            assertThat(wire.statuses()).isEqualTo("200 200 200 200 200 200 200 200");
        }
    }

    @Test
    void slowBodiesKeepNoThreadFromTheOthers() throws Exception {
        var wires = new ArrayList<Wire>();
        try {
            for (var caller = 0; caller < THREADS * 3; caller++) {
                wires.add(Wire.toServer().send(search + "Content-Length: 1000\r\n\r\n{"));
            }

            caller.get("/api/v1/me").expecting(200);

            for (var wire : wires) {
                assertThat(wire.during(1).text()).isEmpty();
            }
            for (var wire : wires) {
                assertThat(wire.untilClosed().statuses()).isEqualTo("408");
            }
        } finally {
            for (var wire : wires) {
                wire.close();
            }
        }
    }

    @Test
    void aBodyInManyPartsIsReadWhole() throws Exception {
        try (var wire = Wire.toServer()) {
            var json = "{\"text\":\"" + "x".repeat(50) + "\"}";
            wire.send(search + "Connection: close\r\nContent-Length: " + json.length() + "\r\n\r\n");
            for (var part : json.split("(?<=\\G.{20})", -1)) {
                wire.send(part);
                Thread.sleep(50);
            }

            assertThat(wire.untilClosed().statuses()).isEqualTo("200");
        }
    }

    @Test
    void whoAsksWhetherToGoOnIsAnswered() throws Exception {
        try (var wire = Wire.toServer()) {
            wire.send(search + "Expect: 100-continue\r\nConnection: close\r\nContent-Length: 14\r\n\r\n")
                    .during(500);
            assertThat(wire.statuses()).isEqualTo("100");

            wire.send("{\"text\":\"xyz\"}").untilClosed();

            assertThat(wire.statuses()).isEqualTo("100 200");
        }
    }

    /** How long the connection lives to which a part is added four times a second. */
    private static Duration endingOf(Wire wire, String beginning, String part) throws IOException {
        var began = System.nanoTime();
        wire.send(beginning);
        for (var parts = 0; parts < 60 && !wire.isClosedWithin(250); parts++) {
            wire.trySend(part);
        }
        var time = Duration.ofNanos(System.nanoTime() - began);
        assertThat(time).isLessThan(Duration.ofSeconds(14));
        return time;
    }
}
