package org.comity.cases.officer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.comity.base.time.MovableNow;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleLists;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request that names nobody goes to the officer of the first rule of its office that holds. */
@QuarkusTest
class OfficerByRuleTest {

    private Callers callers;
    private SampleLists lists;
    private Api carl;

    @BeforeEach
    void open() {
        callers = Callers.ofFreshAuthority();
        lists = new SampleLists(callers);
        carl = callers.named("carl", "caseworker");
        lists.staff(carl, callers.named("dana", "caseworker"));
        lists.unit("TEAM-1", List.of("carl", "dana")).expecting(200);
    }

    @Test
    void theFirstRuleThatHoldsGivesTheOfficerAndTheHistoryNamesIt() {
        rule("AMERICAS", 1, Map.of("regions", List.of("019"), "officer", "dana"));
        rule("FRENCH", 2, Map.of("languages", List.of("fr"), "directions", List.of("INCOMING"), "officer", "carl"));
        rule("REST", 3, Map.of("officer", "sven"));

        var french = file(
                SampleRequest.incomingAssistance().with("counterpart", "FRA").with("language", "fr-FR"));
        var american = file(SampleRequest.incomingAssistance().with("counterpart", "USA"));
        var ours = file(SampleRequest.outgoingAssistance().with("counterpart", "FRA"));

        assertThat(officer(french)).isEqualTo("carl");
        assertThat(officer(american)).isEqualTo("dana");
        assertThat(officer(ours)).isEqualTo("sven");
        assertThat(french.read("/history").text("/0/details/officerByRule")).isEqualTo("FRENCH");
        assertThat(french.view().at("/historyEntries").asInt()).isEqualTo(1);
    }

    @Test
    void anOfficerNamedByHandWinsAndNoRuleThatHoldsNamesNobody() {
        rule("FRANCE", 1, Map.of("countries", List.of("FRA"), "officer", "carl"));

        var byHand = file(
                SampleRequest.incomingAssistance().with("counterpart", "FRA").with("officer", "dana"));
        var other = file(SampleRequest.incomingAssistance().with("counterpart", "USA"));

        assertThat(officer(byHand)).isEqualTo("dana");
        assertThat(byHand.read("/history").body()).doesNotContain("officerByRule");
        assertThat(other.view().at("/content/officer").isMissingNode()).isTrue();
    }

    @Test
    void aUnitDividesTheRequestsByTheLoadOfItsMembers() {
        file(SampleRequest.incomingAssistance().with("officer", "carl"));
        rule("TEAM", 1, Map.of("unit", "TEAM-1"));

        var officers = Stream.generate(() -> officer(file(SampleRequest.incomingAssistance())))
                .limit(4)
                .toList();

        assertThat(officers).containsExactly("dana", "carl", "dana", "carl");
    }

    @Test
    void anAbsentOrEndedMemberIsNotChosen() {
        rule("TEAM", 1, Map.of("unit", "TEAM-1"));
        var today = MovableNow.machineDay();
        lists.put(
                        "absences/leave",
                        Map.of(
                                "person",
                                "carl",
                                "deputy",
                                "cleo",
                                "from",
                                today.minusDays(1).toString(),
                                "until",
                                today.plusDays(2).toString()))
                .expecting(200);
        assertThat(officer(file(SampleRequest.incomingAssistance()))).isEqualTo("dana");
        assertThat(officer(file(SampleRequest.incomingAssistance()))).isEqualTo("dana");

        rule("ENDED", 2, Map.of("officer", "dana"));
        var dana = callers.administrator().get(lists.path("people/dana")).expecting(200);
        lists.put(
                        "people/dana",
                        Map.of("caller", dana.text("/caller"), "name", "Dana Hale", "until", "2020-01-01"),
                        dana.etag())
                .expecting(200);
        // Nobody of the unit is there: the absent one is chosen, whose deputy sees the work.
        var nobody = file(SampleRequest.incomingAssistance());

        assertThat(officer(nobody)).isEqualTo("carl");
        var proposal = nobody.read("/assignment-proposal");
        assertThat(proposal.text("/officer")).isEqualTo("carl");
        assertThat(proposal.texts("/rules/0/candidates", "excluded")).containsExactly("");
        assertThat(proposal.texts("/rules/1/candidates", "excluded")).containsExactly("ENDED");
    }

    @Test
    void nobodyIsChosenWhoMayNotSeeTheRequest() {
        rule("TEAM", 1, Map.of("unit", "TEAM-1"));
        var sealed = SampleRequest.incomingAssistance()
                .with("access", Map.of("level", "SEALED", "reason", "a witness", "assigned", List.of("dana")));
        var file = callers.caseworker()
                .post(Api.REQUESTS, sealed, SampleCase.FOR_WORK)
                .expecting(201);
        assertThat(file.text("/content/officer")).isEqualTo("dana");
        var nobody = callers.caseworker()
                .post(
                        Api.REQUESTS,
                        SampleRequest.incomingAssistance()
                                .with("access", Map.of("level", "RESTRICTED", "reason", "a witness")),
                        SampleCase.FOR_WORK)
                .expecting(201);
        assertThat(nobody.at("/content/officer").isMissingNode()).isTrue();

        var barred = file(SampleRequest.incomingAssistance().with("officer", "cleo"));
        barred.act(
                        callers.supervisor(),
                        "/access-rights",
                        Map.of("kind", "BAR", "person", carl.person(), "reason", "brother of the accused"))
                .expecting(201);
        assertThat(barred.read("/assignment-proposal").text("/officer")).isEqualTo("dana");
        assertThat(barred.read("/assignment-proposal").texts("/rules/0/candidates", "excluded"))
                .containsExactly("NOT_ADMITTED", "");
    }

    @Test
    void anOfficerByRuleHasNoRightOfTheOwnPerson() {
        rule("TEAM", 1, Map.of("unit", "TEAM-1"));
        var sealed = callers.caseworker()
                .post(
                        Api.REQUESTS,
                        SampleRequest.incomingAssistance()
                                .with(
                                        "access",
                                        Map.of("level", "SEALED", "reason", "a witness", "units", List.of("TEAM-1"))),
                        SampleCase.FOR_WORK)
                .expecting(201);
        var path = Api.REQUESTS + "/" + sealed.text("/id");
        assertThat(sealed.text("/content/officer")).isEqualTo("carl");
        carl.get(path, SampleCase.FOR_WORK).expecting(200);

        var unit = callers.administrator().get(lists.path("units/TEAM-1")).expecting(200);
        lists.unit("TEAM-1", List.of("dana"), "If-Match", unit.etag());

        carl.get(path, SampleCase.FOR_WORK).expecting(404);
    }

    @Test
    void anOfficerWhoIsNamedOtherwiseStays() {
        callers = Callers.ofFreshAuthority();
        lists = new SampleLists(callers);
        var file = file(SampleRequest.incomingAssistance().with("officer", "Dahl, C."));
        lists.staff(callers.named("carl", "caseworker"), callers.named("dana", "caseworker"));
        lists.unit("TEAM-1", List.of("carl", "dana")).expecting(200);
        callers.administrator()
                .post(lists.path("name-matches"), Map.of("kind", "OFFICER", "name", "Dahl, C.", "code", "carl"))
                .expecting(200);
        rule("TEAM", 1, Map.of("unit", "TEAM-1"));

        var answer = assign(Map.of("byRule", true), file).expecting(200);

        assertThat(answer.texts("/items", "changed")).containsExactly("false");
        assertThat(officer(file)).isEqualTo("Dahl, C.");
    }

    @Test
    void theProposalSaysWhichRuleHoldsAndWhyTheOthersDoNot() {
        rule("ARRESTS", 1, Map.of("kinds", List.of("PROVISIONAL_ARREST"), "officer", "dana"));
        rule("TEAM", 2, Map.of("unit", "TEAM-1", "urgent", false));
        var file = file(SampleRequest.incomingAssistance().with("officer", "cleo"));

        var proposal = file.read("/assignment-proposal").expecting(200);

        assertThat(proposal.text("/rule")).isEqualTo("TEAM");
        assertThat(proposal.text("/officer")).isEqualTo("carl");
        assertThat(proposal.at("/rules/0/matched").asBoolean()).isFalse();
        assertThat(proposal.text("/rules/0/unmet/condition")).isEqualTo("kind");
        assertThat(proposal.text("/rules/0/unmet/found")).isEqualTo("MLA");
        assertThat(proposal.texts("/rules/1/candidates", "person")).containsExactly("carl", "dana");
        assertThat(officer(file)).isEqualTo("cleo");
        callers.auditor().get(file.path() + "/assignment-proposal").expecting(403);
        Callers.ofFreshAuthority()
                .caseworker()
                .get(file.path() + "/assignment-proposal")
                .expecting(404);
    }

    @Test
    void manyRequestsAreAssignedByRule() {
        var waiting = file(SampleRequest.incomingAssistance());
        var held = file(SampleRequest.incomingAssistance().with("officer", "carl"));
        var outside = file(SampleRequest.outgoingAssistance());
        rule("TEAM", 1, Map.of("unit", "TEAM-1", "directions", List.of("INCOMING")));

        var answer = assign(Map.of("byRule", true, "reason", "cleared the pile"), waiting, held, outside)
                .expecting(200);

        assertThat(answer.texts("/items", "officer")).containsExactly("dana", "carl", "");
        assertThat(answer.texts("/items", "rule")).containsExactly("TEAM", "TEAM", "");
        assertThat(answer.texts("/items", "changed")).containsExactly("true", "false", "false");
        var entry = waiting.read("/history");
        assertThat(entry.text("/1/narrative")).isEqualTo("cleared the pile");
        assertThat(entry.text("/1/details/officerByRule/to")).isEqualTo("TEAM");
        assertThat(held.view().at("/historyEntries").asInt()).isEqualTo(1);
        assertThat(assign(Map.of("byRule", true, "officer", "carl"), waiting)
                        .expecting(422)
                        .faults())
                .contains("/byRule one-of");
    }

    private void rule(String code, int position, Map<String, Object> says) {
        var rule = new HashMap<>(says);
        rule.put("name", code);
        rule.put("position", position);
        lists.put("assignment-rules/" + code, rule).expecting(200);
    }

    private SampleCase file(SampleRequest request) {
        return SampleCase.of(callers, request);
    }

    private static String officer(SampleCase file) {
        return file.view().text("/content/officer");
    }

    private Answer assign(Map<String, Object> wanted, SampleCase... files) {
        var body = new HashMap<>(wanted);
        body.put(
                "requests",
                Stream.of(files)
                        .map(file -> Map.of(
                                "id",
                                file.id(),
                                "version",
                                Integer.valueOf(file.view().etag().replace("\"", ""))))
                        .toList());
        return callers.supervisor().post("/api/v1/requests/_assign", body);
    }
}
