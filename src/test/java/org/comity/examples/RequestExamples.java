package org.comity.examples;

import java.util.List;
import java.util.Map;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;

/** Requests are registered, read, listed, searched and changed. */
final class RequestExamples {

    static final List<Example> ALL = List.of(
            Example.of(
                    "registerRequest",
                    201,
                    "assistance",
                    "France asks for bank records under UNCAC",
                    () -> Ask.by(Callers.ofFreshAuthority().caseworker())
                            .with("Idempotency-Key", "\"letter-77\"")
                            .json("""
                            {"direction": "INCOMING", "kind": "MLA", "counterpart": "FRA",
                             "dated": "2025-02-20", "receivedOn": "2025-03-03",
                             "channel": "CENTRAL_AUTHORITY", "language": "fr",
                             "urgency": {"reason": "The accounts may be emptied"},
                             "matterType": "CRIMINAL",
                             "legalBases": [{"instrument": "UNCAC", "role": "SOLE"}],
                             "offences": [{"article": "15", "main": true}],
                             "measures": [{"letter": "f", "coercive": true, "description": "bank records",
                                           "dualCriminality": "FULFILLED"}],
                             "foreignReferences": [{"reference": "PNF 77/2025",
                                                    "givenBy": "Parquet national financier"}],
                             "stage": "INVESTIGATION", "purpose": "EVIDENCE",
                             "requester": {"type": "PROSECUTOR", "name": "Parquet national financier"},
                             "confidentiality": {"terms": "The fact of the request"},
                             "suggestedDeadline": {"on": "2025-06-30", "reason": "Limitation"},
                             "summary": "Payments to an official"}""")),
            Example.of(
                    "registerRequest",
                    201,
                    "extradition",
                    "We prepare to ask for a person",
                    () -> Ask.by(Callers.ofFreshAuthority().caseworker()).json("""
                            {"direction": "OUTGOING", "kind": "EXTRADITION", "counterpart": "FRA",
                             "legalBases": [{"instrument": "ECE"}], "offences": [{"article": "15", "main": true}],
                             "purpose": "PROSECUTION", "summary": "A former minister, accused of bribery"}""")),
            Example.of(
                    "registerRequest",
                    422,
                    "contradictions",
                    "Every broken rule is told at once",
                    () -> Ask.by(Callers.ofFreshAuthority().caseworker()).json("""
                            {"direction": "INCOMING", "kind": "MLA", "counterpart": "AUT", "dated": "2025-03-18",
                             "receivedOn": "2025-03-03",
                             "legalBases": [{"instrument": "MAGNA_CARTA"}], "offences": [{"article": "99"}]}""")),
            Example.of(
                    "registerRequest",
                    400,
                    "faults",
                    "Every fault of the form is told at once",
                    () -> Ask.by(Callers.ofFreshAuthority().caseworker()).json("""
                            {"direction": "SIDEWAYS", "counterpart": "fr", "dated": "20 February",
                             "colour": "red", "measures": [{"letter": "z"}]}""")),
            Example.of(
                    "requests",
                    200,
                    "open",
                    "The open stock of a day, one a page, counted",
                    () -> Ask.by(two().callers().caseworker())
                            .with("on", "2025-03-10")
                            .with("standing", "OPEN")
                            .with("sort", "reference")
                            .with("count", "true")
                            .with("limit", "1")),
            Example.of(
                    "requests",
                    400,
                    "unknown",
                    "What is no filter is told, and not passed over",
                    () -> Ask.by(Callers.ofFreshAuthority().caseworker())
                            .with("state", "ASLEEP")
                            .with("limit", "1000")),
            Example.of(
                    "searchRequests",
                    200,
                    "found",
                    "By another office's reference",
                    () -> Ask.by(one().callers().caseworker()).json("{\"foreignReference\": \"PNF 77\"}")),
            Example.of(
                    "searchRequests",
                    400,
                    "nothing",
                    "A search needs a word of some length",
                    () -> Ask.by(Callers.ofFreshAuthority().caseworker()).json("{\"limit\": 500, \"text\": \"x\"}")),
            Example.of("request", 200, "present", "A request that is under review", () -> Ask.about(one())),
            Example.of(
                    "request",
                    200,
                    "earlier",
                    "The same one on the day it came in",
                    () -> Ask.about(one()).with("on", "2025-03-03")),
            Example.of(
                    "changeRequest",
                    200,
                    "officer",
                    "It gets an officer, and no longer a language",
                    () -> Ask.about(one())
                            .patch("{\"officer\": \"cleo\", \"language\": null, \"reviewOn\": \"2025-04-01\"}")),
            Example.of(
                    "changeRequest",
                    422,
                    "contradictions",
                    "Every broken rule is told at once",
                    () -> Ask.about(one())
                            .patch(
                                    "{\"counterpart\": \"XQX\", \"dated\": \"2025-03-04\", \"reviewOn\": \"2025-01-01\"}")));

    private RequestExamples() {}

    /** A request of France that was acknowledged. */
    static SampleCase one() {
        return acknowledged(Callers.ofFreshAuthority());
    }

    /** An extradition that was acknowledged. */
    static SampleCase extradition() {
        var file = SampleCase.of(SampleRequest.incomingExtradition());
        file.take("ACKNOWLEDGE", "occurredAt", "2025-03-05");
        return file;
    }

    private static SampleCase two() {
        var callers = Callers.ofFreshAuthority();
        acknowledged(callers);
        return SampleCase.of(callers, SampleRequest.incomingAssistance().with("counterpart", "ITA"));
    }

    /** One more of the same in an authority. */
    static SampleCase acknowledged(Callers callers) {
        var file = SampleCase.of(
                callers,
                SampleRequest.incomingAssistance()
                        .with("channel", "CENTRAL_AUTHORITY")
                        .with("language", "fr")
                        .with("foreignReferences", List.of(Map.of("reference", "PNF 77/2025")))
                        .with("summary", "Payments to an official"));
        file.take("ACKNOWLEDGE", "occurredAt", "2025-03-05");
        return file;
    }
}
