package org.comity.examples;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.comity.sample.SampleCase;

/** The examples that the records of every part with a content have. */
final class ExamplesOfRecords {

    private final String one;
    private final String many;
    private final String path;
    private final String body;
    private final Consumer<SampleCase> before;

    /**
     * Records of a part.
     *
     * @param one the word for one of them, as in {@code RecordNames}
     * @param many the word for several
     * @param path the last segment of their address
     * @param body a content that needs no other record
     */
    ExamplesOfRecords(String one, String many, String path, String body) {
        this(one, many, path, body, file -> {});
    }

    /**
     * Records that name another one.
     *
     * @param before adds the other one
     */
    ExamplesOfRecords(String one, String many, String path, String body, Consumer<SampleCase> before) {
        this.before = before;
        this.one = one;
        this.many = many;
        this.path = path;
        this.body = body;
    }

    /**
     * All of them.
     *
     * @param adding a sentence about the body
     * @param corrected the content after a correction
     */
    List<Example> all(String adding, String corrected) {
        var upper = one.substring(0, 1).toUpperCase(Locale.ROOT) + one.substring(1);
        var add = "add" + upper;
        var correct = "correct" + upper;
        var end = "end" + upper;
        return List.of(
                Example.of(
                        add, 201, "added", adding, () -> Ask.about(prepared()).json(body)),
                Example.of(many, 200, "all", "All of a request", () -> Ask.about(recorded())),
                Example.of(one, 200, "one", "One by its number", this::first),
                Example.of(
                        correct,
                        200,
                        "corrected",
                        "It was recorded wrongly",
                        () -> first().json("{\"corrected\": " + corrected + ", \"reason\": \"Misread\"}")),
                Example.of(
                        end,
                        200,
                        "ended",
                        "It belongs to another request",
                        () -> first().json("{\"reason\": \"Belongs to another request\"}")),
                Example.of(
                        add,
                        400,
                        "unknownField",
                        "The number is given by the system",
                        () -> Ask.about(RequestExamples.one()).json("{\"no\": 7}")),
                Example.of(
                        correct,
                        400,
                        "noReason",
                        "A correction needs a reason",
                        () -> first().json("{\"corrected\": " + corrected + "}")),
                Example.of(end, 400, "noReason", "An end needs a reason", () -> first().json("{}")));
    }

    private Ask first() {
        return Ask.about(recorded()).with("no", "1");
    }

    private SampleCase prepared() {
        var file = Set.of("charges", "custody-spans", "surrenders").contains(path)
                ? RequestExamples.extradition()
                : RequestExamples.one();
        before.accept(file);
        return file;
    }

    private SampleCase recorded() {
        var file = prepared();
        file.act("/" + path, body).expecting(201);
        return file;
    }
}
