package org.comity.cases.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class VerifyHistoryTest {

    private static final String PATH = "/api/v1/history-verification";

    @Test
    void whatTheApplicationWritesIsIntact() {
        var file = SampleCase.inExecution();
        file.patch(Map.of("summary", "Bank records of two companies"));
        var process = file.open("REQUEST_FOR_INFORMATION", "openedOn", "2025-03-07");
        file.end(process, "2025-03-08");
        file.act("/deadlines", Map.of("title", "Hearing", "dueOn", "2030-01-01", "reason", "set by the court"))
                .expecting(201);
        file.act(file.callers().supervisor(), "/transitions/5/corrections", Map.of("reason", "never", "annul", true))
                .expecting(201);
        file.take(
                "CONFIRM_RECEIPT",
                "occurredAt",
                "2025-03-09T10:15:30.123456789+01:00",
                "narrative",
                "Zürich, \uD83D\uDCC1 第三");

        var found = verify(file.callers());

        assertThat(found.at("/intact").asBoolean()).as(found.body()).isTrue();
        assertThat(found.at("/checkedRequests").asInt()).isEqualTo(1);
        assertThat(found.at("/checkedEntries").asInt()).isEqualTo(11);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tamperings")
    void whatIsDoneBySqlIsFound(Tampering tampering) {
        var victim = SampleCase.inExecution();
        var other = second(victim.callers());
        second(victim.callers());
        assertThat(verify(victim.callers()).at("/intact").asBoolean()).isTrue();

        tamper(tampering.hand(), victim, other);
        var found = verify(victim.callers());

        assertThat(found.at("/faultCount").asInt()).as(found.body()).isEqualTo(tampering.touches());
        assertThat(found.at("/checkedRequests").asInt()).isEqualTo(3);
        assertThat(found.at("/intact").asBoolean()).isFalse();
        var fault = found.at("/faults/0");
        System.out.printf(
                "Tampering: %-37s %-24s %s%n",
                tampering.deed(),
                fault.path("code").asText(),
                fault.path("sentence").asText());
        assertThat(fault.path("requestId").asText()).isEqualTo(victim.id());
        assertThat(fault.path("code").asText()).isEqualTo(tampering.code().name());
        assertThat(fault.path("seq").asInt()).isEqualTo(tampering.seq());
    }

    static java.util.List<Tampering> tamperings() {
        return Tampering.ALL;
    }

    /** The documentation states this limit: no other copy remains for the comparison. */
    @Test
    void aRewritingOfEverythingAlikeIsNotFound() {
        var victim = SampleCase.inExecution();

        tamper(
                (it, other) -> {
                    it.set(3, "narrative = 'another story'");
                    it.rehash(3, 4, 5);
                    it.setHeadTo(5);
                    it.rewriteTrail();
                },
                victim,
                victim);

        assertThat(verify(victim.callers()).at("/intact").asBoolean()).isTrue();
    }

    @Test
    void aStateThatNoApplicationWouldWriteStopsNoVerification() {
        var victim = SampleCase.inExecution();

        tamper((it, other) -> it.set(4, "step = 'NONSENSE', result = 'NONE'"), victim, victim);

        assertThat(verify(victim.callers()).text("/faults/0/code")).isEqualTo("ENTRY_CHANGED");
    }

    @Test
    void oneRequestCanBeVerifiedAlone() {
        var victim = SampleCase.inExecution();
        var other = second(victim.callers());
        tamper((it, another) -> it.remove(3), victim, other);
        var auditor = victim.callers().auditor();

        var broken = auditor.get(PATH + "?request=" + victim.id()).expecting(200);
        var sound = auditor.get(PATH + "?request=" + other.id()).expecting(200);

        assertThat(broken.texts("/faults", "reference"))
                .containsExactly(victim.registered().text("/reference"));
        assertThat(sound.at("/intact").asBoolean()).isTrue();
        assertThat(sound.at("/checkedRequests").asInt()).isEqualTo(1);
        auditor.get(PATH + "?request=" + UUID.randomUUID()).expecting(404);
    }

    @Test
    void onlyAuditorsVerifyAndOnlyTheirOwn() {
        var victim = SampleCase.inExecution();
        tamper((it, other) -> it.remove(3), victim, victim);

        assertThat(verify(Callers.ofFreshAuthority()).at("/intact").asBoolean()).isTrue();
        victim.callers().caseworker().get(PATH).expecting(403);
        victim.callers()
                .named("both", "auditor", "executing-authority")
                .get(PATH)
                .expecting(403);
        Callers.ofFreshAuthority()
                .auditor()
                .get(PATH + "?request=" + victim.id())
                .expecting(404);
    }

    @Test
    void aVerificationIsNotedItself() {
        var file = SampleCase.underReview();
        var auditor = file.callers().auditor();

        auditor.get(PATH).expecting(200);

        assertThat(auditor.get("/api/v1/audit").expecting(200).text("/items/0/act"))
                .isEqualTo("VERIFY_HISTORY");
    }

    /** A data-protection officer sees the audit lines of a request that is sealed, and not the request. */
    @Test
    void aSealedRequestIsNotOneThatWasRemovedAlsoToAnAuditorWhoIsDataProtectionOfficer() {
        var file = SampleCase.inExecution();
        file.act(file.callers().supervisor(), "/level", Map.of("level", "SEALED", "reason", "a witness"))
                .expecting(200);
        var both = file.callers().named("both", "auditor", "data-protection-officer");

        var found = both.get(PATH).expecting(200);

        assertThat(found.at("/intact").asBoolean()).as(found.body()).isTrue();
        assertThat(found.at("/checkedRequests").asInt()).isZero();
        both.get(PATH + "?request=" + file.id()).expecting(404);
    }

    private static SampleCase second(Callers callers) {
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        return file;
    }

    private static void tamper(Tampering.Hand hand, SampleCase victim, SampleCase other) {
        try (var sql = Sql.superuser()) {
            sql.run("set session_replication_role = replica");
            hand.touches(new TamperedHistory(sql, victim.id()), new TamperedHistory(sql, other.id()));
        }
    }

    private static Answer verify(Callers callers) {
        Api auditor = callers.auditor();
        return auditor.get(PATH).expecting(200);
    }
}
