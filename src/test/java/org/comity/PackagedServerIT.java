package org.comity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A server that is killed while it writes, and what it finds when it is started again. */
class PackagedServerIT {

    private static final int WRITERS = 4;
    private static final int WRITES_BEFORE_THE_KILL = 120;
    private static final String KILLED = "KILLED";
    private static final PackagedServer SERVER = PackagedServer.throwaway();

    private static final AnchorFiles ANCHORS = new AnchorFiles();

    private final Api writer = SERVER.caller("cleo", KILLED, "caseworker", "supervisor");
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();

    /**
     * A write that was answered with 201.
     *
     * @param id the request
     * @param entries how many entries its history has at least
     */
    private record Acknowledged(String id, int entries) {}

    @AfterAll
    static void end() {
        SERVER.close();
    }

    @Test
    void everyAcknowledgedWriteSurvivesAKillAndNoneIsHalfDone() throws Exception {
        assertThat(verification(SERVER.settings(), 2))
                .as("there are no tables yet")
                .contains("run the command migrate first")
                .doesNotContain("Intact.");
        ANCHORS.giveTo(SERVER.settings());
        try (PackagedApp app = SERVER.start()) {
            SERVER.setUp(KILLED);
            writeUntilKilled(app);
        }
        try (PackagedApp app = SERVER.start()) {
            assertThat(app.runs()).isTrue();
            everythingAcknowledgedIsThere();
            nothingIsHalfDone();
            verifiesBesideTheServer();
            comparesWithTheAnchors();
        }
    }

    /** The server seals and anchors by itself; the command has the copy and the public key. */
    private static void comparesWithTheAnchors() throws Exception {
        var settings = new HashMap<>(SERVER.settings());
        settings.put("COMITY_ANCHOR_COPY", ANCHORS.copy().toString());
        assertThat(verification(settings, 2)).contains("COMITY_ANCHOR_PUBLIC_KEY: ");
        settings.put("COMITY_ANCHOR_PUBLIC_KEY", ANCHORS.publicKey().toString());
        assertThat(verification(settings, 1))
                .contains("Broken histories: 1.")
                .doesNotContain("anchors: 0")
                .doesNotContain("ANCHORED_");

        var seal = ANCHORS.lastSeal();
        try (var sql = SERVER.sql()) {
            sql.run("set session_replication_role = replica");
            sql.run("update audit_seal set hash = sha256('x') where no = ?", seal);
        }
        assertThat(verification(settings, 1)).contains(KILLED + ": ANCHORED_SEAL_CHANGED: Seal " + seal + " ");
    }

    private void writeUntilKilled(PackagedApp app) throws Exception {
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            IntStream.range(0, WRITERS).forEach(number -> threads.execute(this::writeOnAndOn));
            try {
                await().atMost(90, TimeUnit.SECONDS)
                        .pollInterval(5, TimeUnit.MILLISECONDS)
                        .until(() -> acknowledged.size() >= WRITES_BEFORE_THE_KILL);
            } finally {
                app.kill();
            }
        }
    }

    /** Registers a request and takes two steps with it, again and again, until nobody answers any more. */
    private void writeOnAndOn() {
        try {
            while (true) {
                var answer = writer.post(Api.REQUESTS, SampleRequest.incomingAssistance())
                        .expecting(201);
                var id = answer.id();
                acknowledged.add(new Acknowledged(id, 1));
                answer = step(id, answer, "ACKNOWLEDGE");
                acknowledged.add(new Acknowledged(id, 2));
                step(id, answer, "ACCEPT");
                acknowledged.add(new Acknowledged(id, 3));
            }
        } catch (UncheckedIOException e) {
            // the server is gone
        }
    }

    private Answer step(String id, Answer before, String step) {
        return writer.post(
                        Api.REQUESTS + "/" + id + "/transitions",
                        Map.of("step", step, "decidedBy", "CENTRAL_AUTHORITY", "occurredAt", SampleRequest.RECEIVED),
                        "If-Match",
                        before.etag())
                .expecting(201);
    }

    private void everythingAcknowledgedIsThere() {
        for (var write : acknowledged) {
            var moves = writer.get(Api.REQUESTS + "/" + write.id() + "/transitions")
                    .expecting(200)
                    .at("/items");
            assertThat(moves.size()).as(write.id()).isGreaterThanOrEqualTo(write.entries());
        }
        System.out.printf(
                "Kill: %d acknowledged writes to %d requests, all there%n",
                acknowledged.size(),
                acknowledged.stream().map(Acknowledged::id).distinct().count());
    }

    /** Looked at by SQL, since the application itself would not show what is broken. */
    private static void nothingIsHalfDone() {
        try (var sql = SERVER.sql()) {
            for (var broken : List.of(
                    "select id from request r where history_count <> "
                            + "(select count(*) from history_entry h where h.request_id = r.id) or history_count = 0",
                    "select id from request r where history_head <> (select hash from history_entry h "
                            + "where h.request_id = r.id order by seq desc limit 1)",
                    "select id from request r where history_count <> "
                            + "(select count(*) from audit_entry a where a.subject = r.id and a.history_count > 0)",
                    "select id from request r where review_on is null",
                    "select id from request r where not exists (select 1 from measure m where m.request_id = r.id)",
                    "select id from request r where not exists (select 1 from request_legal_basis b "
                            + "where b.request_id = r.id)",
                    "select id from request r where not exists (select 1 from deadline d where d.request_id = r.id)",
                    "select series from reference_series s where last <> "
                            + "(select count(*) from request r where r.authority = s.authority)")) {
                assertThat(sql.column(broken)).as(broken).isEmpty();
            }
            System.out.printf(
                    "Kill: %d requests with %d entries in the database, none half done%n",
                    sql.number("select count(*) from request"), sql.number("select count(*) from history_entry"));
        }
    }

    private void verifiesBesideTheServer() throws Exception {
        assertThat(verification(SERVER.settings(), 0))
                .contains("Authorities: 1.")
                .contains("Intact.");

        var onlyTheDatabase = new HashMap<>(SERVER.settings());
        onlyTheDatabase.keySet().removeIf(name -> name.contains("OIDC"));
        assertThat(verification(onlyTheDatabase, 0)).contains("Intact.");

        onlyTheDatabase.put("COMITY_DB_PASSWORD", "guessed");
        assertThat(verification(onlyTheDatabase, 2)).contains("COMITY_DB_PASSWORD: ");

        var victim = acknowledged.element().id();
        try (var sql = SERVER.sql()) {
            sql.run("set session_replication_role = replica");
            sql.run("update history_entry set narrative = 'x' where request_id = ?::uuid and seq = 1", victim);
        }
        assertThat(verification(SERVER.settings(), 1))
                .contains(victim)
                .contains("ENTRY_CHANGED: Entry 1 ")
                .contains("Broken histories: 1.");
    }

    private static String verification(Map<String, String> settings, int code) throws Exception {
        try (PackagedApp command = PackagedApp.start(settings, "verify-history")) {
            var ending = command.ending();
            assertThat(ending).as(command.words()).isEqualTo(code);
            System.out.printf("Command: %s%n", command.words().strip());
            return command.words();
        }
    }
}
