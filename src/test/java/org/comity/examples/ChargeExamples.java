package org.comity.examples;

import java.util.List;
import java.util.stream.Stream;
import org.comity.sample.SampleCase;

/** Charges of a request. */
final class ChargeExamples {

    private static final String BODY = """
            {"personNo": 1, "offence": "Bribery of a public official", "article": "15", "foreignProvision": "Criminal Code 432-11",
             "dualCriminality": "PENDING", "decision": "PENDING", "day": "2025-03-10"}""";

    static final List<Example> ALL = Stream.concat(
                    new ExamplesOfRecords("charge", "charges", "charges", BODY, PersonConcernedExamples::addSought)
                            .all("The offence is bribery of a public official", """
            {"personNo": 1, "offence": "Bribery of a public official", "article": "15", "dualCriminality": "FULFILLED",
             "assessedBy": "Legal unit", "assessedOn": "2025-03-12", "decision": "REFUSED", "ground": "RF_LAPSE_OF_TIME",
             "decidedBy": "COURT", "decidedOn": "2025-03-12"}""").stream(),
                    Stream.of(Example.of(
                            "extraditionOutcome",
                            200,
                            "pending",
                            "One offence that is not decided",
                            () -> Ask.about(recorded()))))
            .toList();

    private ChargeExamples() {}

    private static SampleCase recorded() {
        var file = RequestExamples.extradition();
        PersonConcernedExamples.addSought(file);
        file.act("/charges", BODY).expecting(201);
        return file;
    }
}
