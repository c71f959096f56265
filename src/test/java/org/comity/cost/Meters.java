package org.comity.cost;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.sample.Sql;
import org.jspecify.annotations.Nullable;

/**
 * What has been spent so far, as the database and the operating system count it.
 *
 * @param statements SQL statements of the application's role, without the beginning and end of transactions
 * @param walBytes bytes of the write-ahead log
 * @param server processor time of the application
 * @param database processor time of each process of the database
 */
record Meters(long statements, long walBytes, Duration server, Map<Long, Duration> database) {

    private static final String STATEMENTS = """
            select coalesce(sum(s.calls), 0) from measured.pg_stat_statements s join pg_roles r on r.oid = s.userid
            where r.rolname = 'comity_app' and s.query !~* '^\\s*(begin|start|commit|rollback|set|show|discard)\\M'
              and s.query !~ 'pg_catalog|pg_type'""";

    /** Reads all meters; without a server its processor time is nothing. */
    static Meters read(Sql sql, @Nullable ProcessHandle server) {
        var postmaster = Long.parseLong(sql.column("select split_part(pg_read_file('postmaster.pid'), chr(10), 1)")
                .getFirst());
        return new Meters(
                Long.parseLong(sql.column(STATEMENTS).getFirst()),
                Long.parseLong(sql.column("select (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::bigint")
                        .getFirst()),
                server == null ? Duration.ZERO : spent(server),
                ProcessHandle.of(postmaster).stream()
                        .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
                        .collect(Collectors.toMap(ProcessHandle::pid, Meters::spent)));
    }

    private static Duration spent(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** What was spent since other meters were read, for each of so many lives. */
    PerLife since(Meters before, int lives) {
        var spent = new ConcurrentHashMap<>(database);
        before.database.forEach((pid, cpu) -> spent.computeIfPresent(pid, (same, now) -> now.minus(cpu)));
        var cpu = spent.values().stream().reduce(Duration.ZERO, Duration::plus);
        return new PerLife(
                (double) (statements - before.statements) / lives,
                (double) (walBytes - before.walBytes) / lives,
                server.minus(before.server).toNanos() / 1e6 / lives,
                cpu.toNanos() / 1e6 / lives);
    }

    /**
     * What one life costs.
     *
     * @param serverMillis processor time of the application in milliseconds
     * @param databaseMillis processor time of the database in milliseconds
     */
    record PerLife(double statements, double walBytes, double serverMillis, double databaseMillis) {}
}
