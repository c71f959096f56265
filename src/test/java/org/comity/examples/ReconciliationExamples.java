package org.comity.examples;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.sample.Answer;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;

/** France gives its list before talks. */
final class ReconciliationExamples {

    private static final String LIST = """
            reference,your reference,direction,kind,dated,status,outcome,person,summary
            PNF 77/2024,,OUTGOING,MLA,2025-02-20,closed,refused,Jean Martin,Records of a bank
            PNF 80/2024,,OUTGOING,MLA,2025-02-27,sent,,,Hearing of a witness
            """;
    private static final String FAULTY = LIST + "PNF 81/2024,,SIDEWAYS,MLA,30.02.2025,sent,,,\n";

    static final List<Example> ALL = List.of(
            Example.of(
                    "takePartnerList",
                    201,
                    "taken",
                    "Two requests in the list of France",
                    () -> upload(office(), LIST, "2025-01-01")),
            Example.of(
                    "takePartnerList",
                    400,
                    "fields",
                    "A window that ends before it begins",
                    () -> upload(office(), LIST, "2026-01-01")),
            Example.of(
                    "takePartnerList",
                    422,
                    "faults",
                    "All faults of the file",
                    () -> upload(office(), FAULTY, "2025-01-01")),
            Example.of(
                    "reconciliations",
                    200,
                    "newest",
                    "One list",
                    () -> Taken.list().ask().without("id").with("limit", "10")),
            Example.of(
                    "reconciliation",
                    200,
                    "figures",
                    "The numbers of both offices",
                    () -> Taken.list().ask()),
            Example.of(
                    "reconciliationRows",
                    200,
                    "differs",
                    "A request that is open here and refused there",
                    () -> Taken.list().ask().with("class", "DIFFERS,ONLY_THEY")),
            Example.of(
                    "exportReconciliation",
                    200,
                    "difference",
                    "All that differs",
                    () -> Taken.list().ask()),
            Example.of(
                    "eraseReconciliation",
                    200,
                    "erased",
                    "The talks are over",
                    () -> Taken.list().ask().json("{\"reason\": \"The talks are over\"}")),
            Example.of(
                    "eraseReconciliation",
                    400,
                    "faults",
                    "It needs a reason",
                    () -> Taken.list().ask().json("{\"reason\": \" \"}")));

    private ReconciliationExamples() {}

    /** An office with two requests of France. */
    private static Callers office() {
        var callers = Callers.ofFreshAuthority();
        var request = SampleRequest.incomingAssistance();
        SampleCase.of(callers, request.with("foreignReferences", List.of(Map.of("reference", "pnf-0077-2024"))));
        SampleCase.of(callers, request.with("dated", "2025-01-15"));
        return callers;
    }

    private static Ask upload(Callers callers, String file, String from) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("file", file);
        parts.put("partner", "FRA");
        parts.put("from", from);
        parts.put("until", "2025-12-31");
        return Ask.by(callers.caseworker()).form(parts);
    }

    /** A list that was taken. */
    private record Taken(Callers callers, Answer answer) {

        static Taken list() {
            var callers = office();
            var operation = new Operation("POST", "/api/v1/reconciliations", MissingNode.getInstance());
            return new Taken(
                    callers, upload(callers, LIST, "2025-01-01").of(operation).expecting(201));
        }

        Ask ask() {
            return Ask.by(callers.caseworker()).with("id", answer.id()).with("If-Match", answer.etag());
        }
    }
}
