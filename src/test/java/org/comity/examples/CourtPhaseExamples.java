package org.comity.examples;

import java.util.List;

/** Phases before courts of a request. */
final class CourtPhaseExamples {

    static final List<Example> ALL = new ExamplesOfRecords(
                    "courtPhase", "courtPhases", "court-phases", """
            {"personNo": 1, "instance": "FIRST", "court": "Regional court of Vienna", "caseNumber": "312 HR 7/25", "outcome": "PENDING",
             "day": "2025-03-10"}""", PersonConcernedExamples::addSought)
            .all("The court of first instance has the case", """
            {"personNo": 1, "instance": "FIRST", "court": "Regional court of Vienna", "caseNumber": "312 HR 7/25",
             "outcome": "ELIGIBLE", "decidedOn": "2025-03-12"}""");

    private CourtPhaseExamples() {}
}
