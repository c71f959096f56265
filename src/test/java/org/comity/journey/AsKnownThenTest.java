package org.comity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.base.time.MovableNow;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.AtOnce;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An answer as of an instant equals the answer given at that instant, despite later records. */
@QuarkusTest
class AsKnownThenTest {

    private static final int HISTORIES = 4;
    private static final int ACTS = 48;
    private static final int ACTS_BETWEEN_SNAPSHOTS = 8;

    private static final List<String> BELOW = List.of("", "/transitions", "/history", "/side-processes", "/deadlines");

    private static final String STATEMENT = "/api/v1/statistics/statement?direction=INCOMING&kind=MLA";

    @Inject
    MovableNow now;

    @AfterEach
    void theClockIsUsualAgain() {
        now.isUsual();
    }

    @Test
    void theAnswerAsOfAnInstantIsTheOneThatWasGivenThen() {
        var happened = new TreeMap<String, Integer>();
        for (var seed = 1; seed <= HISTORIES; seed++) {
            var office = new RandomOffice(seed, now);
            var snapshots = new ArrayList<Snapshot>();
            for (var act = 1; act <= ACTS; act++) {
                office.goesOn();
                if (act % ACTS_BETWEEN_SNAPSHOTS == 0) {
                    snapshots.add(Snapshot.taken(office, now.instant()));
                }
            }
            var compared = snapshots.stream()
                    .mapToInt(snapshot -> snapshot.isAnsweredAgain(office))
                    .sum();
            System.out.printf("As known then, history %d: %d answers, %s%n", seed, compared, office.happened());
            assertThat(compared).isGreaterThan(200);
            office.happened().forEach((what, often) -> happened.merge(what, often, Integer::sum));
        }
        assertThat(happened.keySet())
                .contains(
                        "register",
                        "change",
                        "correct",
                        "annul",
                        "end side process",
                        "end deadline",
                        "SEND_FOR_EXECUTION");
    }

    /** Answers as they were given at an instant, by their addresses. */
    private record Snapshot(Instant at, Map<String, JsonNode> answers, int requests) {

        static Snapshot taken(RandomOffice office, Instant at) {
            var answers = new LinkedHashMap<String, JsonNode>();
            var addresses = addresses(office);
            var given = AtOnce.each(addresses, address -> ask(office.caseworker(), address));
            for (var i = 0; i < addresses.size(); i++) {
                answers.put(addresses.get(i), comparable(given.get(i).expecting(200)));
            }
            return new Snapshot(at, answers, office.files().size());
        }

        int isAnsweredAgain(RandomOffice office) {
            AtOnce.each(answers.entrySet(), answer -> {
                var again = ask(office.caseworker(), withInstant(answer.getKey()));
                assertThat(again.status())
                        .as("%s as of %s", answer.getKey(), at)
                        .isEqualTo(200);
                assertThat(comparable(again))
                        .as("%s as of %s", answer.getKey(), at)
                        .isEqualTo(answer.getValue());
                return again.status();
            });
            var later = office.files().subList(requests, office.files().size()).stream()
                    .flatMap(file -> BELOW.stream().map(below -> file.path() + below))
                    .toList();
            AtOnce.each(
                    later,
                    address -> office.caseworker().get(withInstant(address)).expecting(404));
            return answers.size();
        }

        private String withInstant(String address) {
            return address + (address.contains("?") ? "&" : "?") + "asOf=" + at;
        }

        /** A search differs from a reading by its words: after a hash here, in the body there. */
        private static Answer ask(Api caseworker, String address) {
            if (!address.startsWith("search#")) {
                return caseworker.get(address);
            }
            var body = new TreeMap<String, Object>();
            for (var pair : address.substring("search#?".length()).split("&")) {
                body.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
            return caseworker.post(Api.REQUESTS + "/_search", body);
        }

        private static List<String> addresses(RandomOffice office) {
            var addresses = new ArrayList<String>();
            var day = office.today().minusDays(9);
            for (var file : office.files()) {
                BELOW.forEach(below -> addresses.add(file.path() + below));
                addresses.add(file.path() + "/side-processes?on=" + day);
                addresses.add(file.path() + "/deadlines?on=" + day);
                addresses.add(file.path() + "/history?on=" + day);
                if (office.caseworker().get(file.path() + "?on=" + day).status() == 200) {
                    addresses.add(file.path() + "?on=" + day);
                }
            }
            for (var filter : List.of(
                    "",
                    "&standing=OPEN",
                    "&state=UNDER_REVIEW,ACCEPTED",
                    "&result=WITHDRAWN",
                    "&counterpart=CAN",
                    "&legalBasis=UNCAC",
                    "&urgent=true",
                    "&running=CONSULTATION",
                    "&reviewTo=" + office.today().plusDays(20),
                    "&sort=reviewOn&limit=2",
                    "&sort=reference")) {
                addresses.add(Api.REQUESTS + "?count=true" + filter);
            }
            // Before a request bears the name, the filter is a fault.
            var ofOfficer = Api.REQUESTS + "?count=true&officer=O-1";
            if (office.caseworker().get(ofOfficer).status() == 200) {
                addresses.add(ofOfficer);
            }
            for (var filter : List.of("", "&standing=OPEN", "&counterpart=CAN", "&running=CONSULTATION")) {
                addresses.add(Api.REQUESTS + "?count=true&on=" + day + filter);
            }
            addresses.add("search#?text=words 1");
            addresses.add("search#?foreignReference=pnf-1&on=" + day);
            addresses.add("/api/v1/deadlines");
            addresses.add("/api/v1/deadlines?overdue=true");
            for (var by : List.of("none", "counterpart", "legalBasis", "offence")) {
                addresses.add(STATEMENT + "&from=" + office.today().minusDays(400) + "&to="
                        + office.today().plusDays(5) + "&by=" + by);
            }
            return addresses;
        }

        /** Without what says when and from where was asked, and without the steps that are open to one who looks now. */
        /** Answers as of an instant have no open steps and no priority. */
        private static JsonNode comparable(Answer answer) {
            var tree = answer.json();
            for (var moment : List.of("asOf", "computedAt", "openSteps", "priority")) {
                if (tree instanceof ObjectNode object) {
                    object.remove(moment);
                }
            }
            tree.path("items").forEach(Snapshot::sortRunning);
            tree.path("items").forEach(line -> {
                if (line instanceof ObjectNode object) {
                    object.remove("priority");
                }
            });
            return tree;
        }

        private static void sortRunning(JsonNode line) {
            if (line.path("running") instanceof ArrayNode running) {
                var sorted = new TreeSet<String>();
                running.forEach(kind -> sorted.add(kind.asText()));
                running.removeAll();
                sorted.forEach(running::add);
            }
        }
    }
}
