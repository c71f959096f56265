package org.comity.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.sample.Sql;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * What a release left behind, as text: a file of COPY for each table of its populated database, and what it answered.
 *
 * @param folder where the files are
 */
record ReleaseData(Path folder) {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final String TABLES = """
            select t.relname,
                   (select string_agg(quote_ident(a.attname), ', ' order by array_position(i.indkey::int2[], a.attnum))
                    from pg_attribute a where a.attrelid = t.oid and a.attnum = any (i.indkey))
            from pg_class t
            left join lateral (select * from pg_index x where x.indrelid = t.oid and x.indisunique and x.indpred is null
                               order by x.indisprimary desc limit 1) i on true
            where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and t.relname <> 'flyway_schema_history'
            order by 1""";

    /** Of the many readings that were noted, a few stand for all; no history is verified by them. */
    private static final String FEW_READINGS = "audit_entry where act <> 'READ' or id in"
            + " (select id from audit_entry where act = 'READ' order by authority, id limit 100)";

    /** The data of this version. */
    static ReleaseData of(String version) {
        return new ReleaseData(Path.of("src/test/resources/upgrade", version));
    }

    /** Writes every table, rows in the order of a unique key, and the values of the sequences. */
    void writeTables(Sql sql) throws IOException, SQLException {
        Files.createDirectories(tables());
        for (var table : sql.rows(TABLES)) {
            var key = Objects.requireNonNull(table.get(1), () -> table + " has no unique key");
            try (var out = Files.newOutputStream(tables().resolve(table.getFirst() + ".tsv"))) {
                copy(sql)
                        .copyOut(
                                "copy (select * from %s order by %s) to stdout with (header)"
                                        .formatted(
                                                table.getFirst().equals("audit_entry")
                                                        ? FEW_READINGS
                                                        : table.getFirst(),
                                                key),
                                out);
            }
        }
        writeRows(
                "sequences.tsv",
                sql.rows("select sequencename, last_value from pg_sequences"
                        + " where schemaname = 'public' and last_value is not null order by 1"));
    }

    /** Fills the tables of a database that was migrated to the version and no further. */
    void loadTables(Sql sql) throws IOException, SQLException {
        // The rows are whole as they are: no trigger writes anything beside them, and order does not matter.
        sql.run("set session_replication_role = replica");
        List<Path> files;
        try (var found = Files.list(tables())) {
            files = found.sorted().toList();
        }
        for (var file : files) {
            var table = file.getFileName().toString().replace(".tsv", "");
            String columns;
            try (var lines = Files.lines(file)) {
                columns = lines.findFirst().orElseThrow().replace("\t", ", ");
            }
            // What migrations put there is replaced by what the release had.
            sql.run("delete from " + table);
            try (InputStream in = Files.newInputStream(file)) {
                copy(sql).copyIn("copy %s (%s) from stdin with (header)".formatted(table, columns), in);
            }
        }
        for (var sequence : rows("sequences.tsv")) {
            sql.rows("select setval(?::regclass, ?::bigint)", sequence.get(0), sequence.get(1));
        }
        sql.run("vacuum analyze");
    }

    private Path tables() {
        return folder.resolve("tables");
    }

    private static CopyManager copy(Sql sql) throws SQLException {
        return sql.connection().unwrap(PGConnection.class).getCopyAPI();
    }

    /** The lines of a file, each taken apart at its tabs. */
    List<List<String>> rows(String file) {
        return lines(file).map(line -> List.of(line.split("\t", -1))).toList();
    }

    void writeRows(String file, Collection<? extends List<?>> rows) {
        write(
                file,
                rows.stream()
                        .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining("\t")))
                        .toList());
    }

    /** A file of one JSON value a line. */
    List<JsonNode> values(String file) {
        return lines(file).map(ReleaseData::value).toList();
    }

    void writeValues(String file, Collection<JsonNode> values) {
        write(file, values.stream().map(JsonNode::toString).toList());
    }

    private static JsonNode value(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<String> lines(String file) {
        try {
            return Files.readAllLines(folder.resolve(file)).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, List<String> lines) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(file), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
