package org.comity.examples;

import java.util.List;
import java.util.Map;
import org.comity.sample.SampleCase;

/** A request with all its records. */
final class WholeRequestExamples {

    static final List<Example> ALL = List.of(Example.of(
            "wholeRequest", 200, "withRecords", "A request with a person and a note", () -> Ask.about(recorded())));

    private WholeRequestExamples() {}

    private static SampleCase recorded() {
        var file = RequestExamples.one();
        PersonConcernedExamples.addSought(file);
        file.act("/notes", Map.of("text", "The bank answers by phone")).expecting(201);
        return file;
    }
}
