package org.comity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.comity.base.security.Role;
import org.comity.base.time.MovableNow;
import org.comity.dev.tokens.DevTokens;
import org.comity.dev.tokens.DevUser;
import org.comity.publication.SampleRelease;
import org.comity.reference.twopersons.TwoPersons;
import org.comity.reference.twopersons.TwoPersons.Row;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Need;
import org.comity.rules.workflow.Recorder;
import org.comity.rules.workflow.TwoPersonAct;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleLists;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of the reviewed file of acts that take two persons, by HTTP. */
@QuarkusTest
class TwoPersonsTest {

    private static final String[] BOTH = {"caseworker", "supervisor"};

    /**
     * An act up to its second person.
     *
     * @param callers the people of the authority
     * @param first the first person, who has every role of the office
     * @param second a second person with the role of the row
     * @param withoutRole another person without the role
     * @param act the act of the second person, by whoever calls it
     * @param done the status of the act by a second person
     */
    private record Attempt(Callers callers, Api first, Api second, Api withoutRole, Act act, int done) {}

    private interface Act {
        Answer by(Api who);
    }

    static List<Row> rows() {
        return TwoPersons.rows();
    }

    @Test
    void theFileHasEachActOnceWithItsSource() {
        assertThat(rows()).extracting(Row::act).containsExactly(TwoPersonAct.values());
        assertThat(rows())
                .allSatisfy(row -> assertThat(List.of(row.where(), row.first(), row.second(), row.source()))
                        .noneMatch(String::isBlank));
    }

    @Test
    void theRoleOfTheSecondPersonIsThatOfEveryMoveOfARefusal() {
        var moves = Arrays.stream(Procedure.values())
                .flatMap(procedure -> procedure.moves().stream())
                .filter(move -> move.needs().contains(Need.SECOND_PERSON))
                .toList();

        assertThat(moves)
                .isNotEmpty()
                .allSatisfy(move -> assertThat(move.recorders()).containsExactly(Recorder.SUPERVISOR));
        assertThat(rows().getFirst().role()).isEqualTo(Role.SUPERVISOR);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void thePersonOfTheFirstActIsRefusedAndAnotherSucceeds(Row row) {
        var attempt = attempt(row.act());

        assertThat(attempt.act.by(attempt.first).expecting(422).faults())
                .anySatisfy(fault -> assertThat(fault).endsWith(" second-person"));
        if (row.role() != null) {
            attempt.act.by(attempt.withoutRole).expecting(withoutRole(row.act()));
        }
        attempt.act.by(attempt.second).expecting(attempt.done);
    }

    /** A commit is an act of the office, which needs a second person if it ends requests; the other acts are a supervisor's. */
    private static int withoutRole(TwoPersonAct act) {
        return act == TwoPersonAct.IMPORT_OF_ENDINGS ? 422 : 403;
    }

    /** A caseworker here who is a supervisor elsewhere: an operation of supervisors does not show this authority. */
    @ParameterizedTest
    @MethodSource("rowsWithRole")
    void theRoleOfAnotherAuthorityMakesNoSecondPerson(Row row) {
        var attempt = attempt(row.act());
        var status = switch (row.act()) {
            case REFUSAL, CHANGE_OF_SEAT -> 403;
            case IMPORT_OF_ENDINGS -> 422;
            case REFUSAL_AFTER_RECLASSIFICATION,
                    CORRECTION_OF_REFUSAL,
                    LOWERING_OF_LEVEL,
                    BREAK_GLASS_REVIEW,
                    APPROVAL_OF_EDITION,
                    MEMBERSHIP_OF_UNIT -> 404;
        };

        attempt.act.by(elsewhere(attempt.callers)).expecting(status);
        attempt.act.by(attempt.second).expecting(attempt.done);
    }

    static List<Row> rowsWithRole() {
        return rows().stream().filter(row -> row.role() != null).toList();
    }

    /** The caseworker without the role, who is a supervisor in another authority. */
    private static Api elsewhere(Callers callers) {
        return new Api(DevTokens.local()
                .sign(DevUser.of("other", "other", "NONE")
                        .inAuthorities(
                                "/authorities/" + callers.authority() + "/caseworker",
                                "/authorities/" + Callers.ofFreshAuthority().authority() + "/supervisor")));
    }

    private static Attempt attempt(TwoPersonAct act) {
        var callers = Callers.ofFreshAuthority();
        var first = callers.named("first", BOTH);
        return switch (act) {
            case REFUSAL -> {
                var file = underReview(callers);
                file.proposesRefusal(first);
                yield with(callers, who -> file.attempt(who, "REFUSE"), 201);
            }
            case REFUSAL_AFTER_RECLASSIFICATION -> {
                var file = SampleCase.of(
                        callers,
                        SampleRequest.of("INCOMING", "MLA")
                                .with("legalBases", List.of(Map.of("instrument", "UNCAC")))
                                .with("oral", true));
                file.act(first, "/reclassifications", Map.of("kind", "ENQUIRY", "reason", "a question only"))
                        .expecting(201);
                yield with(callers, who -> decline(file, who), 201);
            }
            case CORRECTION_OF_REFUSAL -> {
                var file = underReview(callers);
                file.proposesRefusal(callers.caseworker());
                file.attempt(callers.supervisor(), "REFUSE").expecting(201);
                var words = Map.of("reason", "a slip", "narrative", "in other words");
                var proposed = correct(file, first, words).expecting(202);
                var seq = proposed.at("/transition/seq").asInt();
                yield with(callers, who -> correct(file, who, Map.of("reason", "I agree", "confirms", seq)), 201);
            }
            case IMPORT_OF_ENDINGS -> {
                var read = read(first, MovableNow.machineDay().toString());
                yield with(callers, who -> commit(who, read), 200);
            }
            case LOWERING_OF_LEVEL -> {
                var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
                var persons = List.of(
                        first.person(), second(callers).person(), other(callers).person());
                file.act("/level", Map.of("level", "RESTRICTED", "reason", "a witness", "assigned", persons))
                        .expecting(200);
                file.act(first, "/level", Map.of("level", "NORMAL", "reason", "the trial was public"))
                        .expecting(200);
                var agreed = Map.of("agreed", true, "reason", "I read the judgment");
                yield with(callers, who -> file.act(who, "/level/decision", agreed), 200);
            }
            case BREAK_GLASS_REVIEW -> {
                var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
                file.act("/level", Map.of("level", "RESTRICTED", "reason", "a witness"))
                        .expecting(200);
                var taken = first.post(
                                "/api/v1/break-glass",
                                Map.of(
                                        "reference",
                                        file.registered().text("/reference"),
                                        "reason",
                                        "an arrest",
                                        "purpose",
                                        "the arrest"))
                        .expecting(201);
                var closing = Map.of("finding", "JUSTIFIED", "remark", "asked");
                yield with(
                        callers,
                        who -> who.post(
                                "/api/v1/access-reviews/" + taken.id() + "/closing", closing, "If-Match", "\"0\""),
                        200);
            }
            case APPROVAL_OF_EDITION -> {
                var release = SampleRelease.planned(callers, "annual", "2024-01-01", "2024-12-31");
                var submitted = release.submitted(first, Map.of());
                yield with(callers, who -> release.approve(who, submitted), 200);
            }
            case MEMBERSHIP_OF_UNIT -> {
                var lists = new SampleLists(callers);
                lists.person("cleo", callers.caseworker(), "Cleo Berg").expecting(200);
                var one = callers.named("first", "administrator");
                var unit = one.put(lists.path("units/T"), Map.of("name", "T", "members", List.of("cleo")))
                        .expecting(200);
                yield new Attempt(
                        callers, one, second(callers), other(callers), who -> lists.confirm(who, "T", unit), 200);
            }
            case CHANGE_OF_SEAT -> {
                var one = callers.named("first", "administrator");
                move(callers, one).expecting(202);
                yield new Attempt(
                        callers,
                        one,
                        callers.named("second", "administrator"),
                        second(callers),
                        who -> move(callers, who),
                        200);
            }
        };
    }

    private static Attempt with(Callers callers, Act act, int done) {
        return new Attempt(callers, callers.named("first", BOTH), second(callers), other(callers), act, done);
    }

    private static Api second(Callers callers) {
        return callers.named("second", "supervisor");
    }

    private static Api other(Callers callers) {
        return callers.named("other", "caseworker");
    }

    private static Answer move(Callers callers, Api who) {
        var path = "/api/v1/authorities/" + callers.authority();
        return who.put(
                path,
                Map.of("name", "Moved", "country", "AUT", "zoneId", "Pacific/Auckland"),
                "If-Match",
                who.get(path).etag());
    }

    private static SampleCase underReview(Callers callers) {
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        return file;
    }

    private static Answer decline(SampleCase file, Api who) {
        return file.attempt(
                who,
                "DECLINE",
                "grounds",
                SampleCase.grounds("RF_SOVEREIGNTY"),
                "narrative",
                "why",
                "consultation",
                SampleCase.NOT_CONSULTED,
                "proof",
                SampleCase.PROOF);
    }

    /** Corrects the decision, the fourth entry. */
    private static Answer correct(SampleCase file, Api who, Map<String, ?> wanted) {
        return file.act(who, "/transitions/4/corrections", wanted);
    }

    /** Reads a file that ends a request that is recorded as open. */
    private static Answer read(Api who, String day) {
        var heading = "ref,direction,kind,counterpart,dated,received,outcome,outcomeOn\n";
        var open = "R1,INCOMING,MLA,FRA,2024-01-01,2024-01-05,,\n";
        commit(who, dryRun(who, heading + open)).expecting(200);
        return dryRun(who, heading + open.replace(",,\n", ",REFUSED," + day + "\n"));
    }

    private static Answer dryRun(Api who, String register) {
        return Answer.of(who.call()
                        .multiPart("file", "register.csv", register.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .post("/api/v1/imports"))
                .expecting(201);
    }

    private static Answer commit(Api who, Answer dryRun) {
        return who.post(
                "/api/v1/imports/" + dryRun.id() + "/commit",
                Map.of("sha256", dryRun.text("/sha256")),
                "If-Match",
                dryRun.etag());
    }
}
