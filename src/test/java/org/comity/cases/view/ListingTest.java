package org.comity.cases.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.comity.base.time.MovableNow;
import org.comity.rules.workflow.State;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ListingTest {

    @Test
    void everyFilterFinds() {
        var callers = Callers.ofFreshAuthority();
        var review = MovableNow.machineDay().plusDays(3).toString();
        var first = SampleCase.of(
                        callers,
                        SampleRequest.incomingAssistance()
                                .with("officer", "Zoë & Co")
                                .with("urgency", Map.of("reason", "custody"))
                                .with("reviewOn", review))
                .id();
        var refusedCase = SampleCase.of(
                callers,
                SampleRequest.incomingAssistance()
                        .with("counterpart", "DEU")
                        .with("dated", "2025-01-10")
                        .with("receivedOn", "2025-01-20")
                        .with("legalBases", List.of(Map.of("instrument", "ECE"))));
        var withdrawn = refusedCase.id();
        refusedCase.take("WITHDRAW");
        var third = SampleCase.of(callers, SampleRequest.outgoingExtradition());
        var running = SampleCase.of(callers, SampleRequest.incomingAssistance());
        running.open("TRANSLATION");

        assertThat(ids(callers, "")).containsExactly(running.id(), third.id(), withdrawn, first);
        assertThat(ids(callers, "?authority=" + callers.authority())).hasSize(4);
        assertThat(callers.caseworker()
                        .get(Api.REQUESTS + "?authority=ELSE")
                        .expecting(400)
                        .faults())
                .containsExactly("authority bad-value");
        assertThat(ids(callers, "?direction=OUTGOING")).containsExactly(third.id());
        assertThat(ids(callers, "?kind=EXTRADITION")).containsExactly(third.id());
        assertThat(ids(callers, "?counterpart=DEU")).containsExactly(withdrawn);
        assertThat(ids(callers, "?state=WITHDRAWN,DRAFT")).containsExactly(third.id(), withdrawn);
        assertThat(ids(callers, "?standing=OPEN")).containsExactly(running.id(), first);
        assertThat(ids(callers, "?standing=PREPARING,FINALISED")).containsExactly(third.id(), withdrawn);
        assertThat(ids(callers, "?result=WITHDRAWN,REFUSED")).containsExactly(withdrawn);
        assertThat(ids(callers, "?legalBasis=ECE")).containsExactly(third.id(), withdrawn);
        assertThat(ids(callers, "?running=TRANSLATION")).containsExactly(running.id());
        assertThat(ids(callers, "?officer=Zo%C3%AB%20%26%20Co")).containsExactly(first);
        assertThat(ids(callers, "?urgent=true")).containsExactly(first);
        assertThat(ids(callers, "?urgent=false")).hasSize(3).doesNotContain(first);
        assertThat(ids(callers, "?datedFrom=2025-01-11")).containsExactly(running.id(), first);
        assertThat(ids(callers, "?datedTo=2025-01-10")).containsExactly(withdrawn);
        assertThat(ids(callers, "?receivedFrom=2025-03-03")).containsExactly(running.id(), first);
        assertThat(ids(callers, "?receivedTo=2025-03-02")).containsExactly(withdrawn);
        assertThat(ids(callers, "?reviewTo=" + review)).containsExactly(first);
        assertThat(ids(callers, "?kind=MLA&standing=OPEN&urgent=true&counterpart=FRA"))
                .containsExactly(first);
    }

    @Test
    void aLineShowsTheStateInWordsTheSummaryAReferenceAndTheNextDueDay() {
        var callers = Callers.ofFreshAuthority();
        var file = SampleCase.of(
                callers,
                SampleRequest.incomingAssistance()
                        .with("summary", "a".repeat(201))
                        .with(
                                "foreignReferences",
                                List.of(Map.of("reference", "PNF-1"), Map.of("reference", "PNF-2"))));

        var line = list(callers, "");

        assertThat(line.text("/items/0/stateTitle")).isEqualTo(State.REGISTERED.title());
        assertThat(line.text("/items/0/summary")).isEqualTo("a".repeat(200));
        assertThat(line.text("/items/0/foreignReference")).isEqualTo("PNF-1");
        assertThat(line.text("/items/0/nextDueOn"))
                .isNotEmpty()
                .isEqualTo(file.view().text("/deadlines/0/dueOn"));
    }

    @Test
    void pagesLoseAndRepeatNothing() {
        var callers = Callers.ofFreshAuthority();
        var registered = new ArrayList<String>();
        for (var i = 0; i < 130; i++) {
            var review = MovableNow.machineDay().plusDays(i % 7).toString();
            registered.add(callers.caseworker()
                    .post(
                            Api.REQUESTS,
                            SampleRequest.of(i % 3 == 0 ? "OUTGOING" : "INCOMING", i % 3 == 0 ? "EXTRADITION" : "MLA")
                                    .with("reviewOn", review))
                    .expecting(201)
                    .id());
        }

        assertThat(ids(callers, "")).hasSize(50);
        assertThat(walk(callers, "?sort=registeredAt&limit=30").stream().map(Line::id))
                .isEqualTo(registered);
        assertThat(walk(callers, "?limit=1&kind=EXTRADITION")).hasSize(44);
        assertThat(walk(callers, "?limit=13").stream().map(Line::id)).isEqualTo(registered.reversed());
        assertThat(walk(callers, "?sort=reference&limit=30"))
                .hasSize(130)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.comparing(Line::reference));
        assertThat(walk(callers, "?sort=reviewOn&limit=30"))
                .hasSize(130)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.comparing(Line::reviewOn));
        assertThat(walk(callers, "?limit=30&on=" + MovableNow.machineDay())).hasSize(130);
        assertThat(list(callers, "?limit=30&count=true").at("/count").asInt()).isEqualTo(130);
        assertThat(list(callers, "?limit=1&count=true&kind=MLA").at("/count").asInt())
                .isEqualTo(86);
        assertThat(list(callers, "?limit=200").header("Link")).isEmpty();
    }

    @Test
    void aListOfStatesHasTheirRequestsInItsOrder() {
        var callers = Callers.ofFreshAuthority();
        var other = SampleCase.of(SampleRequest.incomingAssistance());
        var registered = new ArrayList<String>();
        var withdrawn = new ArrayList<String>();
        var reviewed = new ArrayList<String>();
        for (var i = 0; i < 12; i++) {
            var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
            List.of(registered, reviewed, withdrawn).get(i % 3).add(file.id());
            if (i % 3 > 0) {
                file.take("ACKNOWLEDGE");
            }
            if (i % 3 > 1) {
                file.take("WITHDRAW");
            }
        }
        var begun =
                Stream.concat(registered.stream(), reviewed.stream()).sorted().toList();

        assertThat(listed(callers, "?state=REGISTERED&sort=registeredAt&limit=1"))
                .isEqualTo(registered);
        assertThat(listed(callers, "?state=UNDER_REVIEW&limit=3")).isEqualTo(reviewed.reversed());
        assertThat(listed(callers, "?state=REGISTERED,UNDER_REVIEW&limit=3")).isEqualTo(begun.reversed());
        assertThat(listed(callers, "?state=REGISTERED,UNDER_REVIEW&sort=registeredAt&limit=3"))
                .isEqualTo(begun);
        assertThat(listed(callers, "?state=WITHDRAWN,REGISTERED&standing=FINALISED&limit=2"))
                .isEqualTo(withdrawn.reversed());
        assertThat(listed(callers, "?state=WITHDRAWN&sort=reference&limit=3")).isEqualTo(withdrawn);
        assertThat(listed(callers, "?state=WITHDRAWN&standing=OPEN")).isEmpty();
        assertThat(listed(callers, "?standing=CLOSED")).isEmpty();
        assertThat(listed(callers, "?state=REGISTERED&direction=OUTGOING")).isEmpty();
        assertThat(list(callers, "?state=REGISTERED,WITHDRAWN&count=true&limit=1")
                        .at("/count")
                        .asInt())
                .isEqualTo(8);
        assertThat(listed(other.callers(), "?state=REGISTERED")).containsExactly(other.id());
    }

    private static List<String> listed(Callers callers, String query) {
        return walk(callers, query).stream().map(Line::id).toList();
    }

    @Test
    void aListOfADayShowsItsStates() {
        var callers = Callers.ofFreshAuthority();
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
        file.take("ACKNOWLEDGE", "occurredAt", "2025-03-05");
        file.take("WITHDRAW", "occurredAt", "2025-03-10");

        assertThat(ids(callers, "?on=2025-03-02")).isEmpty();
        assertThat(list(callers, "?on=2025-03-04").text("/items/0/state")).isEqualTo("REGISTERED");
        assertThat(list(callers, "?on=2025-03-05").text("/items/0/state")).isEqualTo("UNDER_REVIEW");
        assertThat(list(callers, "?on=2025-03-09&standing=OPEN&count=true")
                        .at("/count")
                        .asInt())
                .isEqualTo(1);
        assertThat(ids(callers, "?on=2025-03-10&standing=OPEN")).isEmpty();
        assertThat(ids(callers, "?on=2025-03-10&result=WITHDRAWN")).hasSize(1);
        assertThat(ids(callers, "?on=2025-03-09&result=WITHDRAWN")).isEmpty();
        assertThat(file.read("/transitions?on=2025-03-05").json()).hasSize(2);
    }

    @Test
    void wordsThatMayBePersonalAreSearchedByPost() {
        var callers = Callers.ofFreshAuthority();
        var found = SampleCase.of(
                callers,
                SampleRequest.incomingAssistance()
                        .with("summary", "Accounts of 100% Müller_GmbH")
                        .with("requester", Map.of("type", "COURT", "name", "Cour d'appel"))
                        .with("foreignReferences", List.of(Map.of("reference", "PNF/77/2025"))));
        SampleCase.of(callers, SampleRequest.incomingAssistance());

        for (var body : List.of(
                Map.of("text", "müller"),
                Map.of("text", "100%"),
                Map.of("text", "r_G"),
                Map.of("text", "COUR D'"),
                Map.of("foreignReference", "pnf/77"),
                Map.of("reference", found.registered().text("/reference")),
                Map.of("text", "accounts", "foreignReference", "77"))) {
            assertThat(search(callers, body).expecting(200).texts("/items", "id"))
                    .as(body.toString())
                    .containsExactly(found.id());
        }
        assertThat(search(callers, Map.of("text", "%%")).at("/items")).isEmpty();
        assertThat(search(callers, Map.of("text", "x")).expecting(400).faults()).containsExactly("/text size");
        assertThat(search(callers, Map.of()).expecting(400).faults()).hasSize(1);
        assertThat(search(callers, Map.of("text", "ab", "cursor", "?")).status())
                .isEqualTo(400);
        assertThat(search(Callers.ofFreshAuthority(), Map.of("text", "müller")).at("/items"))
                .isEmpty();
    }

    @Test
    void searchesArePagedToo() {
        var callers = Callers.ofFreshAuthority();
        for (var i = 0; i < 5; i++) {
            SampleCase.of(callers, SampleRequest.incomingAssistance().with("summary", "the same words"));
        }

        var first = search(callers, Map.of("text", "same", "limit", 3)).expecting(200);
        var second = search(callers, Map.of("text", "same", "limit", 3, "cursor", first.text("/next")))
                .expecting(200);

        assertThat(first.texts("/items", "id")).hasSize(3).doesNotContainAnyElementsOf(second.texts("/items", "id"));
        assertThat(second.texts("/items", "id")).hasSize(2);
    }

    @Test
    void theTrailTellsWhoReadWhat() {
        var callers = Callers.ofFreshAuthority();
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
        callers.supervisor().get(file.path(), "Purpose", "weekly review", "On-Behalf-Of", "the minister");
        callers.supervisor().get(Api.REQUESTS);
        search(callers, Map.of("reference", "MLA-IN"));
        file.take("ACKNOWLEDGE");

        var trail = callers.auditor().get("/api/v1/audit?subject=" + file.id()).expecting(200);

        assertThat(trail.texts("/items", "act")).containsExactly("TRANSITION", "SEARCH", "LIST", "READ", "REGISTER");
        assertThat(trail.texts("/items", "callerName")).containsExactly("cleo", "cleo", "sven", "sven", "cleo");
        assertThat(trail.text("/items/3/purpose")).isEqualTo("weekly review");
        assertThat(trail.text("/items/3/onBehalfOf")).isEqualTo("the minister");
        assertThat(callers.caseworker().get("/api/v1/audit").status()).isEqualTo(403);
        assertThat(Callers.ofFreshAuthority()
                        .auditor()
                        .get("/api/v1/audit?subject=" + file.id())
                        .at("/items"))
                .isEmpty();
    }

    private record Line(String id, String reference, String reviewOn) {}

    private static List<Line> walk(Callers callers, String query) {
        var lines = new ArrayList<Line>();
        var next = Api.REQUESTS + query;
        while (!next.isEmpty()) {
            var page = callers.caseworker().get(next).expecting(200);
            for (var item : page.at("/items")) {
                lines.add(new Line(
                        item.path("id").asText(),
                        item.path("reference").asText(),
                        item.path("reviewOn").asText()));
            }
            next = page.header("Link").isEmpty() ? "" : page.header("Link").replaceAll("<(.*)>.*", "$1");
        }
        return lines;
    }

    private static Answer list(Callers callers, String query) {
        return callers.caseworker().get(Api.REQUESTS + query).expecting(200);
    }

    private static List<String> ids(Callers callers, String query) {
        return list(callers, query).texts("/items", "id");
    }

    private static Answer search(Callers callers, Object body) {
        return callers.caseworker().post(Api.REQUESTS + "/_search", body);
    }
}
