package org.comity.examples;

import java.util.List;

/** Figures, as JSON and as CSV. */
final class StatisticsExamples {

    static final List<Example> ALL = List.of(
            Example.of("statement", 200, "json", "One request in two years", StatisticsExamples::statement),
            Example.of(
                    "statement",
                    200,
                    "csv",
                    "The same figures for a spreadsheet",
                    () -> statement().with("format", "csv")),
            Example.of(
                    "statement",
                    400,
                    "faults",
                    "Every fault of the question is told at once",
                    () -> Ask.by(RequestExamples.one().callers().caseworker())
                            .with("from", "2025-12-31")
                            .with("to", "2024-01-01")
                            .with("kind", "MLA")
                            .with("yearStart", "02-29")));

    private StatisticsExamples() {}

    private static Ask statement() {
        return Ask.by(RequestExamples.one().callers().named("stella", "statistician"))
                .with("direction", "INCOMING")
                .with("kind", "MLA")
                .with("from", "2024-01-01")
                .with("to", "2025-12-31");
    }
}
