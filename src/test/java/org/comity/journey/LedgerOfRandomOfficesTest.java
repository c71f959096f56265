package org.comity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.base.time.MovableNow;
import org.comity.rules.workflow.Standing;
import org.comity.rules.workflow.State;
import org.comity.sample.Answer;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The ledgers of all requests of offices with random events add up to the figures by holder, now and as known before. */
@QuarkusTest
class LedgerOfRandomOfficesTest {

    private static final int OFFICES = 3;
    private static final int ACTS = 110;
    private static final String KEYS = "&by=holder,state,cause-of-delay";
    private static final List<Map<String, String>> FURTHER = List.of(
            Map.of("kind", "APPEAL"),
            Map.of("kind", "CONDITIONS"),
            Map.of("kind", "ASSURANCES", "reasonCode", "DL_COST_DISPUTE"),
            Map.of("kind", "TRANSLATION", "reasonCode", "DL_VOLUME_COMPLEXITY"),
            Map.of("kind", "CONFIDENTIALITY_CHOICE"));

    @Inject
    MovableNow now;

    private final TreeMap<String, Long> days = new TreeMap<>();
    private int compared;

    @AfterEach
    void theClockIsUsualAgain() {
        now.isUsual();
    }

    @Test
    void figuresByHolderAreTheSumsOfTheLedgers() {
        for (var seed = 1; seed <= OFFICES; seed++) {
            var office = new RandomOffice(seed, now);
            var instants = new ArrayList<Instant>();
            for (var act = 1; act <= 8; act++) {
                office.goesOn();
            }
            office.files().add(inExecution(office));
            for (var act = 1; act <= ACTS; act++) {
                office.goesOn();
                if (act % 15 == 0) {
                    office.reclassifies();
                }
                if (act % 4 == 0) {
                    further(office, act);
                }
                if (act % 40 == 0) {
                    instants.add(now.instant());
                }
            }
            compare(office, "");
            for (var instant : instants) {
                compare(office, "&asOf=" + instant);
            }
        }
        System.out.printf("Ledgers: %d compared, days %s%n", compared, days);
        assertThat(days.keySet())
                .contains("OUR_OFFICE", "EXECUTING_AUTHORITY", "FOREIGN_AUTHORITY", "MISSING_INFORMATION", "SUSPENDED");
    }

    private static SampleCase inExecution(RandomOffice office) {
        var file = SampleCase.of(office.files().getFirst().callers(), SampleRequest.incomingAssistance());
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        file.take("ACCEPT", "occurredAt", "2025-03-04");
        file.take("SEND_FOR_EXECUTION", "occurredAt", "2025-03-05", "recipient", "PROSECUTOR-1");
        return file;
    }

    private void further(RandomOffice office, int act) {
        var body = new TreeMap<String, Object>(FURTHER.get(act / 4 % FURTHER.size()));
        body.put("openedOn", office.today().minusDays(act % 3).toString());
        body.put("topic", "another one");
        office.files().get(act % office.files().size()).act("/side-processes", body);
    }

    private void compare(RandomOffice office, String asOf) {
        var ledgers = office.files().stream()
                .map(file -> office.caseworker()
                        .get(file.path() + "/delay-ledger?" + (asOf.isEmpty() ? "" : asOf.substring(1))))
                .filter(ledger -> ledger.status() == 200)
                .toList();
        var day = LocalDate.parse(ledgers.getFirst().text("/day"));
        compareDays(office, ledgers, day, asOf);
        compareSpans(office, ledgers, day, asOf);
        compareStays(office, ledgers, day, asOf);
        for (var before : List.of(0, 3, 9, 20)) {
            comparePending(office, day.minusDays(before), asOf);
        }
        compared++;
    }

    private void compareDays(RandomOffice office, List<Answer> ledgers, LocalDate day, String asOf) {
        var expected = new TreeMap<String, Long>();
        for (var span : open(ledgers)) {
            add(expected, key(span), span.path("days").asLong());
            if (asOf.isEmpty()) {
                days.merge(span.path("holder").asText(), span.path("days").asLong(), Long::sum);
            }
        }
        var address = "days-by-holder/data?from=" + day.minusYears(3) + "&to=" + day + KEYS + asOf + "&every=";
        assertThat(numbers(ask(office, address + "WHOLE"), "count")).as(address).isEqualTo(expected);
        assertThat(numbers(ask(office, address + "MONTH"), "count"))
                .as("by month, " + address)
                .isEqualTo(expected);
    }

    private void compareSpans(RandomOffice office, List<Answer> ledgers, LocalDate day, String asOf) {
        var ended = new TreeMap<String, Long>();
        var running = new TreeMap<String, Long>();
        for (var span : open(ledgers)) {
            add(span.has("to") ? ended : running, key(span), 1);
        }
        var cells = ask(
                office,
                "time-by-stage-and-cause/data?every=WHOLE&from=" + day.minusYears(3) + "&to=" + day + KEYS + asOf);
        assertThat(numbers(cells, "n")).as("spans that ended" + asOf).isEqualTo(ended);
        assertThat(numbers(cells, "stillOpen")).as("spans that run" + asOf).isEqualTo(running);
    }

    private void compareStays(RandomOffice office, List<Answer> ledgers, LocalDate day, String asOf) {
        var lengths = new TreeMap<String, List<Long>>();
        for (var ledger : ledgers) {
            var spans = open(List.of(ledger));
            for (var i = 0; i < spans.size(); i++) {
                var first = spans.get(i);
                while (i + 1 < spans.size()
                        && first.path("holder").equals(spans.get(i + 1).path("holder"))
                        && spans.get(i).path("to").equals(spans.get(i + 1).path("from"))) {
                    i++;
                }
                var last = spans.get(i);
                if (last.has("to")) {
                    lengths.computeIfAbsent(first.path("holder").asText(), holder -> new ArrayList<>())
                            .add(ChronoUnit.DAYS.between(
                                    LocalDate.parse(first.path("from").asText()),
                                    LocalDate.parse(last.path("to").asText())));
                }
            }
        }
        var cells = ask(
                office,
                "time-with-holder/data?every=WHOLE&from=" + day.minusYears(3) + "&to=" + day + "&by=holder" + asOf);
        for (var cell : cells.path("cells")) {
            var stays = lengths.getOrDefault(cell.path("keys").get(0).asText(), List.of());
            assertThat(cell.path("n").asInt()).as(cell.toString()).isEqualTo(stays.size());
            if (!stays.isEmpty()) {
                assertThat(cell.path("median").decimalValue())
                        .as(cell + " of " + stays)
                        .isEqualByComparingTo(median(stays));
            }
        }
    }

    private void comparePending(RandomOffice office, LocalDate day, String asOf) {
        var expected = new TreeMap<String, Long>();
        for (var file : office.files()) {
            var ledger = office.caseworker().get(file.path() + "/delay-ledger?on=" + day + asOf);
            var spans = ledger.status() == 200 ? open(List.of(ledger)) : List.<JsonNode>of();
            if (!spans.isEmpty() && !spans.getLast().has("to")) {
                add(expected, key(spans.getLast()), 1);
            }
        }
        var address = "pending-by-holder/data?on=" + day + KEYS + asOf;
        assertThat(numbers(ask(office, address), "count")).as(address).isEqualTo(expected);
    }

    private static List<JsonNode> open(List<Answer> ledgers) {
        var open = new ArrayList<JsonNode>();
        for (var ledger : ledgers) {
            for (var span : ledger.at("/spans")) {
                if (State.valueOf(span.path("stage").asText()).standing() == Standing.OPEN) {
                    open.add(span);
                }
            }
        }
        return open;
    }

    private static String key(JsonNode span) {
        return span.path("holder").asText() + " " + span.path("stage").asText() + " "
                + span.path("cause").asText("NOT_RECORDED");
    }

    private static void add(Map<String, Long> numbers, String key, long number) {
        if (number > 0) {
            numbers.merge(key, number, Long::sum);
        }
    }

    private static BigDecimal median(List<Long> lengths) {
        var sorted = lengths.stream().sorted().toList();
        var high = sorted.get(sorted.size() / 2);
        var low = sorted.get((sorted.size() - 1) / 2);
        return BigDecimal.valueOf(high + low).divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_UP);
    }

    private static JsonNode ask(RandomOffice office, String address) {
        return office.caseworker()
                .get("/api/v1/statistics/indicators/" + address)
                .expecting(200)
                .json();
    }

    private static Map<String, Long> numbers(JsonNode table, String number) {
        var numbers = new TreeMap<String, Long>();
        for (var cell : table.path("cells")) {
            var keys = cell.path("keys");
            add(
                    numbers,
                    keys.get(0).asText() + " " + keys.get(1).asText() + " "
                            + keys.get(2).asText(),
                    cell.path(number).asLong());
        }
        return numbers;
    }
}
