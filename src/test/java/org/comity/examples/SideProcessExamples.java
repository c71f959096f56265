package org.comity.examples;

import java.util.List;
import org.comity.sample.SampleCase;

/** What runs beside the state. */
final class SideProcessExamples {

    static final List<Example> ALL = List.of(
            Example.of(
                    "openSideProcess",
                    201,
                    "information",
                    "France is asked for more",
                    () -> Ask.about(RequestExamples.one())
                            .with("Idempotency-Key", "\"question-1\"")
                            .json("""
                            {"kind": "REQUEST_FOR_INFORMATION", "openedOn": "2025-03-07", "replyBy": "2025-04-07",
                             "topic": "Which accounts, and of which years?"}""")),
            Example.of(
                    "openSideProcess",
                    422,
                    "contradictions",
                    "Every broken rule is told at once",
                    () -> Ask.about(RequestExamples.one()).json("""
                            {"kind": "POSTPONEMENT", "openedOn": "2025-03-18", "replyBy": "2025-03-01",
                             "reasonCode": "RF_SOVEREIGNTY", "topic": "Our own trial"}""")),
            Example.of("sideProcesses", 200, "all", "One that ended and one that runs", () -> {
                var opened = Opened.one();
                opened.file().end(opened.sideProcess(), "2025-03-12");
                opened.file().open("TRANSLATION", "openedOn", "2025-03-14");
                return Ask.about(opened.file());
            }),
            Example.of(
                    "sideProcess",
                    200,
                    "one",
                    "A question that was asked",
                    () -> Opened.one().ask()),
            Example.of(
                    "endSideProcess",
                    200,
                    "answered",
                    "The answer came",
                    () -> Opened.one()
                            .ask()
                            .json("{\"endedOn\": \"2025-03-14\", \"outcome\": \"Two accounts, 2019 to 2023\"}")),
            Example.of(
                    "endSideProcess",
                    422,
                    "tooEarly",
                    "What ends has begun",
                    () -> Opened.one()
                            .ask()
                            .json("{\"endedOn\": \"2025-03-06\", \"outcome\": \"Two accounts, 2019 to 2023\"}")));

    private SideProcessExamples() {}

    /** A request with a side process that runs. */
    private record Opened(SampleCase file, String sideProcess) {

        static Opened one() {
            var file = RequestExamples.one();
            return new Opened(
                    file, file.open("REQUEST_FOR_INFORMATION", "openedOn", "2025-03-07", "replyBy", "2025-04-07"));
        }

        Ask ask() {
            return Ask.about(file).with("sideProcess", sideProcess);
        }
    }
}
