package org.comity.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.jspecify.annotations.Nullable;

/** What happens to one request by chance, as far as its open steps allow it. */
final class RandomSteps {

    /** What ends a request early, or undoes something, happens seldom, so that something else happens before. */
    private static final Set<String> SELDOM = Set.of(
            "WITHDRAW",
            "RECORD_NO_LONGER_REQUIRED",
            "RECORD_LAPSE",
            "END_OTHERWISE",
            "FORWARD",
            "ABANDON",
            "RECORD_IMPOSSIBILITY",
            "RETURN_TO_DRAFT",
            "RETURN_PROPOSAL",
            "SEND_REASONS",
            "NOTE_IMPOSSIBILITY",
            "REOPEN");

    private static final Set<String> REFUSALS = Set.of(
            "PROPOSE_REFUSAL",
            "RECORD_COURT_REFUSAL",
            "RECORD_REFUSAL",
            "RECORD_PARTIAL_REFUSAL",
            "RECORD_CONSENT_REFUSED",
            "NOTE_REFUSAL",
            "REFUSE",
            "DECLINE");

    private static final Set<String> FOR_ANOTHER_DAY =
            Set.of("REASONS_SENT", "NOT_SURRENDERED", "NOT_TRANSFERRED", "LEGAL_BASIS", "DUAL_CRIMINALITY");
    private static final List<String> SIDE_PROCESSES = List.of(
            "REQUEST_FOR_INFORMATION",
            "CONSULTATION",
            "CONDITIONS",
            "POSTPONEMENT",
            "ASSURANCES",
            "TRANSLATION",
            "APPEAL",
            "STATUS_QUERY",
            "COMPETING_REQUEST");

    private static final List<String> OF_AN_ENQUIRY = List.of(
            "MLA", "EXTRADITION", "TRANSFER_OF_PROCEEDINGS", "TRANSFER_OF_SENTENCED_PERSON", "SPONTANEOUS_INFORMATION");
    private static final Map<String, List<String>> PERHAPS = Map.of(
            "ENQUIRY",
            OF_AN_ENQUIRY,
            "DIRECT_REQUEST",
            List.of("MLA"),
            "MLA",
            List.of("ENQUIRY", "DIRECT_REQUEST", "TRANSFER_OF_PROCEEDINGS"),
            "SPONTANEOUS_INFORMATION",
            List.of("MLA", "ENQUIRY"),
            "TRANSFER_OF_PROCEEDINGS",
            List.of("MLA", "ENQUIRY"));

    private final ReleaseAuthority office;
    private final String id;
    private final String direction;
    private final int measures;
    private final boolean isRefused;
    private final Map<String, String> beside = new HashMap<>();
    private String kind;
    private String etag;
    private @Nullable JsonNode openSteps;
    private LocalDate day;
    private @Nullable String consultation;

    private RandomSteps(ReleaseAuthority office, Answer view, LocalDate day) {
        this.office = office;
        this.id = view.id();
        this.direction = view.text("/direction");
        this.kind = view.text("/kind");
        this.measures = view.at("/content/measures").size();
        this.isRefused = office.chance(22);
        this.etag = view.etag();
        this.day = day;
    }

    /** Registers a request that began on a day. */
    static RandomSteps begin(ReleaseAuthority office, String direction, String kind, LocalDate day) {
        var who = office.chance(50) ? office.caseworker : office.supervisor;
        var body = new Contents(office).request(direction, kind, day);
        var registered = office.post(who, "REGISTER " + direction + " " + kind, Api.REQUESTS, body, null)
                .expecting(201);
        return new RandomSteps(office, registered, day);
    }

    /** A request that is there already. */
    static RandomSteps of(ReleaseAuthority office, String id) {
        var view = office.supervisor.get(Api.REQUESTS + "/" + id).expecting(200);
        return new RandomSteps(office, view, LocalDate.parse(view.text("/stateSince")));
    }

    int measures() {
        return measures;
    }

    /** The side process by which a refusal was talked over, if there was one. */
    Optional<String> consultation() {
        return Optional.ofNullable(consultation);
    }

    /** So many steps are taken if they can be, and something happens beside some of them. */
    void goesOn(int steps) {
        for (var more = steps; more > 0 && step(); more--) {
            if (office.chance(50)) {
                somethingBeside();
            }
        }
    }

    private boolean step() {
        var next = day.plusDays(1L + office.chance.nextInt(office.chance(20) ? 300 : 40));
        if (next.isAfter(ReleaseAuthority.LAST)) {
            return false;
        }
        var steps = new ArrayList<JsonNode>();
        openSteps().forEach(steps::add);
        Collections.shuffle(steps, office.chance);
        var otherwise = office.chance(14);
        steps.sort(Comparator.comparing(
                step -> (SELDOM.contains(name(step)) || REFUSALS.contains(name(step)) != isRefused) != otherwise));
        return steps.stream().limit(5).anyMatch(step -> take(step, next));
    }

    private JsonNode openSteps() {
        if (openSteps == null) {
            var view = office.supervisor.get(path()).expecting(200);
            etag = view.etag();
            openSteps = view.at("/openSteps");
        }
        return openSteps;
    }

    private boolean take(JsonNode step, LocalDate next) {
        if (name(step).equals("REOPEN") && !office.chance(15)) {
            return false;
        }
        for (var need : step.path("needs")) {
            var code = need.path("code").asText();
            if (!need.path("met").asBoolean() && (FOR_ANOTHER_DAY.contains(code) || !prepared(code, next))) {
                return false;
            }
        }
        step.path("heldBackBy").forEach(kind -> end(kind.asText(), next));
        if (name(step).equals("PROPOSE_REFUSAL") && office.chance(50)) {
            open("CONSULTATION", day);
            consultation = beside.get("CONSULTATION");
            end("CONSULTATION", next);
        }
        var body = new StepBody(office, this, next).of(step);
        var who = who(name(step));
        var taken = kept(office.post(who, name(step), path() + "/transitions", body, etag));
        if (taken.status() >= 300) {
            return false;
        }
        openSteps = who.equals(office.supervisor) && taken.at("/openSteps").isArray() ? taken.at("/openSteps") : null;
        day = next;
        return true;
    }

    /** What the file itself must have before a step. */
    private boolean prepared(String need, LocalDate next) {
        if (need.equals("UNANSWERED_REQUEST_FOR_INFORMATION")) {
            return open("REQUEST_FOR_INFORMATION", day);
        }
        if (need.equals("FULL_REQUEST_LINKED")) {
            return link("PREPARES", begin(office, direction, "EXTRADITION", next));
        }
        return true;
    }

    private Api who(String step) {
        if (step.equals("PROPOSE_REFUSAL")) {
            return office.chance(50) ? office.caseworker : office.otherSupervisor;
        }
        return office.supervisor;
    }

    /** Something that is no step. */
    void somethingBeside() {
        var when = day.plusDays(office.chance.nextInt(10));
        if (when.isAfter(ReleaseAuthority.LAST)) {
            return;
        }
        switch (office.chance.nextInt(6)) {
            case 0, 1 -> open(office.one(SIDE_PROCESSES), when);
            case 2 -> beside.keySet().stream().sorted().findFirst().ifPresent(kind -> end(kind, when));
            case 3 -> setDeadline(when);
            case 4 -> endDeadline(when);
            default -> patch();
        }
    }

    private boolean open(String kind, LocalDate when) {
        var body = new LinkedHashMap<String, Object>(Map.of("kind", kind, "openedOn", when + "", "topic", "About it"));
        if (kind.equals("POSTPONEMENT")) {
            body.put("reasonCode", office.one(List.of("PP_APPEAL_PENDING", "PP_CONDITIONS_PENDING")));
        }
        if (kind.equals("REQUEST_FOR_INFORMATION")) {
            body.put("items", List.of("RI_FACTS_MISSING", "RI_LEGAL_TEXTS_MISSING"));
            body.put("replyBy", when.plusDays(60) + "");
        }
        var opened = act(office.supervisor, "open " + kind, "/side-processes", body);
        if (opened.status() < 300) {
            beside.put(kind, opened.id());
        }
        return opened.status() < 300;
    }

    private void end(String kind, LocalDate when) {
        var process = beside.remove(kind);
        if (process != null) {
            var body = Map.<String, Object>of("endedOn", when + "", "outcome", "Answered");
            act(office.supervisor, "end side process", "/side-processes/" + process + "/ending", body);
        }
    }

    private void setDeadline(LocalDate when) {
        act(
                office.supervisor,
                "set deadline",
                "/deadlines",
                Map.of(
                        "title",
                        "Hearing",
                        "reason",
                        "Set by the court",
                        "startedOn",
                        when + "",
                        "dueOn",
                        when.plusDays(office.chance.nextInt(90)) + ""));
    }

    private void endDeadline(LocalDate when) {
        for (var deadline :
                office.supervisor.get(path() + "/deadlines").expecting(200).json()) {
            if (!deadline.has("endedOn")) {
                var ending = office.one(List.of("MET", "CANCELLED"));
                act(
                        office.supervisor,
                        "end deadline",
                        "/deadlines/" + deadline.path("id").asText() + "/ending",
                        Map.of("endedOn", when + "", "ending", ending, "reason", "Done"));
                return;
            }
        }
    }

    /** The request says something else. */
    void patch() {
        patch(new Contents(office).patch(day), "patch");
    }

    private void patch(Map<String, Object> patch, String what) {
        openSteps = null;
        kept(office.counted(what, office.caseworker.patch(path(), patch, "If-Match", etag)));
    }

    /** Links it to another request. */
    boolean link(String kind, RandomSteps to) {
        var linked = act(office.supervisor, "link " + kind, "/links", Map.of("kind", kind, "to", to.id));
        if (linked.status() < 300 && kind.equals("FOLLOWS") && office.chance(30)) {
            var ending = Map.<String, Object>of("reason", "Linked by mistake");
            act(office.supervisor, "end link", "/links/" + linked.id() + "/ending", ending);
        }
        return linked.status() < 300;
    }

    /** A move that stands is told differently, or the last one never happened. */
    void correct(boolean annul) {
        var standing = new ArrayList<JsonNode>();
        office.supervisor.get(path() + "/transitions").expecting(200).json().forEach(move -> {
            if (!move.has("supersededBy") && !move.path("annulled").asBoolean()) {
                standing.add(move);
            }
        });
        var move = annul ? standing.getLast() : office.one(standing);
        var on = LocalDate.parse(move.path("occurredAt").asText().substring(0, 10));
        Map<String, Object> body = annul
                ? Map.of("reason", "It never happened", "annul", true)
                : Map.of(
                        "reason",
                        "A slip",
                        "occurredAt",
                        on.plusDays(office.chance.nextInt(9) - 6L) + "",
                        "narrative",
                        "Told anew");
        act(
                office.otherSupervisor,
                annul ? "annul" : "correct",
                "/transitions/" + move.path("seq").asInt() + "/corrections",
                body);
    }

    /** It turns out to be of another kind. */
    void reclassify() {
        var others = PERHAPS.getOrDefault(kind, List.of());
        if (others.isEmpty()) {
            return;
        }
        var other = office.one(others);
        var body = Map.<String, Object>of("kind", other, "occurredAt", day + "", "reason", "It is one, read closely");
        if (act(office.supervisor, "reclassify", "/reclassifications", body).status() < 300) {
            kind = other;
        }
    }

    /** The measures are said differently: in other words, with one more, or without the first or the last. */
    void patchMeasures() {
        var measures = new ArrayList<JsonNode>();
        office.supervisor.get(path()).expecting(200).at("/content/measures").forEach(measures::add);
        if (measures.isEmpty()) {
            return;
        }
        switch (office.chance.nextInt(5)) {
            case 0 -> measures.removeFirst();
            case 1 -> measures.removeLast();
            case 2 -> measures.add(ReleaseData.JSON.valueToTree(Map.of("letter", "b", "coercive", false)));
            default -> ((ObjectNode) measures.getLast()).put("description", "Said anew");
        }
        patch(Map.of("measures", measures), "patch measures");
    }

    private Answer act(Api who, String what, String below, Map<String, Object> body) {
        openSteps = null;
        return kept(office.post(who, what, path() + below, body, etag));
    }

    private Answer kept(Answer answer) {
        if (answer.status() < 300) {
            etag = answer.etag();
        }
        return answer;
    }

    private String path() {
        return Api.REQUESTS + "/" + id;
    }

    private static String name(JsonNode step) {
        return step.path("step").asText();
    }
}
