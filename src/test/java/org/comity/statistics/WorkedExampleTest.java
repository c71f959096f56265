package org.comity.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.State;
import org.junit.jupiter.api.Test;

/** The dozen requests that a statistician can count by hand. */
@QuarkusTest
class WorkedExampleTest {

    @Test
    void everyCellIsAsCountedByHand() {
        var histories = new SampleHistories();
        Tables.read("/indicators/statement/requests.csv").forEach(line -> write(histories, line));

        var statement = AskedStatement.of(histories.statistician(), "2020-07-01", "2023-06-30", "");

        assertThat(statement.total()).containsExactlyEntriesOf(Tables.figures("/indicators/statement/expected.csv"));
        assertThat(statement.json().getBoolean("balanced")).isTrue();
    }

    private static void write(SampleHistories histories, NamedCsvRecord line) {
        var request = histories.request(
                line.getField("reference"), Direction.OUTGOING, Kind.EXTRADITION, line.getField("counterpart"));
        if (!line.getField("prepared_on").isEmpty()) {
            request.moved(State.DRAFT, line.getField("prepared_on"));
        }
        if (!line.getField("sent_on").isEmpty()) {
            request.moved(State.SENT, line.getField("sent_on"));
        }
        end(request, line.getField("result"), line.getField("result_on"));
        if (!line.getField("reopened_on").isEmpty()) {
            request.moved(State.SENT, line.getField("reopened_on"));
        }
        end(request, line.getField("second_result"), line.getField("second_result_on"));
    }

    private static void end(SampleHistories.Sample request, String result, String day) {
        if (!result.isEmpty()) {
            var state = result.equals("NO_LONGER_REQUIRED") ? State.WITHDRAWN : State.valueOf(result);
            request.moved(state, day, result);
        }
    }
}
