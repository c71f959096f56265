package org.comity.examples;

import java.util.List;
import java.util.Map;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;

/** How requests are linked to one another. */
final class LinkExamples {

    static final List<Example> ALL = List.of(
            Example.of(
                    "linkRequest",
                    201,
                    "supplement",
                    "A letter adds to an earlier one",
                    () -> Pair.made().supplementing("To ask for two more accounts")),
            Example.of(
                    "linkRequest",
                    422,
                    "unknown",
                    "The other request is not there, or not for us",
                    () -> Ask.about(RequestExamples.one())
                            .json("{\"kind\": \"SUPPLEMENTS\", \"to\": \"01957a00-0000-7000-8000-00000000ffff\"}")),
            Example.of("requestLinks", 200, "both", "Links that start or end here", () -> {
                var pair = Pair.made();
                pair.link();
                return Ask.about(pair.earlier());
            }),
            Example.of("requestLink", 200, "one", "A link, read from the request it starts at", () -> {
                var pair = Pair.made();
                return pair.of(pair.link());
            }),
            Example.of("endLink", 200, "mistake", "It was made by mistake", () -> {
                var pair = Pair.made();
                return pair.of(pair.link()).json("{\"reason\": \"Another case of the same name\"}");
            }),
            Example.of("endLink", 400, "noReason", "Whoever ends it says why", () -> {
                var pair = Pair.made();
                return pair.of(pair.link()).json("{\"reason\": \" \"}");
            }),
            Example.of("splitRequest", 201, "measure", "The second measure is a request of its own", () -> {
                var file = SampleCase.of(SampleRequest.incomingAssistance()
                        .with("measures", List.of(SampleRequest.measure("f", true), SampleRequest.measure("d", true))));
                return Ask.about(file, file.callers().supervisor()).json("""
                        {"reason": "The house search is for another court", "summary": "Search of a house", "measures": [2]}""");
            }),
            Example.of("splitRequest", 422, "unknown", "A measure that the request does not have", () -> {
                var file = RequestExamples.one();
                return Ask.about(file, file.callers().supervisor()).json("""
                        {"reason": "Two letters in one", "summary": "Search of a house", "measures": [7]}""");
            }),
            Example.of("joinRequest", 201, "same", "One letter that came by two channels", () -> {
                var earlier = SampleCase.of(SampleRequest.incomingAssistance());
                var later = SampleCase.of(earlier.callers(), SampleRequest.incomingAssistance());
                return Ask.about(later, later.callers().supervisor())
                        .json("{\"into\": \"%s\", \"reason\": \"The copy came by post\"}".formatted(earlier.id()));
            }),
            Example.of("joinRequest", 422, "unknown", "The other request is not there, or not for us", () -> {
                var file = RequestExamples.one();
                return Ask.about(file, file.callers().supervisor()).json("""
                        {"into": "01957a00-0000-7000-8000-00000000ffff", "reason": "The copy came by post"}""");
            }));

    private LinkExamples() {}

    /** Two requests of an authority. */
    private record Pair(SampleCase earlier, SampleCase later) {

        static Pair made() {
            var earlier = RequestExamples.one();
            return new Pair(earlier, SampleCase.of(earlier.callers(), SampleRequest.incomingAssistance()));
        }

        Ask supplementing(String note) {
            return Ask.about(later)
                    .json("{\"kind\": \"SUPPLEMENTS\", \"to\": \"%s\", \"note\": \"%s\"}"
                            .formatted(earlier.id(), note));
        }

        String link() {
            return later.act("/links", Map.of("kind", "SUPPLEMENTS", "to", earlier.id()))
                    .expecting(201)
                    .id();
        }

        Ask of(String link) {
            return Ask.about(later).with("link", link);
        }
    }
}
