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
                            .with("yearStart", "02-29")),
            Example.of(
                            "indicators",
                            200,
                            "delays",
                            "Indicators on reasons of refusals and delays",
                            () -> reader().with("askedBy", "RES 7/1 27(a)").with("status", "AVAILABLE"))
                    .showing(2),
            Example.of(
                    "indicators",
                    400,
                    "faults",
                    "A wrong word with the one that was meant",
                    () -> reader().with("status", "AVAILABEL").with("dimension", "grounds")),
            Example.of(
                    "indicator",
                    200,
                    "refusals",
                    "A definition in full",
                    () -> reader().with("code", "refusals-for-lack-of-dual-criminality")),
            Example.of(
                    "indicator",
                    404,
                    "unknown",
                    "No such indicator",
                    () -> reader().with("code", "refusals-by-colour")));

    private StatisticsExamples() {}

    private static Ask reader() {
        return Ask.by(RequestExamples.one().callers().named("stella", "statistician"));
    }

    private static Ask statement() {
        return reader().with("direction", "INCOMING")
                .with("kind", "MLA")
                .with("from", "2024-01-01")
                .with("to", "2025-12-31");
    }
}
