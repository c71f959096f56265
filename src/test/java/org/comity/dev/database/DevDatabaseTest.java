package org.comity.dev.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DevDatabaseTest {

    private final DevHome home = DevHome.test();
    private final DevDatabase database = DevDatabase.running(home);

    @Test
    void aServerThatRunsIsTakenOverAndNotStartedAgain() {
        assertThat(DevDatabase.running(home)).isEqualTo(database);
    }

    @Test
    void startsAtTheSameTimeEndInOneServer() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<DevDatabase>> starts = IntStream.range(0, 4)
                    .mapToObj(number -> threads.submit(() -> DevDatabase.running(home)))
                    .toList();
            for (Future<DevDatabase> start : starts) {
                assertThat(start.get()).isEqualTo(database);
            }
        }
    }

    @Test
    void theApplicationsRoleOwnsNothingAndMayCreateNothing() throws SQLException {
        try (Connection connection = database.connect(DevDatabase.APPLICATION, "comity");
                Statement statement = connection.createStatement()) {
            assertThat(single(
                            statement,
                            "SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb FROM pg_roles"
                                    + " WHERE rolname = current_user"))
                    .isEqualTo("f");
            assertThatThrownBy(() -> statement.execute("CREATE TABLE probe (id int)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("CREATE TEMP TABLE probe (id int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void theOwnersRoleOwnsTheDatabaseAndIsNoSuperuser() throws SQLException {
        try (Connection connection = database.connect(DevDatabase.OWNER, "comity");
                Statement statement = connection.createStatement()) {
            assertThat(single(statement, "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'comity'"))
                    .isEqualTo(DevDatabase.OWNER);
            assertThat(single(statement, "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("f");
        }
    }

    @Test
    void theDatabaseCountsItsStatements() throws SQLException {
        try (Connection connection = database.connect(DevDatabase.SUPERUSER, "comity");
                Statement statement = connection.createStatement()) {
            assertThat(single(statement, "SELECT count(*) > 0 FROM pg_stat_statements"))
                    .isEqualTo("t");
        }
    }

    @Test
    void noOneEntersWithoutThePassword() {
        DevDatabase stranger = new DevDatabase(database.port(), "guessed");

        assertThatThrownBy(() -> stranger.connect(DevDatabase.SUPERUSER, "comity"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void aDeploymentHasNoHome() {
        assertThat(DevHome.of(List.of("prod"))).isEmpty();
        assertThat(DevHome.of(List.of("prod", "dev"))).isEmpty();
        assertThat(DevHome.of(List.of("staging"))).isEmpty();
    }

    @Test
    void theDatabaseOfTheTestsStandsInTarget() {
        Path folder = home.folder();

        assertThat(Path.of("target").toAbsolutePath().relativize(folder).startsWith(".."))
                .isFalse();
        assertThat(Files.isDirectory(folder)).isTrue();
    }

    private static String single(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
