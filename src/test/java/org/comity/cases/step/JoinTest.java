package org.comity.cases.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.sample.Answer;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** Two letters that are one request: the one goes on in the other, and is neither open nor finalised. */
@QuarkusTest
class JoinTest {

    @Test
    void theJoinedRequestIsOverWithoutAResultAndItsDeadlinesAreCancelled() {
        var into = SampleCase.of(SplitTest.two());
        var file = SampleCase.of(into.callers(), SplitTest.two());

        var joined = join(file, into, Map.of()).expecting(201);

        assertThat(joined.text("/reference")).isEqualTo(into.view().text("/reference"));
        assertThat(joined.text("/taken/state")).isEqualTo("JOINED");
        assertThat(joined.at("/ended").asInt()).isEqualTo(2);
        assertThat(joined.location()).startsWith(file.path() + "/transitions/");
        assertThat(file.view().at("/result").isMissingNode()).isTrue();
        assertThat(file.view().at("/openSteps")).isEmpty();
        assertThat(file.view().at("/deadlines")).allMatch(deadline -> deadline.has("endedOn"));
        assertThat(into.view().texts("/content/measures", "description"))
                .containsExactly("Bank records", "Search of the house");
        assertThat(SplitTest.isIntact(into.callers())).isTrue();
    }

    @Test
    void itIsJoinedInTheStatementAndNotFinalised() {
        var into = SampleCase.of(SplitTest.two());
        var file = SampleCase.of(into.callers(), SplitTest.two());

        join(file, into, Map.of()).expecting(201);

        assertThat(SplitTest.row(into, "NEW")).isEqualTo(2);
        assertThat(SplitTest.row(into, "JOINED")).isEqualTo(1);
        assertThat(SplitTest.row(into, "FINALISED")).isZero();
        assertThat(SplitTest.row(into, "CONTINUING")).isEqualTo(1);
    }

    @Test
    void aSplitIsUndoneByAJoining() {
        var file = SampleCase.of(SplitTest.two());
        var split = SplitTest.split(file, Map.of("measures", List.of(2))).expecting(201);

        SplitTest.post(
                        file,
                        "/api/v1/requests/" + split.text("/request"),
                        "/joining",
                        Map.of("into", file.id(), "reason", "It was one after all", "measures", List.of(1)),
                        split.etag())
                .expecting(201);

        assertThat(file.view().texts("/content/measures", "description"))
                .containsExactly("Bank records", "Search of the house");
        assertThat(SplitTest.row(file, "NEW")).isEqualTo(1);
        assertThat(SplitTest.row(file, "SPLIT_OFF")).isEqualTo(1);
        assertThat(SplitTest.row(file, "JOINED")).isEqualTo(1);
        assertThat(SplitTest.row(file, "CONTINUING")).isEqualTo(1);
        assertThat(SplitTest.isIntact(file.callers())).isTrue();
    }

    @Test
    void whatTheOtherRequestDoesNotHaveGoesThereByName() {
        var into = SampleCase.of(SampleRequest.incomingAssistance());
        var file = SampleCase.of(into.callers(), SplitTest.two());
        file.act("/persons", SplitTest.person("Ada Lovelace")).expecting(201);

        var refused = join(file, into, Map.of()).expecting(422);
        assertThat(refused.faults()).containsExactly("measure only-here", "measure only-here", "person only-here");

        var joined = join(file, into, Map.of("measures", List.of(1, 2), "persons", List.of(1)))
                .expecting(201);

        assertThat(joined.at("/moved")).hasSize(3);
        assertThat(SplitTest.names(file, into.id())).containsExactly("Ada Lovelace");
        assertThat(SplitTest.names(file, file.id())).isEmpty();
        assertThat(into.view().at("/content/measures")).hasSize(3);
        assertThat(SplitTest.isIntact(into.callers())).isTrue();
    }

    @Test
    void recordsThatHaveNotEndedAndSideProcessesPreventIt() {
        var into = SampleCase.of(SplitTest.two());
        var file = SampleCase.of(into.callers(), SplitTest.two());
        file.act("/obligations", Map.of("kind", "USE_LIMIT", "owedBy", "REQUESTING_STATE", "terms", "only this trial"))
                .expecting(201);

        assertThat(join(file, into, Map.of()).expecting(422).faults()).containsExactly("obligation only-here");

        file.open("CONSULTATION");
        join(file, into, Map.of()).expecting(409);
    }

    @Test
    void bothAreOfOneProcedureAndPartnerAndStanding() {
        var file = SampleCase.of(SplitTest.two());
        var other = SampleCase.of(
                file.callers(), SampleRequest.of("OUTGOING", "ENQUIRY").with("counterpart", "CHE"));

        assertThat(join(file, other, Map.of()).expecting(422).faults())
                .contains("/into other-procedure", "/into other-partner", "/into other-standing");
        assertThat(join(file, file, Map.of()).expecting(422).faults()).containsExactly("/into itself");
        var foreign = SampleCase.of(SplitTest.two());
        assertThat(join(file, foreign, Map.of()).expecting(422).faults()).containsExactly("/into unknown");
    }

    @Test
    void nobodySeesMoreByIt() {
        var into = SampleCase.of(SplitTest.two());
        var file = SampleCase.of(into.callers(), SplitTest.two());
        var barred = file.callers().named("bo", "caseworker");
        file.act(
                        file.callers().supervisor(),
                        "/access-rights",
                        Map.of("kind", "BAR", "person", barred.person(), "reason", "brother of the accused"))
                .expecting(201);
        file.act(file.callers().supervisor(), "/level", Map.of("level", "RESTRICTED", "reason", "a witness"))
                .expecting(200);

        assertThat(join(file, into, Map.of()).expecting(422).faults())
                .containsExactly("/into lower-level", "/into fewer-bars");
    }

    @Test
    void theOtherRequestHasNoRightsThatThisOneDoesNotHave() {
        var into = SampleCase.of(SplitTest.two());
        var file = SampleCase.of(into.callers(), SplitTest.two());
        var supervisor = file.callers().supervisor();
        for (var one : List.of(into, file)) {
            one.act(supervisor, "/level", Map.of("level", "RESTRICTED", "reason", "a witness"))
                    .expecting(200);
        }
        var eve = file.callers().named("eve", "caseworker");
        var assigned = into.act(
                        supervisor,
                        "/access-rights",
                        Map.of("kind", "ASSIGNED", "person", eve.person(), "reason", "stands in"))
                .expecting(201);
        assertThat(join(file, into, Map.of()).expecting(422).faults()).containsExactly("/into wider");

        into.act(supervisor, "/access-rights/" + assigned.text("/no") + "/ending", Map.of("reason", "is back"))
                .expecting(200);
        join(file, into, Map.of()).expecting(201);
    }

    @Test
    void breakGlassIsNoAccessThatAJoiningMakesLast() {
        var into = SampleCase.of(SplitTest.two());
        var file = SampleCase.of(into.callers(), SplitTest.two());
        file.act(file.callers().supervisor(), "/level", Map.of("level", "RESTRICTED", "reason", "a witness"))
                .expecting(200);
        var carl = file.callers().named("carl", "caseworker", "supervisor");
        carl.post(
                        "/api/v1/break-glass",
                        Map.of(
                                "reference", file.registered().text("/reference"),
                                "reason", "an arrest at night",
                                "purpose", "answer to the police"))
                .expecting(201);

        var body = Map.of("into", into.id(), "reason", "the same letter");
        var etag = carl.get(file.path()).expecting(200).etag();
        carl.post(file.path() + "/joining", body, "If-Match", etag).expecting(403);
    }

    @Test
    void aBarOfTheOtherRequestIsNotShorter() {
        var into = SampleCase.of(SplitTest.two());
        var file = SampleCase.of(into.callers(), SplitTest.two());
        var barred = file.callers().named("bo", "caseworker").person();
        var bar = Map.of("kind", "BAR", "person", barred, "reason", "brother of the accused");
        var shorter = new HashMap<String, Object>(bar);
        shorter.put("until", "2030-01-01T00:00:00Z");
        file.act(file.callers().supervisor(), "/access-rights", bar).expecting(201);
        into.act(file.callers().supervisor(), "/access-rights", shorter).expecting(201);

        assertThat(join(file, into, Map.of()).expecting(422).faults()).containsExactly("/into fewer-bars");
    }

    @Test
    void neitherRequestWaitsForASecondPerson() {
        var into = SampleCase.underReview();
        var file = SampleCase.of(into.callers(), SampleRequest.incomingAssistance());
        into.proposesRefusal(into.callers().caseworker());

        assertThat(join(file, into, Map.of()).expecting(409).text("/detail")).contains("a refusal is proposed");
        assertThat(join(into, file, Map.of()).expecting(409).text("/detail")).contains("a refusal is proposed");

        var sealed = SampleCase.of(into.callers(), SampleRequest.incomingAssistance());
        var supervisor = into.callers().supervisor();
        sealed.act(supervisor, "/level", Map.of("level", "RESTRICTED", "reason", "a witness"))
                .expecting(200);
        sealed.act(supervisor, "/level", Map.of("level", "NORMAL", "reason", "heard"))
                .expecting(200);
        assertThat(join(file, sealed, Map.of()).expecting(409).text("/detail")).contains("a lower level is proposed");
        assertThat(join(sealed, file, Map.of()).expecting(409).text("/detail")).contains("a lower level is proposed");
    }

    @Test
    void aMeasureWithAnAcceptanceRemainsAndDoesNotGo() {
        var into = SampleCase.of(SplitTest.two());
        var file = SampleCase.of(into.callers(), SplitTest.two());
        SplitTest.accept(file, 1);

        assertThat(join(file, into, Map.of("measures", List.of(1)))
                        .expecting(422)
                        .faults())
                .containsExactly("/measures/0 decided");
        assertThat(join(file, into, Map.of()).expecting(201).at("/ended").asInt())
                .isEqualTo(1);
        assertThat(file.view().texts("/content/measures", "description")).containsExactly("Bank records");
    }

    @Test
    void twoRecordsThatAreAlikeNeedTwoInTheOtherRequest() {
        var into = SampleCase.of(SplitTest.two());
        var alike = SplitTest.measure("f", "Bank records");
        var file = SampleCase.of(
                into.callers(), SampleRequest.incomingAssistance().with("measures", List.of(alike, alike)));

        assertThat(join(file, into, Map.of()).expecting(422).faults()).containsExactly("measure only-here");
    }

    @Test
    void noRecordIsAddedToAJoinedRequest() {
        var into = SampleCase.of(SplitTest.two());
        var file = SampleCase.of(into.callers(), SplitTest.two());
        var joined = join(file, into, Map.of()).expecting(201);

        var added = SplitTest.post(file, file.path(), "/persons", SplitTest.person("Ada Lovelace"), joined.etag());

        assertThat(added.expecting(409).text("/detail")).contains("JOINED_INTO");
    }

    @Test
    void aJoiningIsOneEventAndItsLinkEndsInBothHistories() {
        var into = SampleCase.of(SampleRequest.incomingAssistance().without("measures"));
        var file =
                SampleCase.of(into.callers(), SampleRequest.incomingAssistance().without("measures"));
        join(file, into, Map.of()).expecting(201);

        annul(file).expecting(201);

        for (var one : List.of(into, file)) {
            assertThat(one.read("/history").texts("", "kind")).contains("LINKED", "LINK_ENDED");
        }
        assertThat(acts(file)).containsOnlyOnce("JOIN");
        assertThat(acts(into)).doesNotContain("JOIN");
    }

    private static List<String> acts(SampleCase file) {
        return file.callers()
                .auditor()
                .get("/api/v1/audit?subject=" + file.id())
                .expecting(200)
                .texts("/items", "act");
    }

    @Test
    void aJoiningWithWhichNoRecordEndedIsAnnulled() {
        var into = SampleCase.of(SampleRequest.incomingAssistance().without("measures"));
        var file =
                SampleCase.of(into.callers(), SampleRequest.incomingAssistance().without("measures"));
        join(file, into, Map.of()).expecting(201);

        annul(file).expecting(201);

        assertThat(file.view().text("/state")).isEqualTo("REGISTERED");
        assertThat(file.deadline("SLA_ACK").has("endedOn")).isFalse();
        assertThat(SplitTest.row(file, "JOINED")).isZero();
        assertThat(file.callers()
                        .supervisor()
                        .get(file.path() + "/links")
                        .at("/items/0")
                        .has("endedOn"))
                .isTrue();
        assertThat(SplitTest.isIntact(file.callers())).isTrue();
    }

    @Test
    void oneWithWhichRecordsEndedIsNot() {
        var into = SampleCase.of(SplitTest.two());
        var file = SampleCase.of(into.callers(), SplitTest.two());
        join(file, into, Map.of()).expecting(201);

        annul(file).expecting(409);
        join(file, into, Map.of()).expecting(409);
    }

    @Test
    void aCaseworkerAndAnotherOfficeDoNotJoin() {
        var into = SampleCase.of(SplitTest.two());
        var file = SampleCase.of(into.callers(), SplitTest.two());
        var body = Map.of("into", into.id(), "reason", "the same letter");

        file.callers()
                .caseworker()
                .post(file.path() + "/joining", body, "If-Match", file.etag())
                .expecting(403);
        Callers.ofFreshAuthority()
                .supervisor()
                .post(file.path() + "/joining", body, "If-Match", file.etag())
                .expecting(404);
    }

    private static Answer annul(SampleCase file) {
        var seq = file.callers()
                .supervisor()
                .get(file.path() + "/transitions")
                .at("/items")
                .size();
        var moves =
                file.callers().supervisor().get(file.path() + "/transitions").at("/items");
        var last = moves.get(seq - 1).path("seq").asText();
        return SplitTest.post(
                file,
                file.path(),
                "/transitions/" + last + "/corrections",
                Map.of("reason", "a slip", "annul", true),
                file.callers().supervisor().get(file.path()).etag());
    }

    private static Answer join(SampleCase file, SampleCase into, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("into", into.id(), "reason", "The same letter by two channels"));
        body.putAll(more);
        return SplitTest.post(
                file,
                file.path(),
                "/joining",
                body,
                file.callers().supervisor().get(file.path()).etag());
    }
}
