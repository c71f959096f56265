package org.comity.cases.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.comity.sample.Callers;
import org.comity.sample.PublishedEvents;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.junit.jupiter.api.Test;

/** The upgrade lets the events wait for their receivers whose requests never had a level, and no others. */
@QuarkusTest
class EventsBeforeLevelsWereKnownTest {

    private static final String MIGRATION = "/db/migration/V0100__events_of_guarded_times_are_not_sent.sql";
    private static final String EVIDENCE = "select set_config('comity.evidence', ";

    @Test
    void anEventOfARequestThatNeverHadALevelIsStillSent() throws IOException {
        var callers = Callers.ofFreshAuthority();
        var open = SampleCase.of(callers, SampleRequest.incomingAssistance());
        var restricted = SampleCase.of(callers, SampleRequest.incomingAssistance());
        restricted
                .act("/level", Map.of("level", "RESTRICTED", "reason", "a witness is named"))
                .expecting(200);
        PublishedEvents.publish();
        try (var sql = Sql.owner()) {
            sql.run("begin");
            sql.run(EVIDENCE + "'on', true)");
            sql.run("alter table event disable trigger event_is_append_only");
            sql.run("update event set guarded = true where authority = '" + callers.authority() + "'");
            sql.run("alter table event enable trigger event_is_append_only");
            for (var statement : ofTheEvents().split(";")) {
                sql.run(statement);
            }
            sql.run(EVIDENCE + "'on', true)");
            assertThat(sql.column("select distinct request_id::text from event where not guarded and authority = '"
                            + callers.authority() + "'"))
                    .containsExactly(open.id())
                    .doesNotContain(restricted.id());
            sql.run("rollback");
        }
    }

    private static String ofTheEvents() throws IOException {
        try (var in = Objects.requireNonNull(EventsBeforeLevelsWereKnownTest.class.getResourceAsStream(MIGRATION))) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var from = text.indexOf(EVIDENCE + "'on'");
            return text.substring(from, text.indexOf(EVIDENCE + "''", from));
        }
    }
}
