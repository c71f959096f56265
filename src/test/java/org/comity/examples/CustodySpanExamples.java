package org.comity.examples;

import java.util.List;
import java.util.stream.Stream;
import org.comity.sample.SampleCase;

/** Times in custody of a request. */
final class CustodySpanExamples {

    private static final String BODY = """
            {"personNo": 1, "title": "PROVISIONAL_ARREST", "place": "Vienna prison", "country": "AUT",
             "beginsAt": "2025-03-04T22:30:00Z", "day": "2025-03-10"}""";

    static final List<Example> ALL = Stream.concat(
                    new ExamplesOfRecords(
                                    "custodySpan",
                                    "custodySpans",
                                    "custody-spans",
                                    BODY,
                                    PersonConcernedExamples::addSought)
                            .all("The person is in provisional arrest", """
            {"personNo": 1, "title": "PROVISIONAL_ARREST", "place": "Graz prison", "country": "AUT",
             "beginsAt": "2025-03-04T22:30:00Z", "endsAt": "2025-03-12T08:00:00Z", "endReason": "Detention was ordered"}""").stream(),
                    Stream.of(Example.of(
                            "custody", 200, "lasting", "A provisional arrest that lasts", () -> Ask.about(recorded()))))
            .toList();

    private CustodySpanExamples() {}

    private static SampleCase recorded() {
        var file = RequestExamples.extradition();
        PersonConcernedExamples.addSought(file);
        file.act("/custody-spans", BODY).expecting(201);
        return file;
    }
}
