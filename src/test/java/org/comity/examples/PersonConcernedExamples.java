package org.comity.examples;

import java.util.List;
import java.util.Map;
import org.comity.sample.SampleCase;

/** Natural and legal persons of a request. */
final class PersonConcernedExamples {

    static final List<Example> ALL = new ExamplesOfRecords("personConcerned", "personsConcerned", "persons", """
            {"kind": "NATURAL", "name": "Petrov, Ivan", "originalName": "Иван Петров", "aliases": ["Vanya"],
             "roles": ["SUSPECT", "HOLDER"], "publicOfficial": "FOREIGN", "nationalities": ["BGR"], "residence": "FRA",
             "born": "1970-05", "identifiers": [{"kind": "PASSPORT", "value": "38 221 004", "state": "BGR"}],
             "day": "2025-03-12"}""")
            .all("A suspect, whose day of birth is known to the month", """
            {"kind": "NATURAL", "name": "Petrov, Ivan", "originalName": "Иван Петров", "roles": ["SUSPECT", "HOLDER"],
             "publicOfficial": "FOREIGN", "nationalities": ["BGR", "FRA"], "residence": "FRA", "born": "1970-05-12"}""");

    private PersonConcernedExamples() {}

    /** Adds a person whom records of other parts name by the number 1. */
    static void addSought(SampleCase file) {
        file.act("/persons", Map.of("kind", "NATURAL", "name", "Petrov, Ivan", "roles", List.of("SOUGHT")))
                .expecting(201);
    }
}
