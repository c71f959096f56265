package org.comity.examples;

import java.util.List;
import org.comity.sample.SampleCase;
import org.comity.sample.Sql;

/** The work of days. */
final class DailyExamples {

    static final List<Example> ALL = List.of(
            Example.of(
                    "dailyRuns",
                    200,
                    "done",
                    "The work of two days",
                    () -> Ask.by(worked().callers().supervisor())
                            .with("done", "true")
                            .with("limit", "2")),
            Example.of(
                    "dailyRuns",
                    400,
                    "unknown",
                    "A work that does not exist is a fault, and no empty list",
                    () -> Ask.by(RequestExamples.one().callers().supervisor()).with("work", "nothing")));

    private DailyExamples() {}

    /** An office with the work of two days done. */
    private static SampleCase worked() {
        var file = RequestExamples.one();
        try (var sql = Sql.superuser()) {
            sql.run("""
                    insert into daily_run (authority, work, day, done_at, left_out)
                    values (?, 'remind', '2025-03-16', '2025-03-15 23:00:21Z', 0),
                           (?, 'remind', '2025-03-17', '2025-03-16 23:00:14Z', 0)
                    on conflict do nothing""", file.callers().authority(), file.callers().authority());
        }
        return file;
    }
}
