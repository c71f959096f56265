package org.comity.examples;

import java.util.List;
import java.util.Map;
import org.comity.sample.Callers;

/** One search over everything. */
final class SearchExamples {

    static final List<Example> ALL = List.of(
            Example.of("searchEverything", 200, "name", "A name in another script and spelling", () -> {
                var file = RequestExamples.one();
                file.act("/persons", Map.of("kind", "NATURAL", "name", "Сергей Щербаков", "roles", List.of("SUSPECT")))
                        .expecting(201);
                return Ask.by(file.callers().caseworker()).json("{\"text\": \"Sergei Scherbakow\"}");
            }),
            Example.of(
                    "searchEverything",
                    400,
                    "nothing",
                    "A search needs words of some length",
                    () -> Ask.by(Callers.ofFreshAuthority().caseworker()).json("{\"text\": \"x\", \"limit\": 500}")));

    private SearchExamples() {}
}
