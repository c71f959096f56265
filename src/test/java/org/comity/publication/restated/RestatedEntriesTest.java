package org.comity.publication.restated;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.base.time.MovableNow;
import org.comity.publication.SampleRelease;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleFreeze;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The requests behind a cell that a later edition shows differently. */
@QuarkusTest
class RestatedEntriesTest {

    private static final String NEW_OF_2025 = "2025,INCOMING,MLA,NEW,COUNT";

    private final Callers callers = Callers.ofFreshAuthority();

    @Inject
    MovableNow now;

    @AfterEach
    void restart() {
        now.isUsual();
    }

    private SampleRelease published() {
        var release = SampleRelease.planned(callers, "restated", "2024-01-01", "2025-12-31");
        release.published(Map.of());
        return release;
    }

    private static Answer entries(SampleRelease release, Api who, String table, String place) {
        release.drafted(release.drafter(), Map.of());
        return who.get(release.edition(2) + "/comparison/entries?table=" + table + "&place=" + place);
    }

    @Test
    void aRequestThatWasRegisteredLateIsNamedWithItsEntries() {
        SampleCase.of(callers, SampleRequest.incomingAssistance());
        var release = published();
        var late = SampleCase.of(callers, SampleRequest.incomingAssistance());

        var found = entries(release, release.approver(), "flow", NEW_OF_2025).expecting(200);

        assertThat(found.texts("/items", "id")).containsExactly(late.id());
        assertThat(found.at("/items/0/was").asInt()).isZero();
        assertThat(found.at("/items/0/is").asInt()).isOne();
        assertThat(found.at("/items/0/causes").toString()).isEqualTo("[\"REGISTERED_LATE\"]");
        assertThat(found.at("/items/0/entries/0/kind").asText()).isEqualTo("TRANSITION");
        assertThat(found.at("/cell/was").asInt()).isOne();
        assertThat(found.at("/cell/is").asInt()).isEqualTo(2);
        assertThat(found.at("/complete").asBoolean()).isTrue();
    }

    @Test
    void aCorrectedFactMovesARequestOutOfTheCell() {
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
        var release = published();
        file.patch(Map.of("receivedOn", "2024-12-30", "dated", "2024-12-20"));

        var found = entries(release, release.approver(), "received-by-kind", "2025,TOTAL,COUNT")
                .expecting(200);

        assertThat(found.texts("/items", "reference"))
                .containsExactly(file.registered().text("/reference"));
        assertThat(found.at("/items/0/was").asInt()).isOne();
        assertThat(found.at("/items/0/is").asInt()).isZero();
        assertThat(found.at("/items/0/causes").toString()).contains("CORRECTED");
    }

    @Test
    void aStepThatWasRecordedSinceChangesTheStock() {
        var file = SampleCase.underReview();
        var release = SampleRelease.planned(file.callers(), "restated", "2024-01-01", "2025-12-31");
        release.published(Map.of());
        file.take("WITHDRAW", "occurredAt", "2025-03-20");

        var found = entries(release, release.approver(), "flow", "2025,INCOMING,MLA,CONTINUING,COUNT")
                .expecting(200);

        assertThat(found.texts("/items", "id")).containsExactly(file.id());
        assertThat(found.at("/items/0/causes").toString()).contains("STEP_RECORDED");
    }

    @Test
    void aRequestThatTheCallerDoesNotSeeLeavesNoTrace() {
        SampleCase.of(callers, SampleRequest.incomingAssistance());
        var hidden = SampleCase.of(callers, SampleRequest.incomingAssistance());
        hidden.act("/level", Map.of("level", "RESTRICTED", "reason", "a witness is named"))
                .expecting(200);
        var release = published();
        now.passes(400);

        var seen = entries(release, release.approver(), "flow", NEW_OF_2025).expecting(200);

        assertThat(seen.at("/cell/was").asInt()).isOne();
        assertThat(seen.at("/cell/is").asInt()).isEqualTo(2);
        assertThat(seen.at("/items").size()).isZero();
        assertThat(seen.body()).doesNotContain(hidden.id()).doesNotContain("notShown");
    }

    @Test
    void theDelayOfARestrictedRequestIsACauseForThoseWhoSeeIt() {
        SampleCase.of(callers, SampleRequest.incomingAssistance());
        var restricted = SampleCase.of(callers, SampleRequest.incomingAssistance());
        restricted
                .act(
                        "/level",
                        Map.of(
                                "level",
                                "RESTRICTED",
                                "reason",
                                "a witness is named",
                                "assigned",
                                List.of(callers.named("approver", "supervisor").person())))
                .expecting(200);
        var release = published();
        now.passes(400);

        var seen = entries(release, release.approver(), "flow", NEW_OF_2025).expecting(200);

        assertThat(seen.texts("/items", "id")).containsExactly(restricted.id());
        assertThat(seen.at("/items/0/causes").toString()).isEqualTo("[\"DELAY_OVER\"]");
    }

    /** The days and the number of cases are the same as before; the amount alone is another one. A single correction would be hidden. */
    @Test
    void correctedAmountsNameTheirRequests() {
        var files = new ArrayList<SampleCase>();
        for (var i = 0; i < 6; i++) {
            files.add(SampleFreeze.of(callers, "1000.50", "EUR"));
        }
        var release = published();
        var corrected = files.subList(2, 6);
        corrected.forEach(file -> file.act(
                        callers.supervisor(),
                        "/asset-events/1/correction",
                        Map.of("corrected", SampleFreeze.event("1200.75", "EUR"), "reason", "misread"))
                .expecting(200));

        var found = entries(release, release.approver(), "assets-frozen", "2025,TOTAL,EUR,AMOUNT")
                .expecting(200);

        assertThat(found.texts("/items", "id"))
                .containsExactlyInAnyOrderElementsOf(
                        corrected.stream().map(SampleCase::id).toList());
        assertThat(found.at("/items")).allSatisfy(request -> {
            assertThat(request.path("was").decimalValue()).isEqualByComparingTo("1000.50");
            assertThat(request.path("is").decimalValue()).isEqualByComparingTo("1200.75");
            assertThat(request.path("causes").toString()).contains("RECORD_CHANGED");
            assertThat(request.path("entries")).isNotEmpty();
        });
    }

    /** The request is in the same cell as before, once; its span goes on no more. */
    @Test
    void aSpanThatEndedIsNoLongerOneThatGoesOn() {
        var file = SampleCase.underReview();
        var release = SampleRelease.planned(file.callers(), "restated", "2024-01-01", "2025-12-31");
        release.published(Map.of());
        file.take("WITHDRAW", "occurredAt", "2025-03-20");

        var found = entries(release, release.approver(), "durations", "2025,TOTAL,STILL_OPEN")
                .expecting(200);

        assertThat(found.texts("/items", "id")).containsExactly(file.id());
        assertThat(found.at("/items/0/was").asInt()).isOne();
        assertThat(found.at("/items/0/is").asInt()).isZero();
    }

    @Test
    void theLineOfAllKindsHasTheRequestsOfEach() {
        SampleCase.of(callers, SampleRequest.incomingAssistance());
        var release = published();
        var late = SampleCase.of(callers, SampleRequest.incomingExtradition());

        var found = entries(release, release.approver(), "flow", "2025,INCOMING,TOTAL,NEW,COUNT")
                .expecting(200);

        assertThat(found.texts("/items", "id")).containsExactly(late.id());
    }

    /** A request that was counted before it was sealed counts in both editions, and one that no edition counted in neither. */
    @Test
    void aSealedRequestThatBothEditionsOrNoneCountIsNoCause() {
        var counted = SampleCase.of(callers, SampleRequest.incomingAssistance());
        var waiting = SampleCase.of(callers, SampleRequest.incomingAssistance());
        seal(waiting);
        now.passes(Duration.ofHours(1));
        var release = published();
        seal(counted);
        var late = SampleCase.of(callers, SampleRequest.incomingAssistance());

        var found = entries(release, release.approver(), "flow", NEW_OF_2025).expecting(200);

        assertThat(found.at("/cell/was").asInt()).isOne();
        assertThat(found.at("/cell/is").asInt()).isEqualTo(2);
        assertThat(found.texts("/items", "id")).containsExactly(late.id());
    }

    private void seal(SampleCase file) {
        var assigned = List.of(callers.named("approver", "supervisor").person());
        file.act("/level", Map.of("level", "SEALED", "reason", "a witness is named", "assigned", assigned))
                .expecting(200);
    }

    @Test
    void anEditionIsComparedWithAnEarlierOneAlone() {
        SampleCase.of(callers, SampleRequest.incomingAssistance());
        var release = published();
        SampleCase.of(callers, SampleRequest.incomingAssistance());
        release.drafted(release.drafter(), Map.of());
        var cell = "/comparison/entries?table=flow&place=" + NEW_OF_2025;

        for (var wrong : List.of(
                release.edition(1) + "/comparison?against=1",
                release.edition(1) + "/comparison?against=2",
                release.edition(2) + "/comparison?against=2",
                release.edition(1) + cell,
                release.edition(1) + cell + "&against=2",
                release.edition(2) + cell + "&against=2")) {
            assertThat(release.approver().get(wrong).expecting(400).faults())
                    .as(wrong)
                    .anyMatch(fault -> fault.startsWith("against "));
        }
        release.approver().get(release.edition(2) + cell + "&against=1").expecting(200);
    }

    @Test
    void theReadingOfADraftIsNotedAtBothAddresses() {
        SampleCase.of(callers, SampleRequest.incomingAssistance());
        var release = published();
        SampleCase.of(callers, SampleRequest.incomingAssistance());
        release.drafted(release.drafter(), Map.of());

        var before = readings();

        release.approver().get(release.edition(2) + "/comparison").expecting(200);
        assertThat(readings()).isEqualTo(before + 1);
        release.approver()
                .get(release.edition(2) + "/comparison/entries?table=flow&place=" + NEW_OF_2025)
                .expecting(200);
        assertThat(readings()).isEqualTo(before + 2);
    }

    private int readings() {
        try (var sql = Sql.superuser()) {
            return sql.number(
                    "select count(*) from audit_entry where authority = ? and act = 'READ_DRAFT_EDITION'",
                    callers.authority());
        }
    }

    @Test
    void aHiddenCellHasNoEntries() {
        SampleCase.of(callers, SampleRequest.incomingAssistance());
        var release = published();
        SampleCase.of(callers, SampleRequest.incomingAssistance());

        entries(release, release.approver(), "received-by-partner", "2025,FRA,COUNT")
                .expecting(400);
        entries(release, release.approver(), "flow", "2025,INCOMING,EXTRADITION,NEW,COUNT")
                .expecting(400);
    }

    @Test
    void aStatisticianSeesNoRequests() {
        SampleCase.of(callers, SampleRequest.incomingAssistance());
        var release = published();

        entries(release, release.drafter(), "flow", NEW_OF_2025).expecting(403);
    }

    /** Four families with two requests a year each: the table of offences has families and three years. */
    @Test
    void aFamilyOfOffencesInThreeYearsNamesItsRequests() {
        for (var year : List.of("2023", "2024", "2025")) {
            for (var article : List.of("15", "17", "23", "25", "15", "17", "23", "25")) {
                received(year, article);
            }
        }
        var release = SampleRelease.planned(callers, "restated", "2023-01-01", "2025-12-31");
        release.published(Map.of());
        var late = received("2024", "15");

        var found = entries(release, release.approver(), "requests-by-offence", "2023/2025,INCOMING,BRIBERY,COUNT")
                .expecting(200);

        assertThat(found.texts("/items", "id")).containsExactly(late.id());
        assertThat(found.at("/cell/was").asInt()).isEqualTo(6);
        assertThat(found.at("/complete").asBoolean()).isTrue();
        var inEurope = release.approver()
                .get(release.edition(2) + "/comparison/entries?table=received-by-partner&place=2024,150,COUNT")
                .expecting(200);
        assertThat(inEurope.texts("/items", "id")).containsExactly(late.id());
    }

    /** An edition is counted without the words of files, which the supervisor reads. */
    @Test
    void theCellOfOffencesInWordsNamesItsRequests() {
        for (var i = 0; i < 6; i++) {
            inWords();
        }
        var release = published();
        var late = inWords();

        var found = entries(release, release.approver(), "requests-by-offence", "2025,INCOMING,WORDS_OF_A_FILE,COUNT")
                .expecting(200);

        assertThat(found.texts("/items", "id")).containsExactly(late.id());
    }

    private SampleCase inWords() {
        var offences = List.of(Map.of("article", "15", "main", true), Map.of("national", "Breach of trust"));
        return SampleCase.of(callers, SampleRequest.incomingAssistance().with("offences", offences));
    }

    private SampleCase received(String year, String article) {
        return SampleCase.of(
                callers,
                SampleRequest.incomingAssistance()
                        .with("offences", List.of(Map.of("article", article, "main", true)))
                        .with("dated", year + "-02-20")
                        .with("receivedOn", year + "-03-04"));
    }

    /** The requests of a table of another version are not known: the present definition may count others. */
    @Test
    void aTableOfAnotherVersionHasNoEntries() {
        SampleCase.of(callers, SampleRequest.incomingAssistance());
        var release = published();
        SampleCase.of(callers, SampleRequest.incomingAssistance());
        try (var sql = Sql.superuser()) {
            sql.run("set session_replication_role = replica");
            assertThat(sql.run("""
                    update edition_table set head = regexp_replace(head, '"version":[0-9]+', '"version":77')
                    where authority = ? and code = 'received-by-kind'""", callers.authority())).isOne();
        }

        entries(release, release.approver(), "received-by-kind", "2025,TOTAL,COUNT")
                .expecting(409);
    }
}
