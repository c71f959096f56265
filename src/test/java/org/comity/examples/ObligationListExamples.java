package org.comity.examples;

import java.util.List;

/** Obligations of all requests. */
final class ObligationListExamples {

    static final List<Example> ALL = List.of(
            Example.of("allObligations", 200, "binding", "The obligations towards France that bind today", () -> {
                var file = RequestExamples.one();
                file.act("/obligations", """
                        {"kind": "RETURN_OF_ORIGINALS", "owedBy": "REQUESTING_STATE", "item": "Ledger of 2023",
                         "terms": "To be returned after the judgment", "dueOn": "2025-09-30", "day": "2025-03-10"}""").expecting(201);
                return Ask.by(file.callers().caseworker())
                        .with("binding", "true")
                        .with("counterpart", "FRA");
            }));

    private ObligationListExamples() {}
}
