package org.comity.examples;

import java.util.List;
import java.util.Map;
import org.comity.sample.SampleCase;

/** Notes on requests. */
final class NoteExamples {

    static final List<Example> ALL = List.of(
            Example.of(
                    "addNote",
                    201,
                    "call",
                    "A phone call",
                    () -> Ask.about(RequestExamples.one()).json("""
                            {"text": "Paris asked when the records can be expected", "day": "2025-03-14", "entry": 1}""")),
            Example.of("notes", 200, "all", "The notes of a request", () -> Ask.about(noted())),
            Example.of(
                    "note", 200, "one", "A note", () -> Ask.about(noted()).with("no", "1")),
            Example.of(
                    "correctNote",
                    200,
                    "misheard",
                    "Something was misheard",
                    () -> Ask.about(noted()).with("no", "1").json("""
                            {"note": {"text": "Lyon asked when the records can be expected"}, "reason": "Misheard"}""")),
            Example.of(
                    "endNote",
                    200,
                    "anotherCase",
                    "It belongs to another case",
                    () -> Ask.about(noted()).with("no", "1").json("{\"reason\": \"Belongs to another case\"}")),
            Example.of(
                    "addNote",
                    400,
                    "empty",
                    "A note needs a text",
                    () -> Ask.about(RequestExamples.one()).json("{}")),
            Example.of(
                    "correctNote",
                    400,
                    "noReason",
                    "A correction needs a reason",
                    () -> Ask.about(noted()).with("no", "1").json("{\"note\": {\"text\": \"Lyon asked\"}}")),
            Example.of(
                    "endNote",
                    400,
                    "noReason",
                    "An end needs a reason",
                    () -> Ask.about(noted()).with("no", "1").json("{}")));

    private NoteExamples() {}

    private static SampleCase noted() {
        var file = RequestExamples.one();
        file.act("/notes", Map.of("text", "Paris asked when the records can be expected", "day", "2025-03-14"))
                .expecting(201);
        return file;
    }
}
