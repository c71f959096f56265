package org.comity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.comity.base.time.MovableNow;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A correction recorded today of a fact of two years ago, in the statement and in the lists. */
@QuarkusTest
class LateCorrectionTest {

    private static final int TWO_YEARS = 730;

    private static final Map<String, List<Integer>> AS_IT_WAS_KNOWN = Map.of(
            "CARRIED_FORWARD", List.of(0, 2),
            "NEW", List.of(2, 0),
            "WITHDRAWN", List.of(0, 1),
            "FINALISED", List.of(0, 1),
            "CONTINUING", List.of(2, 1));

    private static final Map<String, List<Integer>> AS_IT_IS_KNOWN_NOW = Map.of(
            "CARRIED_FORWARD", List.of(0, 2),
            "NEW", List.of(3, 0),
            "WITHDRAWN", List.of(1, 0),
            "FINALISED", List.of(1, 0),
            "CONTINUING", List.of(2, 2));

    @Inject
    MovableNow now;

    private final Callers callers = Callers.ofFreshAuthority();
    private final Api caseworker = callers.caseworker();
    private final LocalDate fact = MovableNow.machineDay();

    @AfterEach
    void theClockIsUsualAgain() {
        now.isUsual();
    }

    @Test
    void aCorrectionOfAFactOfTwoYearsAgoLeavesWhatWasKnownBefore() {
        var corrected = registered(fact.minusDays(60));
        registered(fact.minusDays(50));
        corrected.take("WITHDRAW", "occurredAt", fact.toString());
        now.passes(TWO_YEARS);
        var before = now.instant();
        var asked = statement("");

        corrected
                .act(
                        callers.supervisor(),
                        "/transitions/2/corrections",
                        Map.of(
                                "reason",
                                "The letter bears another day",
                                "occurredAt",
                                fact.minusDays(30).toString()))
                .expecting(201);
        registered(fact.minusDays(40));
        var after = now.instant();
        var byDay = statement("");
        var asOfBefore = statement("&asOf=" + before);
        var asOfAfter = statement("&asOf=" + after);

        print("by the days of the facts, as known today", byDay);
        print("as of " + before + ", before the correction", asOfBefore);
        print("as of " + after + ", after it", asOfAfter);
        assertThat(figures(asked)).isEqualTo(allOf(AS_IT_WAS_KNOWN));
        assertThat(figures(asOfBefore)).isEqualTo(allOf(AS_IT_WAS_KNOWN));
        assertThat(figures(byDay)).isEqualTo(allOf(AS_IT_IS_KNOWN_NOW));
        assertThat(figures(asOfAfter)).isEqualTo(allOf(AS_IT_IS_KNOWN_NOW));
        assertThat(List.of(byDay, asOfBefore, asOfAfter))
                .allSatisfy(
                        answer -> assertThat(answer.at("/balanced").asBoolean()).isTrue());
        assertThat(asOfBefore.text("/asOf")).isEqualTo(before.toString());
        assertThat(byDay.json().has("asOf")).isFalse();
    }

    private SampleCase registered(LocalDate day) {
        return SampleCase.of(
                callers,
                SampleRequest.incomingAssistance().with("dated", day.toString()).with("receivedOn", day.toString()));
    }

    /** The statistical year begins ten days before the fact, so that the correction moves it into the year before. */
    private Answer statement(String more) {
        var start = fact.minusDays(10);
        var yearStart = (start.getDayOfMonth() == 29 ? start.minusDays(1) : start)
                .toString()
                .substring(5);
        return caseworker
                .get("/api/v1/statistics/statement?direction=INCOMING&kind=MLA&yearStart=" + yearStart + "&from="
                        + fact.minusDays(100) + "&to=" + fact.plusDays(20) + more)
                .expecting(200);
    }

    private static Map<String, List<Integer>> figures(Answer statement) {
        var figures = new LinkedHashMap<String, List<Integer>>();
        for (var row : statement.at("/total/rows")) {
            figures.put(row.path("row").asText(), numbers(row));
        }
        return figures;
    }

    private static List<Integer> numbers(JsonNode row) {
        return StreamSupport.stream(row.path("values").spliterator(), false)
                .map(JsonNode::asInt)
                .toList();
    }

    /** Every row of the statement: those that are not named are nought. */
    private static Map<String, List<Integer>> allOf(Map<String, List<Integer>> named) {
        var all = new LinkedHashMap<String, List<Integer>>();
        for (var row : List.of(
                "CARRIED_FORWARD",
                "NEW",
                "REOPENED",
                "RECLASSIFIED_IN",
                "REDIRECTED_IN",
                "SPLIT_OFF",
                "EXECUTED",
                "PARTLY_EXECUTED",
                "REFUSED",
                "WITHDRAWN",
                "NO_LONGER_REQUIRED",
                "IMPOSSIBLE",
                "OTHERWISE_FINALISED",
                "FINALISED",
                "RECLASSIFIED_OUT",
                "REDIRECTED_OUT",
                "JOINED",
                "CONTINUING",
                "UNEXPLAINED_DIFFERENCE")) {
            all.put(row, named.getOrDefault(row, List.of(0, 0)));
        }
        return all;
    }

    private static void print(String title, Answer statement) {
        var labels = statement.texts("/periods", "label").stream()
                .map("%9s"::formatted)
                .collect(Collectors.joining());
        System.out.printf("Statement %s%n  %-22s%s%n", title, "", labels);
        figures(statement)
                .forEach((row, values) -> System.out.printf(
                        "  %-22s%s%n",
                        row, values.stream().map("%9d"::formatted).collect(Collectors.joining())));
    }
}
