package org.comity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.publication.SampleRelease;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The cost of calls: the statements of the application's role, counted by the database. */
@QuarkusTest
class StatementCountTest {

    private static final String COUNT = """
            select coalesce(sum(s.calls), 0) from measured.pg_stat_statements s join pg_roles r on r.oid = s.userid
            where r.rolname = 'comity_app' and s.query !~* '^\\s*(begin|start|commit|rollback|set|show|discard)\\M'
              and s.query !~ 'pg_catalog|pg_type|scheduled_tasks|seal_audit_trail|audit_heads'""";

    @Test
    void aTransitionCostsAtMostTen() throws SQLException {
        var steps = SampleCase.of(SampleRequest.incomingAssistance());
        assertThat(cost("ACKNOWLEDGE", () -> steps.take("ACKNOWLEDGE"))).isLessThanOrEqualTo(10);
        assertThat(cost("ACCEPT", () -> steps.take("ACCEPT"))).isLessThanOrEqualTo(10);
        assertThat(cost("SEND_FOR_EXECUTION", () -> steps.take("SEND_FOR_EXECUTION", "recipient", "P")))
                .isLessThanOrEqualTo(10);
        assertThat(cost("CONFIRM_RECEIPT", () -> steps.take("CONFIRM_RECEIPT"))).isLessThanOrEqualTo(10);
        var outcomes = List.of(Map.of("measure", 1, "outcome", "EXECUTED"));
        assertThat(cost("RETURN_EXECUTED", () -> steps.take("RETURN_EXECUTED", "measureOutcomes", outcomes)))
                .isLessThanOrEqualTo(10);
        assertThat(cost("TRANSMIT_RESULTS", () -> steps.take("TRANSMIT_RESULTS", "proof", SampleCase.PROOF)))
                .isLessThanOrEqualTo(10);
        assertThat(cost("CLOSE", () -> steps.take("CLOSE"))).isLessThanOrEqualTo(10);
        assertThat(cost("REOPEN", () -> steps.supervise("REOPEN", "narrative", "why")))
                .isLessThanOrEqualTo(10);
    }

    @Test
    void aRefusalCostsAtMostTenForEachStep() throws SQLException {
        var proposed = SampleCase.underReview();
        assertThat(cost(
                        "PROPOSE_REFUSAL",
                        () -> proposed.take(
                                "PROPOSE_REFUSAL",
                                "grounds",
                                SampleCase.grounds("RF_SOVEREIGNTY"),
                                "narrative",
                                "why",
                                "consultation",
                                Map.of("notHeldBecause", "no use"))))
                .isLessThanOrEqualTo(10);
        proposed.supervise("REFUSE");
        assertThat(cost("SEND_REASONS", () -> proposed.take("SEND_REASONS", "proof", SampleCase.PROOF)))
                .isLessThanOrEqualTo(10);
        var file = SampleCase.withProposedRefusal();
        assertThat(cost("REFUSE", () -> file.supervise("REFUSE"))).isLessThanOrEqualTo(10);
        var withdrawn = SampleCase.underReview();
        withdrawn.open("CONSULTATION");
        withdrawn.open("TRANSLATION");
        assertThat(cost("WITHDRAW with two side processes", () -> withdrawn.take("WITHDRAW")))
                .isLessThanOrEqualTo(10);
        var extradition = SampleCase.extraditionSent("UNCAC");
        assertThat(cost(
                        "RECORD_REFUSAL for nationality",
                        () -> extradition.take("RECORD_REFUSAL", "grounds", SampleCase.grounds("RF_NATIONALITY"))))
                .isLessThanOrEqualTo(10);
    }

    @Test
    void aWholeLifeCostsAtMostForty() throws SQLException {
        var callers = Callers.ofFreshAuthority();
        var twelve = SampleRequest.incomingAssistance()
                .with("channel", "DIPLOMATIC")
                .with("language", "fr")
                .with("offences", List.of(Map.of("article", "15", "main", true)))
                .with("foreignReferences", List.of(Map.of("reference", "PNF-77")))
                .with("summary", "Bank records");
        assertThat(twelve.fields()).hasSize(12);
        SampleCase.of(callers, SampleRequest.incomingAssistance());

        var cost = cost("a whole life", () -> {
            var file = SampleCase.of(callers, twelve);
            file.take("ACKNOWLEDGE");
            file.take("ACCEPT");
            file.take("SEND_FOR_EXECUTION", "recipient", "P");
            file.take("CONFIRM_RECEIPT");
            file.read("/transitions");
        });

        assertThat(cost).isLessThanOrEqualTo(40);
    }

    @Test
    void readingCostsLittle() throws SQLException {
        var file = SampleCase.inExecution();
        var caseworker = file.callers().caseworker();
        for (var i = 0; i < 10; i++) {
            SampleCase.of(file.callers(), SampleRequest.incomingAssistance());
        }
        assertThat(cost("one request", file::view)).isLessThanOrEqualTo(9);
        assertThat(cost("its transitions", () -> file.read("/transitions"))).isLessThanOrEqualTo(4);
        assertThat(cost("its deadlines", () -> file.read("/deadlines"))).isLessThanOrEqualTo(4);
        assertThat(cost("a page of requests", () -> caseworker.get(Api.REQUESTS)))
                .isLessThanOrEqualTo(4);
        assertThat(cost("a page of a day", () -> caseworker.get(Api.REQUESTS + "?on=2025-03-04")))
                .isLessThanOrEqualTo(4);
        assertThat(cost("a page and its count", () -> caseworker.get(Api.REQUESTS + "?count=true")))
                .isLessThanOrEqualTo(5);
        assertThat(cost("a page of deadlines", () -> caseworker.get("/api/v1/deadlines")))
                .isLessThanOrEqualTo(4);
        assertThat(cost("a search", () -> caseworker.post(Api.REQUESTS + "/_search", "{\"text\":\"bank\"}")))
                .isLessThanOrEqualTo(4);
    }

    @Test
    void figuresCostOneStatementBesideTheCallerTheTrailAndTheirPlan() throws SQLException {
        var file = SampleCase.inExecution();
        var reader = file.callers().named("stan", "statistician");
        var years = "?direction=INCOMING&kind=MLA&by=region&from=2020-01-01&to=2026-12-31";
        var day = "?direction=INCOMING&kind=MLA&by=offence&on=2026-01-01";
        for (var figure : List.of("milestones" + years, "refusals" + years, "durations" + years)) {
            assertThat(cost(
                            figure,
                            () -> reader.get("/api/v1/statistics/" + figure).expecting(200)))
                    .isLessThanOrEqualTo(4);
        }
        for (var figure : List.of("results" + day, "open-stock" + day)) {
            assertThat(cost(
                            figure,
                            () -> reader.get("/api/v1/statistics/" + figure).expecting(200)))
                    .isLessThanOrEqualTo(4);
        }
    }

    @Test
    void writingBesideCostsLittle() throws SQLException {
        var file = SampleCase.underReview();
        assertThat(cost("a patch", () -> file.patch(Map.of("summary", "other")).expecting(200)))
                .isLessThanOrEqualTo(13);
        assertThat(cost("a side process opens", () -> file.open("CONSULTATION")))
                .isLessThanOrEqualTo(10);
        var deadline = Map.of("title", "t", "reason", "r", "dueOn", "2099-01-01");
        assertThat(cost(
                        "a deadline by hand",
                        () -> file.act("/deadlines", deadline).expecting(201)))
                .isLessThanOrEqualTo(10);
        var correction = Map.of("reason", "r", "annul", true);
        var supervisor = file.callers().supervisor();
        assertThat(cost(
                        "an annulment",
                        () -> file.act(supervisor, "/transitions/2/corrections", correction)
                                .expecting(201)))
                .isLessThanOrEqualTo(14);
    }

    /** The lists of what is published cost as many statements for many releases as for one. */
    @Test
    void whatIsPublishedCostsTheSameForEachNumberOfReleases() throws SQLException {
        var callers = Callers.ofFreshAuthority();
        SampleCase.of(callers, SampleRequest.incomingAssistance());
        SampleRelease.planned(callers, "one", "2022-01-01", "2022-12-31").published(Map.of());
        var ofOne = costsOfWhatIsPublished(callers, "one release");
        SampleRelease.planned(callers, "two", "2023-01-01", "2023-12-31").published(Map.of());
        SampleRelease.planned(callers, "three", "2024-01-01", "2024-12-31").published(Map.of());

        assertThat(costsOfWhatIsPublished(callers, "three releases")).isEqualTo(ofOne);
    }

    private static List<Long> costsOfWhatIsPublished(Callers callers, String what) throws SQLException {
        var found = new ArrayList<Long>();
        for (var address : List.of(
                "/api/v1/published?authority=" + callers.authority(),
                "/api/v1/published/catalogue?authority=" + callers.authority(),
                "/dashboard?release=" + callers.authority() + ":one")) {
            var nobody = new Api("");
            nobody.get(address, "Accept", "*/*").expecting(200);
            found.add(cost(
                    address.replaceFirst("\\?.*", "") + " of " + what,
                    () -> nobody.get(address, "Accept", "*/*").expecting(200)));
        }
        return found;
    }

    /** The statements of the application's role that an act makes. */
    static long cost(String what, Runnable act) throws SQLException {
        var url = ConfigProvider.getConfig().getValue("comity.dev.superuser-url", String.class);
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("select measured.pg_stat_statements_reset()");
            act.run();
            try (var rows = statement.executeQuery(COUNT)) {
                rows.next();
                var calls = rows.getLong(1);
                System.out.printf("SQL statements: %-35s %d%n", what, calls);
                return calls;
            }
        }
    }
}
