package org.comity.examples;

import java.util.List;

/** Consents to another use of a request. */
final class UseConsentExamples {

    static final List<Example> ALL = new ExamplesOfRecords("useConsent", "useConsents", "use-consents", """
            {"purpose": "Use in the tax proceedings against the same person", "decision": "PENDING", "day": "2025-03-12"}""")
            .all("Consent to another use is asked for", """
            {"purpose": "Use in the tax proceedings against the same person", "decision": "GRANTED", "decidedOn": "2025-03-16",
             "scope": "For the year 2023"}""");

    private UseConsentExamples() {}
}
