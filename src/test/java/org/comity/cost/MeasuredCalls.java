package org.comity.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.comity.sample.Sql;
import org.jspecify.annotations.Nullable;

/** A table of calls with their times and buffers, each beside the best SQL that is known for the same answer. */
final class MeasuredCalls {

    /** Longer than the time from one run of the job to the next. */
    private static final int NOTICING_SECONDS = 15;

    private static final Pattern BUFFERS = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");

    private final StringBuilder table = new StringBuilder("""
            | question | rows | p50 ms | p95 ms | buffers | raw SQL p50 ms | raw SQL p95 ms | raw SQL buffers | ratio of p50 |
            |---|---|---|---|---|---|---|---|---|
            """);

    private final int times;

    MeasuredCalls(int times) {
        this.times = times;
    }

    /** The middle and the 95th percentile of the times of a call, in milliseconds. */
    private record Times(double p50, double p95) {}

    /** A line with a text alone. */
    void heading(String text) {
        table.append("| **").append(text).append("** | | | | | | | | |\n");
    }

    /** Calls several times, after one call that is not counted, and does the same with the SQL in the same database. */
    void measure(String question, int rows, Callable<?> call, @Nullable String raw, Sql sql) throws Exception {
        sql.run("select measured.pg_stat_statements_reset()");
        var called = timesOf(call);
        var buffers = sql.number("""
                select coalesce(sum(s.shared_blks_hit + s.shared_blks_read), 0)::bigint / %d
                from measured.pg_stat_statements s join pg_roles r on r.oid = s.userid
                where r.rolname = 'comity_app'""".formatted(times + 1));
        table.append(String.format(
                Locale.ROOT, "| %s | %d | %.1f | %.1f | %d |", question, rows, called.p50(), called.p95(), buffers));
        if (raw == null) {
            table.append(" | | | |\n");
        } else {
            var rawTimes = timesOf(() -> sql.rows(raw));
            table.append(String.format(
                    Locale.ROOT,
                    " %.1f | %.1f | %d | %.2f |%n",
                    rawTimes.p50(),
                    rawTimes.p95(),
                    buffers(raw, sql),
                    called.p50() / rawTimes.p50()));
        }
        System.out.print(table.substring(table.lastIndexOf("| " + question)));
    }

    /** Waits until the limits of a new office that had passed are noticed, which takes as much as the calls that are measured. */
    static void awaitExpiries(Sql sql) throws InterruptedException {
        var before = -1;
        for (var noticed = expiries(sql); noticed != before; noticed = expiries(sql)) {
            before = noticed;
            TimeUnit.SECONDS.sleep(NOTICING_SECONDS);
        }
    }

    private static int expiries(Sql sql) {
        return sql.number("select count(*) from deadline_expiry");
    }

    String table() {
        return table.toString();
    }

    private Times timesOf(Callable<?> call) throws Exception {
        var nanos = new long[times];
        call.call();
        for (var i = 0; i < times; i++) {
            var begun = System.nanoTime();
            call.call();
            nanos[i] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        return new Times(millis(nanos, 50), millis(nanos, 95));
    }

    private static double millis(long[] nanos, int percent) {
        return nanos[Math.min(nanos.length - 1, nanos.length * percent / 100)]
                / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    /** The pages that the topmost node of the plan read, those below it included. */
    private static long buffers(String raw, Sql sql) {
        var plan = String.join("\n", sql.column("explain (analyze, buffers) " + raw));
        var read = BUFFERS.matcher(plan);
        assertThat(read.find()).as(plan).isTrue();
        return count(read.group(1)) + count(read.group(2));
    }

    private static long count(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
