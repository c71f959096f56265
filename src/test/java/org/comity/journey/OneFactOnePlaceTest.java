package org.comity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.comity.sample.AtOnce;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Each fact has one place. A request that is registered wrongly and put right, by a patch or by a correction, is shown as one
 * that was registered rightly: in its view, history, deadlines, line of the list, figures and export. The random facts are the
 * same in each run; the seed is named by a failure. UpToDateTest compares what a later import changes.
 */
@QuarkusTest
class OneFactOnePlaceTest {

    private static final int TRIES = 12;
    private static final long SEED = 20250303;
    private static final String IDENTIFIER = "[0-9a-f]{8}-[0-9a-f-]{27}";
    private static final String RECEIVED = "receivedOn";
    private static final List<String> FIGURES = List.of(
            "statement?from=2025-01-01&to=2025-12-31&by=legalBasis",
            "milestones?from=2025-01-01&to=2025-12-31&by=counterpart",
            "durations?from=2025-01-01&to=2025-12-31",
            "results?on=2025-12-31&by=offence",
            "refusals?from=2025-01-01&to=2025-12-31&by=none",
            "open-stock?on=2025-12-31");
    private static final List<String> OF_ITS_OWN = List.of(
            "id",
            "authority",
            "formerReferences",
            "reference",
            "registeredAt",
            "historyEntries",
            "parts",
            "deadlines",
            "computedAt",
            "title");

    private static final Map<String, @Nullable Object> NO_MEASURES = Map.of("measures", List.of());

    /** A request with the facts that are changed, and how far it has come. */
    private record Life(Map<String, @Nullable Object> facts, int steps) {}

    @Test
    void aFactThatIsPutRightIsShownAsIfItHadBeenRightFromTheBeginning() throws Exception {
        var pairs = new ArrayList<List<Life>>();
        JqwikSession.run(() ->
                Combinators.combine(lives(), lives())
                        .as((wrong, right) -> List.of(wrong, right))
                        .generator(TRIES)
                        .stream(new Random(SEED))
                        .map(Shrinkable::value)
                        .limit(TRIES)
                        .forEach(pairs::add));

        AtOnce.each(pairs, pair -> {
            compare(pair.getFirst(), pair.getLast());
            return pair;
        });
    }

    private static void compare(Life wrong, Life right) {
        var rightly = registered(right.facts(), right.steps());
        var patched = registered(wrong.facts(), right.steps());
        patched.patch(difference(wrong.facts(), right.facts())).expecting(200);
        var corrected = registered(wrong.facts(), right.steps());
        var difference = difference(wrong.facts(), right.facts());
        var day = difference.remove(RECEIVED);
        corrected.patch(difference).expecting(200);
        if (day != null) {
            var correction = Map.of("reason", "misread", "occurredAt", day);
            corrected
                    .act(corrected.callers().supervisor(), "/transitions/1/corrections", correction)
                    .expecting(201);
        }

        var expected = shown(rightly);
        assertThat(shown(patched))
                .as("seed %d: patched from %s to %s", SEED, wrong, right)
                .isEqualTo(expected);
        assertThat(shown(corrected))
                .as("seed %d: patched and corrected from %s to %s", SEED, wrong, right)
                .isEqualTo(expected);
    }

    @Test
    void theReceiptByTheExecutingAuthorityIsChangedByAPatchAndByACorrection() {
        var rightly = inExecutionSince("2025-03-07");
        var patched = inExecutionSince("2025-03-10");
        var corrected = inExecutionSince("2025-03-10");

        patched.patch(patched.callers().supervisor(), Map.of("receivedByExecutingOn", "2025-03-07"))
                .expecting(200);
        var correction = Map.of("reason", "misread", "occurredAt", "2025-03-07");
        corrected
                .act(corrected.callers().supervisor(), "/transitions/5/corrections", correction)
                .expecting(201);

        assertThat(shown(patched)).isEqualTo(shown(rightly));
        assertThat(shown(corrected)).isEqualTo(shown(rightly));
    }

    @Test
    void theDayOfAStepIsChangedByACorrection() {
        var rightly = registered(Map.of(), 0);
        rightly.take("ACKNOWLEDGE", "occurredAt", "2025-03-05");
        rightly.take("ACCEPT", "occurredAt", "2025-03-11");
        var corrected = registered(Map.of(), 0);
        corrected.take("ACKNOWLEDGE", "occurredAt", "2025-03-05");
        corrected.take("ACCEPT", "occurredAt", "2025-03-20");
        correct(corrected, 3, Map.of("occurredAt", "2025-03-11"));

        assertAlike(corrected, rightly);
    }

    @Test
    void sideProcessesThatAMoveOpensOrEndsFollowItsDay() {
        var rightly = withdrawn("2025-03-03", "2025-03-20");
        var corrected = withdrawn("2025-03-02", "2025-03-25");
        correct(corrected, 1, Map.of("occurredAt", "2025-03-03"));
        correct(corrected, 4, Map.of("occurredAt", "2025-03-20"));

        assertThat(sideProcesses(corrected))
                .isEqualTo(sideProcesses(rightly))
                .contains("CONSULTATION 2025-03-06-2025-03-20", "ORAL_CONFIRMATION 2025-03-03-2025-03-20");
        assertAlike(corrected, rightly);
    }

    private static SampleCase withdrawn(String received, String day) {
        var file = registered(Map.of(RECEIVED, received, "oral", true), 2);
        file.take("WITHDRAW", "occurredAt", day);
        return file;
    }

    private static TreeSet<String> sideProcesses(SampleCase file) {
        var all = new TreeSet<String>();
        for (var process : file.read("/side-processes").json()) {
            all.add(process.path("kind").asText() + " "
                    + process.path("openedOn").asText() + "-"
                    + process.path("endedOn").asText());
        }
        return all;
    }

    @Test
    void anAnnulledStepIsAsIfItHadNotHappened() {
        var rightly = registered(Map.of(), 3);
        var annulled = registered(Map.of(), 3);
        annulled.take("ACCEPT", "occurredAt", "2025-03-13");
        correct(annulled, 5, Map.of("annul", true));

        assertAlike(annulled, rightly);
    }

    @Test
    void theExecutingAuthorityAndTheOutcomesOfMeasuresAreChangedByAnAnnulment() {
        var rightly = returned("PROSECUTOR-1", "RETURN_EXECUTED");
        var sentAnew = registered(Map.of(), 1);
        sentAnew.take("ACCEPT", "occurredAt", "2025-03-05");
        sentAnew.take("SEND_FOR_EXECUTION", "occurredAt", "2025-03-06", "recipient", "PROSECUTOR-2");
        correct(sentAnew, 4, Map.of("annul", true));
        executed(sentAnew, "PROSECUTOR-1", "RETURN_EXECUTED", "EXECUTED");
        var returnedAnew = returned("PROSECUTOR-1", "RETURN_PARTLY_EXECUTED");
        correct(returnedAnew, 6, Map.of("annul", true));
        ended(returnedAnew, "RETURN_EXECUTED", "EXECUTED");

        assertAlike(sentAnew, rightly);
        assertAlike(returnedAnew, rightly);
    }

    @Test
    void theGroundsAndTheDeciderOfARefusalAreChangedByACorrectionAndByAnAnnulment() {
        var rightly = refused("RF_SOVEREIGNTY", "CENTRAL_AUTHORITY");
        var corrected = refused("RF_ORDRE_PUBLIC", "CENTRAL_AUTHORITY");
        correct(corrected, 4, Map.of("grounds", SampleCase.grounds("RF_SOVEREIGNTY")));
        var takenAnew = refused("RF_SOVEREIGNTY", "MINISTER");
        correct(takenAnew, 4, Map.of("annul", true));
        takenAnew.supervise("REFUSE", "occurredAt", "2025-03-12", "decidedBy", "CENTRAL_AUTHORITY");

        assertAlike(corrected, rightly);
        assertAlike(takenAnew, rightly);
    }

    @Test
    void theKindIsChangedByAnAnnulmentOfTheReclassification() {
        var rightly = registered(NO_MEASURES, 1);
        var annulled = registered(NO_MEASURES, 1);
        annulled.act(
                        annulled.callers().supervisor(),
                        "/reclassifications",
                        Map.of("kind", "ENQUIRY", "reason", "only a question", "occurredAt", "2025-03-06"))
                .expecting(201);
        correct(annulled, 3, Map.of("annul", true));

        assertAlike(annulled, rightly);
    }

    private static SampleCase returned(String recipient, String step) {
        var file = registered(Map.of(), 1);
        file.take("ACCEPT", "occurredAt", "2025-03-05");
        executed(file, recipient, step, step.equals("RETURN_EXECUTED") ? "EXECUTED" : "PARTLY_EXECUTED");
        return file;
    }

    private static void executed(SampleCase file, String recipient, String step, String outcome) {
        file.take("SEND_FOR_EXECUTION", "occurredAt", "2025-03-06", "recipient", recipient);
        file.take("CONFIRM_RECEIPT", "occurredAt", "2025-03-07");
        ended(file, step, outcome);
    }

    private static void ended(SampleCase file, String step, String outcome) {
        var ended = new HashMap<>(Map.<String, Object>of("measure", 1, "outcome", outcome));
        if (!outcome.equals("EXECUTED")) {
            ended.put("code", "PX_SOME_MEASURES");
        }
        file.take(step, "occurredAt", "2025-03-20", "narrative", "as returned", "measureOutcomes", List.of(ended));
    }

    private static SampleCase refused(String ground, String decider) {
        var file = registered(Map.of(), 1);
        file.take(
                "PROPOSE_REFUSAL",
                "occurredAt",
                "2025-03-10",
                "grounds",
                SampleCase.grounds(ground),
                "narrative",
                "It would touch a pending negotiation",
                "consultation",
                SampleCase.NOT_CONSULTED);
        file.supervise("REFUSE", "occurredAt", "2025-03-12", "decidedBy", decider);
        return file;
    }

    private static void correct(SampleCase file, int entry, Map<String, Object> right) {
        var correction = new HashMap<>(right);
        correction.put("reason", "misread");
        var address = "/transitions/" + entry + "/corrections";
        var corrected = file.act(file.callers().named("olga", "supervisor"), address, correction);
        if (corrected.status() == 202) {
            var confirmation = Map.of(
                    "reason",
                    "I agree",
                    "confirms",
                    corrected.at("/transition/seq").asInt());
            corrected = file.act(file.callers().named("oleg", "supervisor"), address, confirmation);
        }
        corrected.expecting(201);
    }

    /** An annulment lets a request be looked at today, so that both have one day of review first. */
    private static void assertAlike(SampleCase changed, SampleCase rightly) {
        for (var file : List.of(changed, rightly)) {
            file.patch(Map.of("reviewOn", "2099-01-01")).expecting(200);
        }
        assertThat(shown(changed)).isEqualTo(shown(rightly));
    }

    private static SampleCase inExecutionSince(String day) {
        var file = registered(Map.of(RECEIVED, "2025-03-03"), 1);
        file.take("ACCEPT", "occurredAt", "2025-03-05");
        file.take("SEND_FOR_EXECUTION", "occurredAt", "2025-03-05", "recipient", "PROSECUTOR-1");
        file.take("CONFIRM_RECEIPT", "occurredAt", day);
        return file;
    }

    private static Arbitrary<Life> lives() {
        var facts = Combinators.combine(
                        Arbitraries.integers().between(1, 5).map(day -> (Object) ("2025-03-0" + day)),
                        Arbitraries.of("2025-02-20", "2025-02-27").map(day -> (Object) day),
                        Arbitraries.of((Object) Map.of("reason", "custody")).injectNull(0.5),
                        Arbitraries.of("UNCAC", "UNTOC", "ECE", "BILATERAL")
                                .set()
                                .ofMinSize(1)
                                .ofMaxSize(2)
                                .map(OneFactOnePlaceTest::bases),
                        Arbitraries.of("2026-12-31", "2027-01-31")
                                .map(day -> (Object) Map.of("on", day, "reason", "trial"))
                                .injectNull(0.3),
                        Arbitraries.of("FRA", "ITA").map(code -> (Object) code),
                        Arbitraries.of("15", "17").map(OneFactOnePlaceTest::offences),
                        Arbitraries.of("Leo", "mia").map(name -> (Object) name).injectNull(0.3))
                .as((received, dated, urgency, bases, suggested, counterpart, offences, officer) -> {
                    var all = new LinkedHashMap<String, @Nullable Object>();
                    all.put(RECEIVED, received);
                    all.put("dated", dated);
                    all.put("urgency", urgency);
                    all.put("legalBases", bases);
                    all.put("suggestedDeadline", suggested);
                    all.put("counterpart", counterpart);
                    all.put("offences", offences);
                    all.put("officer", officer);
                    all.put("summary", officer == null ? "a question" : "a question of " + officer);
                    all.put("requester", Map.of("type", "POLICE", "name", "Police of " + counterpart));
                    return (Map<String, @Nullable Object>) all;
                });
        return Combinators.combine(facts, Arbitraries.integers().between(0, 3)).as(Life::new);
    }

    private static Object bases(Iterable<String> codes) {
        var bases = new ArrayList<Map<String, String>>();
        new TreeSet<>(List.of(codes.toString().replaceAll("[\\[\\] ]", "").split(",")))
                .forEach(code -> bases.add(Map.of("instrument", code)));
        return bases;
    }

    private static Object offences(String article) {
        return List.of(Map.of("article", article, "main", true));
    }

    private static SampleCase registered(Map<String, @Nullable Object> facts, int steps) {
        var request = SampleRequest.incomingAssistance();
        for (var fact : facts.entrySet()) {
            request = fact.getValue() == null
                    ? request.without(fact.getKey())
                    : request.with(fact.getKey(), fact.getValue());
        }
        var file = SampleCase.of(request);
        if (steps > 0) {
            file.take("ACKNOWLEDGE", "occurredAt", "2025-03-05");
        }
        if (steps > 1) {
            var consultation = file.open("CONSULTATION", "openedOn", "2025-03-06");
            if (steps > 2) {
                file.end(consultation, "2025-03-12");
            }
        }
        return file;
    }

    private static Map<String, @Nullable Object> difference(
            Map<String, @Nullable Object> from, Map<String, @Nullable Object> to) {
        var difference = new HashMap<String, @Nullable Object>();
        to.forEach((field, value) -> {
            if (!Objects.equals(from.get(field), value)) {
                difference.put(field, value);
            }
        });
        return difference;
    }

    /** Everything that is shown of a request, but for what only it has. */
    private static Map<String, String> shown(SampleCase file) {
        var caseworker = file.callers().caseworker();
        var shown = new TreeMap<String, String>();
        var view = file.view();
        shown.put("view", alike(view.json()));
        shown.put("moves", moves(file));
        shown.put("deadlines", deadlines(file));
        shown.put("line", alike(caseworker.get("/api/v1/requests").at("/items/0")));
        shown.put("review", String.valueOf(LocalDate.parse(view.text("/reviewOn"))));
        for (var figure : FIGURES) {
            var path = "/api/v1/statistics/" + figure + "&direction=INCOMING&kind=MLA";
            shown.put(figure, alike(caseworker.get(path).expecting(200).json()));
        }
        shown.put(
                "export",
                caseworker.get("/api/v1/requests/export").expecting(200).body());
        return shown;
    }

    private static String alike(JsonNode json) {
        var alike = json.deepCopy();
        if (alike instanceof ObjectNode object) {
            object.remove(OF_ITS_OWN);
        }
        return alike.toPrettyString().replaceAll(IDENTIFIER, "#");
    }

    /** The moves in force with their days. */
    private static String moves(SampleCase file) {
        var moves = new ArrayList<String>();
        for (var entry : file.read("/transitions").json()) {
            if (!entry.has("supersededBy") && !entry.path("annulled").asBoolean()) {
                moves.add(entry.path("step").asText() + " "
                        + entry.path("occurredOn").asText());
            }
        }
        moves.sort(null);
        return moves.toString();
    }

    /** The running deadlines, and the one that each request has met, with how they are counted. */
    private static String deadlines(SampleCase file) {
        var deadlines = new TreeSet<String>();
        for (var deadline : file.read("/deadlines").json()) {
            if (!deadline.has("endedOn") || deadline.path("rule").asText().equals("SLA_ACK")) {
                deadlines.add(deadline.toString().replaceAll(IDENTIFIER, "#"));
            }
        }
        return String.join("\n", deadlines);
    }
}
