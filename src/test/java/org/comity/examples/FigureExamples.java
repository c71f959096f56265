package org.comity.examples;

import java.util.List;
import java.util.stream.Stream;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;

/** Figures beside the statement, as JSON and as CSV: one request is open, one was refused. */
final class FigureExamples {

    static final List<Example> ALL = Stream.of(
                    both("milestones", "Steps of two years, by partner", FigureExamples::years),
                    both("refusals", "Refusals of two years, by ground", FigureExamples::years),
                    both("durations", "How long it took, in days", FigureExamples::years),
                    both("results", "Results at a day", FigureExamples::day),
                    both("openStock", "What was open on a day, by age", FigureExamples::day))
            .flatMap(examples -> examples)
            .toList();

    private FigureExamples() {}

    private static Stream<Example> both(String operation, String summary, java.util.function.Supplier<Ask> question) {
        return Stream.of(
                Example.of(operation, 200, "json", summary, question),
                Example.of(
                        operation,
                        200,
                        "csv",
                        summary + ", for a spreadsheet",
                        () -> question.get().with("format", "csv")),
                Example.of(
                        operation,
                        400,
                        "faults",
                        "Every fault of the question is told at once",
                        () -> question.get().with("kind", "LETTER").with("by", "colour")));
    }

    private static Ask years() {
        return question().with("from", "2024-01-01").with("to", "2025-12-31");
    }

    private static Ask day() {
        return question().with("on", "2025-03-17");
    }

    private static Ask question() {
        return Ask.by(office().named("stella", "statistician"))
                .with("direction", "INCOMING")
                .with("kind", "MLA");
    }

    private static Callers office() {
        var open = RequestExamples.one();
        var refused = RequestExamples.acknowledged(open.callers());
        refused.take(
                "PROPOSE_REFUSAL",
                "occurredAt",
                "2025-03-10",
                "narrative",
                "Would disclose a protected source",
                "grounds",
                SampleCase.grounds("RF_SECURITY"),
                "consultation",
                SampleCase.NOT_CONSULTED);
        refused.supervise("REFUSE", "occurredAt", "2025-03-12");
        return open.callers();
    }
}
