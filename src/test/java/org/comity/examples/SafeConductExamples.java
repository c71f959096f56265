package org.comity.examples;

import java.util.List;

/** Safe conducts of a request. */
final class SafeConductExamples {

    static final List<Example> ALL = new ExamplesOfRecords("safeConduct", "safeConducts", "safe-conducts", """
            {"purpose": "Testimony before the regional court on 2 April", "day": "2025-03-10"}""")
            .all("A witness has safe conduct", """
            {"purpose": "Testimony before the regional court on 3 April"}""");

    private SafeConductExamples() {}
}
