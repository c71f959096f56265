package org.comity.examples;

import java.util.List;

/** Competing requests of a request. */
final class CompetingRequestExamples {

    static final List<Example> ALL = new ExamplesOfRecords(
                    "competingRequest",
                    "competingRequests",
                    "competing-requests",
                    """
            {"personNo": 1, "otherState": "ITA", "requestKind": "EXTRADITION", "decision": "PENDING", "day": "2025-03-10"}""",
                    PersonConcernedExamples::addSought)
            .all("Italy asks for the same person", """
            {"personNo": 1, "otherState": "ITA", "requestKind": "EXTRADITION", "decision": "THIS_REQUEST",
             "criteria": "The graver offence was committed there", "decidedOn": "2025-03-12"}""");

    private CompetingRequestExamples() {}
}
