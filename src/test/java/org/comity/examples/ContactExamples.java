package org.comity.examples;

import java.util.List;

/** Contacts about the matter of a request. */
final class ContactExamples {

    static final List<Example> ALL = new ExamplesOfRecords("contact", "contacts", "contacts", """
            {"channel": "GLOBE", "counterpart": "Anti-corruption agency of France", "about": "Which court has the records",
             "result": "REQUEST_PREPARED", "day": "2025-02-20"}""")
            .all("A contact through the GlobE Network prepared the request", """
            {"channel": "ARIN", "counterpart": "CARIN contact point of France", "about": "Which court has the records",
             "result": "REQUEST_PREPARED"}""");

    private ContactExamples() {}
}
