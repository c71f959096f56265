package org.comity.examples;

import java.util.List;

/** Decisions on single measures. */
final class MeasureDecisionExamples {

    static final List<Example> ALL = new ExamplesOfRecords(
                    "measureDecision", "measureDecisions", "measure-decisions", """
            {"measureNo": 1, "decision": "REFUSAL_PROPOSED", "decidedBy": "CENTRAL_AUTHORITY", "code": "RF_SOVEREIGNTY",
             "narrative": "It would touch a pending negotiation", "notConsultedBecause": "Answered in advance", "day": "2025-03-10"}""")
            .all("Somebody proposes to refuse one measure", """
            {"measureNo": 1, "decision": "REFUSAL_PROPOSED", "decidedBy": "CENTRAL_AUTHORITY", "code": "RF_SECURITY",
             "narrative": "It would touch a pending negotiation", "notConsultedBecause": "Answered in advance"}""");

    private MeasureDecisionExamples() {}
}
