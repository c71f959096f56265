package org.comity.examples;

import java.util.List;

/** The numbers of indicators, the requests behind them, and sheets. */
final class IndicatorExamples {

    static final List<Example> ALL = List.of(
            Example.of(
                    "indicatorData",
                    200,
                    "json",
                    "Requests received in two years, by kind",
                    () -> received().with("by", "kind")),
            Example.of(
                    "indicatorData",
                    200,
                    "csv",
                    "The same numbers for a spreadsheet",
                    () -> received().with("by", "kind").with("format", "csv")),
            Example.of(
                    "indicatorData",
                    400,
                    "faults",
                    "Every fault of the question is told at once",
                    () -> received().with("by", "colour").with("kind", "LETTER").with("every", "WEEK")),
            Example.of(
                    "indicatorData",
                    409,
                    "waits",
                    "An indicator that is not available yet",
                    () -> ask("expenses-deducted").with("from", "2024-01-01").with("to", "2025-12-31")),
            Example.of("indicatorRequests", 200, "requests", "The requests of a cell", () -> requests(2025)),
            Example.of("sheets", 200, "sheets", "The sheets there are", IndicatorExamples::reader),
            Example.of("sheet", 200, "json", "Requests of both directions with a partner", IndicatorExamples::sheet),
            Example.of("sheet", 200, "csv", "The same sheet for a spreadsheet", () -> sheet().with("format", "csv")),
            Example.of(
                    "sheet",
                    400,
                    "faults",
                    "A sheet of a partner needs its partner",
                    () -> reader().with("code", "reciprocity").with("from", "2024-01-01")));

    private IndicatorExamples() {}

    private static Ask reader() {
        return Ask.by(RequestExamples.one().callers().named("stella", "statistician"));
    }

    private static Ask ask(String indicator) {
        return reader().with("code", indicator);
    }

    private static Ask received() {
        return ask("requests-received").with("from", "2024-01-01").with("to", "2025-12-31");
    }

    private static Ask requests(int year) {
        return Ask.by(RequestExamples.one().callers().caseworker())
                .with("code", "requests-received")
                .with("from", year + "-01-01")
                .with("to", year + "-12-31");
    }

    private static Ask sheet() {
        return reader().with("code", "reciprocity")
                .with("partner", "FRA")
                .with("from", "2024-01-01")
                .with("to", "2025-12-31");
    }
}
