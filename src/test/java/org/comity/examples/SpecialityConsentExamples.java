package org.comity.examples;

import java.util.List;

/** Consents to act beyond the surrender of a request. */
final class SpecialityConsentExamples {

    static final List<Example> ALL = new ExamplesOfRecords(
                    "specialityConsent",
                    "specialityConsents",
                    "speciality-consents",
                    """
            {"personNo": 1, "purpose": "FURTHER_PROSECUTION", "offence": "Tax evasion in 2019", "answerDueOn": "2030-04-10",
             "decision": "PENDING", "day": "2025-03-10"}""",
                    PersonConcernedExamples::addSought)
            .all("Consent to another prosecution is asked for", """
            {"personNo": 1, "purpose": "FURTHER_PROSECUTION", "offence": "Tax evasion in 2019", "decision": "GRANTED",
             "decidedOn": "2025-03-12"}""");

    private SpecialityConsentExamples() {}
}
