package org.comity.examples;

import java.util.List;
import org.comity.sample.SampleCase;

/** An executing authority reads what was sent to it, and answers. */
final class ExecutionExamples {

    static final List<Example> ALL = List.of(
            Example.of("executions", 200, "all", "What is with my executing authority", () -> ask(inExecution())),
            Example.of(
                    "execution", 200, "one", "What is to be executed, with the steps open", () -> ask(inExecution())),
            Example.of("executionSteps", 200, "all", "It was sent, and received", () -> ask(inExecution())),
            Example.of(
                    "executionStep",
                    200,
                    "sending",
                    "The sending",
                    () -> ask(inExecution()).with("no", "1")),
            Example.of(
                    "takeExecutionStep",
                    201,
                    "executed",
                    "All of it was executed",
                    () -> ask(inExecution())
                            .with("If-Match", "\"2\"")
                            .json(
                                    "{\"step\": \"RETURN_EXECUTED\", \"measureOutcomes\": [{\"measure\": 1, \"outcome\": \"EXECUTED\"}]}")),
            Example.of(
                    "askExecutionQuestion",
                    201,
                    "account",
                    "Which of two accounts is meant",
                    () -> ask(inExecution())
                            .json("{\"question\": \"Which of the two accounts?\", \"replyBy\": \"2099-03-10\"}")),
            Example.of(
                    "askExecutionQuestion",
                    400,
                    "lacking",
                    "A question has words",
                    () -> ask(inExecution()).json("{\"replyBy\": \"2099-03-10\"}")),
            Example.of("executionQuestions", 200, "answered", "A question, with its answer", () -> {
                var file = inExecution();
                var question = file.open("EXECUTION_QUESTION", "openedOn", "2025-03-07");
                file.end(question, "2025-03-10");
                return ask(file);
            }),
            Example.of(
                    "takeExecutionStep",
                    422,
                    "lacking",
                    "An impossibility needs its reason",
                    () -> ask(inExecution()).with("If-Match", "\"2\"").json("{\"step\": \"RECORD_IMPOSSIBILITY\"}")));

    private ExecutionExamples() {}

    private static SampleCase inExecution() {
        return SampleCase.inExecution();
    }

    private static Ask ask(SampleCase file) {
        return Ask.about(file, file.callers().executing("PROSECUTOR-1"));
    }
}
