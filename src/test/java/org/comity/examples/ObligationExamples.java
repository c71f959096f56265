package org.comity.examples;

import java.util.List;

/** Obligations of a request. */
final class ObligationExamples {

    static final List<Example> ALL = new ExamplesOfRecords("obligation", "obligations", "obligations", """
            {"kind": "USE_LIMIT", "owedBy": "REQUESTING_STATE", "item": "Records of account 12",
             "terms": "Use in the proceedings of the request alone", "day": "2025-03-10"}""")
            .all("Evidence is given for the proceedings of the request alone", """
            {"kind": "USE_LIMIT", "owedBy": "REQUESTING_STATE", "item": "Records of accounts 12 and 13",
             "terms": "Use in the proceedings of the request alone"}""");

    private ObligationExamples() {}
}
