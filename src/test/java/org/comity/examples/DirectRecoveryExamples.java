package org.comity.examples;

import java.util.List;

/** Proceedings for direct recovery of a request. */
final class DirectRecoveryExamples {

    static final List<Example> ALL = new ExamplesOfRecords(
                    "directRecovery", "directRecoveries", "direct-recoveries", """
            {"kind": "DAMAGES", "court": "Commercial court of Vienna", "claimant": "Republic of France", "value": {"amount": 250000,
             "currency": "EUR", "estimated": true}, "outcome": "PENDING", "day": "2025-03-10"}""")
            .all("A State claims damages before a court", """
            {"kind": "TITLE", "court": "Commercial court of Vienna", "claimant": "Republic of France", "value": {"amount": 250000,
             "currency": "EUR", "estimated": true}, "outcome": "PENDING"}""");

    private DirectRecoveryExamples() {}
}
