package org.comity.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A program of dashboards reads published editions by SQL with a role of its own, and nothing else. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresBySqlTest {

    private final Callers callers = Callers.ofFreshAuthority();

    @BeforeAll
    void roleAndEditions() throws IOException {
        var script = Files.readString(Path.of("deploy/reader-of-figures.sql"))
                .replace(":password", "'reads-figures'")
                .replace(":\"DBNAME\"", "comity");
        try (var sql = Sql.superuser()) {
            sql.run("drop owned by comity_figures");
            sql.run("drop role comity_figures");
        } catch (RuntimeException | AssertionError e) {
            assertThat(e).isNotNull();
        }
        try (var sql = Sql.superuser()) {
            for (var statement : script.replaceAll("(?m)^--.*$", "").split(";")) {
                if (!statement.isBlank()) {
                    sql.run(statement);
                }
            }
        }
        SampleCase.of(callers, SampleRequest.incomingAssistance());
        var release = SampleRelease.planned(callers, "by-sql", "2024-01-01", "2025-12-31");
        release.published(Map.of());
        SampleRelease.planned(callers, "draft", "2024-01-01", "2025-12-31").drafted(release.drafter(), Map.of());
    }

    @AfterAll
    void noRole() {
        try (var sql = Sql.superuser()) {
            sql.run("drop owned by comity_figures");
            sql.run("drop role comity_figures");
        }
    }

    private static Connection reader() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", "comity_figures");
        properties.setProperty("password", "reads-figures");
        var url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        return Objects.requireNonNull(new org.postgresql.Driver().connect(url, properties));
    }

    private static List<String> read(String query) throws SQLException {
        try (var connection = reader();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    @Test
    void theReaderSeesPublishedCellsAndNoDraft() throws SQLException {
        var own = " where authority = '" + callers.authority() + "'";

        assertThat(read("select distinct release from edition" + own)).containsExactly("by-sql");
        assertThat(read("select distinct release from cell" + own)).containsExactly("by-sql");
        assertThat(read("select sum(value) from cell" + own
                        + " and table_code = 'received-by-kind' and kind = 'TOTAL' and measure = 'COUNT'"))
                .containsExactly("1");
        assertThat(read("select sum(value) from cell" + own
                        + " and table_code = 'milestones-received' and milestone = 'RECEIVED' and partner = 'TOTAL'"))
                .containsExactly("1");
        assertThat(read("select distinct title_fr from category" + own + " and category = 'MLA'"))
                .containsExactly("Entraide judiciaire");
        assertThat(read("select count(*) from table_of_edition" + own)).doesNotContain("0");
    }

    @Test
    void theReaderReadsNoOtherTableAndWritesNone() {
        for (var query : List.of(
                "select 1 from public.request",
                "select 1 from public.edition_exact",
                "select 1 from public.edition_cell",
                "select comity_settings()",
                "delete from figures.cell",
                "create table public.mine (a int)")) {
            assertThatThrownBy(() -> read(query)).as(query).isInstanceOf(SQLException.class);
        }
    }

    /** A condition that fails for a planned release would show that there is one. */
    @Test
    void theReaderFindsNoPlannedReleaseByAConditionThatFails() throws SQLException {
        try (var connection = reader();
                var statement = connection.createStatement()) {
            statement.execute("set comity.evidence = 'on'");

            var rows = statement.executeQuery("select count(*) from edition where authority = '" + callers.authority()
                    + "' and case when release = 'draft' then 1 / (length(release) - 5) else 1 end = 1");

            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
    }
}
