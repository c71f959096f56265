package org.comity.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.comity.sample.SampleCase;
import org.comity.sample.Sql;
import org.junit.jupiter.api.Test;

/** Free words of offences and legal bases without number make no table without end. */
@QuarkusTest
class OtherGroupsTest {

    private static final String YEAR = "direction=INCOMING&kind=MLA&from=2025-01-01&to=2025-12-31";
    private static final int WORDS = 620;

    private static SampleCase caseWithManyOffences() {
        var file = SampleCase.underReview();
        try (var sql = Sql.superuser()) {
            sql.run("delete from request_offence where request_id = cast(? as uuid)", file.id());
            sql.run("""
                    insert into request_offence (request_id, ord, national, main)
                    select r.id, no, 'offence ' || to_char(no, 'FM0000'), no = 1
                    from request r, generate_series(1, cast(? as int)) no where r.id = cast(? as uuid)""", WORDS, file.id());
            sql.rows("select keep_request_facts(array[cast(? as uuid)])", file.id());
        }
        return file;
    }

    @Test
    void wordsBeyondTheMostFrequentShareOneGroup() {
        var file = caseWithManyOffences();
        var caller = file.callers().caseworker();

        var figures = caller.get("/api/v1/statistics/open-stock?direction=INCOMING&kind=MLA&on=2025-12-31&by=offence")
                .expecting(200);
        var statement =
                caller.get("/api/v1/statistics/statement?by=offence&" + YEAR).expecting(200);

        for (var answer : List.of(figures, statement)) {
            var groups = answer.texts("/groups", "group");
            assertThat(groups).hasSize(501).endsWith("OTHER_GROUPS").contains("offence 0001", "offence 0500");
            assertThat(answer.at("/mergedGroups").asInt()).isEqualTo(WORDS - 500);
            assertThat(answer.text("/groups/500/title")).isEqualTo("All others");
        }
        assertThat(figures.at("/counted").asInt()).isEqualTo(1);
        assertThat(figures.at("/mentions").asInt()).isEqualTo(501);
        assertThat(statement.at("/balanced").asBoolean()).isTrue();
        for (var row = 0; row < statement.at("/total/rows").size(); row++) {
            // A request with several of the other words is once in their group.
            assertThat(statement.at("/groups/500/rows/" + row + "/values"))
                    .isEqualTo(statement.at("/total/rows/" + row + "/values"));
        }
    }

    @Test
    void fewWordsHaveAGroupEach() {
        var caller = SampleCase.underReview().callers().caseworker();

        var statement =
                caller.get("/api/v1/statistics/statement?by=offence&" + YEAR).expecting(200);

        assertThat(statement.at("/mergedGroups").isMissingNode()).isTrue();
        assertThat(statement.texts("/groups", "group")).hasSize(1).doesNotContain("OTHER_GROUPS");
    }
}
