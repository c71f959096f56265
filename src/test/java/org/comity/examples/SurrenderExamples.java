package org.comity.examples;

import java.util.List;

/** Surrenders of a request. */
final class SurrenderExamples {

    static final List<Example> ALL = new ExamplesOfRecords(
                    "surrender", "surrenders", "surrenders", """
            {"personNo": 1, "kind": "FULL", "postponedFor": "PP_PROSECUTION_OTHER", "reviewDueOn": "2030-04-10", "day": "2025-03-10"}""", PersonConcernedExamples::addSought)
            .all("The surrender is postponed for own proceedings", """
            {"personNo": 1, "kind": "FULL", "plannedOn": "2025-03-12", "place": "Airport of Vienna", "detentionDays": 9,
             "informedOn": "2025-03-11"}""");

    private SurrenderExamples() {}
}
