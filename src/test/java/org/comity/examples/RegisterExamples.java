package org.comity.examples;

import java.util.List;
import java.util.Map;
import org.comity.sample.Answer;
import org.comity.sample.Callers;

/** What an office says of its registers for good, and a register that goes out. */
final class RegisterExamples {

    private static final String MAPPINGS = "/api/v1/import-mappings/";
    private static final String DICTIONARY = "/api/v1/import-dictionary";
    private static final String MAPPING = """
            {"columns": {"reference": "Our reference", "counterpart": "State", "dated": "Letter of",
                         "foreignReference": "Their reference"},
             "constants": {"direction": "INCOMING", "kind": "MLA"},
             "values": {"counterpart": {"Frankreich": "FRA"}},
             "dates": "ISO"}""";

    static final List<Example> ALL = List.of(
            Example.of(
                    "saveImportMapping",
                    200,
                    "new",
                    "A new name needs no If-Match",
                    () -> named(Callers.ofFreshAuthority()).json(MAPPING)),
            Example.of(
                    "saveImportMapping",
                    200,
                    "again",
                    "A new version of a saved one",
                    () -> named(saved()).with("If-Match", "\"1\"").json(MAPPING.replace("ISO", "DMY"))),
            Example.of(
                    "saveImportMapping",
                    422,
                    "faults",
                    "Every fault is told at once",
                    () -> named(Callers.ofFreshAuthority())
                            .json("{\"columns\": {\"colour\": \"Wann\"}, \"constants\": {\"kind\": \"divorce\"}}")),
            Example.of("importMapping", 200, "newest", "As it was saved last", () -> named(saved())),
            Example.of(
                    "importMappings",
                    200,
                    "all",
                    "One mapping",
                    () -> Ask.by(saved().caseworker()).with("limit", "10")),
            Example.of(
                    "removeImportMapping",
                    204,
                    "removed",
                    "The name is free again",
                    () -> named(saved()).with("If-Match", "\"1\"")),
            Example.of(
                    "importFields",
                    200,
                    "all",
                    "Every field of a mapping",
                    () -> Ask.by(Callers.ofFreshAuthority().caseworker())),
            Example.of(
                    "importRecords",
                    200,
                    "all",
                    "Every part with its fields",
                    () -> Ask.by(Callers.ofFreshAuthority().caseworker())),
            Example.of(
                    "confirmImportTerm",
                    201,
                    "outcome",
                    "An abbreviation of our register",
                    () -> Ask.by(Callers.ofFreshAuthority().caseworker())
                            .json("{\"field\": \"outcome\", \"word\": \"surr'd\", \"meaning\": \"SURRENDERED\"}")),
            Example.of(
                    "confirmImportTerm",
                    422,
                    "faults",
                    "No outcome of this name is known",
                    () -> Ask.by(Callers.ofFreshAuthority().caseworker())
                            .json("{\"field\": \"outcome\", \"word\": \"surr'd\", \"meaning\": \"eaten\"}")),
            Example.of("importDictionary", 200, "outcomes", "The confirmed words of a column", () -> {
                var callers = Callers.ofFreshAuthority();
                confirmed(callers);
                return Ask.by(callers.caseworker()).with("field", "outcome").with("limit", "10");
            }),
            Example.of("importTerm", 200, "one", "A confirmed word", RegisterExamples::term),
            Example.of("revokeImportTerm", 204, "revoked", "It no longer means this", RegisterExamples::term),
            Example.of(
                    "exportRegister",
                    200,
                    "csv",
                    "In the shape of a saved mapping",
                    () -> exported().with("mapping", "letters").with("format", "CSV")),
            Example.of(
                    "exportRegister",
                    200,
                    "xlsx",
                    "As a workbook",
                    () -> exported().with("mapping", "letters").with("format", "XLSX")),
            Example.of(
                    "exportRegister",
                    400,
                    "faults",
                    "Every fault of the question is told at once",
                    () -> exported().with("format", "PDF").with("kind", "LETTER")));

    private RegisterExamples() {}

    private static Ask named(Callers callers) {
        return Ask.by(callers.caseworker()).with("name", "letters");
    }

    /** An office with a mapping. */
    private static Callers saved() {
        var callers = Callers.ofFreshAuthority();
        save(callers);
        return callers;
    }

    private static void save(Callers callers) {
        callers.caseworker().put(MAPPINGS + "letters", MAPPING).expecting(200);
    }

    private static Answer confirmed(Callers callers) {
        return callers.caseworker()
                .post(DICTIONARY, Map.of("field", "outcome", "word", "surr'd", "meaning", "SURRENDERED"))
                .expecting(201);
    }

    private static Ask term() {
        var callers = Callers.ofFreshAuthority();
        var term = confirmed(callers);
        return Ask.by(callers.caseworker()).with("id", term.id()).with("If-Match", term.etag());
    }

    private static Ask exported() {
        var file = RequestExamples.one();
        save(file.callers());
        return Ask.by(file.callers().caseworker());
    }
}
