package org.comity.examples;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashMap;
import java.util.List;
import org.comity.sample.Answer;
import org.comity.sample.Callers;

/** An older register comes in. */
final class ImportExamples {

    private static final String REGISTER = """
            reference,counterpart,dated,outcome,outcome_on
            A/1,USA,2014-03-12,surrendered,2015-01-20
            A/2,FRA,2014-05-02,,
            """;
    private static final String FAULTY = REGISTER + "A/3,Atlantis,30.02.2014,,\n";
    private static final String MAPPING = """
            {"columns": {"outcomeOn": "outcome_on"}, "constants": {"direction": "OUTGOING", "kind": "EXTRADITION"}}""";

    static final List<Example> ALL = List.of(
            Example.of(
                    "dryRunImport",
                    201,
                    "ready",
                    "Two rows, which can be recorded",
                    () -> upload(Callers.ofFreshAuthority(), REGISTER, MAPPING)),
            Example.of(
                    "dryRunImport",
                    201,
                    "faults",
                    "Every fault of every row",
                    () -> upload(Callers.ofFreshAuthority(), FAULTY, MAPPING)),
            Example.of(
                    "dryRunImport",
                    422,
                    "mapping",
                    "A mapping with faults",
                    () -> upload(
                            Callers.ofFreshAuthority(),
                            REGISTER,
                            "{\"columns\": {\"dated\": \"Wann\", \"colour\": \"dated\"}, \"constants\": {\"kind\": \"X\"}}")),
            Example.of(
                    "imports",
                    200,
                    "newest",
                    "One dry run",
                    () -> Ask.by(DryRun.of(REGISTER).callers().caseworker()).with("limit", "10")),
            Example.of(
                    "importRun",
                    200,
                    "one",
                    "A dry run with its report",
                    () -> DryRun.of(REGISTER).ask()),
            Example.of(
                    "commitImport",
                    200,
                    "recorded",
                    "Both rows are recorded",
                    () -> DryRun.of(REGISTER).commit()),
            Example.of(
                    "commitImport",
                    422,
                    "faults",
                    "Rows with faults hold back all of them",
                    () -> DryRun.of(FAULTY).commit()),
            Example.of(
                    "importFaults",
                    200,
                    "one",
                    "The faults, one a page",
                    () -> DryRun.of(FAULTY).ask().with("limit", "1")),
            Example.of(
                    "eraseImport",
                    200,
                    "erased",
                    "It was the file of another office",
                    () -> DryRun.of(REGISTER).erase("The file of another office")),
            Example.of(
                    "eraseImport",
                    400,
                    "faults",
                    "It needs a reason",
                    () -> DryRun.of(REGISTER).erase(" ")),
            Example.of(
                    "importCutOff", 200, "usual", "None was set: the day on which the authority was recorded", () -> {
                        var callers = Callers.ofFreshAuthority();
                        return Ask.by(callers.caseworker()).with("code", callers.authority());
                    }),
            Example.of(
                    "setImportCutOff",
                    200,
                    "set",
                    "The last day of the old register",
                    () -> cutOff("{\"day\": \"2025-01-31\", \"reason\": \"The register was closed on that day\"}")),
            Example.of(
                    "setImportCutOff",
                    400,
                    "faults",
                    "It needs a reason",
                    () -> cutOff("{\"day\": \"2025-01-31\", \"reason\": \" \"}")));

    private ImportExamples() {}

    private static Ask cutOff(String body) {
        var callers = Callers.ofFreshAuthority();
        return Ask.by(callers.supervisor()).with("code", callers.authority()).json(body);
    }

    private static Ask upload(Callers callers, String file, String mapping) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("file", file);
        parts.put("mapping", mapping);
        return Ask.by(callers.caseworker()).form(parts);
    }

    /** A register that was read. */
    private record DryRun(Callers callers, Answer report) {

        static DryRun of(String file) {
            var callers = Callers.ofFreshAuthority();
            var operation = new Operation("POST", "/api/v1/imports", MissingNode.getInstance());
            return new DryRun(
                    callers, upload(callers, file, MAPPING).of(operation).expecting(201));
        }

        Ask ask() {
            return Ask.by(callers.caseworker()).with("id", report.id()).with("If-Match", report.etag());
        }

        Ask commit() {
            return ask().json("{\"sha256\": \"" + report.text("/sha256") + "\"}");
        }

        Ask erase(String reason) {
            return Ask.by(callers.supervisor())
                    .with("id", report.id())
                    .with("If-Match", report.etag())
                    .json("{\"reason\": \"" + reason + "\"}");
        }
    }
}
