package org.comity.examples;

import java.util.List;
import java.util.Map;
import org.comity.sample.SampleCase;
import org.comity.sample.Sql;

/** Deadlines that run, and those set by hand. */
final class DeadlineExamples {

    static final List<Example> ALL = List.of(
            Example.of(
                    "deadlines",
                    200,
                    "next",
                    "What falls due by a day",
                    () -> Ask.by(RequestExamples.one().callers().caseworker())
                            .with("dueTo", "2025-04-30")
                            .with("limit", "2")),
            Example.of(
                    "expiries",
                    200,
                    "passed",
                    "A limit that passed",
                    () -> Ask.by(passed().callers().caseworker())
                            .with("effect", "WARN")
                            .with("limit", "1")),
            Example.of(
                    "expiries",
                    400,
                    "unknown",
                    "A wrong value is a fault, and no empty list",
                    () -> Ask.by(RequestExamples.one().callers().caseworker()).with("effect", "NOTHING")),
            Example.of(
                    "requestDeadlines",
                    200,
                    "all",
                    "Those that run and those that ended",
                    () -> Ask.about(RequestExamples.one())),
            Example.of("requestDeadline", 200, "one", "A deadline that was set by hand", () -> hearing()),
            Example.of("deadlineComputation", 200, "counted", "An end that moved over Easter", () -> overEaster()),
            Example.of("deadlineComputation", 200, "stated", "A day that a court stated", () -> hearing()),
            Example.of(
                    "setDeadline",
                    201,
                    "hearing",
                    "A court has set a day",
                    () -> Ask.about(RequestExamples.one())
                            .with("Idempotency-Key", "\"hearing-1\"")
                            .json("""
                            {"title": "Hearing on the search", "dueOn": "2025-04-15",
                             "reason": "Set by the court of the seat"}""")),
            Example.of(
                    "setDeadline",
                    422,
                    "contradictions",
                    "Every broken rule is told at once",
                    () -> Ask.about(RequestExamples.one()).json("""
                            {"rule": "DLN_OF_NOBODY", "startedOn": "2025-03-18", "dueOn": "2025-03-01",
                             "reason": "Set by the court of the seat"}""")),
            Example.of(
                    "extendDeadline",
                    201,
                    "later",
                    "The day of the court cannot be met, and the requesting State knows it",
                    () -> hearing().json("""
                            {"dueOn": "2025-05-15", "partnerInformedOn": "2025-03-14",
                             "reason": "The expert is ill"}""")),
            Example.of(
                    "extendDeadline",
                    422,
                    "notLater",
                    "Every broken rule is told at once",
                    () -> hearing().json("{\"dueOn\": \"2025-04-01\", \"reason\": \"The expert is ill\"}")),
            Example.of(
                    "endDeadline",
                    200,
                    "met",
                    "The hearing was held",
                    () -> hearing()
                            .json("{\"ending\": \"MET\", \"endedOn\": \"2025-03-17\", \"reason\": \"Held earlier\"}")),
            Example.of(
                    "endDeadline",
                    422,
                    "tooLate",
                    "What has happened does not lie ahead",
                    () -> hearing()
                            .json("{\"ending\": \"MET\", \"endedOn\": \"2025-03-18\", \"reason\": \"Held earlier\"}")));

    private DeadlineExamples() {}

    /** A request whose limits of the time before its registration have been noticed. */
    private static SampleCase passed() {
        var file = RequestExamples.one();
        try (var sql = Sql.superuser()) {
            sql.column("select notice_expiries(1000000)");
        }
        return file;
    }

    /** Something about a deadline whose last day was Easter Monday. */
    private static Ask overEaster() {
        var file = RequestExamples.one();
        var deadline = file.act(
                        "/deadlines",
                        Map.of(
                                "rule", "SLA_FREEZE_REVIEW",
                                "startedOn", "2025-01-21",
                                "reason", "The account is frozen"))
                .expecting(201)
                .id();
        return Ask.about(file).with("deadline", deadline);
    }

    /** Something about a deadline that was set by hand. */
    private static Ask hearing() {
        var file = RequestExamples.one();
        var deadline = file.act(
                        "/deadlines",
                        Map.of("title", "Hearing on the search", "dueOn", "2025-04-15", "reason", "Set by the court"))
                .expecting(201)
                .id();
        return Ask.about(file).with("deadline", deadline);
    }
}
