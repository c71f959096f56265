package org.comity.cases.access;

import static java.util.Collections.singletonList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Access rights and their reviews by SQL, with the role of the application and correctly signed settings. */
@QuarkusTest
class AccessBySqlTest {

    private static final String GIVE = """
            insert into access_right (id, request_id, authority, no, kind, person, until_at, reason, purpose,
                                      given_by, given_by_name, given_at, version)
            select gen_random_uuid(), r.id, r.authority, 77, ?, 'x|ada', now() + interval '1 day', 'r', 'p', ?, 'n',
                   now() + cast(? as interval), 0
            from request r where r.id = ?::uuid""";
    private static final String END = """
            update access_right set ended_at = now() + cast(? as interval), ended_by = ?, ended_by_name = 'n', end_reason = 'r'
            where request_id = ?::uuid and no = 1""";
    private static final String BREAK = """
            select person, right_no, reason, purpose, opened_at, until_at, closed_at is null
            from comity_break_glass(gen_random_uuid(), gen_random_uuid(), ?, ?, 'Carl', 'an arrest', 'the arrest', 3)""";
    private static final String CLOSE = """
            update access_review set closed_at = now() + cast(? as interval), closed_by = ?, closed_by_name = 'n',
                   finding = 'JUSTIFIED', remark = 'r'
            where subject = ?::uuid""";

    private SampleCase file;
    private Callers callers;
    private Api carl;

    /** A restricted request to which Cleo and Sven are assigned. */
    @BeforeEach
    void restrict() {
        file = SampleCase.of(SampleRequest.incomingAssistance());
        callers = file.callers();
        carl = callers.named("carl", "caseworker");
        file.act(
                        "/level",
                        Map.of(
                                "level",
                                "RESTRICTED",
                                "reason",
                                "a witness",
                                "assigned",
                                List.of(callers.supervisor().person())))
                .expecting(200);
    }

    @Test
    void aRightIsGivenInTheNameOfTheCaller() {
        var cleo = callers.caseworker().person();
        try (var sql = as(callers.caseworker())) {
            assertThatThrownBy(() -> sql.run(GIVE, "GRANT", callers.supervisor().person(), "0 s", file.id()))
                    .hasMessageStartingWith("42501 ")
                    .hasMessageContaining("does not name the caller");
            assertThat(sql.run(GIVE, "GRANT", cleo, "0 s", file.id())).isEqualTo(1);
        }
    }

    @Test
    void aRightIsEndedInTheNameOfTheCallerAndOnce() {
        var cleo = callers.caseworker().person();
        try (var sql = as(callers.caseworker())) {
            assertThatThrownBy(() -> sql.run(END, "0 s", callers.supervisor().person(), file.id()))
                    .hasMessageStartingWith("42501 ")
                    .hasMessageContaining("does not name the caller");
            assertThatThrownBy(() -> sql.run("update access_right set version = version + 1"))
                    .hasMessageStartingWith("42501 ");
        }
        try (var sql = as(callers.supervisor())) {
            assertThat(sql.run(END, "0 s", callers.supervisor().person(), file.id()))
                    .isEqualTo(1);
            assertThatThrownBy(() -> sql.run(END, "1 s", callers.supervisor().person(), file.id()))
                    .hasMessageStartingWith("42501 ")
                    .hasMessageContaining("stays ended");
            assertThatThrownBy(() -> sql.run("""
                            update access_right set ended_at = null, ended_by = null, ended_by_name = null, end_reason = null
                            where request_id = ?::uuid and no = 1""", file.id())).hasMessageStartingWith("42501 ");
            assertThat(sql.column(
                            "select ended_by from access_right where request_id = ?::uuid and person = ?",
                            file.id(),
                            cleo))
                    .containsExactly(callers.supervisor().person());
        }
        callers.caseworker().get(file.path()).expecting(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-3 minutes", "3 minutes", "-1 day", "100 years"})
    void aRightIsGivenAndEndedNow(String moved) {
        var cleo = callers.caseworker().person();
        try (var sql = as(callers.caseworker())) {
            assertThatThrownBy(() -> sql.run(GIVE, "GRANT", cleo, moved, file.id()))
                    .hasMessageStartingWith("CO001 ");
            assertThatThrownBy(() -> sql.run(END, moved, cleo, file.id())).hasMessageStartingWith("CO001 ");
        }
    }

    @Test
    void breakGlassOpensItsReviewAndLastsADay() {
        var at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        try (var everything = Sql.superuser();
                var sql = Sql.application().actingFor(callers.authority(), "").as(carl.person(), at)) {
            assertThat(sql.number("select count(*) from request where id = ?::uuid", file.id()))
                    .isZero();
            assertThat(breakGlass(sql, "MLA-IN/1999/00001")).isEmpty();
            assertThat(breakGlass(sql, file.id()))
                    .singleElement()
                    .satisfies(row -> assertThat(row)
                            .startsWith(carl.person(), "3", "an arrest", "the arrest")
                            .endsWith("t"));
            assertThat(sql.number("select count(*) from request where id = ?::uuid", file.id()))
                    .isEqualTo(1);
            assertThat(everything.column("""
                    select a.until_at = r.until_at and r.opened_at = a.given_at and a.given_at = ?::timestamptz
                           and a.until_at = a.given_at + interval '24 hours' and a.person = r.person
                    from access_right a
                    join access_review r on r.subject = a.request_id and r.right_no = a.no
                    where a.request_id = ?::uuid and a.kind = 'BREAK_GLASS'""", at.toString(), file.id())).containsExactly("t");
            assertThatThrownBy(() -> sql.run("update access_right set until_at = now() + interval '1 year'"))
                    .hasMessageStartingWith("42501 ");
            assertThatThrownBy(() -> sql.run("update access_review set until_at = now()"))
                    .hasMessageStartingWith("42501 ");
            assertThatThrownBy(() -> sql.run("delete from access_review")).hasMessageStartingWith("42501 ");
        }
        assertThat(callers.supervisor()
                        .get("/api/v1/access-reviews?open=true")
                        .expecting(200)
                        .texts("/items", "requestId"))
                .containsExactly(file.id());
    }

    @Test
    void breakGlassIsTakenByNoOtherStatement() {
        try (var sql = as(callers.caseworker())) {
            assertThatThrownBy(() ->
                            sql.run(GIVE, "BREAK_GLASS", callers.caseworker().person(), "0 s", file.id()))
                    .hasMessageStartingWith("42501 ")
                    .hasMessageContaining("row-level security");
            assertThatThrownBy(() -> sql.run("""
                            insert into access_review (id, subject, authority, right_no, person, person_name, reason, purpose,
                                                       opened_at, until_at, version)
                            select gen_random_uuid(), r.id, r.authority, 1, ?, 'n', 'r', 'p', now(), now(), 0
                            from request r""", callers.caseworker().person()))
                    .hasMessageStartingWith("42501 ");
        }
    }

    @Test
    void aReviewIsClosedByTheCallerNowAndOnce() {
        try (var sql = as(carl)) {
            assertThat(breakGlass(sql, file.id())).hasSize(1);
            assertThatThrownBy(() -> sql.run(CLOSE, "0 s", callers.supervisor().person(), file.id()))
                    .hasMessageStartingWith("42501 ")
                    .hasMessageContaining("does not name the caller");
            assertThatThrownBy(() -> sql.run(CLOSE, "0 s", carl.person(), file.id()))
                    .hasMessageStartingWith("23514 ");
        }
        var sven = callers.supervisor().person();
        try (var sql = as(callers.supervisor())) {
            assertThatThrownBy(() -> sql.run(CLOSE, "-1 day", sven, file.id())).hasMessageStartingWith("CO001 ");
            assertThat(sql.run(CLOSE, "0 s", sven, file.id())).isEqualTo(1);
            assertThatThrownBy(() -> sql.run(CLOSE, "0 s", sven, file.id()))
                    .hasMessageStartingWith("42501 ")
                    .hasMessageContaining("stays closed");
        }
    }

    private Sql as(Api person) {
        return Sql.application().actingFor(callers.authority(), "").as(person.person(), Instant.now());
    }

    /** As the application does it: the try is counted first. */
    private List<List<@Nullable String>> breakGlass(Sql sql, String reference) {
        assertThat(sql.rows("select comity_try_break_glass(?, 3, 3)", callers.authority()))
                .containsExactly(singletonList(null));
        return sql.rows(BREAK, callers.authority(), reference);
    }
}
