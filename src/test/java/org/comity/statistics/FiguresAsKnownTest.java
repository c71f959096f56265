package org.comity.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.comity.base.time.Now;
import org.comity.sample.SampleCase;
import org.junit.jupiter.api.Test;

/** Figures as they were known at an instant: what is recorded later changes them from then on, and not before. */
@QuarkusTest
class FiguresAsKnownTest {

    private static final String YEAR = AskedFigures.ASSISTANCE + "&from=2025-01-01&to=2025-12-31";
    private static final String DAY = AskedFigures.ASSISTANCE + "&on=2025-03-31";

    @Inject
    Now now;

    @Test
    void whatIsRecordedLaterLeavesEarlierKnowledgeAsItWas() {
        // Received on 3 March, withdrawn after 30 days, of which the clock was suspended for 28.
        var file = SampleCase.underReview();
        var openThen = instant();
        file.open("REQUEST_FOR_INFORMATION", "openedOn", "2025-03-05");
        file.take("WITHDRAW", "occurredAt", "2025-04-02");
        var withdrawnThen = instant();
        file.act(
                        file.callers().supervisor(),
                        "/transitions/4/corrections",
                        Map.of("reason", "a slip of the pen", "occurredAt", "2025-03-25"))
                .expecting(201);

        assertThat(stock(file, openThen)).isEqualTo(1);
        assertThat(stock(file, withdrawnThen)).isEqualTo(1);
        assertThat(stock(file, "")).isZero();
        assertThat(result(file, openThen)).containsExactly("0", "1", "", "");
        assertThat(result(file, withdrawnThen)).containsExactly("1", "0", "30.0", "2.0");
        assertThat(result(file, "")).containsExactly("1", "0", "22.0", "2.0");
        assertThat(milestone(file, "WITHDRAW", openThen)).isZero();
        assertThat(milestone(file, "WITHDRAW", withdrawnThen)).isEqualTo(1);
        assertThat(opened(file, openThen)).isZero();
        assertThat(opened(file, withdrawnThen)).isEqualTo(1);
        assertThat(ask(file, "results?" + DAY, openThen)
                        .at("/total/rows/0/values/0")
                        .asInt())
                .isEqualTo(1);
        assertThat(ask(file, "results?" + DAY, "").at("/total/rows/0/values/0").asInt())
                .isZero();
        assertThat(ask(file, "results?" + DAY, openThen).path("asOf").asText()).isEqualTo(openThen);
    }

    @Test
    void groupsAreMadeFromWhatWasKnownThen() {
        var file = SampleCase.underReview();
        var before = instant();
        file.patch(Map.of("counterpart", "CAN")).expecting(200);

        for (var figure : new String[] {"results?" + DAY, "open-stock?" + DAY, "milestones?" + YEAR}) {
            var then = ask(file, figure + "&by=region", before)
                    .at("/groups/0/title")
                    .asText();
            var today =
                    ask(file, figure + "&by=region", "").at("/groups/0/title").asText();

            assertThat(then).isEqualTo("Europe");
            assertThat(today).isEqualTo("Americas");
        }
    }

    private static int stock(SampleCase file, String asOf) {
        return ask(file, "open-stock?" + DAY, asOf).path("counted").asInt();
    }

    private static int milestone(SampleCase file, String step, String asOf) {
        return ask(file, "milestones?" + YEAR + "&step=" + step, asOf)
                .path("counted")
                .asInt();
    }

    private static int opened(SampleCase file, String asOf) {
        for (var row : ask(file, "milestones?" + YEAR, asOf).at("/total/rows")) {
            if (row.path("row").asText().equals("OPENED_REQUEST_FOR_INFORMATION")) {
                return row.path("total").asInt();
            }
        }
        throw new AssertionError("no such row");
    }

    /** How many ended, how many still run, and the mean of the days, gross and net. */
    private static String[] result(SampleCase file, String asOf) {
        var values = ask(file, "durations?" + YEAR, asOf).at("/total/rows/0/values");
        return new String[] {
            values.path(0).asText(""), values.path(1).asText(""), text(values.path(2)), text(values.path(5))
        };
    }

    private static String text(JsonNode number) {
        return number.isNull() ? "" : number.asText();
    }

    private static JsonNode ask(SampleCase file, String query, String asOf) {
        return file.callers()
                .named("stan", "statistician")
                .get(AskedFigures.PATH + query + (asOf.isEmpty() ? "" : "&asOf=" + asOf))
                .expecting(200)
                .json();
    }

    /** An instant between what was recorded before and what comes. */
    private String instant() {
        var instant = now.instant();
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> now.instant().isAfter(instant));
        return instant.toString();
    }
}
