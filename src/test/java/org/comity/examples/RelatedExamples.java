package org.comity.examples;

import java.util.List;
import java.util.Map;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;

/** Persons who may be the same, and requests that may be related. */
final class RelatedExamples {

    private static final Map<String, Object> PERSON =
            Map.of("kind", "NATURAL", "name", "Ippolito Verdi", "roles", List.of("SUSPECT"), "born", "1970-05-12");

    static final List<Example> ALL = List.of(
            Example.of("personMatches", 200, "proposed", "A person with the same name and day of birth", () -> {
                var file = RequestExamples.one();
                file.act("/persons", PERSON).expecting(201);
                other(file);
                return Ask.about(file).without("If-Match").with("no", "1");
            }),
            Example.of("decidePersonMatch", 201, "same", "It is the same person", () -> {
                var file = RequestExamples.one();
                file.act("/persons", PERSON).expecting(201);
                return Ask.about(file)
                        .without("If-Match")
                        .with("no", "1")
                        .json(
                                "{\"request\": \"" + other(file).id()
                                        + "\", \"no\": 1, \"same\": true, \"reason\": \"The passport shows the same photograph\"}");
            }),
            Example.of("decidePersonMatch", 422, "unknown", "The other request is not known", () -> {
                var file = RequestExamples.one();
                file.act("/persons", PERSON).expecting(201);
                return Ask.about(file)
                        .without("If-Match")
                        .with("no", "1")
                        .json(
                                "{\"request\": \"01900000-0000-7000-8000-000000000000\", \"no\": 1, \"same\": true, \"reason\": \"The same passport\"}");
            }),
            Example.of("relatedRequests", 200, "person", "A request about the same person", () -> {
                var file = RequestExamples.one();
                file.act("/persons", PERSON).expecting(201);
                other(file);
                return Ask.about(file).without("If-Match");
            }));

    private RelatedExamples() {}

    private static SampleCase other(SampleCase file) {
        var other = SampleCase.of(file.callers(), SampleRequest.outgoingAssistance());
        other.act("/persons", PERSON).expecting(201);
        return other;
    }
}
