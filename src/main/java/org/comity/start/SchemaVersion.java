package org.comity.start;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;

/** The version of the schema: the number of the last migration. */
final class SchemaVersion {

    private static final String MIGRATIONS = "db/migration";
    private static final Pattern NUMBER = Pattern.compile("V(\\d+)__.*\\.sql");

    private static final String NO_SUCH_TABLE = "42P01";
    private static final String FORBIDDEN = "42501";

    private SchemaVersion() {}

    /** The version that the program needs, read from its own migrations. */
    static int ofProgram() {
        try {
            var source = SchemaVersion.class.getProtectionDomain().getCodeSource();
            var home = Path.of(source.getLocation().toURI());
            if (Files.isDirectory(home)) {
                return newest(home.resolve(MIGRATIONS));
            }
            try (var jar = FileSystems.newFileSystem(home)) {
                return newest(jar.getPath(MIGRATIONS));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The program cannot read its own migrations", e);
        }
    }

    private static int newest(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> NUMBER.matcher(file.getFileName().toString()))
                    .filter(name -> name.matches())
                    .mapToInt(name -> Integer.parseInt(name.group(1)))
                    .max()
                    .orElseThrow(() -> new IllegalStateException("The program has no migrations"));
        }
    }

    /** The version of a database; 0 without a schema, or with one from before the application's role could read it. */
    static int of(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select coalesce(max(version::int), 0) from flyway_schema_history"
                        + " where success and version is not null")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            if (Set.of(NO_SUCH_TABLE, FORBIDDEN).contains(String.valueOf(e.getSQLState()))) {
                return 0;
            }
            throw e;
        }
    }
}
