package org.comity.cases.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.comity.base.time.MovableNow;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Levels, access rights, bars, break-glass and its review. */
@QuarkusTest
class AccessTest {

    private static final Instant MORNING = Instant.parse("2026-11-02T08:00:00Z");
    private static final String[] FOR_WORK = SampleCase.FOR_WORK;

    @Inject
    MovableNow now;

    @AfterEach
    void restart() {
        now.isUsual();
    }

    private static Api colleague(Callers callers) {
        return callers.named("carl", "caseworker");
    }

    private static Api second(Callers callers) {
        return callers.named("sara", "supervisor");
    }

    /** A request to which a caseworker and two supervisors are assigned. */
    private static SampleCase atLevel(String level) {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var callers = file.callers();
        file.act(
                        "/level",
                        Map.of(
                                "level",
                                level,
                                "reason",
                                "a witness",
                                "assigned",
                                List.of(
                                        callers.supervisor().person(),
                                        second(callers).person())))
                .expecting(200);
        return file;
    }

    private static Answer read(Api who, SampleCase file) {
        return who.get(file.path(), FOR_WORK);
    }

    private static Map<String, Object> grant(Api to, Instant until) {
        return Map.of(
                "kind",
                "GRANT",
                "person",
                to.person(),
                "until",
                until.toString(),
                "reason",
                "translates the annex",
                "purpose",
                "translation");
    }

    private static Map<String, Object> bar(Api whom) {
        return Map.of("kind", "BAR", "person", whom.person(), "reason", "brother of the accused");
    }

    private static Map<String, Object> breaking(SampleCase file) {
        return Map.of(
                "reference",
                file.registered().text("/reference"),
                "reason",
                "an arrest at night",
                "purpose",
                "answer to the police");
    }

    @Test
    void aRequestIsNormalUntilItsLevelIsRaised() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());

        assertThat(file.view().text("/level")).isEqualTo("NORMAL");
        assertThat(file.read("/level").text("/level")).isEqualTo("NORMAL");
        read(colleague(file.callers()), file).expecting(200);
    }

    @Test
    void aHigherLevelTakesEffectAtOnceForEverybodyElse() {
        for (var level : List.of("RESTRICTED", "SEALED")) {
            var file = atLevel(level);
            var callers = file.callers();

            assertThat(read(callers.caseworker(), file).expecting(200).text("/level"))
                    .isEqualTo(level);
            read(callers.supervisor(), file).expecting(200);
            read(colleague(callers), file).expecting(404);
            read(callers.named("simon", "supervisor", "caseworker"), file).expecting(404);
        }
    }

    @Test
    void aSealedRequestIsReadForAPurposeOnly() {
        var file = atLevel("SEALED");
        var caseworker = file.callers().caseworker();

        assertThat(caseworker.get(file.path()).expecting(400).faults()).containsExactly("Purpose missing");
        assertThat(caseworker.get(file.path() + "/history").expecting(400).faults())
                .containsExactly("Purpose missing");
        read(caseworker, file).expecting(200);
    }

    @Test
    void aSealedRequestIsChangedForAPurposeOnly() {
        var file = atLevel("SEALED");
        var caseworker = file.callers().caseworker();
        var changes = Map.of(
                "/transitions", Map.of("step", "ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED),
                "/notes", Map.of("text", "a call"),
                "/level", Map.of("level", "NORMAL", "reason", "the trial was public"),
                "/deadlines", Map.of("title", "Hearing", "dueOn", "2099-01-01", "reason", "the court's"),
                "/side-processes", Map.of("kind", "CONSULTATION", "topic", "the costs"));
        changes.forEach((below, body) -> assertThat(caseworker
                        .post(file.path() + below, body, "If-Match", file.etag())
                        .expecting(400)
                        .faults())
                .as(below)
                .containsExactly("Purpose missing"));
        assertThat(caseworker
                        .patch(file.path(), Map.of("summary", "x"), "If-Match", file.etag())
                        .expecting(400)
                        .faults())
                .containsExactly("Purpose missing");
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
    }

    @Test
    void aListShowsTheSummaryOfASealedRequestForAPurposeOnly() {
        var file = atLevel("SEALED");
        var caseworker = file.callers().caseworker();
        file.patch(Map.of("summary", "the accounts of a witness")).expecting(200);
        var search = Map.of("reference", file.registered().text("/reference"));

        assertThat(caseworker.get(Api.REQUESTS).at("/items/0/summary").isMissingNode())
                .isTrue();
        assertThat(caseworker
                        .post(Api.REQUESTS + "/_search", search)
                        .at("/items/0/summary")
                        .isMissingNode())
                .isTrue();
        assertThat(caseworker.get(Api.REQUESTS, FOR_WORK).text("/items/0/summary"))
                .isEqualTo("the accounts of a witness");
        assertThat(caseworker.post(Api.REQUESTS + "/_search", search, FOR_WORK).text("/items/0/summary"))
                .isEqualTo("the accounts of a witness");
    }

    @Test
    void aLowerLevelIsProposedWithoutPeopleAndWithoutADemand() {
        var file = atLevel("SEALED");
        var lowering = Map.of(
                "level", "RESTRICTED",
                "reason", "the trial was public",
                "assigned", List.of("somebody"),
                "units", List.of("TEAM-1"),
                "demandScope", "names");

        assertThat(file.act("/level", lowering).expecting(422).faults())
                .containsExactlyInAnyOrder(
                        "/assigned not-applicable", "/units not-applicable", "/demandScope not-applicable");
    }

    @Test
    void aChangeOfNothingIsAReadingInTheTrail() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        file.patch(Map.of()).expecting(200);

        assertThat(file.callers()
                        .auditor()
                        .get("/api/v1/audit?subject=" + file.id())
                        .text("/items/0/act"))
                .isEqualTo("READ");
    }

    @Test
    void aLowerLevelIsProposedAndDecidedByAnotherPerson() {
        var file = atLevel("RESTRICTED");
        var callers = file.callers();
        var lowering = Map.of("level", "NORMAL", "reason", "the trial was public");
        var agreement = Map.of("agreed", true, "reason", "I read the judgment");

        file.act(callers.supervisor(), "/level/decision", agreement).expecting(409);
        var proposed = file.act(callers.supervisor(), "/level", lowering).expecting(200);
        assertThat(proposed.text("/level")).isEqualTo("RESTRICTED");
        assertThat(proposed.text("/lowering/to")).isEqualTo("NORMAL");
        assertThat(file.act(callers.supervisor(), "/level/decision", agreement)
                        .expecting(422)
                        .faults())
                .containsExactly("level second-person");
        file.act(callers.caseworker(), "/level/decision", agreement).expecting(403);
        read(colleague(callers), file).expecting(404);
        file.act(second(callers), "/level/decision", Map.of("agreed", false, "reason", "not yet"))
                .expecting(200);
        assertThat(file.act(callers.supervisor(), "/level", lowering)
                        .expecting(200)
                        .text("/level"))
                .isEqualTo("RESTRICTED");
        var decided = file.act(second(callers), "/level/decision", agreement).expecting(200);

        assertThat(decided.text("/level")).isEqualTo("NORMAL");
        assertThat(decided.at("/lowering").isMissingNode()).isTrue();
        read(colleague(callers), file).expecting(200);
    }

    @Test
    void theDemandOfTheOtherStateIsShownWithItsTermsAndItsEnd() {
        var said = Map.of("terms", "not before the arrest", "until", "2027-01-31");
        var file = SampleCase.of(SampleRequest.incomingAssistance().with("confidentiality", said));
        assertThat(file.view().at("/warnings").toString()).contains("The other State demands confidentiality");

        var raised = file.act(
                        "/level",
                        Map.of("level", "RESTRICTED", "reason", "demanded", "demandScope", "the names of witnesses"))
                .expecting(200);

        assertThat(raised.text("/demand/scope")).isEqualTo("the names of witnesses");
        assertThat(raised.text("/demand/terms")).isEqualTo("not before the arrest");
        assertThat(raised.text("/demand/until")).isEqualTo("2027-01-31");
        assertThat(file.view().at("/warnings").toString()).doesNotContain("confidentiality");
        assertThat(SampleCase.of(SampleRequest.incomingAssistance())
                        .act("/level", Map.of("level", "SEALED", "reason", "demanded", "demandScope", "all of it"))
                        .expecting(422)
                        .faults())
                .containsExactly("/demandScope not-applicable");
    }

    @Test
    void theDemandOfTheOtherStateStaysUntilTheRequestIsNormalAgain() {
        var said = Map.of("terms", "not before the arrest");
        var file = SampleCase.of(SampleRequest.incomingAssistance().with("confidentiality", said));
        var callers = file.callers();
        var persons = List.of(callers.supervisor().person(), second(callers).person());
        file.act(
                        "/level",
                        Map.of(
                                "level",
                                "RESTRICTED",
                                "reason",
                                "demanded",
                                "demandScope",
                                "the names of witnesses",
                                "assigned",
                                persons))
                .expecting(200);

        var sealed = file.act("/level", Map.of("level", "SEALED", "reason", "a leak"))
                .expecting(200);
        assertThat(sealed.text("/demand/scope")).isEqualTo("the names of witnesses");
        assertThat(sealed.text("/demand/terms")).isEqualTo("not before the arrest");
        assertThat(lowered(file, "RESTRICTED").text("/demand/scope")).isEqualTo("the names of witnesses");
        assertThat(lowered(file, "NORMAL").at("/demand").isMissingNode()).isTrue();
    }

    /** A supervisor proposes the level, and another one agrees. */
    private static Answer lowered(SampleCase file, String level) {
        file.act(file.callers().supervisor(), "/level", Map.of("level", level, "reason", "no longer needed"))
                .expecting(200);
        return file.act(second(file.callers()), "/level/decision", Map.of("agreed", true, "reason", "I agree"))
                .expecting(200);
    }

    @Test
    void whatIsSealedOnArrivalHasASeriesOfItsOwnAndLeavesNoGap() {
        var callers = Callers.ofFreshAuthority();
        var before = SampleCase.of(callers, SampleRequest.incomingAssistance());
        var sealed = Map.of("level", "SEALED", "reason", "demanded by the other State");

        var first = SampleCase.of(callers, SampleRequest.incomingAssistance().with("access", sealed));
        var another = SampleCase.of(callers, SampleRequest.incomingExtradition().with("access", sealed));
        var after = SampleCase.of(callers, SampleRequest.incomingAssistance());

        assertThat(first.registered().text("/level")).isEqualTo("SEALED");
        assertThat(first.registered().text("/reference")).matches("S-\\d{4}/[1-9]\\d{7}");
        assertThat(another.registered().text("/reference")).matches("S-\\d{4}/[1-9]\\d{7}");
        assertThat(number(after)).isEqualTo(number(before) + 1);
        read(colleague(callers), first).expecting(404);
    }

    private static int number(SampleCase file) {
        return Integer.parseInt(file.registered().text("/reference").replaceFirst(".*/", ""));
    }

    @Test
    void aRequestThatIsSealedLaterKeepsItsReference() {
        var file = atLevel("SEALED");

        assertThat(read(file.callers().caseworker(), file).text("/reference"))
                .isEqualTo(file.registered().text("/reference"))
                .startsWith("MLA-IN/");
    }

    @Test
    void aReclassifiedRequestOfTheSealedSeriesStaysInIt() {
        var sara = Callers.ofFreshAuthority().named("sara", "supervisor", "caseworker");
        var sealed = SampleRequest.of("INCOMING", "ENQUIRY")
                .with("legalBases", List.of(Map.of("instrument", "UNCAC")))
                .with("access", Map.of("level", "SEALED", "reason", "demanded"));
        var registered = sara.post(Api.REQUESTS, sealed.fields()).expecting(201);

        var turned = sara.post(
                        Api.REQUESTS + "/" + registered.text("/id") + "/reclassifications",
                        Map.of("kind", "MLA", "reason", "it asks for evidence"),
                        "If-Match",
                        registered.etag(),
                        "Purpose",
                        "the classification")
                .expecting(201);

        assertThat(turned.text("/reference"))
                .matches("S-\\d{4}/[1-9]\\d{7}")
                .isNotEqualTo(registered.text("/reference"));
    }

    @Test
    void aGrantHoldsFromItsBeginningToItsEndOrUntilItIsEnded() {
        now.stopsAt(MORNING);
        var file = atLevel("RESTRICTED");
        var colleague = colleague(file.callers());

        file.act(file.callers().supervisor(), "/access-rights", grant(colleague, MORNING.plusSeconds(172_800)))
                .expecting(201);
        read(colleague, file).expecting(200);
        assertThat(colleague.get(Api.REQUESTS).texts("/items", "id")).containsExactly(file.id());
        now.stopsAt(MORNING.plusSeconds(172_799));
        read(colleague, file).expecting(200);
        now.stopsAt(MORNING.plusSeconds(172_800));
        read(colleague, file).expecting(404);
        assertThat(colleague.get(Api.REQUESTS).texts("/items", "id")).isEmpty();

        file.act(file.callers().supervisor(), "/access-rights", grant(colleague, MORNING.plusSeconds(400_000)))
                .expecting(201);
        read(colleague, file).expecting(200);
        file.act(file.callers().supervisor(), "/access-rights/5/ending", Map.of("reason", "done"))
                .expecting(200);
        read(colleague, file).expecting(404);
    }

    @Test
    void aGrantDoesNotBecomeAnAssignmentByAnActOfItsHolder() {
        var file = atLevel("RESTRICTED");
        var callers = file.callers();
        var granted = callers.named("simon", "supervisor");
        var soon = Instant.now().plusSeconds(3600);
        file.act(callers.supervisor(), "/access-rights", grant(granted, soon)).expecting(201);
        var oneself = Map.of("kind", "ASSIGNED", "person", granted.person(), "reason", "I go on");
        var sealed = Map.of("level", "SEALED", "reason", "a witness");
        var withOneself = new java.util.LinkedHashMap<String, Object>(sealed);
        withOneself.put("assigned", List.of(granted.person()));

        assertThat(file.act(granted, "/access-rights", oneself).expecting(422).faults())
                .containsExactly("level oneself");
        assertThat(file.act(granted, "/level", withOneself).expecting(422).faults())
                .containsExactly("level oneself");
        file.act(granted, "/level", sealed).expecting(200);

        assertThat(callers.supervisor()
                        .get(file.path() + "/access-rights", FOR_WORK)
                        .expecting(200)
                        .texts("/items", "kind"))
                .containsExactly("ASSIGNED", "ASSIGNED", "ASSIGNED", "GRANT");
    }

    @Test
    void aGrantThatBeginsLaterDoesNotCountBefore() {
        now.stopsAt(MORNING);
        var file = atLevel("RESTRICTED");
        var colleague = colleague(file.callers());
        var later = new java.util.LinkedHashMap<>(grant(colleague, MORNING.plusSeconds(7200)));
        later.put("from", MORNING.plusSeconds(3600).toString());

        file.act(file.callers().supervisor(), "/access-rights", later).expecting(201);

        read(colleague, file).expecting(404);
        now.stopsAt(MORNING.plusSeconds(3600));
        read(colleague, file).expecting(200);
    }

    @Test
    void theEndOfARightIsAnInstantOfAYearThatEveryDatabaseKnows() {
        var file = atLevel("RESTRICTED");
        for (var until :
                List.of("+999999999-12-31T00:00:00Z", "+10000-01-01T00:00:00Z", "2099-11-28", "2099-11-28T15:45:00")) {
            var grant = Map.of(
                    "kind",
                    "GRANT",
                    "person",
                    colleague(file.callers()).person(),
                    "until",
                    until,
                    "reason",
                    "r",
                    "purpose",
                    "p");
            var refused = file.act(file.callers().supervisor(), "/access-rights", grant)
                    .expecting(400);
            assertThat(refused.faults()).containsExactly("/until bad-value");
            assertThat(refused.text("/errors/0/detail")).contains("with offset such as 2026-11-22T09:30:00Z");
        }
    }

    @Test
    void aGrantNeedsAPurposeAndAnEndInTheFuture() {
        now.stopsAt(MORNING);
        var file = atLevel("RESTRICTED");
        var colleague = colleague(file.callers());
        var bare = Map.of("kind", "GRANT", "person", colleague.person(), "reason", "why");

        assertThat(file.act(file.callers().supervisor(), "/access-rights", bare)
                        .expecting(422)
                        .faults())
                .containsExactly("/until missing", "/purpose missing");
        assertThat(file.act(file.callers().supervisor(), "/access-rights", grant(colleague, MORNING))
                        .expecting(422)
                        .faults())
                .containsExactly("/until not-after");
        assertThat(file.act(
                                file.callers().supervisor(),
                                "/access-rights",
                                Map.of("kind", "BREAK_GLASS", "person", colleague.person(), "reason", "why"))
                        .expecting(422)
                        .faults())
                .containsExactly("/kind not-applicable");
        assertThat(file.act(
                                file.callers().supervisor(),
                                "/access-rights",
                                Map.of("kind", "ASSIGNED", "person", "nobody", "reason", "why"))
                        .expecting(422)
                        .faults())
                .containsExactly("/person unknown");
    }

    @Test
    void aSupervisorOrAnAssignedPersonGivesRightsAndASupervisorAloneBars() {
        var normal = SampleCase.of(SampleRequest.incomingAssistance());
        var colleague = colleague(normal.callers());
        var assigned = Map.of("kind", "ASSIGNED", "person", colleague.person(), "reason", "works on it");
        normal.act("/access-rights", assigned).expecting(403);
        normal.act("/access-rights", bar(colleague)).expecting(403);
        var restricted = atLevel("RESTRICTED");

        restricted
                .act(
                        "/access-rights",
                        Map.of(
                                "kind",
                                "ASSIGNED",
                                "person",
                                colleague(restricted.callers()).person(),
                                "reason",
                                "works on it"))
                .expecting(201);
        restricted.act("/access-rights", bar(colleague(restricted.callers()))).expecting(403);
        read(colleague(restricted.callers()), restricted).expecting(200);
        restricted
                .act(
                        restricted.callers().supervisor(),
                        "/access-rights",
                        bar(restricted.callers().supervisor()))
                .expecting(422);
    }

    @Test
    void theLastAssignedPersonStaysAssigned() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        file.act("/level", Map.of("level", "RESTRICTED", "reason", "a witness")).expecting(200);
        var colleague = colleague(file.callers());
        var supervisor = file.callers().supervisor();
        var ending = Map.of("reason", "ill");

        assertThat(file.act("/access-rights/1/ending", ending).expecting(422).faults())
                .containsExactly("level last-assigned");
        file.act("/access-rights", Map.of("kind", "ASSIGNED", "person", colleague.person(), "reason", "takes over"))
                .expecting(201);
        file.act("/access-rights", grant(supervisor, Instant.now().plusSeconds(3600)))
                .expecting(201);
        file.act("/access-rights/1/ending", ending).expecting(200);

        read(file.callers().caseworker(), file).expecting(404);
        read(colleague, file).expecting(200);
        assertThat(supervisor
                        .post(file.path() + "/access-rights", bar(colleague), "If-Match", file.etag())
                        .expecting(422)
                        .faults())
                .containsExactly("level last-assigned");
    }

    @Test
    void aBarPrevailsOverEveryRoleAndRightAtEveryLevel() {
        for (var level : List.of("NORMAL", "RESTRICTED", "SEALED")) {
            var file = level.equals("NORMAL") ? SampleCase.of(SampleRequest.incomingAssistance()) : atLevel(level);
            var callers = file.callers();
            var colleague = colleague(callers);
            if (!level.equals("NORMAL")) {
                file.act(
                                callers.supervisor(),
                                "/access-rights",
                                Map.of("kind", "ASSIGNED", "person", colleague.person(), "reason", "works on it"))
                        .expecting(201);
            }
            read(colleague, file).expecting(200);

            file.act(callers.supervisor(), "/access-rights", bar(colleague)).expecting(201);

            read(colleague, file).expecting(404);
            read(callers.named("carl", "caseworker", "supervisor"), file).expecting(404);
            colleague.post("/api/v1/break-glass", breaking(file)).expecting(404);
            read(callers.caseworker(), file).expecting(200);
            var no = level.equals("NORMAL") ? "1" : "5";
            file.act(callers.supervisor(), "/access-rights/" + no + "/ending", Map.of("reason", "no relation"))
                    .expecting(200);
            read(colleague, file).expecting(200);
        }
    }

    @Test
    void anExecutingAuthoritySeesWhatItWasSentAtEveryLevelUnlessAPersonIsBarred() {
        var file = SampleCase.inExecution();
        file.act(
                        "/level",
                        Map.of(
                                "level",
                                "SEALED",
                                "reason",
                                "demanded",
                                "assigned",
                                List.of(file.callers().supervisor().person())))
                .expecting(200);
        var ella = file.callers().executing("PROSECUTOR-1");

        ella.get(file.execution(), "Purpose", "the search").expecting(200);
        assertThat(ella.get(file.execution() + "/steps", "Purpose", "the search")
                        .expecting(200)
                        .body())
                .doesNotContain("access_right");
        file.callers().executing("PROSECUTOR-2").get(file.execution()).expecting(404);
        file.act(file.callers().supervisor(), "/access-rights", bar(ella)).expecting(201);
        ella.get(file.execution(), "Purpose", "the search").expecting(404);
    }

    @Test
    void breakGlassShowsTheRequestForADayAndWaitsForTheReviewOfAnotherPerson() {
        now.stopsAt(MORNING);
        var file = atLevel("RESTRICTED");
        var callers = file.callers();
        var boss = callers.named("carl", "caseworker", "supervisor");
        var stranger = callers.named("simon", "supervisor");

        var taken = boss.post("/api/v1/break-glass", breaking(file)).expecting(201);

        assertThat(taken.text("/requestId")).isEqualTo(file.id());
        assertThat(taken.text("/untilAt")).isEqualTo("2026-11-03T08:00:00Z");
        read(boss, file).expecting(200);
        boss.post("/api/v1/break-glass", breaking(file)).expecting(409);
        var seen = callers.supervisor().get("/api/v1/access-reviews?open=true").expecting(200);
        assertThat(seen.texts("/items", "requestId")).containsExactly(file.id());
        var alert = stranger.get("/api/v1/access-reviews?open=true").expecting(200);
        assertThat(alert.texts("/items", "personName")).containsExactly("carl");
        assertThat(alert.body()).doesNotContain(file.id(), file.registered().text("/reference"));
        var address = "/api/v1/access-reviews/" + taken.id();
        var closing = Map.of("finding", "NOT_JUSTIFIED", "remark", "nobody had asked");
        assertThat(boss.post(address + "/closing", closing, "If-Match", "\"0\"")
                        .expecting(422)
                        .faults())
                .containsExactly("person second-person");
        stranger.post(address + "/closing", closing).expecting(428);
        stranger.post(address + "/closing", closing, "If-Match", "\"0\"").expecting(200);
        stranger.post(address + "/closing", closing, "If-Match", "\"1\"").expecting(409);
        assertThat(stranger.get("/api/v1/access-reviews?open=true").texts("/items", "id"))
                .isEmpty();
        now.stopsAt(MORNING.plusSeconds(86_400));
        read(boss, file).expecting(404);
    }

    @Test
    void breakGlassIsEndedBeforeItsTimeByASupervisor() {
        var file = atLevel("RESTRICTED");
        var colleague = colleague(file.callers());
        var supervisor = file.callers().supervisor();
        colleague.post("/api/v1/break-glass", breaking(file)).expecting(201);
        read(colleague, file).expecting(200);

        var ended = supervisor.post(
                file.path() + "/access-rights/4/ending",
                Map.of("reason", "no need"),
                "If-Match",
                file.view().etag());

        assertThat(ended.expecting(200).text("/kind")).isEqualTo("BREAK_GLASS");
        read(colleague, file).expecting(404);
    }

    @Test
    void breakGlassAnswersAlikeForWhatIsUnknownForeignAndBarred() {
        var file = atLevel("RESTRICTED");
        var foreign = atLevel("RESTRICTED");
        var colleague = colleague(file.callers());
        file.act(file.callers().supervisor(), "/access-rights", bar(colleague)).expecting(201);

        var answers =
                List.of(file.registered().text("/reference"), file.id(), foreign.id(), "MLA-IN/1999/00001").stream()
                        .map(reference -> colleague.post(
                                "/api/v1/break-glass",
                                Map.of("reference", reference, "reason", "an arrest", "purpose", "the arrest")))
                        .toList();

        assertThat(answers).allSatisfy(answer -> answer.expecting(404));
        assertThat(answers.stream().map(answer -> answer.text("/detail")).distinct())
                .hasSize(1);
        assertThat(file.callers().supervisor().get("/api/v1/access-reviews").texts("/items", "id"))
                .isEmpty();
    }

    @Test
    void theHistoryAndTheAuditTrailHaveEachActWithTheGround() {
        now.stopsAt(MORNING);
        var file = atLevel("SEALED");
        var callers = file.callers();
        var colleague = colleague(callers);
        var granted = callers.named("greta", "caseworker");
        file.act(callers.supervisor(), "/access-rights", grant(granted, MORNING.plusSeconds(3600)))
                .expecting(201);
        read(granted, file).expecting(200);
        colleague.post("/api/v1/break-glass", breaking(file)).expecting(201);
        read(colleague, file).expecting(200);
        var etag = read(callers.supervisor(), file).etag();
        var auditor = callers.auditor();
        callers.supervisor()
                .post(
                        file.path() + "/access-rights",
                        Map.of("kind", "ASSIGNED", "person", auditor.person(), "reason", "audit"),
                        "If-Match",
                        etag,
                        "Purpose",
                        "an audit")
                .expecting(201);

        var trail = auditor.get("/api/v1/audit?limit=200&subject=" + file.id()).expecting(200);
        assertThat(trail.texts("/items", "act")).contains("SET_LEVEL", "GIVE_ACCESS", "BREAK_GLASS", "READ");
        assertThat(trail.texts("/items", "ground")).contains("ASSIGNED", "GRANT", "BREAK_GLASS");
        assertThat(trail.texts("/items", "purpose")).contains("work on the request");
        var history =
                callers.supervisor().get(file.path() + "/history", FOR_WORK).expecting(200);
        assertThat(history.texts("/items", "narrative"))
                .contains("a witness", "translates the annex", "an arrest at night");
    }

    @Test
    void anotherAuthoritySeesAndDoesNothing() {
        var file = atLevel("RESTRICTED");
        var strangers = Callers.ofFreshAuthority();

        for (var below : List.of("/level", "/access-rights", "/access-rights/1")) {
            strangers.supervisor().get(file.path() + below).expecting(404);
            new Api("").get(file.path() + below).expecting(401);
            file.callers().administrator().get(file.path() + below).expecting(403);
        }
        strangers.supervisor().post("/api/v1/break-glass", breaking(file)).expecting(404);
    }
}
