package org.comity.examples;

import java.util.List;

/** The measures of requests. */
final class MeasureExamples {

    static final List<Example> ALL = List.of(
            Example.of(
                    "addMeasure",
                    201,
                    "search",
                    "A search is asked for as well",
                    () -> Ask.about(RequestExamples.one()).json("""
                            {"letter": "c", "coercive": true, "subType": "SEARCH_OF_PREMISES",
                             "description": "The office of the company", "day": "2025-03-14"}""")),
            Example.of("measures", 200, "all", "The measures of a request", () -> Ask.about(RequestExamples.one())),
            Example.of(
                    "measure",
                    200,
                    "one",
                    "A measure",
                    () -> Ask.about(RequestExamples.one()).with("no", "1")),
            Example.of(
                    "correctMeasure",
                    200,
                    "reference",
                    "The executing authority has given it a reference",
                    () -> Ask.about(RequestExamples.one()).with("no", "1").json("""
                            {"measure": {"letter": "f", "coercive": true, "executingReference": "12 St 34/25"},
                             "reason": "Their letter of 14 March"}""")),
            Example.of(
                    "endMeasure",
                    200,
                    "noLonger",
                    "It is no longer asked for",
                    () -> Ask.about(RequestExamples.one()).with("no", "1").json("""
                            {"reason": "Withdrawn by their letter of 14 March"}""")),
            Example.of(
                    "addMeasure",
                    400,
                    "empty",
                    "A measure needs its letter",
                    () -> Ask.about(RequestExamples.one()).json("{}")),
            Example.of(
                    "correctMeasure",
                    400,
                    "noReason",
                    "A correction needs a reason",
                    () -> Ask.about(RequestExamples.one())
                            .with("no", "1")
                            .json("{\"measure\": {\"letter\": \"f\", \"coercive\": true}}")),
            Example.of(
                    "endMeasure",
                    400,
                    "noReason",
                    "An end needs a reason",
                    () -> Ask.about(RequestExamples.one()).with("no", "1").json("{}")));

    private MeasureExamples() {}
}
