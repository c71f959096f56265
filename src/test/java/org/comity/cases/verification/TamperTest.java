package org.comity.cases.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.base.evidence.AnchorServer;
import org.comity.base.evidence.TrailOffice;
import org.comity.sample.SampleCase;
import org.comity.sample.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Forgeries with the role of the application, of the owner and of a superuser. The verifier with the copy of the anchors has
 * that copy, taken from a server on another port, and a public key.
 */
@QuarkusTest
class TamperTest {

    @Inject
    TrailOffice office;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void aForgeryIsRefusedOrFound(Forgery forgery) {
        var file = richCase();
        var copy = sealedAndAnchored(file);
        assertThat(faults(file, copy)).as("before").isEmpty();

        var refusal = forge(forgery, file);

        var inTheDatabase = faults(file, List.of());
        var withTheCopy = faults(file, copy);
        System.out.printf(
                "Forgery by %-11s %-47s %-12s %s%n",
                forgery.by(),
                forgery.deed(),
                forgery.foundBy(),
                refusal.isEmpty() ? withTheCopy : refusal.lines().findFirst().orElseThrow());
        switch (forgery.foundBy()) {
            case REFUSAL -> {
                assertThat(refusal).contains(forgery.verdict());
                assertThat(withTheCopy).isEmpty();
            }
            case VERIFICATION -> {
                assertThat(refusal).isEmpty();
                assertThat(inTheDatabase).contains(forgery.verdict());
            }
            case ANCHOR -> {
                assertThat(refusal).isEmpty();
                assertThat(inTheDatabase).as("without the copy").isEmpty();
                assertThat(withTheCopy).contains(forgery.verdict());
            }
        }
    }

    static List<Forgery> forgeries() {
        return Forgery.ALL;
    }

    @Test
    void thereAreAtLeastTwentyAndSomeOfEachRole() {
        assertThat(Forgery.ALL).hasSizeGreaterThanOrEqualTo(20);
        for (var role : Forgery.By.values()) {
            assertThat(Forgery.ALL).filteredOn(one -> one.by() == role).hasSizeGreaterThanOrEqualTo(4);
        }
    }

    /** The documentation states this limit: between two anchors the database is the only witness. */
    @Test
    void aRewritingOfWhatNoAnchorHasIsNotFoundUntilTheNextAnchor() {
        var file = richCase();
        var copy = sealedAndAnchored(file);
        file.patch(Map.of("summary", "Accounts of three banks")).expecting(200);
        office.seal();

        try (var sql = Sql.superuser()) {
            sql.run("set session_replication_role = replica");
            sql.run("update request set summary = 'x' where id = '" + file.id() + "'");
            Reseal.noteState(sql, file.id());
            Reseal.trailOf(sql, file.callers().authority());
        }

        assertThat(faults(file, copy)).isEmpty();
    }

    @Test
    void aLineOfTheCopyThatTheKeyDidNotSignIsNamed() {
        var file = richCase();
        var copy = new ArrayList<>(sealedAndAnchored(file));
        copy.add(copy.getLast().replaceFirst("\"no\":\\d+", "\"no\":77"));
        copy.add("nonsense");

        assertThat(office.verify(file.callers().authority(), copy).faults())
                .extracting(fault -> fault.code() + " " + fault.seal())
                .containsExactly("ANCHOR_NOT_SIGNED 2", "ANCHOR_NOT_SIGNED 3");
    }

    /** The verifier trusts no function of the database, which a superuser may replace. */
    @Test
    void theDatabaseNotesAStateByTheExpressionOfTheVerification() {
        try (var sql = Sql.superuser()) {
            assertThat(sql.column(
                                    "select regexp_replace(prosrc, '\\s+', ' ', 'g') from pg_proc where proname = 'note_state_of'")
                            .getFirst())
                    .contains(StoredStates.DIGEST.replaceAll("\\s+", " "));
        }
    }

    private static SampleCase richCase() {
        var file = SampleCase.inExecution();
        file.open("REQUEST_FOR_INFORMATION", "openedOn", "2025-03-07");
        file.act("/deadlines", Map.of("title", "Hearing", "dueOn", "2030-01-01", "reason", "set by the court"))
                .expecting(201);
        file.view();
        return file;
    }

    /** Sealed three times, with something between, and anchored; the copy is that of the server. */
    private List<String> sealedAndAnchored(SampleCase file) {
        office.seal();
        file.view();
        file.patch(Map.of("summary", "Accounts of two banks")).expecting(200);
        office.seal();
        file.view();
        office.seal();
        try (var server = new AnchorServer()) {
            office.anchor(folder.resolve("anchors"), server.address());
            return server.lines();
        }
    }

    private static String forge(Forgery forgery, SampleCase file) {
        var authority = file.callers().authority();
        try (var sql = switch (forgery.by()) {
            case APPLICATION -> Sql.application().actingFor(authority, "");
            case OWNER -> Sql.owner().actingFor(authority, "");
            case SUPERUSER -> Sql.superuser();
        }) {
            if (forgery.by() == Forgery.By.SUPERUSER) {
                sql.run("set session_replication_role = replica");
            }
            var thrown = catchThrowable(() -> forgery.hand().forges(sql, authority, file.id()));
            return thrown == null ? "" : String.valueOf(thrown.getMessage());
        }
    }

    /** The codes of all faults that an auditor is shown, and those that the copy of the anchors shows. */
    private List<String> faults(SampleCase file, List<String> copy) {
        var found = file.callers().auditor().get("/api/v1/history-verification").expecting(200);
        var codes = new ArrayList<>(found.texts("/faults", "code"));
        codes.addAll(found.texts("/trail/faults", "code"));
        assertThat(found.at("/intact").asBoolean()).as(found.body()).isEqualTo(codes.isEmpty());
        office.verify(file.callers().authority(), copy)
                .faults()
                .forEach(fault -> codes.add(fault.code().name()));
        return codes;
    }
}
