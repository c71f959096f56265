package org.comity.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.State;
import org.comity.statistics.SampleHistories.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A request of which a day says that it is of another kind leaves one statement and enters another, and both add up. */
@QuarkusTest
class ReclassifiedFiguresTest {

    private static final String YEARS = "&from=2020-01-01&to=2022-12-31";

    private final SampleHistories histories = new SampleHistories();

    @ParameterizedTest
    @EnumSource(names = {"ENQUIRY", "MLA", "SPONTANEOUS_INFORMATION"})
    void everyCellIsAsCountedByHand(Kind kind) {
        workedExample();

        var statement = statement(kind);

        var name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        assertThat(total(statement))
                .containsExactlyEntriesOf(Tables.figures("/indicators/reclassification/expected-" + name + ".csv"));
        assertThat(statement.getBoolean("balanced")).isTrue();
    }

    @Test
    void aDraftOfAnotherKindIsInNoFigureAndNewWhenItIsSent() {
        var draft = histories
                .request(Direction.OUTGOING, Kind.ENQUIRY, "CAN")
                .moved(State.DRAFT, "2020-01-10")
                .reclassified(Kind.EXTRADITION, State.DRAFT, "2020-02-10")
                .moved(State.APPROVED, "2020-03-10");

        assertThat(total(outgoing(Kind.ENQUIRY)))
                .allSatisfy((row, values) -> assertThat(values).as(row).containsOnly(0));
        draft.moved(State.SENT, "2021-04-10");

        assertThat(total(outgoing(Kind.EXTRADITION)).get("NEW")).containsExactly(0, 1, 0);
        assertThat(total(outgoing(Kind.EXTRADITION)).get("RECLASSIFIED_IN")).containsExactly(0, 0, 0);
        assertThat(total(outgoing(Kind.EXTRADITION)).get("CONTINUING")).containsExactly(0, 1, 1);
        assertThat(total(outgoing(Kind.ENQUIRY)).get("NEW")).containsExactly(0, 0, 0);
    }

    @Test
    void aReclassificationThatWasTakenBackIsNotCounted() {
        var request = enquiry("2020-03-03").reclassified(Kind.MLA, State.REGISTERED, "2020-04-04");
        request.annulled(2, "2020-04-04");
        histories.tamper("update request set kind = 'ENQUIRY' where id = ?", request.id());

        assertThat(total(statement(Kind.ENQUIRY)).get("CONTINUING")).containsExactly(1, 1, 1);
        assertThat(total(statement(Kind.ENQUIRY)).get("RECLASSIFIED_OUT")).containsExactly(0, 0, 0);
        assertThat(total(statement(Kind.MLA)))
                .allSatisfy((row, values) -> assertThat(values).as(row).containsOnly(0));
    }

    @Test
    void groupsBalanceAsWell() {
        workedExample();

        var statement = statement(Kind.MLA, "&by=counterpart");

        assertThat(statement.getList("groups.balanced")).containsOnly(true);
    }

    /** Stock follows what the entries say the request is; flow the kind a reclassification says it was taken for. */
    @Test
    void flowThatDoesNotSeeItGoBreaksTheBalance() {
        var broken = enquiry("2020-03-03").reclassified(Kind.MLA, State.REGISTERED, "2021-04-04");
        enquiry("2020-03-03").reclassified(Kind.MLA, State.REGISTERED, "2021-04-04");
        histories.tamper(
                "update history_entry set from_kind = 'EXTRADITION' where request_id = ? and seq = 2", broken.id());

        var statement = statement(Kind.ENQUIRY);

        assertThat(total(statement).get("RECLASSIFIED_OUT")).containsExactly(0, 1, 0);
        assertThat(total(statement).get("UNEXPLAINED_DIFFERENCE")).containsExactly(0, 1, 0);
        assertThat(statement.getList("unbalanced.reference")).containsExactly(broken.reference());
        assertThat(statement.getBoolean("balanced")).isFalse();
        assertThat(statement(Kind.MLA).getBoolean("balanced")).isTrue();
    }

    @Test
    void flowThatDoesNotSeeItComeBreaksTheBalance() {
        var broken = enquiry("2020-03-03").reclassified(Kind.MLA, State.REGISTERED, "2021-04-04");
        histories.tamper("update history_entry set from_kind = 'MLA' where request_id = ? and seq = 2", broken.id());

        var statement = statement(Kind.MLA);

        assertThat(total(statement).get("RECLASSIFIED_IN")).containsExactly(0, 0, 0);
        assertThat(total(statement).get("UNEXPLAINED_DIFFERENCE")).containsExactly(0, -1, 0);
        assertThat(statement.getList("unbalanced.reference")).containsExactly(broken.reference());
    }

    @Test
    void stockThatDoesNotSeeItGoBreaksTheBalance() {
        var broken = enquiry("2020-03-03")
                .reclassified(Kind.MLA, State.REGISTERED, "2021-04-04")
                .moved(State.UNDER_REVIEW, "2021-05-05");
        histories.tamper(
                "update history_entry set occurred_on = '2019-01-01' where request_id = ? and seq = 2", broken.id());

        // By the order of its history it was never an enquiry for a day; yet it was new as one.
        assertThat(total(statement(Kind.ENQUIRY)).get("UNEXPLAINED_DIFFERENCE")).containsExactly(1, 0, 0);
        assertThat(statement(Kind.ENQUIRY).getList("unbalanced.reference")).containsExactly(broken.reference());
    }

    /** Entries from before the kind was recorded in them: the present kind applies. */
    @Test
    void entriesThatTellNoKindAreOfTheKindOfTheirRequest() {
        var old = enquiry("2020-03-03").moved(State.ENQUIRY_PASSED_ON, "2020-04-04");
        histories.tamper("update history_entry set direction = null, to_kind = null where request_id = ?", old.id());
        assertThat(total(statement(Kind.ENQUIRY)).get("CONTINUING")).containsExactly(1, 1, 1);

        old.reclassified(Kind.MLA, State.REGISTERED, "2021-04-04");

        assertThat(total(statement(Kind.ENQUIRY)).get("NEW")).containsExactly(1, 0, 0);
        assertThat(total(statement(Kind.ENQUIRY)).get("RECLASSIFIED_OUT")).containsExactly(0, 1, 0);
        assertThat(total(statement(Kind.MLA)).get("RECLASSIFIED_IN")).containsExactly(0, 1, 0);
        assertThat(statement(Kind.ENQUIRY).getBoolean("balanced")).isTrue();
        assertThat(statement(Kind.MLA).getBoolean("balanced")).isTrue();
    }

    @Test
    void onEveryCourseStatementsBalanceAndNoRequestIsLostBetweenThem() {
        var random = new Random(20261123);
        var kinds = List.of(Kind.ENQUIRY, Kind.MLA, Kind.TRANSFER_OF_PROCEEDINGS);
        var openAtTheEnd = new HashMap<Kind, Integer>();
        for (var i = 0; i < 60; i++) {
            wander(random, kinds).ifPresent(kind -> openAtTheEnd.merge(kind, 1, Integer::sum));
        }

        var in = new int[3];
        var out = new int[3];
        for (var kind : kinds) {
            var statement = statement(kind);
            assertThat(statement.getBoolean("balanced")).as("%s", kind).isTrue();
            assertThat(statement.getList("unbalanced")).isEmpty();
            assertThat(stillOpen(kind)).as("%s", kind).isEqualTo(openAtTheEnd.getOrDefault(kind, 0));
            assertThat(total(statement).getOrDefault("CONTINUING", List.of()).getLast())
                    .as("%s", kind)
                    .isEqualTo(openAtTheEnd.getOrDefault(kind, 0));
            IntStream.range(0, 3).forEach(year -> {
                in[year] += total(statement)
                        .getOrDefault("RECLASSIFIED_IN", List.of())
                        .get(year);
                out[year] += total(statement)
                        .getOrDefault("RECLASSIFIED_OUT", List.of())
                        .get(year);
            });
        }
        assertThat(in).isEqualTo(out);
        assertThat(IntStream.of(in).sum()).isGreaterThan(20);
    }

    /** The open stock in the results at the last day, compared with the statement. */
    private int stillOpen(Kind kind) {
        var which = "direction=INCOMING&kind=" + kind + "&on=2022-12-31";
        var results = AskedFigures.of(histories.statistician(), "results", which);
        return Integer.parseInt(results.total("REQUESTS", "STILL_OPEN"));
    }

    /** Takes a random path. Returns the kind at the end, if the request is open then. */
    private Optional<Kind> wander(Random random, List<Kind> kinds) {
        var kind = kinds.get(random.nextInt(kinds.size()));
        var day = LocalDate.of(2019, 6, 1).plusDays(random.nextInt(700));
        var request = histories.request(Direction.INCOMING, kind, "CAN").moved(State.UNDER_REVIEW, day.toString());
        var open = true;
        for (var step = random.nextInt(7); step > 0; step--) {
            day = day.plusDays(random.nextInt(150));
            if (day.getYear() > 2022) {
                break;
            }
            if (!open) {
                request.moved(State.UNDER_REVIEW, day.toString());
                open = true;
            } else if (random.nextInt(3) == 0) {
                request.moved(State.WITHDRAWN, day.toString(), "WITHDRAWN");
                open = false;
            } else {
                var others = new ArrayList<>(kinds);
                others.remove(kind);
                kind = others.get(random.nextInt(others.size()));
                request.reclassified(kind, State.UNDER_REVIEW, day.toString());
            }
        }
        return open ? Optional.of(kind) : Optional.empty();
    }

    private Sample enquiry(String day) {
        return histories.request(Direction.INCOMING, Kind.ENQUIRY, "CAN").moved(State.ENQUIRY_RECEIVED, day);
    }

    private void workedExample() {
        for (var line : Tables.read("/indicators/reclassification/requests.csv")) {
            var request = histories.request(
                    line.getField("reference"), Direction.INCOMING, Kind.valueOf(line.getField("kind")), "CAN");
            for (var move : line.getField("course").split("; ")) {
                var words = move.split(" ");
                if (words[1].equals(">")) {
                    request.reclassified(Kind.valueOf(words[2]), State.valueOf(words[3]), words[0]);
                } else {
                    request.moved(State.valueOf(words[1]), words[0], words.length > 2 ? words[2] : null);
                }
            }
        }
    }

    private JsonPath statement(Kind kind) {
        return statement(kind, "");
    }

    private JsonPath statement(Kind kind, String more) {
        return asked("direction=INCOMING&kind=" + kind + YEARS + more);
    }

    private JsonPath outgoing(Kind kind) {
        return asked("direction=OUTGOING&kind=" + kind + YEARS);
    }

    private JsonPath asked(String query) {
        return AskedStatement.call(histories.statistician(), query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Map<String, List<Integer>> total(JsonPath statement) {
        var figures = new LinkedHashMap<String, List<Integer>>();
        List<String> rows = statement.getList("total.rows.row");
        List<List<Integer>> values = statement.getList("total.rows.values");
        IntStream.range(0, rows.size()).forEach(i -> figures.put(rows.get(i), values.get(i)));
        return figures;
    }
}
