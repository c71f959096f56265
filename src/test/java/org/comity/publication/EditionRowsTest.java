package org.comity.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.comity.base.time.MovableNow;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.RunJobs;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Editions as rows: frozen once they are published, visible to their office alone before, and counted over the whole office. */
@QuarkusTest
class EditionRowsTest {

    private static final List<String> PARTS = List.of("edition_table", "edition_cell", "edition_exact", "edition_act");
    private static final List<String> ALL = List.of(
            "release",
            "release_early_reader",
            "edition",
            "edition_act",
            "edition_table",
            "edition_cell",
            "edition_exact",
            "edition_contribution",
            "edition_trace");

    private final Callers callers = Callers.ofFreshAuthority();

    @Inject
    MovableNow now;

    @AfterEach
    void restart() {
        now.isUsual();
    }

    private SampleRelease release(String code) {
        return SampleRelease.planned(callers, code, "2024-01-01", "2025-12-31");
    }

    private Sql office() {
        return Sql.application().actingFor(callers.authority(), "").as("forger", Instant.now());
    }

    private static String id(SampleRelease release, int no) {
        try (var sql = Sql.superuser()) {
            return sql.column("select id from edition where release_id = ?::uuid and no = ?", release.id(), no)
                    .getFirst();
        }
    }

    private static int rows(Sql sql, String table, String edition) {
        return sql.number("select count(*) from " + table + " where edition_id = ?::uuid", edition);
    }

    /** The number of requests that an edition counted, with the numbers that it hides. */
    private static int counted(Answer edition, SampleRelease release) {
        try (var sql = Sql.superuser()) {
            return sql.number("""
                    select coalesce(sum(coalesce(x.value, c.value)), 0)::int
                    from edition_cell c
                    left join edition_exact x on (x.edition_id, x.table_code, x.place) = (c.edition_id, c.table_code, c.place)
                    where c.edition_id = ?::uuid and c.table_code = 'received-by-kind'""", id(release, edition.at("/edition").asInt()));
        }
    }

    @Test
    void aPublishedEditionIsNeitherChangedNorDeleted() {
        SampleCase.of(callers, SampleRequest.incomingAssistance());
        var release = release("frozen");
        release.published(Map.of());
        var edition = id(release, 1);
        try (var sql = office()) {
            PARTS.forEach(part -> assertThat(rows(sql, part, edition)).as(part).isPositive());
            for (var change : List.of(
                    "update edition set hash = repeat('0', 64) where id = ?::uuid",
                    "update edition set state = 'DRAFT' where id = ?::uuid",
                    "update edition set shown_on = shown_on - 1 where id = ?::uuid",
                    "update edition set reason = 'another' where id = ?::uuid",
                    "delete from edition where id = ?::uuid",
                    "update edition_cell set value = 1 where edition_id = ?::uuid",
                    "update edition_table set head = '{}' where edition_id = ?::uuid",
                    "update edition_act set note = 'another' where edition_id = ?::uuid",
                    "delete from edition_act where edition_id = ?::uuid",
                    "delete from edition_exact where edition_id = ?::uuid",
                    "delete from edition_cell where edition_id = ?::uuid",
                    "delete from edition_table where edition_id = ?::uuid",
                    """
                    insert into edition_cell (edition_id, authority, table_code, place, value, statuses)
                    select edition_id, authority, table_code, 1000000, 1, '{}' from edition_cell where edition_id = ?::uuid
                    limit 1""")) {
                assertThatThrownBy(() -> sql.run(change, edition)).as(change).hasMessageStartingWith("42501 ");
            }
        }
    }

    @Test
    void nobodyTruncatesEditions() {
        try (var application = office();
                var everything = Sql.superuser()) {
            for (var table : ALL) {
                assertThatThrownBy(() -> application.run("truncate " + table + " cascade"))
                        .as(table)
                        .hasMessageStartingWith("42501 ");
                assertThatThrownBy(() -> everything.run("truncate " + table + " cascade"))
                        .as(table)
                        .hasMessageContaining("refused");
            }
        }
    }

    /** Nobody, another office, and an executing authority of this one. */
    private final class Strangers implements AutoCloseable {

        private final List<Sql> all = List.of(
                Sql.application(),
                Sql.application().actingFor(Callers.ofFreshAuthority().authority(), ""),
                Sql.application().actingFor(callers.authority(), "PROSECUTOR-1"));

        List<Sql> all() {
            return all;
        }

        @Override
        public void close() {
            all.forEach(Sql::close);
        }
    }

    @Test
    void aDraftIsVisibleToItsOfficeAlone() {
        SampleCase.of(callers, SampleRequest.incomingAssistance());
        var release = release("confidential");
        release.drafted(release.drafter(), Map.of("note", "for us"));
        var edition = id(release, 1);
        try (var office = office();
                var strangers = new Strangers()) {
            for (var part : PARTS) {
                assertThat(rows(office, part, edition)).as(part).isPositive();
                for (var other : strangers.all()) {
                    assertThat(rows(other, part, edition)).as(part).isZero();
                }
            }
            for (var other : strangers.all()) {
                assertThat(other.number("select count(*) from edition where id = ?::uuid", edition))
                        .isZero();
                assertThat(other.number("select count(*) from release where id = ?::uuid", release.id()))
                        .isZero();
            }
        }
    }

    @Test
    void hiddenNumbersAndNotesStayInTheOfficeAfterPublication() {
        SampleCase.of(callers, SampleRequest.incomingAssistance());
        var release = release("published");
        release.published(Map.of("note", "for us"));
        var edition = id(release, 1);
        try (var office = office();
                var strangers = new Strangers()) {
            assertThat(rows(office, "edition_exact", edition)).isPositive();
            for (var other : strangers.all()) {
                assertThat(rows(other, "edition_cell", edition)).isPositive();
                assertThat(rows(other, "edition_exact", edition)).isZero();
                assertThat(rows(other, "edition_act", edition)).isZero();
            }
        }
    }

    @Test
    void tracesAreFrozenAndStayInTheOffice() {
        SampleCase.of(callers, SampleRequest.incomingAssistance());
        var release = release("traces");
        release.published(Map.of());
        release.drafter()
                .call("Prefer", "wait=60")
                .get(release.edition(1) + "/evidence-pack")
                .then()
                .statusCode(200);
        var edition = id(release, 1);
        try (var office = office();
                var strangers = new Strangers()) {
            assertThat(rows(office, "edition_trace", edition)).isOne();
            for (var other : strangers.all()) {
                assertThat(rows(other, "edition_trace", edition)).isZero();
            }
            for (var change : List.of(
                    "update edition_trace set content = '{}' where edition_id = ?::uuid",
                    "delete from edition_trace where edition_id = ?::uuid")) {
                assertThatThrownBy(() -> office.run(change, edition)).as(change).hasMessageStartingWith("42501 ");
            }
        }
    }

    @Test
    void whoEnteredAnEarlyReaderIsNotPublic() {
        SampleCase.of(callers, SampleRequest.incomingAssistance());
        var release = release("early");
        reader(release, "Rhea Reader");
        release.published(Map.of());
        now.passes(Duration.ofHours(1));
        reader(release, "Of the next edition");

        var shown = new Api("")
                .get("/api/v1/published/" + callers.authority() + "/early")
                .expecting(200);

        assertThat(shown.texts("/earlyReaders", "name")).containsExactly("Rhea Reader");
        assertThat(shown.body()).doesNotContain("drafter").doesNotContain("notedBy");
        var rows = "select count(*) from release_early_reader where release_id = ?::uuid";
        try (var office = office();
                var nobody = Sql.application();
                var others =
                        Sql.application().actingFor(Callers.ofFreshAuthority().authority(), "")) {
            assertThat(office.number(rows, release.id())).isEqualTo(2);
            assertThat(nobody.number(rows, release.id())).isZero();
            assertThat(others.number(rows, release.id())).isZero();
        }
    }

    private static void reader(SampleRelease release, String name) {
        release.drafter()
                .post(
                        release.address() + "/early-readers",
                        Map.of("name", name, "organisation", "Ministry", "reason", "Prepares the notice"))
                .expecting(201);
    }

    @Test
    void ofAWithdrawnEditionTheReasonIsPublicAndNothingElse() {
        SampleCase.of(callers, SampleRequest.incomingAssistance());
        var release = release("withdrawn");
        var published = release.published(Map.of("note", "for us"));
        release.withdraw(published, "A register was imported twice");
        var edition = id(release, 1);
        try (var nobody = Sql.application()) {
            assertThat(nobody.column("select note from edition_act where edition_id = ?::uuid", edition))
                    .containsExactly("A register was imported twice");
            assertThat(rows(nobody, "edition_cell", edition)).isZero();
            assertThat(rows(nobody, "edition_table", edition)).isZero();
        }
    }

    @Test
    void whoAsksForADraftDoesNotMatter() {
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
        var release = release("same");
        file.act(
                        callers.supervisor(),
                        "/access-rights",
                        Map.of(
                                "kind",
                                "BAR",
                                "person",
                                release.approver().person(),
                                "reason",
                                "brother of the accused"))
                .expecting(201);
        release.approver().get(file.path()).expecting(404);
        var ofStatistician = release.drafted(release.drafter(), Map.of());
        var all = counted(ofStatistician, release);

        var ofBarred = release.drafted(release.approver(), Map.of());

        assertThat(all).isPositive();
        assertThat(counted(ofBarred, release)).isEqualTo(all);
        assertThat(ofBarred.text("/hash")).isEqualTo(ofStatistician.text("/hash"));
    }

    @Test
    void aGuardedRequestCountsFromTwelveMonthsAfterItsRegistration() {
        SampleCase.of(callers, SampleRequest.incomingAssistance());
        var release = release("guarded");
        var one = counted(release.drafted(release.drafter(), Map.of()), release);
        var guarded = SampleCase.of(callers, SampleRequest.incomingAssistance());
        var two = counted(release.drafted(release.drafter(), Map.of()), release);
        assertThat(two).isEqualTo(2 * one);

        guarded.act("/level", Map.of("level", "SEALED", "reason", "a witness is named"))
                .expecting(200);

        assertThat(counted(release.drafted(release.drafter(), Map.of()), release))
                .isEqualTo(one);
        isOlder(guarded, "11 months");
        assertThat(counted(release.drafted(release.drafter(), Map.of()), release))
                .isEqualTo(one);
        isOlder(guarded, "2 months");
        assertThat(counted(release.drafted(release.drafter(), Map.of()), release))
                .isEqualTo(two);
    }

    /** Else the next edition would be one less, and would show that a request was sealed. */
    @Test
    void aRequestThatAnEditionCountedStaysCountedWhateverItsLevel() {
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
        var release = release("counted");
        var all = counted(release.published(Map.of()), release);

        raise(file, "SEALED");

        var draft = release.drafted(release.drafter(), Map.of());
        assertThat(counted(draft, release)).isEqualTo(all).isPositive();
        assertThat(release.drafter().get(draft.location() + "/comparison").at("/cells"))
                .isEmpty();
        lower(file);
        now.passes(Duration.ofDays(1));
        raise(file, "RESTRICTED");
        assertThat(counted(release.drafted(release.drafter(), Map.of()), release))
                .isEqualTo(all);
    }

    @Test
    void aRequestThatNoEditionCountedWaitsAlthoughItWasNormal() {
        SampleCase.of(callers, SampleRequest.incomingAssistance());
        var release = release("waits");
        var one = counted(release.drafted(release.drafter(), Map.of()), release);
        var early = SampleCase.of(callers, SampleRequest.incomingAssistance());
        raise(early, "SEALED");
        now.passes(Duration.ofHours(1));
        release.published(Map.of());
        lower(early);
        now.passes(Duration.ofHours(1));
        raise(early, "SEALED");
        assertThat(counted(release.drafted(release.drafter(), Map.of()), release))
                .isEqualTo(one);

        isOlder(early, "13 months");

        assertThat(counted(release.drafted(release.drafter(), Map.of()), release))
                .isEqualTo(2 * one);
    }

    /** An edition of days before the request has not counted it, whenever it was made. */
    @Test
    void anEditionOfEarlierDaysDoesNotEndTheDelay() {
        SampleCase.of(callers, SampleRequest.incomingAssistance());
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
        SampleRelease.planned(callers, "earlier", "2022-01-01", "2024-12-31").published(Map.of());
        var release = SampleRelease.planned(callers, "later", "2025-01-01", "2025-12-31");
        var both = counted(release.drafted(release.drafter(), Map.of()), release);

        raise(file, "SEALED");

        assertThat(2 * counted(release.drafted(release.drafter(), Map.of()), release))
                .isEqualTo(both)
                .isPositive();
    }

    @Test
    void anEditionOfAnotherReleaseWithTheDaysOfTheRequestEndsTheDelay() {
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
        SampleRelease.planned(callers, "same-days", "2025-01-01", "2025-12-31").published(Map.of());
        var release = release("both");
        var all = counted(release.drafted(release.drafter(), Map.of()), release);

        raise(file, "SEALED");

        assertThat(counted(release.drafted(release.drafter(), Map.of()), release))
                .isEqualTo(all)
                .isPositive();
    }

    /** A request that is closed is in no edition of later days, unless it has records such as a freeze that lasts. */
    @Test
    void anEditionOfLaterDaysEndsTheDelayOfARequestThatReachesThem() {
        var over = receivedIn2024();
        close(over);
        var frozen = receivedIn2024();
        frozen.act("/assets", Map.of("kind", "CASH", "description", "Notes")).expecting(201);
        frozen.act("/asset-events", freeze()).expecting(201);
        close(frozen);
        var open = receivedIn2024();
        SampleRelease.planned(callers, "later", "2025-01-01", "2025-12-31").published(Map.of());
        for (var file : List.of(over, frozen, open)) {
            raise(file, "SEALED");
        }

        assertThat(waits(over)).isTrue();
        assertThat(waits(frozen)).isFalse();
        assertThat(waits(open)).isFalse();
    }

    private static Map<String, Object> freeze() {
        return Map.of(
                "assetNo",
                1,
                "kind",
                "FREEZE",
                "day",
                "2024-02-20",
                "freezeBasis",
                "FOREIGN_ORDER",
                "until",
                "2024-12-31");
    }

    private SampleCase receivedIn2024() {
        return SampleCase.of(
                callers,
                SampleRequest.incomingAssistance().with("dated", "2024-02-01").with("receivedOn", "2024-02-05"));
    }

    private static void close(SampleCase file) {
        file.take("WITHDRAW", "occurredAt", "2024-03-01");
        file.take("CLOSE", "occurredAt", "2024-03-20");
    }

    private static boolean waits(SampleCase file) {
        try (var sql = Sql.superuser()) {
            return sql.number(
                            "select count(*) from guarded_request g where g.id = ?::uuid and comity_waits(g, '2000-01-01')",
                            file.id())
                    == 1;
        }
    }

    private void raise(SampleCase file, String level) {
        new SampleLevel(callers, file).raise(level);
    }

    private void lower(SampleCase file) {
        new SampleLevel(callers, file).lower();
    }

    private static void isOlder(SampleCase file, String time) {
        try (var sql = Sql.superuser()) {
            sql.run(
                    "update guarded_request set registered_at = registered_at - ?::interval where id = ?::uuid",
                    time,
                    file.id());
        }
    }

    @Test
    void anEditionIsPublishedAtItsTimeAndNotBefore() {
        var embargo = now.instant().plus(Duration.ofHours(1)).toString();
        var release =
                SampleRelease.planned(callers, "scheduled", "2024-01-01", "2024-12-31", Map.of("scheduledAt", embargo));
        var approved = release.approve(release.approver(), release.submitted(release.drafter(), Map.of()))
                .expecting(200);
        release.drafter()
                .post(release.edition(1) + "/publication", Map.of(), "If-Match", approved.etag())
                .expecting(409);
        RunJobs.publishEditions();
        assertThat(state(release)).isEqualTo("APPROVED");

        now.passes(Duration.ofHours(2));
        RunJobs.publishEditions();

        assertThat(state(release)).isEqualTo("PUBLISHED");
    }

    /** The office finds the reason in the edition, since nobody is there when the job passes it over. */
    @Test
    void anEditionThatIsNotProtectedWithAnotherReleaseIsHeldBackAndSaysWhy() {
        var embargo = now.instant().plus(Duration.ofHours(1)).toString();
        var release =
                SampleRelease.planned(callers, "scheduled", "2024-01-01", "2024-12-31", Map.of("scheduledAt", embargo));
        release.approve(release.approver(), release.submitted(release.drafter(), Map.of()))
                .expecting(200);
        assertThat(release.drafter().get(release.edition(1)).at("/heldBack")).isEmpty();
        SampleRelease.planned(callers, "meanwhile", "2023-01-01", "2024-12-31").published(Map.of());
        now.passes(Duration.ofHours(2));

        var logged = warnings(() -> {
            RunJobs.publishEditions();
            RunJobs.publishEditions();
        });

        assertThat(state(release)).isEqualTo("APPROVED");
        var shown = release.drafter().get(release.edition(1)).expecting(200);
        assertThat(shown.texts("/heldBack", "code")).containsExactly("OVERLAP");
        assertThat(shown.texts("/heldBack", "about")).containsExactly("meanwhile/1");
        assertThat(logged)
                .filteredOn(line -> line.contains(callers.authority()))
                .singleElement()
                .asString()
                .contains(release.id(), "meanwhile/1");
    }

    /** The same finding is shown, keeps the job from publishing and is in the log; by hand the edition is published. */
    @Test
    void anEditionThatWasCountedAfterItsTimeIsHeldBackAndSaysWhy() {
        var embargo = now.instant().plus(Duration.ofHours(1)).toString();
        var release =
                SampleRelease.planned(callers, "overdue", "2024-01-01", "2024-12-31", Map.of("scheduledAt", embargo));
        now.passes(Duration.ofHours(2));
        var approved = release.approve(release.approver(), release.submitted(release.drafter(), Map.of()))
                .expecting(200);

        var logged = warnings(RunJobs::publishEditions);

        assertThat(state(release)).isEqualTo("APPROVED");
        assertThat(release.drafter().get(release.edition(1)).texts("/heldBack", "code"))
                .containsExactly("COUNTED_LATE");
        assertThat(logged)
                .filteredOn(line -> line.contains(callers.authority()))
                .singleElement()
                .asString()
                .contains(release.id(), "COUNTED_LATE");
        release.drafter()
                .post(release.edition(1) + "/publication", Map.of(), "If-Match", approved.etag())
                .expecting(200);
        assertThat(warnings(RunJobs::publishEditions))
                .filteredOn(line -> line.contains(callers.authority()))
                .isEmpty();
    }

    private static List<String> warnings(Runnable act) {
        var lines = new CopyOnWriteArrayList<String>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage() + Arrays.toString(line.getParameters()));
            }

            @Override
            public void flush() {
                // nothing is buffered
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        var logger = Logger.getLogger("org.comity.publication.edition");
        logger.addHandler(handler);
        try {
            act.run();
        } finally {
            logger.removeHandler(handler);
        }
        return lines;
    }

    @Test
    void dueEditionsAreForTheJobAlone() {
        try (var office = office();
                var nobody = Sql.application()) {
            assertThat(office.number("select count(*) from due_editions('2999-01-01')"))
                    .isZero();
            assertThat(nobody.number("select count(*) from due_editions('2999-01-01')"))
                    .isZero();
        }
    }

    private static String state(SampleRelease release) {
        return release.drafter().get(release.edition(1)).expecting(200).text("/state");
    }
}
