package org.comity.base.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.comity.sample.Api;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.junit.jupiter.api.Test;

/** The audit trail is sealed in batches without a gap, and nobody waits for it. */
@QuarkusTest
class SealTest {

    @Inject
    TrailOffice office;

    @Test
    void eachSealFollowsTheOneBeforeAndCoversAllThatWasCommitted() {
        var file = SampleCase.underReview();
        office.seal();
        file.take("ACCEPT", "occurredAt", "2025-03-04");
        office.seal();
        office.seal();
        file.view();

        var found = office.verify(file.callers().authority());

        assertThat(found.faults()).isEmpty();
        assertThat(found.checkedSeals()).isEqualTo(2);
        assertThat(found.unsealedEntries()).isEqualTo(1);
        assertThat(found.unsealedSince()).isNotNull();
        office.seal();
        var later = office.verify(file.callers().authority());
        assertThat(later.checkedSeals()).isEqualTo(3);
        assertThat(later.unsealedEntries()).isZero();
        assertThat(later.unsealedSince()).isNull();
    }

    @Test
    void anEntryThatIsCommittedLateIsInALaterSealAndWaitsForNobody() {
        var file = SampleCase.underReview();
        var authority = file.callers().authority();
        try (var slow = Sql.application().actingFor(authority, "")) {
            slow.as("slow", Instant.now());
            slow.run("begin");
            note(slow, authority);
            file.view();

            office.seal();

            assertThat(office.verify(authority).unsealedEntries())
                    .as("the entries of others are sealed")
                    .isZero();
            slow.run("commit");
            assertThat(office.verify(authority).unsealedEntries()).isEqualTo(1);
            file.view();
            office.seal();
        }

        var found = office.verify(authority);
        assertThat(found.faults()).isEmpty();
        assertThat(found.unsealedEntries()).isZero();
        assertThat(found.checkedSeals()).isEqualTo(2);
    }

    @Test
    void ofTwoNodesOneSealsAndTheOtherGoesOn() {
        var file = SampleCase.underReview();
        try (var node = Sql.application();
                var other = Sql.application()) {
            node.run("begin");
            assertThat(node.column("select seal_audit_trail()")).containsExactly("t");

            assertThat(other.column("select seal_audit_trail()")).containsExactly("f");
            // A call that writes does not wait either.
            file.take("ACCEPT", "occurredAt", "2025-03-04");
            node.run("commit");
        }
        office.seal();

        var found = office.verify(file.callers().authority());
        assertThat(found.faults()).isEmpty();
        assertThat(found.checkedSeals()).isEqualTo(2);
        assertThat(found.unsealedEntries()).isZero();
    }

    @Test
    void linesOfTheTransactionThatSealsAreInALaterSeal() {
        var file = SampleCase.underReview();
        var authority = file.callers().authority();
        try (var sql = Sql.application().actingFor(authority, "")) {
            sql.as("slow", Instant.now());
            sql.run("begin");
            note(sql, authority);
            file.view();
            sql.rows("select seal_audit_trail()");
            note(sql, authority);
            sql.run("commit");
        }
        assertThat(office.verify(authority).faults()).isEmpty();
        assertThat(office.verify(authority).unsealedEntries()).isEqualTo(2);
        office.seal();

        var found = office.verify(authority);
        assertThat(found.faults()).isEmpty();
        assertThat(found.unsealedEntries()).isZero();
    }

    @Test
    void whatManyWriteAtOnceIsSealedWithoutAGap() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var callers = file.callers();
        var writing = new ArrayList<CompletableFuture<Void>>();
        for (var person = 0; person < 4; person++) {
            writing.add(CompletableFuture.runAsync(() -> {
                for (var call = 0; call < 15; call++) {
                    callers.caseworker().get(Api.REQUESTS).expecting(200);
                }
            }));
        }
        while (writing.stream().anyMatch(one -> !one.isDone())) {
            office.seal();
        }
        writing.forEach(CompletableFuture::join);
        office.seal();

        var found = office.verify(callers.authority());
        assertThat(found.faults()).isEmpty();
        assertThat(found.unsealedEntries()).isZero();
        try (var sql = Sql.superuser()) {
            assertThat(found.checkedEntries())
                    .isEqualTo(sql.number("select count(*) from audit_entry where authority = ?", callers.authority()));
            assertThat(sql.column("select sum(entries) from audit_seal where authority = ?", callers.authority()))
                    .containsExactly(String.valueOf(found.checkedEntries()));
        }
    }

    @Test
    void anAuditorSeesTheVerificationOfTheOwnTrailAlone() {
        var file = SampleCase.underReview();
        office.seal();

        var found = file.callers().auditor().get("/api/v1/history-verification").expecting(200);

        assertThat(found.at("/intact").asBoolean()).isTrue();
        assertThat(found.at("/trail/checkedSeals").asInt()).isEqualTo(1);
        assertThat(found.at("/trail/checkedAnchors").asInt()).isZero();
        var one = file.callers()
                .auditor()
                .get("/api/v1/history-verification?request=" + file.id())
                .expecting(200);
        assertThat(one.at("/trail").isMissingNode()).isTrue();
        try (var sql = Sql.application().actingFor(file.callers().authority(), "")) {
            assertThat(sql.column("select distinct authority from audit_seal"))
                    .isEqualTo(List.of(file.callers().authority()));
        }
        try (var sql = Sql.application().actingFor(file.callers().authority(), "PROSECUTOR-1")) {
            assertThat(sql.column("select authority from audit_seal")).isEmpty();
            assertThat(sql.column("select authority from noted_state")).isEmpty();
        }
    }

    private static void note(Sql sql, String authority) {
        sql.run("""
                insert into audit_entry (id, authority, at, caller, caller_name, roles, act)
                values (gen_random_uuid(), ?, now(), 'slow', 'Slow', 'caseworker', 'LIST')""", authority);
    }
}
