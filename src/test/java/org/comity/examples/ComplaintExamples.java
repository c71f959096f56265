package org.comity.examples;

import java.util.List;

/** Complaints of a request. */
final class ComplaintExamples {

    static final List<Example> ALL =
            new ExamplesOfRecords("complaint", "complaints", "complaints", """
            {"complainant": "COUNSEL", "about": "No copy of the request was given to the person", "outcome": "PENDING", "day": "2025-03-11"}""").all("Counsel complains", """
            {"complainant": "COUNSEL", "about": "No copy of the request was given to the person", "outcome": "UNFOUNDED",
             "answeredOn": "2025-03-14"}""");

    private ComplaintExamples() {}
}
