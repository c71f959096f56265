package org.comity.examples;

import java.util.List;

/** Assurances of a request. */
final class AssuranceExamples {

    static final List<Example> ALL = new ExamplesOfRecords(
                    "assurance", "assurances", "assurances", """
            {"personNo": 1, "kind": "DETENTION_CONDITIONS", "terms": "A cell of at least 4 square metres", "standing": "ASKED",
             "answerDueOn": "2030-04-10", "day": "2025-03-10"}""", PersonConcernedExamples::addSought)
            .all("The conditions of detention are to be assured", """
            {"personNo": 1, "kind": "DETENTION_CONDITIONS", "terms": "A cell of at least 4 square metres", "standing": "GIVEN",
             "givenOn": "2025-03-12", "givenBy": "Ministry of Justice"}""");

    private AssuranceExamples() {}
}
