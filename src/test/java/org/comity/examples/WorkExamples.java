package org.comity.examples;

import java.util.List;
import java.util.Map;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleLists;
import org.comity.sample.SampleRequest;

/** The work of people and units, and the service levels of an office. */
final class WorkExamples {

    static final List<Example> ALL = List.of(
            Example.of("myDay", 200, "mine", "An arrest and an alarm of the office", () -> {
                var callers = Callers.ofFreshAuthority();
                SampleCase.of(callers, SampleRequest.incomingAssistance().with("officer", "cleo"));
                SampleCase.arrested(callers, "2025-03-15T10:00:00Z", "ECE").patch(Map.of("officer", "cleo"));
                return Ask.by(callers.caseworker());
            }),
            Example.of("workload", 200, "office", "The workload of an office", () -> {
                var lists = office();
                SampleCase.of(lists.callers(), SampleRequest.incomingAssistance());
                SampleCase.of(
                        lists.callers(), SampleRequest.incomingAssistance().with("officer", "ana"));
                return Ask.by(lists.callers().supervisor());
            }),
            Example.of(
                    "assignRequests",
                    200,
                    "handedOver",
                    "A request passes to another officer",
                    () -> assigning(office(), "ana")),
            Example.of(
                    "assignRequests",
                    422,
                    "nobody",
                    "The officer is not in the list",
                    () -> assigning(office(), "anna")),
            Example.of("absences", 200, "all", "The absences of an office", () -> reading(absent())),
            Example.of(
                    "absence", 200, "one", "An absence", () -> reading(absent()).with("absence", "ana-2025-04")),
            Example.of("keepAbsence", 200, "leave", "A person goes on leave", () -> absence("""
                    {"person": "ana", "deputy": "leo", "from": "2025-04-01", "until": "2025-04-18", "name": "Leave"}""")),
            Example.of("keepAbsence", 422, "oneself", "Nobody is the own deputy", () -> absence("""
                    {"person": "ana", "deputy": "ana", "from": "2025-04-01", "until": "2025-03-18"}""")),
            Example.of("assignmentRules", 200, "all", "The rules of an office", () -> reading(ruled())),
            Example.of(
                    "assignmentRule",
                    200,
                    "one",
                    "A rule",
                    () -> reading(ruled()).with("assignmentRule", "AMERICAS")),
            Example.of("keepAssignmentRule", 200, "team", "French requests go to a team", () -> rule("""
                    {"name": "Requests in French", "position": 1, "languages": ["fr"], "directions": ["INCOMING"],
                     "unit": "TEAM-1"}""")),
            Example.of("keepAssignmentRule", 422, "nobody", "A rule names who gets the request", () -> rule("""
                    {"name": "Requests in French", "position": 1, "languages": ["fr"], "countries": ["FRX"]}""")),
            Example.of("assignmentProposal", 200, "team", "The second rule holds", () -> {
                var callers = ruled();
                return Ask.about(SampleCase.of(callers, SampleRequest.incomingAssistance()));
            }),
            Example.of("minimisPolicies", 200, "all", "The policies of an office", () -> reading(lenient())),
            Example.of(
                    "minimisPolicy",
                    200,
                    "one",
                    "A policy",
                    () -> reading(lenient()).with("minimisPolicy", "MINOR-2024")),
            Example.of("keepMinimisPolicy", 200, "circular", "A circular on minor matters", () -> policy("""
                    {"name": "Minor corruption matters", "kinds": ["MLA"], "amount": 5000, "currency": "EUR",
                     "basis": "POLICY", "source": "Circular 3/2024 of the ministry", "from": "2024-01-01"}""")),
            Example.of("keepMinimisPolicy", 422, "unread", "No law without its text", () -> policy("""
                    {"name": "Minor matters", "amount": 5000, "currency": "XYZ", "basis": "LAW", "source": "Criminal code",
                     "from": "2024-01-01"}""")),
            Example.of("priority", 200, "urgent", "The requesting State asks for speed", () -> {
                var callers = Callers.ofFreshAuthority();
                return Ask.about(SampleCase.of(
                        callers,
                        SampleRequest.incomingAssistance().with("urgency", Map.of("reason", "A trial in May"))));
            }),
            Example.of("setPriority", 200, "high", "Evidence may be lost", () -> priority("""
                    {"value": "HIGH", "code": "EVIDENCE_AT_RISK", "reason": "The bank deletes records after six months",
                     "reviewOn": "2025-04-17"}""")),
            Example.of("setPriority", 422, "noReview", "A priority is looked at again", () -> priority("""
                    {"value": "URGENT", "code": "DETENTION", "reason": "Detained since February"}""")),
            Example.of(
                    "serviceLevels",
                    200,
                    "usual",
                    "An office that set none",
                    () -> reading(Callers.ofFreshAuthority())),
            Example.of("setServiceLevels", 200, "own", "An office sets its own", () -> setting("""
                    {"reviewDays": 45, "silentDays": 60, "acknowledgeDays": 5, "completenessDays": 20,
                     "conventionFirst": true}""")),
            Example.of("setServiceLevels", 400, "outOfRange", "A review is at least once a year", () -> setting("""
                    {"reviewDays": 400}""")));

    private WorkExamples() {}

    private static SampleLists office() {
        var lists = new SampleLists(Callers.ofFreshAuthority());
        lists.put("people/ana", Map.of("caller", "https://login.example.org|ana", "name", "Ana Almeida"))
                .expecting(200);
        lists.put("people/leo", Map.of("caller", "https://login.example.org|leo", "name", "Leo Lund"))
                .expecting(200);
        lists.unit("TEAM-1", List.of("ana", "leo")).expecting(200);
        return lists;
    }

    private static Callers absent() {
        var lists = office();
        lists.put(
                        "absences/ana-2025-04",
                        Map.of("person", "ana", "deputy", "leo", "from", "2025-04-01", "until", "2025-04-18"))
                .expecting(200);
        return lists.callers();
    }

    private static Ask priority(String priority) {
        return Ask.about(SampleCase.of(Callers.ofFreshAuthority(), SampleRequest.incomingAssistance()))
                .json(priority);
    }

    private static Callers lenient() {
        var lists = office();
        lists.put(
                        "minimis-policies/MINOR-2024",
                        Map.of(
                                "name",
                                "Minor matters",
                                "amount",
                                5000,
                                "currency",
                                "EUR",
                                "basis",
                                "POLICY",
                                "source",
                                "Circular 3/2024",
                                "from",
                                "2024-01-01"))
                .expecting(200);
        return lists.callers();
    }

    private static Ask policy(String policy) {
        var callers = Callers.ofFreshAuthority();
        return Ask.by(callers.administrator())
                .with("code", callers.authority())
                .with("minimisPolicy", "MINOR-2025")
                .json(policy);
    }

    private static Callers ruled() {
        var lists = office();
        lists.put(
                        "assignment-rules/AMERICAS",
                        Map.of("name", "America", "position", 1, "regions", List.of("019"), "officer", "leo"))
                .expecting(200);
        lists.put("assignment-rules/REST", Map.of("name", "All others", "position", 99, "unit", "TEAM-1"))
                .expecting(200);
        return lists.callers();
    }

    private static Ask rule(String rule) {
        var lists = office();
        return Ask.by(lists.callers().supervisor())
                .with("code", lists.callers().authority())
                .with("assignmentRule", "FRENCH")
                .json(rule);
    }

    private static Ask absence(String absence) {
        var lists = office();
        return Ask.by(lists.callers().supervisor())
                .with("code", lists.callers().authority())
                .with("absence", "ana-2025-05")
                .json(absence);
    }

    private static Ask assigning(SampleLists lists, String officer) {
        var file = SampleCase.of(lists.callers(), SampleRequest.incomingAssistance());
        return Ask.by(lists.callers().supervisor())
                .json(
                        "{\"officer\": \"%s\", \"reason\": \"The team was divided\", \"requests\": [{\"id\": \"%s\", \"version\": %s}]}"
                                .formatted(officer, file.id(), file.etag().replace("\"", "")));
    }

    private static Ask reading(Callers callers) {
        return Ask.by(callers.caseworker()).with("code", callers.authority());
    }

    private static Ask setting(String levels) {
        var callers = Callers.ofFreshAuthority();
        return Ask.by(callers.administrator()).with("code", callers.authority()).json(levels);
    }
}
