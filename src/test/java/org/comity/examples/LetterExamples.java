package org.comity.examples;

import java.util.List;
import java.util.Map;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;

/** Letters to the other State. */
final class LetterExamples {

    static final List<Example> ALL = List.of(
            Example.of(
                    "draftLetter",
                    201,
                    "chaser",
                    "France is to be asked for the state of our request",
                    () -> Ask.about(sent())
                            .with("Idempotency-Key", "\"chaser-1\"")
                            .json("""
                            {"kind": "CHASER", "message": "The trial begins on 12 May.", "replyBy": "2025-04-30"}""")),
            Example.of(
                    "draftLetter",
                    422,
                    "otherDirection",
                    "A status note is about a request of the other State",
                    () -> Ask.about(sent()).json("{\"kind\": \"STATUS_NOTE\", \"replyBy\": \"2025-04-30\"}")),
            Example.of("letters", 200, "all", "A chaser that was sent, and the next draft", () -> {
                var file = sent();
                file.sendLetter("CHASER");
                file.act("/letters", Map.of("kind", "CHASER")).expecting(201);
                return Ask.about(file);
            }),
            Example.of(
                    "letter",
                    200,
                    "draft",
                    "A draft",
                    () -> Ask.about(drafted("CHASER", sent())).with("no", "1")),
            Example.of(
                    "letterText",
                    200,
                    "english",
                    "The text of a draft",
                    () -> Ask.about(drafted("CHASER", sent())).with("no", "1")),
            Example.of(
                    "letterText",
                    200,
                    "french",
                    "The same in French",
                    () -> Ask.about(drafted("CHASER", sent())).with("no", "1").with("Accept-Language", "fr")),
            Example.of(
                    "sendLetter",
                    200,
                    "sent",
                    "The chaser was sent",
                    () -> Ask.about(drafted("CHASER", sent())).with("no", "1").json("""
                            {"channel": "DIPLOMATIC", "language": "FR", "reference": "NV 31/2025"}""")),
            Example.of(
                    "sendLetter",
                    422,
                    "future",
                    "Nothing is recorded before it happened",
                    () -> Ask.about(drafted("CHASER", sent()))
                            .with("no", "1")
                            .json(
                                    "{\"channel\": \"DIPLOMATIC\", \"language\": \"EN\", \"sentOn\": \"2025-03-18\", \"replyBy\": \"2025-03-01\"}")),
            Example.of(
                    "dropLetter",
                    200,
                    "called",
                    "The answer came by telephone",
                    () -> Ask.about(drafted("CHASER", sent()))
                            .with("no", "1")
                            .json("{\"reason\": \"Paris called today\"}")),
            Example.of(
                    "dropLetter",
                    400,
                    "noReason",
                    "A draft is dropped for a reason",
                    () -> Ask.about(drafted("CHASER", sent())).with("no", "1").json("{}")),
            Example.of("recordLetterReply", 200, "notNeeded", "France needs the assistance no more", () -> {
                var file = RequestExamples.one();
                file.sendLetter("STILL_NEEDED");
                return Ask.about(file).with("no", "1").json("""
                        {"reply": "NOT_NEEDED", "remark": "The accused was acquitted"}""");
            }),
            Example.of("recordLetterReply", 422, "otherReply", "A chaser asks something else", () -> {
                var file = sent();
                file.sendLetter("CHASER");
                return Ask.about(file).with("no", "1").json("{\"reply\": \"NO_REPLY\"}");
            }),
            Example.of(
                    "allLetters",
                    200,
                    "drafts",
                    "The drafts of an office",
                    () -> Ask.by(drafted("CHASER", sent()).callers().caseworker())
                            .with("state", "DRAFT")));

    private LetterExamples() {}

    private static SampleCase sent() {
        var file = SampleCase.of(SampleRequest.outgoingAssistance().with("dated", "2025-03-03"));
        file.take("SUBMIT_FOR_REVIEW");
        file.supervise("APPROVE");
        file.take("SEND", "proof", SampleCase.PROOF);
        return file;
    }

    private static SampleCase drafted(String kind, SampleCase file) {
        file.act("/letters", Map.of("kind", kind)).expecting(201);
        return file;
    }
}
