package org.comity.examples;

import java.util.List;
import java.util.stream.Stream;
import org.comity.sample.SampleCase;

/** Offences of a request, and their persons. */
final class OffenceExamples {

    private static final String OFFENCE = """
            {"article": "15(b)", "national": "Passive corruption", "foreignProvision": "Criminal Code 432-11",
             "ownProvision": "Criminal Code section 304", "iccs": "0703", "conductFrom": "2019-05", "conductUntil": "2020",
             "places": [{"country": "FRA", "place": "Lyon"}], "description": "A permit was sold", "day": "2025-03-10"}""";

    static final List<Example> ALL = Stream.of(
                    new ExamplesOfRecords("offence", "offences", "offences", OFFENCE)
                            .all(
                                    "The first offence, which is the main one",
                                    OFFENCE.replace("\"2019-05\"", "\"2019-05-14\"")),
                    new ExamplesOfRecords(
                                    "offencePerson", "offencePersons", "offence-persons", """
                            {"offenceNo": 1, "personNo": 1, "role": "SUSPECT", "day": "2025-03-11"}""", OffenceExamples::add)
                            .all("A suspect of the offence", """
                            {"offenceNo": 1, "personNo": 1, "role": "ACCUSED", "remark": "Indictment of 3 March"}"""),
                    List.of(
                            Example.of(
                                    "addOffence",
                                    422,
                                    "secondMain",
                                    "Another offence is the main one",
                                    () -> Ask.about(two()).json("{\"article\": \"23\", \"main\": true}")),
                            Example.of(
                                    "makeMainOffence",
                                    200,
                                    "another",
                                    "The second offence is the main one from now on",
                                    () -> Ask.about(two())
                                            .with("no", "2")
                                            .json("{\"reason\": \"The indictment is about it\"}")),
                            Example.of(
                                    "makeMainOffence",
                                    400,
                                    "noReason",
                                    "Another main offence needs a reason",
                                    () -> Ask.about(two()).with("no", "2").json("{}"))))
            .flatMap(List::stream)
            .toList();

    private OffenceExamples() {}

    private static void add(SampleCase file) {
        PersonConcernedExamples.addSought(file);
        file.act("/offences", OFFENCE).expecting(201);
    }

    private static SampleCase two() {
        var file = RequestExamples.one();
        file.act("/offences", OFFENCE).expecting(201);
        file.act("/offences", "{\"article\": \"23\"}").expecting(201);
        return file;
    }
}
