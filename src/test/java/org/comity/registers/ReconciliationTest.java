package org.comity.registers;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.comity.sample.Answer;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** A partner's list is compared with the requests that the caller sees, and nothing is linked. */
@QuarkusTest
class ReconciliationTest {

    private static final Map<String, Integer> TOTAL = Map.of(
            "theirs", 40,
            "ours", 40,
            "both", 33,
            "differ", 4,
            "onlyWe", 3,
            "onlyThey", 3,
            "ambiguousRows", 0,
            "ambiguousRequests", 0);

    private static List<String> differences(Answer rows) {
        return StreamSupport.stream(rows.at("/items").spliterator(), false)
                .map(row -> row.at("/theirs/reference").asText() + " "
                        + row.at("/differences/0/field").asText() + " "
                        + row.at("/differences/0/ours").asText() + " / "
                        + row.at("/differences/0/theirs").asText())
                .toList();
    }

    @Test
    void aListOfFortyWithTenDifferencesIsShownExactly() {
        var talks = PartnerTalks.prepared();
        var who = talks.callers().caseworker();
        var taken = PartnerTalks.send(who, talks.csv()).expecting(201);
        var id = taken.id();

        assertThat(taken.text("/rows")).isEqualTo("40");
        assertThat(PartnerTalks.total(who, id)).isEqualTo(TOTAL);
        assertThat(differences(PartnerTalks.rows(who, id, "DIFFERS")))
                .containsExactly(
                        "FR-0001/2025 state REGISTERED / REFUSED REFUSED",
                        "FR-0002/2025 state REGISTERED / ENDED_OTHERWISE",
                        "FR-0003/2025 result WITHDRAWN / EXECUTED",
                        "FR-0004/2025 dated " + PartnerTalks.day(4) + " / "
                                + PartnerTalks.day(4).plusDays(1));
        assertThat(PartnerTalks.rows(who, id, "ONLY_WE").texts("/items", "ours").size())
                .isEqualTo(3);
        var onlyWe = PartnerTalks.rows(who, id, "ONLY_WE");
        assertThat(List.of(
                        onlyWe.text("/items/0/ours/id"),
                        onlyWe.text("/items/1/ours/id"),
                        onlyWe.text("/items/2/ours/id")))
                .containsExactlyInAnyOrderElementsOf(talks.files().subList(37, 40).stream()
                        .map(SampleCase::id)
                        .toList());
        var onlyThey = PartnerTalks.rows(who, id, "ONLY_THEY");
        assertThat(List.of(
                        onlyThey.text("/items/0/theirs/reference"),
                        onlyThey.text("/items/1/theirs/reference"),
                        onlyThey.text("/items/2/theirs/reference")))
                .containsExactly("FR-0041/2025", "FR-0042/2025", "FR-0043/2025");
    }

    @Test
    void eachPairHasItsReasonsAndItsStrength() {
        var talks = PartnerTalks.prepared();
        var who = talks.callers().caseworker();
        var id = PartnerTalks.send(who, talks.csv()).expecting(201).id();
        var both = PartnerTalks.rows(who, id, "BOTH");

        // The first four differ: the fifth request is the first row.
        assertThat(pair(both, 0)).isEqualTo("5 CERTAIN THEIR_REFERENCE SAME_DIRECTION SAME_KIND SAME_DAY");
        assertThat(pair(both, 26)).isEqualTo("31 CERTAIN OUR_REFERENCE SAME_DIRECTION SAME_KIND SAME_DAY");
        assertThat(both.text("/items/26/proposedForeignReference")).isEqualTo("FR-0031/2025");
        assertThat(pair(both, 30))
                .startsWith("35 LIKELY SAME_DIRECTION SAME_KIND SAME_DAY")
                .contains("_NAME");
        assertThat(pair(both, 31))
                .startsWith("36 LIKELY SAME_DIRECTION SAME_KIND SAME_DAY")
                .contains("_NAME");
        assertThat(pair(both, 32)).isEqualTo("37 POSSIBLE SAME_DIRECTION SAME_KIND SAME_DAY SIMILAR_FACTS");
        for (var i = 0; i < 33; i++) {
            assertThat(both.text("/items/" + i + "/ours/id"))
                    .isEqualTo(talks.files().get(i + 4).id());
        }
        assertThat(talks.files().get(30).view().at("/foreignReferences")).isEmpty();
    }

    /** The number of the request in the order of the rows, with strength and reasons. */
    private static String pair(Answer rows, int at) {
        var row = rows.at("/items/" + at);
        var reasons = StreamSupport.stream(row.path("reasons").spliterator(), false)
                .map(reason -> " " + reason.asText())
                .reduce("", String::concat);
        return row.at("/theirs/row").asInt() - 1 + " " + row.path("strength").asText() + reasons;
    }

    @Test
    void aWorkbookGivesTheSameComparison() {
        var talks = PartnerTalks.prepared();
        var who = talks.callers().caseworker();
        var id = PartnerTalks.send(who, talks.xlsx()).expecting(201).id();

        assertThat(PartnerTalks.total(who, id)).isEqualTo(TOTAL);
        assertThat(who.get(PartnerTalks.PATH + "/" + id).text("/figures/0/direction"))
                .isEqualTo("INCOMING");
    }

    @Test
    void theComparisonFollowsThePresentRequests() {
        var callers = Callers.ofFreshAuthority();
        var who = callers.caseworker();
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
        var id = list(callers, "F 9/2025,OUTGOING,MLA,2025-01-01,open");
        assertThat(PartnerTalks.total(who, id)).containsEntry("onlyThey", 1).containsEntry("onlyWe", 1);

        file.patch(Map.of("foreignReferences", List.of(Map.of("reference", "f-09-2025")), "dated", "2025-01-01"))
                .expecting(200);

        assertThat(PartnerTalks.total(who, id)).containsEntry("both", 1).containsEntry("onlyWe", 0);
    }

    /** The list of France with one line; answers the identifier. */
    private static String list(Callers callers, String... lines) {
        var file = "reference,direction,kind,dated,status\n" + String.join("\n", lines) + "\n";
        return PartnerTalks.send(callers.caseworker(), file.getBytes(StandardCharsets.UTF_8))
                .expecting(201)
                .id();
    }

    @Test
    void aRowThatMayBeSeveralRequestsIsLeftToAPerson() {
        var callers = Callers.ofFreshAuthority();
        var request =
                SampleRequest.incomingAssistance().with("foreignReferences", List.of(Map.of("reference", "F 7/2025")));
        var one = SampleCase.of(callers, request);
        var other = SampleCase.of(callers, request);
        var id = list(callers, "f-7-2025,OUTGOING,MLA,2025-02-20,open");
        var rows = PartnerTalks.rows(callers.caseworker(), id, "AMBIGUOUS");

        assertThat(List.of(rows.text("/items/0/candidates/0/ours/id"), rows.text("/items/0/candidates/1/ours/id")))
                .containsExactlyInAnyOrder(one.id(), other.id());
        assertThat(PartnerTalks.total(callers.caseworker(), id))
                .containsEntry("theirs", 1)
                .containsEntry("ours", 2)
                .containsEntry("onlyWe", 0)
                .containsEntry("ambiguousRows", 1)
                .containsEntry("ambiguousRequests", 2);
    }

    @Test
    void aRequestThatWasJoinedIsCountedOnceWithTheReferencesOfBoth() {
        var callers = Callers.ofFreshAuthority();
        var into = SampleCase.of(
                callers,
                SampleRequest.incomingAssistance().with("foreignReferences", List.of(Map.of("reference", "F 1/2025"))));
        var file = SampleCase.of(
                callers,
                SampleRequest.incomingAssistance().with("foreignReferences", List.of(Map.of("reference", "F 2/2025"))));
        file.act(callers.supervisor(), "/joining", Map.of("into", into.id(), "reason", "The same letter twice"))
                .expecting(201);
        var id = list(callers, "f-02-2025,OUTGOING,MLA,2025-02-20,open");

        var both = PartnerTalks.rows(callers.caseworker(), id, "BOTH");
        assertThat(both.text("/items/0/ours/id")).isEqualTo(into.id());
        assertThat(PartnerTalks.total(callers.caseworker(), id))
                .containsEntry("ours", 1)
                .containsEntry("onlyWe", 0);
    }

    @Test
    void aDraftThatWasNeverSentIsNoRequestOfOurs() {
        var callers = Callers.ofFreshAuthority();
        var file = SampleCase.of(callers, SampleRequest.outgoingExtradition().with("dated", "2025-02-20"));
        var id = list(callers, "F 1/2025,OUTGOING,MLA,2025-02-20,open");
        assertThat(PartnerTalks.total(callers.caseworker(), id)).containsEntry("ours", 0);

        file.supervise("ABANDON", "narrative", "no longer needed");

        assertThat(file.view().text("/state")).isEqualTo("ABANDONED");
        assertThat(PartnerTalks.total(callers.caseworker(), id))
                .containsEntry("ours", 0)
                .containsEntry("onlyWe", 0);
    }

    @Test
    void aRequestThatACallerDoesNotSeeIsInNoRowAndNoNumber() {
        var callers = Callers.ofFreshAuthority();
        var file = SampleCase.of(
                callers,
                SampleRequest.incomingAssistance().with("foreignReferences", List.of(Map.of("reference", "F 5/2025"))));
        file.act(
                        "/level",
                        Map.of(
                                "level", "SEALED",
                                "reason", "a witness",
                                "assigned", List.of(callers.caseworker().person())))
                .expecting(200);
        var id = list(callers, "F-5/2025,OUTGOING,MLA,2025-02-20,open");
        var carl = callers.named("carl", "caseworker");

        assertThat(PartnerTalks.total(callers.caseworker(), id))
                .containsEntry("both", 1)
                .containsEntry("ours", 1);
        assertThat(PartnerTalks.total(carl, id)).containsEntry("onlyThey", 1).containsEntry("ours", 0);
        var figures = callers.caseworker().get(PartnerTalks.PATH + "/" + id);
        assertThat(figures.expecting(400).faults().toString()).contains("Purpose");
        var rows = PartnerTalks.rows(carl, id, "BOTH,DIFFERS,ONLY_WE,ONLY_THEY,AMBIGUOUS");
        assertThat(rows.at("/items")).hasSize(1);
        assertThat(rows.text("/items/0/rowClass")).isEqualTo("ONLY_THEY");
        assertThat(rows.body())
                .doesNotContain(file.id())
                .doesNotContain(file.registered().text("/reference"));
        var without = callers.caseworker().get(PartnerTalks.PATH + "/" + id + "/rows");
        assertThat(without.expecting(400).faults().toString()).contains("Purpose");
    }

    @Test
    void anotherAuthoritySeesNothing() {
        var callers = Callers.ofFreshAuthority();
        var id = list(callers, "F-5/2025,OUTGOING,MLA,2025-02-20,open");
        var others = Callers.ofFreshAuthority();
        var path = PartnerTalks.PATH + "/" + id;

        assertThat(others.caseworker().get(PartnerTalks.PATH).expecting(200).at("/items"))
                .isEmpty();
        others.caseworker().get(path).expecting(404);
        others.caseworker().get(path + "/rows").expecting(404);
        others.caseworker().get(path + "/export").expecting(404);
        callers.named("stan", "statistician").get(path).expecting(403);
        callers.auditor().get(path + "/rows").expecting(403);
        assertThat(callers.caseworker().get(PartnerTalks.PATH).text("/items/0/id"))
                .isEqualTo(id);
    }

    @Test
    void allFaultsOfTheFileAreNamedAtOnce() {
        var callers = Callers.ofFreshAuthority();
        var file = """
                reference,direction,kind,counterpart,dated,status
                F 1,SIDEWAYS,MLA,AUT,2025-02-20,open
                F 2,OUTGOING,MLA,DEU,2025-02-20,open
                F 3,OUTGOING,MLA,AUT,2025-02-30,open
                F 3,OUTGOING,MLA,AUT,2025-02-20,open
                """;
        var refused = PartnerTalks.send(callers.caseworker(), file.getBytes(StandardCharsets.UTF_8))
                .expecting(422);

        assertThat(refused.faults().toString())
                .contains("row 2, direction", "row 3, counterpart", "row 4, dated", "row 5, reference");
        assertThat(refused.text("/detail")).endsWith("it has 4 faults");
        assertThat(PartnerTalks.send(
                                callers.caseworker(),
                                file.lines().limit(2).collect(joining("\n")).getBytes(StandardCharsets.UTF_8))
                        .expecting(422)
                        .text("/detail"))
                .endsWith("it has one fault");
        assertThat(callers.caseworker().get(PartnerTalks.PATH).at("/items")).isEmpty();
        var fields = PartnerTalks.send(callers.caseworker(), new byte[0], "XXX", "2025-13-01", "soon")
                .expecting(400);
        assertThat(fields.faults().toString()).contains("/partner", "/from", "/until");
        PartnerTalks.send(
                        callers.caseworker(), file.getBytes(StandardCharsets.UTF_8), "AUT", "2025-01-01", "2025-12-31")
                .expecting(422);
    }

    @Test
    void theExportHasTheDifferenceAndNoFormula() {
        var callers = Callers.ofFreshAuthority();
        var file = "reference,direction,kind,dated,person,summary\n"
                + "F 1,OUTGOING,MLA,2025-02-20,\"'=HYPERLINK(1)\",\"'@SUM(A1)\"\n";
        var id = PartnerTalks.send(callers.caseworker(), file.getBytes(StandardCharsets.UTF_8))
                .expecting(201)
                .id();
        SampleCase.of(callers, SampleRequest.incomingAssistance());
        var export = callers.caseworker()
                .get(PartnerTalks.PATH + "/" + id + "/export")
                .expecting(200);

        assertThat(export.header("Content-Type")).startsWith("text/csv");
        assertThat(export.body())
                .contains("ONLY_THEY,,,2,F 1")
                .contains(",'=HYPERLINK(1),'@SUM(A1),")
                .contains("ONLY_WE,,,,,,MLA-IN/")
                .doesNotContain(",=HYPERLINK", ",@SUM");
        assertThat(callers.caseworker()
                        .get(PartnerTalks.PATH + "/" + id + "/export?class=ONLY_WE")
                        .body())
                .doesNotContain("F 1");
    }

    @Test
    void theRowsArePaged() {
        var callers = Callers.ofFreshAuthority();
        var id = list(
                callers,
                "F 1,OUTGOING,MLA,2025-02-20,open",
                "F 2,OUTGOING,MLA,2025-02-20,open",
                "F 3,OUTGOING,MLA,2025-02-20,");
        var path = PartnerTalks.PATH + "/" + id + "/rows?limit=2";
        var first = callers.caseworker().get(path).expecting(200);
        var second = callers.caseworker()
                .get(path + "&cursor=" + first.text("/next"))
                .expecting(200);

        assertThat(first.text("/items/1/theirs/reference")).isEqualTo("F 2");
        assertThat(second.text("/items/0/theirs/reference")).isEqualTo("F 3");
        assertThat(second.at("/items")).hasSize(1);
        assertThat(second.at("/items/0/theirs/state").isMissingNode()).isTrue();
    }

    @Test
    void theSenderOrASupervisorErasesTheListOnce() {
        var callers = Callers.ofFreshAuthority();
        var id = list(callers, "F 1/1999-MARTIN,OUTGOING,MLA,2025-02-20,open");
        var path = PartnerTalks.PATH + "/" + id;
        var tag = new String[] {"If-Match", callers.caseworker().get(path).etag()};
        var reason = Map.of("reason", "the talks are over");

        callers.named("carl", "caseworker").post(path + "/erasure", reason, tag).expecting(403);
        Callers.ofFreshAuthority()
                .supervisor()
                .post(path + "/erasure", reason, tag)
                .expecting(404);
        var erased = callers.supervisor().post(path + "/erasure", reason, tag).expecting(200);
        callers.supervisor()
                .post(path + "/erasure", reason, "If-Match", erased.etag())
                .expecting(409);

        assertThat(erased.text("/fileName")).isEqualTo("erased");
        assertThat(callers.caseworker().get(path).at("/figures")).isEmpty();
        assertThat(callers.caseworker().get(path + "/rows").at("/items")).isEmpty();
        assertThat(Office.number("select count(*) from reconciliation_row where reconciliation_id = '" + id + "'"))
                .isZero();
    }
}
