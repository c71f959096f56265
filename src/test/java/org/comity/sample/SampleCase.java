package org.comity.sample;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Move;
import org.comity.rules.workflow.Need;
import org.comity.rules.workflow.State;
import org.jspecify.annotations.Nullable;

/**
 * A registered request on its way: it remembers its entity tag and its state from act to act. A step that several bodies
 * may decide has the usual one, unless a test names another.
 */
public final class SampleCase {

    /** A proof that something was sent. */
    public static final Map<String, Object> PROOF =
            Map.of("sentOn", "2025-03-10", "sentVia", "DIPLOMATIC", "reference", "NV 12");

    /** The document of a decision or withdrawal. */
    public static final Map<String, Object> LETTER =
            Map.of("form", "LETTER", "reference", "Letter of 10 March 2025", "receivedOn", "2025-03-10");

    /** The header without which a sealed request is neither read nor changed. */
    public static final String[] FOR_WORK = {"Purpose", "work on the request"};

    /** That there was no consultation, and why. */
    public static final Map<String, Object> NOT_CONSULTED = Map.of("notHeldBecause", "answered in advance");

    private final Callers callers;
    private final Answer registered;
    private String etag;
    private @Nullable String matter;
    private String kind;
    private String state;

    private SampleCase(Callers callers, Answer registered) {
        this.callers = callers;
        this.registered = registered;
        this.etag = registered.etag();
        this.kind = registered.text("/kind");
        this.state = registered.text("/state");
    }

    /** Registers a request. */
    public static SampleCase of(Callers callers, SampleRequest request) {
        return new SampleCase(
                callers,
                callers.caseworker().post(Api.REQUESTS, request.fields()).expecting(201));
    }

    /** Registers a request in an authority of its own. */
    public static SampleCase of(SampleRequest request) {
        return of(Callers.ofFreshAuthority(), request);
    }

    /** Assistance in an authority of its own, acknowledged on the day it came. */
    public static SampleCase underReview() {
        var file = of(SampleRequest.incomingAssistance());
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        return file;
    }

    /** Assistance that is in execution by PROSECUTOR-1. */
    public static SampleCase inExecution() {
        var file = underReview();
        file.take("ACCEPT", "occurredAt", "2025-03-04");
        file.take("SEND_FOR_EXECUTION", "occurredAt", "2025-03-05", "recipient", "PROSECUTOR-1");
        file.take("CONFIRM_RECEIPT", "occurredAt", "2025-03-06");
        return file;
    }

    /** Assistance whose refusal a caseworker proposed for the reason of sovereignty. */
    public static SampleCase withProposedRefusal() {
        var file = underReview();
        file.take(
                "PROPOSE_REFUSAL",
                "occurredAt",
                "2025-03-04",
                "grounds",
                grounds("RF_SOVEREIGNTY"),
                "narrative",
                "It would touch a pending negotiation",
                "consultation",
                NOT_CONSULTED);
        return file;
    }

    /** Somebody proposes to refuse the request for the reason of sovereignty. */
    public Answer proposesRefusal(Api who) {
        return attempt(
                        who,
                        "PROPOSE_REFUSAL",
                        "grounds",
                        grounds("RF_SOVEREIGNTY"),
                        "narrative",
                        "why",
                        "consultation",
                        NOT_CONSULTED)
                .expecting(201);
    }

    /** An extradition request under these legal bases that was sent. */
    public static SampleCase extraditionSent(String... instruments) {
        var bases = java.util.Arrays.stream(instruments)
                .map(code -> Map.of("instrument", code))
                .toList();
        var file = of(SampleRequest.outgoingExtradition().with("legalBases", bases));
        file.supervise("APPROVE");
        file.take("SEND", "proof", PROOF);
        return file;
    }

    /** A provisional arrest we were asked for that was acknowledged, with the person arrested at an instant. */
    public static SampleCase arrested(Callers callers, String instant, String... instruments) {
        var bases = java.util.Arrays.stream(instruments)
                .map(code -> Map.of("instrument", code))
                .toList();
        var file = of(callers, SampleRequest.incomingArrest().with("legalBases", bases));
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        file.take("RECORD_ARREST", "occurredAt", instant);
        return file;
    }

    /** It belongs to a matter from now on. */
    public void belongsTo(String opened) {
        act("/matters", Map.of("matter", opened)).expecting(201);
        matter = opened;
    }

    /** True if a matter was opened for it. */
    public boolean hasMatter() {
        return matter != null;
    }

    /** A matter that it belongs to: the first one that was opened for it. */
    public String matter() {
        if (matter == null) {
            act("/matters", Map.of("matter", newMatter())).expecting(201);
        }
        return java.util.Objects.requireNonNull(matter);
    }

    /** Opens a matter of its office; it belongs to no request yet. */
    public String newMatter() {
        var opened = callers.caseworker()
                .post("/api/v1/matters", Map.of("title", "Sealed-Summary"))
                .expecting(201)
                .id();
        matter = matter == null ? opened : matter;
        return opened;
    }

    /** Links it to another request; it must be possible. */
    public Answer link(String kind, SampleCase to) {
        return act("/links", Map.of("kind", kind, "to", to.id())).expecting(201);
    }

    /** Grounds of a refusal, the first of them the principal one. */
    public static List<Map<String, Object>> grounds(String principal, String... others) {
        var grounds = new java.util.ArrayList<Map<String, Object>>();
        grounds.add(Map.of("code", principal, "principal", true));
        for (var other : others) {
            grounds.add(Map.of("code", other));
        }
        return grounds;
    }

    /** A caseworker takes a step, with fields as names and values in turn; it must be possible. */
    public Answer take(String step, @Nullable Object... fields) {
        return attempt(callers.caseworker(), step, fields).expecting(201);
    }

    /** A supervisor takes a step; it must be possible. */
    public Answer supervise(String step, @Nullable Object... fields) {
        return attempt(callers.supervisor(), step, fields).expecting(201);
    }

    /** A caseworker tries to take a step. */
    public Answer attempt(String step, @Nullable Object... fields) {
        return attempt(callers.caseworker(), step, fields);
    }

    /** Somebody tries to take a step. */
    public Answer attempt(Api who, String step, @Nullable Object... fields) {
        var body = pairs(fields);
        body.put("step", step);
        return act(who, "/transitions", body);
    }

    /** Somebody of an executing authority answers, with fields as names and values in turn. */
    public Answer answers(Api who, String step, Object... fields) {
        var body = pairs(fields);
        body.put("step", step);
        var last = who.get(execution(), FOR_WORK).etag();
        var answer = who.post(execution() + "/steps", body, forChange(last.isEmpty() ? "\"1\"" : last));
        if (answer.status() < 300) {
            var seen = view();
            etag = seen.etag();
            remember(seen);
        }
        return answer;
    }

    /** Somebody of an executing authority asks the central authority a question; it must be possible. */
    public Answer asks(Api who, Object question) {
        var answer = who.post(execution() + "/questions", question).expecting(201);
        etag = view().etag();
        return answer;
    }

    /** The request as an executing authority asks for it. */
    public String execution() {
        return "/api/v1/executions/" + id();
    }

    /** Posts beside the request, such as to its side processes. */
    public Answer act(String below, Object body) {
        return act(callers.caseworker(), below, body);
    }

    /** Somebody posts beside the request. */
    public Answer act(Api who, String below, Object body) {
        return keeping(who.post(path() + below, decided(below, body), forChange(etag)));
    }

    /** Opens a side process of a kind, with further fields; it must be possible. */
    public String open(String kind, Object... fields) {
        var body = pairs(fields);
        body.put("kind", kind);
        body.put("topic", "what it is about");
        return act("/side-processes", body).expecting(201).id();
    }

    /** Drafts a letter to the other State and records that it was sent today; answers its number. */
    public String sendLetter(String kind) {
        var no = act("/letters", Map.of("kind", kind)).expecting(201).text("/no");
        act("/letters/" + no + "/sending", Map.of("channel", "CENTRAL_AUTHORITY", "language", "EN"))
                .expecting(200);
        return no;
    }

    /** Ends a side process on a day; it must be possible. */
    public Answer end(String sideProcess, String day) {
        return act("/side-processes/" + sideProcess + "/ending", Map.of("endedOn", day, "outcome", "answered"))
                .expecting(200);
    }

    /** A caseworker patches the request. */
    public Answer patch(Object body) {
        return patch(callers.caseworker(), body);
    }

    /** Somebody patches the request. */
    public Answer patch(Api who, Object body) {
        return keeping(who.patch(path(), body, forChange(etag)));
    }

    private Answer keeping(Answer answer) {
        if (answer.status() < 300) {
            etag = answer.etag();
            remember(answer);
        }
        return answer;
    }

    /** Stores kind and state of an answer that has them; forgets the state if the kind may have changed too. */
    private void remember(Answer answer) {
        if (answer.at("/historyEntries").isNumber()) {
            kind = answer.text("/kind");
            state = answer.text("/state");
        } else if (answer.at("/taken").isObject()
                || answer.text("/transition/kind").equals("CORRECTION")) {
            state = "";
        } else if (answer.at("/standing").isTextual()) {
            state = answer.text("/state");
        }
    }

    /**
     * The body of a step with the body that usually decides it, if the step needs one and names none, and with a document if
     * such a decision needs one. A test that is about documents sends {@code document} itself, or null.
     */
    private Object decided(String below, Object body) {
        if (!below.equals("/transitions") || !(body instanceof Map<?, ?> step)) {
            return body;
        }
        var decided = new LinkedHashMap<Object, Object>(step);
        if (state.isEmpty()) {
            remember(view());
        }
        Procedure.of(Direction.valueOf(registered.text("/direction")), Kind.valueOf(kind))
                .movesFrom(State.valueOf(state))
                .stream()
                .filter(move -> move.step().name().equals(step.get("step")))
                .findFirst()
                .ifPresent(move -> complete(move, decided));
        return decided;
    }

    private static void complete(Move move, Map<Object, Object> step) {
        if (move.deciders().size() > 1) {
            step.putIfAbsent("decidedBy", move.usualDecider().name());
        }
        var by = String.valueOf(
                step.getOrDefault("decidedBy", move.usualDecider().name()));
        boolean isDocumented = move.needs().contains(Need.DOCUMENT)
                && Arrays.stream(Decider.values())
                        .anyMatch(decider -> decider.name().equals(by) && decider.decidesByDocument());
        if ((isDocumented || move.needs().contains(Need.STATEMENT)) && !step.containsKey("document")) {
            step.put("document", LETTER);
        }
    }

    /** The request as a caseworker sees it. */
    public Answer view() {
        return callers.caseworker().get(path(), FOR_WORK).expecting(200);
    }

    /** Something below the request as a caseworker sees it; of a list its entries. */
    public Answer read(String below) {
        return callers.caseworker().get(path() + below, FOR_WORK).expecting(200).entries();
    }

    public Answer registered() {
        return registered;
    }

    public Callers callers() {
        return callers;
    }

    public String id() {
        return registered.id();
    }

    public String path() {
        return Api.REQUESTS + "/" + id();
    }

    public String etag() {
        return etag;
    }

    /** The deadline of a rule that ended last or runs, as the request shows it. */
    public com.fasterxml.jackson.databind.JsonNode deadline(String rule) {
        com.fasterxml.jackson.databind.JsonNode found = com.fasterxml.jackson.databind.node.MissingNode.getInstance();
        for (var deadline : read("/deadlines").json()) {
            if (deadline.path("rule").asText().equals(rule) && (found.isMissingNode() || !deadline.has("endedOn"))) {
                found = deadline;
            }
        }
        return found;
    }

    private static String[] forChange(String etag) {
        return new String[] {"If-Match", etag, FOR_WORK[0], FOR_WORK[1]};
    }

    private static Map<String, @Nullable Object> pairs(@Nullable Object... fields) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        for (var i = 0; i < fields.length; i += 2) {
            body.put(String.valueOf(fields[i]), fields[i + 1]);
        }
        return body;
    }
}
