package org.comity.examples;

import java.util.List;

/** Decisions on single measures. */
final class MeasureDecisionExamples {

    static final List<Example> ALL = new ExamplesOfRecords(
                    "measureDecision", "measureDecisions", "measure-decisions", """
            {"measureNo": 1, "decision": "ACCEPTED", "decidedBy": "CENTRAL_AUTHORITY", "day": "2025-03-10"}""")
            .all("The office grants one measure", """
            {"measureNo": 1, "decision": "ACCEPTED", "decidedBy": "MINISTER", "document": "Decree 12"}""");

    private MeasureDecisionExamples() {}
}
