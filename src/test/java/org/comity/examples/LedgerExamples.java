package org.comity.examples;

import java.util.List;

/** Who held a request. */
final class LedgerExamples {

    static final List<Example> ALL =
            List.of(Example.of("delayLedger", 200, "asked", "France was asked for more, and has not answered", () -> {
                var file = RequestExamples.one();
                file.open("REQUEST_FOR_INFORMATION", "openedOn", "2025-03-07", "replyBy", "2025-04-07");
                return Ask.about(file);
            }));

    private LedgerExamples() {}
}
