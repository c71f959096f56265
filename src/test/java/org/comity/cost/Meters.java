package org.comity.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.sample.Sql;
import org.jspecify.annotations.Nullable;

/**
 * What has been spent so far, as the database and the operating system count it.
 *
 * @param statements SQL statements of the application's role, without the beginning and end of transactions, and without
 *     those by which the scheduler looks for jobs that are due
 * @param walBytes bytes of the write-ahead log
 * @param server processor time of the application
 * @param database processor time of the processes of the database, those that have ended included
 */
record Meters(long statements, long walBytes, Duration server, Duration database) {

    private static final String STATEMENTS = """
            select coalesce(sum(s.calls), 0) from measured.pg_stat_statements s join pg_roles r on r.oid = s.userid
            where r.rolname = 'comity_app' and s.query !~* '^\\s*(begin|start|commit|rollback|set|show|discard)\\M'
              and s.query !~ 'pg_catalog|pg_type|scheduled_tasks'""";

    /** Reads all meters; without a server its processor time is nothing. */
    static Meters read(Sql sql, @Nullable ProcessHandle server) {
        var postmaster = Long.parseLong(sql.column("select split_part(pg_read_file('postmaster.pid'), chr(10), 1)")
                .getFirst());
        return new Meters(
                Long.parseLong(sql.column(STATEMENTS).getFirst()),
                Long.parseLong(sql.column("select (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::bigint")
                        .getFirst()),
                server == null ? Duration.ZERO : spent(server),
                ended(postmaster)
                        .plus(ProcessHandle.of(postmaster).stream()
                                .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
                                .map(Meters::spent)
                                .reduce(Duration.ZERO, Duration::plus)));
    }

    /** What the ended children of a process have spent, where the system tells: in hundredths of a second, on Linux. */
    private static Duration ended(long process) {
        try {
            var fields = Files.readString(Path.of("/proc/" + process + "/stat"))
                    .replaceFirst("^.*\\) ", "")
                    .split(" ", -1);
            return Duration.ofMillis(10 * (Long.parseLong(fields[13]) + Long.parseLong(fields[14])));
        } catch (IOException e) {
            return Duration.ZERO;
        }
    }

    /** Each statement of the application, how often a life sends it and how many bytes of the log it writes each time. */
    static String statements(Sql sql, int lives) {
        return sql.rows("""
                        select round(s.calls::numeric / ?, 2), s.wal_bytes / s.calls, regexp_replace(s.query, '\\s+', ' ', 'g')
                        from measured.pg_stat_statements s join pg_roles r on r.oid = s.userid
                        where r.rolname = 'comity_app' order by s.calls desc""", lives).stream()
                .map(row -> String.join("\t", row.stream().map(String::valueOf).toList()))
                .collect(Collectors.joining("\n"));
    }

    /** What a life has written into the log since a position of it: for each table or index and kind of record, how many and how many bytes. */
    static String log(Sql sql, String since, int lives) {
        return sql.rows("""
                        select coalesce(c.relname, '-'), w.kind, round(count(*)::numeric / ?, 2), round(sum(w.length)::numeric / ?)
                        from (select b.relfilenode, b.resource_manager || ' ' || b.record_type as kind, b.record_length as length
                              from measured.pg_get_wal_block_info(?::pg_lsn, pg_current_wal_flush_lsn(), false) b where b.block_id = 0
                              union all
                              select null, r.resource_manager || ' ' || r.record_type, r.record_length
                              from measured.pg_get_wal_records_info(?::pg_lsn, pg_current_wal_flush_lsn()) r where r.block_ref is null) w
                        left join pg_class c on pg_relation_filenode(c.oid) = w.relfilenode
                        group by 1, 2 order by 4 desc""", lives, lives, since, since).stream()
                .map(row -> String.join("\t", row.stream().map(String::valueOf).toList()))
                .collect(Collectors.joining("\n"));
    }

    private static Duration spent(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** What was spent since other meters were read, for each of so many lives. */
    PerLife since(Meters before, int lives) {
        return new PerLife(
                (double) (statements - before.statements) / lives,
                (double) (walBytes - before.walBytes) / lives,
                server.minus(before.server).toNanos() / 1e6 / lives,
                database.minus(before.database).toNanos() / 1e6 / lives);
    }

    /**
     * What one life costs.
     *
     * @param serverMillis processor time of the application in milliseconds
     * @param databaseMillis processor time of the database in milliseconds
     */
    record PerLife(double statements, double walBytes, double serverMillis, double databaseMillis) {}
}
