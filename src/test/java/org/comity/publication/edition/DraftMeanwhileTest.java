package org.comity.publication.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.comity.publication.SampleRelease;
import org.comity.sample.Answer;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.junit.jupiter.api.Test;

/** A draft takes minutes in a large office. What is done with the editions of the release meanwhile neither waits for it nor is lost. */
@QuarkusTest
class DraftMeanwhileTest {

    private final Callers callers = Callers.ofFreshAuthority();

    @Test
    void anEditionIsWithdrawnWhileItsCorrectionIsCountedAndTheDraftSaysSo() throws Exception {
        SampleCase.of(callers, SampleRequest.incomingAssistance());
        var release = SampleRelease.planned(callers, "annual", "2024-01-01", "2025-12-31");
        var first = release.published(Map.of());
        try (var counting = Sql.superuser();
                var watching = Sql.superuser()) {
            counting.connection().setAutoCommit(false);
            counting.run("lock table fact_open in access exclusive mode");
            var draft = CompletableFuture.supplyAsync(() -> drafting(release));
            waitForTheCount(watching, draft);

            assertThat(drafting(release).body()).contains("Another draft of this release is being made");
            release.withdraw(first, "A list was entered twice");
            counting.connection().rollback();

            assertThat(draft.join().body()).contains("was changed while this one was counted");
        }
        release.drafted(release.drafter(), Map.of("reason", "The list is entered once"));
    }

    private static Answer drafting(SampleRelease release) {
        return release.drafter()
                .post(release.address() + "/editions", Map.of("reason", "a correction"), "Prefer", "wait=90");
    }

    private static void waitForTheCount(Sql sql, Future<Answer> draft) throws InterruptedException {
        while (sql.number("""
                select count(*) from pg_locks where relation = 'fact_open'::regclass and not granted
                and database = (select oid from pg_database where datname = current_database())""") == 0) {
            assertThat(draft.isDone()).as("the draft ended before it counted").isFalse();
            Thread.sleep(20);
        }
    }
}
