package org.comity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.EveryOperationTest.Operation;
import org.comity.dev.tokens.DevTokens;
import org.comity.dev.tokens.DevUser;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** A role holds in the authorities for which the token gives it. */
@QuarkusTest
class RolesInAuthoritiesTest {

    @Test
    void aStatisticianOfOneAuthorityReadsNoRequestOfItByAnyOperation() {
        var known = EveryOperationTest.richCase();
        var own = Callers.ofFreshAuthority();
        var foreign = known.file().callers().authority();
        var caller =
                signed("caseworker@" + own.authority(), "supervisor@" + own.authority(), "statistician@" + foreign);
        var called = 0;
        for (var operation : EveryOperationTest.operations()) {
            // A statistician makes the releases of the office.
            if (operation.toString().contains("/api/v1/releases")) {
                continue;
            }
            if (operation.hasParameters() && !operation.isCommon() && !isForEveryone(operation)) {
                var answer = operation.call(caller, known);
                assertThat(answer.status())
                        .as("%s answers %s", operation, answer.body())
                        .isIn(403, 404);
                called++;
            }
            if (!operation.hasParameters() && operation.method().equals("GET")) {
                var answer = operation.call(caller, known);
                assertThat(known.secrets())
                        .as(operation.toString())
                        .noneMatch(secret -> answer.body().contains(secret));
            }
        }
        assertThat(called).isGreaterThan(40);
        assertThat(caller.get(Api.REQUESTS + "?count=true")
                        .expecting(200)
                        .at("/count")
                        .asInt())
                .isZero();
        assertThat(known.file().view().etag()).isEqualTo(known.file().etag());
    }

    @Test
    void readingsAreThoseOfTheRolesInTheAuthority() {
        var known = EveryOperationTest.richCase();
        var authority = known.file().callers().authority();
        var other = Callers.ofFreshAuthority().authority();
        for (var role : List.of("caseworker", "supervisor", "statistician", "auditor", "data-protection-officer")) {
            var flat = known.file().callers().named("stan", role);
            var single = signed(role + "@" + authority, "administrator@" + other);
            for (var operation : EveryOperationTest.operations()) {
                if (operation.method().equals("GET") && !isForEveryone(operation) && !operation.isCommon()) {
                    var status = operation.call(flat, known).status();
                    // An operation of the other role hides this authority, in which the caller has no such role.
                    var answer = operation.call(single, known);
                    if (status == 403 && answer.status() == 200) {
                        // A list over all authorities of the caller shows those in which the caller has the role.
                        assertThat(answer.body())
                                .as("%s by %s", operation, role)
                                .doesNotContain(authority);
                    } else {
                        assertThat(answer.status())
                                .as("%s by %s", operation, role)
                                .isIn(status == 403 ? List.of(403, 404) : List.of(status));
                    }
                }
            }
        }
    }

    @Test
    void aStepIsJudgedByTheRolesInTheAuthorityOfTheRequest() {
        var file = SampleCase.withProposedRefusal();
        var authority = file.callers().authority();
        var other = Callers.ofFreshAuthority().authority();
        var caller = signed("caseworker@" + authority, "supervisor@" + other);

        file.attempt(caller, "REFUSE").expecting(403);
        file.act(caller, "/transitions/2/corrections", Map.of("reason", "r", "narrative", "n"))
                .expecting(404);
        file.act(caller, "/level", Map.of("level", "NORMAL", "reason", "r")).status();
        var bar = Map.of("kind", "BAR", "person", "https://login.example.org|ada", "reason", "her brother");
        file.act(caller, "/access-rights", bar).expecting(403);
        assertThat(caller.get(file.path()).expecting(200).texts("/openSteps", "step"))
                .doesNotContain("REFUSE");
        assertThat(signed("supervisor@" + authority, "caseworker@" + other)
                        .get(file.path())
                        .expecting(200)
                        .texts("/openSteps", "step"))
                .contains("REFUSE");
    }

    @Test
    void theTrailHasTheRolesInTheAuthority() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var other = Callers.ofFreshAuthority().authority();
        signed("caseworker@" + file.callers().authority(), "supervisor@" + other)
                .get(file.path())
                .expecting(200);

        assertThat(file.callers()
                        .auditor()
                        .get("/api/v1/audit?subject=" + file.id())
                        .text("/items/0/roles"))
                .isEqualTo("caseworker");
    }

    @Test
    void whoActsForAnExecutingAuthorityHasNoOtherRoleThere() {
        var file = SampleCase.inExecution();
        var authority = file.callers().authority();
        var both = sign(DevUser.of("bo", "bo", authority, "executing-authority", "auditor", "statistician")
                .executingFor("PROSECUTOR-1"));

        both.get("/api/v1/audit").expecting(403);
        both.get("/api/v1/history-verification").expecting(403);
        both.get("/api/v1/statistics/open-stock?direction=INCOMING&kind=MLA&on=2025-12-31")
                .expecting(403);
        both.get(file.execution()).expecting(200);
    }

    @Test
    void anAuditorOfOneAuthorityExecutesForAnother() {
        var file = SampleCase.inExecution();
        var audited = SampleCase.of(SampleRequest.incomingAssistance());
        var user = DevUser.of("bo", "bo", file.callers().authority())
                .inAuthorities(
                        "/authorities/" + file.callers().authority() + "/executing-authority",
                        "/authorities/" + audited.callers().authority() + "/auditor")
                .executingFor("PROSECUTOR-1");
        var caller = sign(user);

        caller.get(file.execution()).expecting(200);
        assertThat(caller.get("/api/v1/audit").expecting(200).body())
                .contains(audited.id())
                .doesNotContain(file.id());
    }

    @Test
    void aCaseworkerOfOneAuthorityExecutesForAnotherByOtherOperations() {
        var file = SampleCase.inExecution();
        var own = SampleCase.of(SampleRequest.incomingAssistance());
        var caller = sign(DevUser.of("bo", "bo", "NONE")
                .inAuthorities(
                        "/authorities/" + file.callers().authority() + "/executing-authority",
                        "/authorities/" + own.callers().authority() + "/caseworker")
                .executingFor("PROSECUTOR-1"));

        assertThat(caller.get(Api.REQUESTS).expecting(200).texts("/items", "id"))
                .containsExactly(own.id());
        caller.get(file.path()).expecting(404);
        assertThat(caller.get("/api/v1/executions").expecting(200).texts("/items", "id"))
                .containsExactly(file.id());
        caller.get(own.execution()).expecting(404);
    }

    @Test
    void aPathThatIsNoneGivesNoRole() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var authority = file.callers().authority();
        for (var entry : List.of(
                authority + "/caseworker",
                "/authorities/" + authority + "/no-role",
                "/authorities/" + authority + "/caseworker/x",
                "/authorities//caseworker")) {
            sign(DevUser.of("bo", "bo", "NONE").inAuthorities(entry))
                    .get(file.path())
                    .expecting(403);
        }
    }

    private static boolean isForEveryone(Operation operation) {
        return operation.definition().path("description").asText().contains("For every caller")
                || operation.path().startsWith("/api/v1/authorities/{code}/");
    }

    /** Somebody with these roles, each as role@authority. */
    private static Api signed(String... rolesIn) {
        var paths = new ArrayList<String>();
        for (var one : rolesIn) {
            var parts = one.split("@", 2);
            paths.add("/authorities/" + parts[1] + "/" + parts[0]);
        }
        return sign(DevUser.of("stan", "stan", "NONE").inAuthorities(paths.toArray(String[]::new)));
    }

    private static Api sign(DevUser user) {
        return new Api(DevTokens.local().sign(user));
    }
}
