package org.comity.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.comity.base.time.MovableNow;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;

/**
 * An office with random events, repeatable by a seed: requests come in, steps are taken, corrected and annulled, side
 * processes and deadlines run. All events are possible by the rules.
 */
final class RandomOffice {

    private static final List<String> STATES = List.of("FRA", "CAN", "KEN");
    private static final List<String> INSTRUMENTS = List.of("UNCAC", "ECE", "BILATERAL");
    private static final List<String> SIDE_PROCESSES =
            List.of("REQUEST_FOR_INFORMATION", "CONSULTATION", "TRANSLATION", "STATUS_QUERY", "POSTPONEMENT");

    /** Steps that end a request are rare, so that other steps happen before. */
    private static final Set<String> ENDINGS = Set.of(
            "WITHDRAW",
            "RECORD_NO_LONGER_REQUIRED",
            "RECORD_LAPSE",
            "END_OTHERWISE",
            "CLOSE",
            "FORWARD",
            "ABANDON",
            "RECORD_IMPOSSIBILITY");

    private final Callers callers = Callers.ofFreshAuthority();
    private final List<SampleCase> files = new ArrayList<>();
    private final Map<String, Integer> happened = new TreeMap<>();
    private final MovableNow now;
    private final Random chance;

    RandomOffice(long seed, MovableNow now) {
        this.chance = new Random(seed);
        this.now = now;
    }

    List<SampleCase> files() {
        return files;
    }

    /** The number of events by kind. */
    Map<String, Integer> happened() {
        return happened;
    }

    /** Something happens. */
    void goesOn() {
        if (chance.nextInt(3) == 0) {
            now.passes(1 + chance.nextInt(6));
        }
        if (files.size() < 2 || (files.size() < 6 && chance.nextInt(10) == 0)) {
            register();
            return;
        }
        var file = files.get(chance.nextInt(files.size()));
        switch (chance.nextInt(12)) {
            case 0, 1, 2, 3 -> step(file);
            case 4, 5 -> change(file);
            case 6 -> openBeside(file);
            case 7 -> endBeside(file);
            case 8 -> deadline(file);
            case 9, 10 -> correct(file);
            default -> annul(file);
        }
    }

    private void register() {
        var received = today().minusDays(chance.nextInt(40));
        var ours = SampleRequest.outgoingExtradition()
                .with("counterpart", one(STATES))
                .with("dated", received.toString());
        var request = SampleRequest.incomingAssistance()
                .with("counterpart", one(STATES))
                .with("dated", received.minusDays(5).toString())
                .with("receivedOn", received.toString())
                .with("oral", chance.nextInt(4) == 0)
                .with("legalBases", List.of(Map.of("instrument", one(INSTRUMENTS))))
                .with("offences", List.of(Map.of("article", "15")));
        files.add(SampleCase.of(callers, chance.nextInt(4) == 0 ? ours : request));
        count("register");
    }

    /** One of the open steps is taken, one that ends the request only where no other can be. */
    private void step(SampleCase file) {
        var open = new ArrayList<>(file.view().texts("/openSteps", "step"));
        Collections.shuffle(open, chance);
        open.sort(Comparator.comparing(ENDINGS::contains));
        for (var step : open) {
            if (take(file, step)) {
                return;
            }
        }
    }

    private boolean take(SampleCase file, String step) {
        var body = new LinkedHashMap<String, Object>();
        body.put("step", step);
        body.put("occurredAt", dayOf(file).toString());
        if (!step.equals("REFUSE")) {
            body.put("narrative", "why it was done");
        }
        switch (step) {
            case "SEND_FOR_EXECUTION" -> body.put("recipient", "PROSECUTOR-" + chance.nextInt(3));
            case "RETURN_EXECUTED", "RETURN_PARTLY_EXECUTED" ->
                body.put(
                        "measureOutcomes",
                        List.of(Map.of(
                                "measure",
                                1,
                                "outcome",
                                step.equals("RETURN_EXECUTED") ? "EXECUTED" : "PARTLY_EXECUTED")));
            case "TRANSMIT_RESULTS", "SEND_REASONS", "SEND" -> body.put("proof", SampleCase.PROOF);
            case "PROPOSE_REFUSAL" -> {
                body.put("grounds", SampleCase.grounds("RF_SOVEREIGNTY"));
                body.put("consultation", SampleCase.NOT_CONSULTED);
            }
            default -> {}
        }
        var who = chance.nextBoolean() ? callers.caseworker() : callers.supervisor();
        var taken = file.act(who, "/transitions", body);
        count(step, taken);
        return taken.status() < 300;
    }

    /** A day between the last move and today, sometimes the latter. */
    private LocalDate dayOf(SampleCase file) {
        var since = LocalDate.parse(file.view().text("/stateSince"));
        var days = (int) (today().toEpochDay() - since.toEpochDay());
        return days <= 0 ? today() : since.plusDays(chance.nextInt(days + 1));
    }

    private void change(SampleCase file) {
        var patch = new LinkedHashMap<String, Object>();
        switch (chance.nextInt(9)) {
            case 0 -> patch.put("counterpart", one(STATES));
            case 1 -> patch.put("officer", "O-" + chance.nextInt(3));
            case 2 -> patch.put("summary", "Words " + chance.nextInt(3));
            case 3 -> patch.put("legalBases", List.of(Map.of("instrument", one(INSTRUMENTS))));
            case 4 -> patch.put("offences", List.of(Map.of("article", "1" + (5 + chance.nextInt(3)))));
            case 5 -> patch.put("foreignReferences", List.of(Map.of("reference", "PNF-" + chance.nextInt(3))));
            case 6 -> patch.put("urgency", chance.nextBoolean() ? Map.of("reason", "custody") : null);
            case 7 -> patch.put("reviewOn", today().plusDays(chance.nextInt(60)).toString());
            default ->
                patch.put(
                        "suggestedDeadline",
                        Map.of("on", today().plusDays(chance.nextInt(60)).toString(), "reason", "limitation"));
        }
        count("change", file.patch(patch));
    }

    private void openBeside(SampleCase file) {
        var body = new LinkedHashMap<String, Object>();
        body.put("kind", one(SIDE_PROCESSES));
        body.put("openedOn", today().minusDays(chance.nextInt(4)).toString());
        body.put("topic", "what it is about");
        if (body.containsValue("POSTPONEMENT")) {
            body.put("reasonCode", "PP_EVIDENCE_IN_USE");
        }
        count("open " + body.get("kind"), file.act("/side-processes", body));
    }

    private void endBeside(SampleCase file) {
        var running = items(file.view().at("/sideProcesses"));
        if (!running.isEmpty()) {
            var process = one(running);
            var ending = Map.of("endedOn", today().toString(), "outcome", "answered");
            count(
                    "end side process",
                    file.act("/side-processes/" + process.path("id").asText() + "/ending", ending));
        }
    }

    private void deadline(SampleCase file) {
        var running = items(file.view().at("/deadlines")).stream()
                .filter(deadline -> !deadline.has("endedOn"))
                .toList();
        if (chance.nextBoolean() || running.isEmpty()) {
            var wanted = Map.of(
                    "title",
                    "by hand",
                    "reason",
                    "r",
                    "dueOn",
                    today().plusDays(chance.nextInt(90)).toString());
            count("set deadline", file.act("/deadlines", wanted));
        } else {
            var ending = Map.of("endedOn", today().toString(), "ending", "MET", "reason", "done");
            count(
                    "end deadline",
                    file.act("/deadlines/" + one(running).path("id").asText() + "/ending", ending));
        }
    }

    private void correct(SampleCase file) {
        var standing = items(file.read("/transitions").json()).stream()
                .filter(move ->
                        !move.has("supersededBy") && !move.path("annulled").asBoolean())
                .toList();
        if (standing.isEmpty()) {
            // Its registration was annulled: nothing is left to correct.
            return;
        }
        var move = one(standing);
        var day = LocalDate.parse(move.path("occurredAt").asText()).plusDays(chance.nextInt(11) - 5L);
        Map<String, Object> correction =
                Map.of("reason", "a slip", "occurredAt", day.toString(), "narrative", "told anew");
        count("correct", correct(file, move, correction));
    }

    private void annul(SampleCase file) {
        var last = items(file.read("/transitions").json()).stream()
                .filter(move ->
                        !move.has("supersededBy") && !move.path("annulled").asBoolean())
                .reduce((earlier, later) -> later);
        if (last.isPresent()) {
            count("annul", correct(file, last.get(), Map.of("reason", "it never happened", "annul", true)));
        }
    }

    private Answer correct(SampleCase file, JsonNode move, Map<String, Object> correction) {
        return file.act(callers.supervisor(), "/transitions/" + move.path("seq").asInt() + "/corrections", correction);
    }

    LocalDate today() {
        return now.day(java.time.ZoneId.of("Europe/Vienna"));
    }

    /** An enquiry turns out to be a request; without one, an enquiry comes in. */
    void reclassifies() {
        for (var file : files) {
            var seen = file.view();
            if (seen.text("/kind").equals("ENQUIRY") && seen.text("/standing").equals("OPEN")) {
                count(
                        "reclassify",
                        file.act(
                                callers.supervisor(),
                                "/reclassifications",
                                Map.of("kind", "MLA", "reason", "evidence")));
                return;
            }
        }
        var enquiry = SampleRequest.of("INCOMING", "ENQUIRY").with("receivedOn", today().toString());
        files.add(SampleCase.of(callers, enquiry));
        count("register");
    }

    String authority() {
        return files.getFirst().registered().text("/authority");
    }

    private void count(String what, Answer answer) {
        if (answer.status() >= 500) {
            throw new AssertionError(what + ": " + answer.body());
        }
        if (answer.status() < 300) {
            count(what);
        }
    }

    private void count(String what) {
        happened.merge(what, 1, Integer::sum);
    }

    private <T> T one(List<T> some) {
        return some.get(chance.nextInt(some.size()));
    }

    private static List<JsonNode> items(JsonNode array) {
        var items = new ArrayList<JsonNode>();
        array.forEach(items::add);
        return items;
    }

    Api caseworker() {
        return callers.caseworker();
    }
}
