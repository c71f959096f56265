package org.comity.examples;

import java.util.List;

/** Temporary transfers of persons of a request. */
final class PersonTransferExamples {

    static final List<Example> ALL = new ExamplesOfRecords("personTransfer", "personTransfers", "person-transfers", """
            {"consentedOn": "2025-03-10", "consentForm": "In writing, in Spanish, with counsel", "day": "2025-03-10"}""")
            .all("A detained witness consents to be transferred", """
            {"consentedOn": "2025-03-11", "consentForm": "In writing, in Spanish, with counsel"}""");

    private PersonTransferExamples() {}
}
