package org.comity.cases.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.comity.base.time.MovableNow;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Move;
import org.comity.rules.workflow.Need;
import org.comity.rules.workflow.Recorder;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.comity.sample.Answer;
import org.comity.sample.AtOnce;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each row of the tables of steps is taken, and in each state a step without row is tried. A request goes the shortest way to a
 * row, and each row on that way counts as taken; a refused step changes nothing, so that the request goes on.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryMoveTest {

    @Inject
    MovableNow now;

    private final Map<Row, Seen> taken = new ConcurrentHashMap<>();
    private final Map<Place, Seen> refused = new ConcurrentHashMap<>();

    /** A row of the table of a procedure. */
    private record Row(Procedure procedure, Move move) {}

    /** A state of a procedure. */
    private record Place(Procedure procedure, State state) {}

    /** The answer to a step, and the request after it. */
    private record Seen(Answer answer, Answer request) {}

    @BeforeAll
    void takeEveryRow() {
        AtOnce.each(List.of(Procedure.values()), procedure -> {
            var office = Callers.ofFreshAuthority();
            rowsOf(procedure)
                    .filter(row -> row.move().step() != Step.RECORD_LAPSE && !taken.containsKey(row))
                    .forEach(row -> goTo(row, office));
            return procedure;
        });
        Arrays.stream(Procedure.values())
                .flatMap(EveryMoveTest::rowsOf)
                .filter(row -> row.move().step() == Step.RECORD_LAPSE)
                .forEach(this::lapse);
    }

    /** The rows with a state before, those with the longest way first. */
    private static Stream<Row> rowsOf(Procedure procedure) {
        return procedure.moves().stream()
                .filter(move -> move.from() != null)
                .sorted(Comparator.comparingInt(
                        move -> -pathTo(procedure, move.from()).size()))
                .map(move -> new Row(procedure, move));
    }

    /** A request lapses when its time has run out; the clock moves for no other request. */
    private void lapse(Row row) {
        try {
            goTo(row, Callers.ofFreshAuthority());
        } finally {
            now.isUsual();
        }
    }

    private void goTo(Row wanted, Callers office) {
        var procedure = wanted.procedure();
        var file = SampleCase.of(office, SampleRequest.of(procedure));
        tryStepWithoutRow(new Place(procedure, procedure.entry().to()), file);
        var path = pathTo(procedure, wanted.move().from());
        path.add(wanted.move());
        for (var move : path) {
            if (move.equals(wanted.move()) && move.step() == Step.RECORD_LAPSE) {
                now.passes(120);
            }
            var answer = take(file, move);
            taken.computeIfAbsent(new Row(procedure, move), row -> new Seen(answer, file.view()));
            if (answer.status() != 201) {
                return;
            }
            tryStepWithoutRow(new Place(procedure, move.to()), file);
        }
    }

    private void tryStepWithoutRow(Place place, SampleCase file) {
        var open = open(place);
        var step = Arrays.stream(Step.values())
                .filter(any -> !open.contains(any))
                .findFirst()
                .orElseThrow();
        refused.computeIfAbsent(
                place, any -> new Seen(file.attempt(file.callers().supervisor(), step.name()), file.view()));
    }

    private static List<Step> open(Place place) {
        return place.procedure().movesFrom(place.state()).stream()
                .map(Move::step)
                .toList();
    }

    static Stream<Arguments> rows() {
        return Arrays.stream(Procedure.values())
                .flatMap(procedure -> procedure.moves().stream()
                        .filter(move -> move.from() != null)
                        .map(move -> Arguments.of(procedure, move.from(), move.step())));
    }

    static Stream<Arguments> states() {
        return Arrays.stream(Procedure.values())
                .flatMap(procedure -> procedure.states().stream().map(state -> Arguments.of(procedure, state)));
    }

    @ParameterizedTest(name = "{0}: {1} by {2}")
    @MethodSource("rows")
    void everyRowOfTheTableCanBeTaken(Procedure procedure, State from, Step step) {
        var move = procedure.find(from, step).orElseThrow();
        var seen = taken.get(new Row(procedure, move));
        assertThat(seen).as("a request that came to this row").isNotNull();

        var answer = seen.answer().expecting(201);
        assertThat(answer.text("/state")).isEqualTo(move.to().name());
        assertThat(answer.text("/standing")).isEqualTo(move.to().standing().name());
        if (move.result() != null) {
            assertThat(answer.text("/result")).isEqualTo(move.result().name());
        }
        var shown = seen.request();
        assertThat(shown.text("/state")).isEqualTo(move.to().name());
        assertThat(shown.etag()).isEqualTo(answer.etag());
        assertThat(shown.at("/result").isMissingNode())
                .as("a result exactly when it is over: %s", shown.body())
                .isEqualTo(!move.to().standing().isOver() || move.to() == State.ABANDONED);
        assertThat(shown.at("/reviewOn").isMissingNode())
                .as("a day of review unless it is closed")
                .isEqualTo(move.to().standing() == org.comity.rules.workflow.Standing.CLOSED);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("states")
    void aStepWithoutRowIsRefusedAndTheOpenOnesAreNamed(Procedure procedure, State state) {
        var place = new Place(procedure, state);
        var seen = refused.get(place);
        assertThat(seen).as("a request that came to this state").isNotNull();

        var answer = seen.answer().expecting(409);
        assertThat(answer.problem()).isEqualTo("step-not-open");
        assertThat(answer.text("/state")).isEqualTo(state.name());
        assertThat(answer.at("/openSteps"))
                .extracting(node -> node.asText())
                .containsExactlyElementsOf(open(place).stream().map(Step::name).toList());
        assertThat(seen.request().text("/state")).isEqualTo(state.name());
    }

    /** The shortest way through the table. */
    private static List<Move> pathTo(Procedure procedure, @Nullable State wanted) {
        var cameBy = new HashMap<State, @Nullable Move>();
        var queue = new ArrayDeque<State>();
        var entry = procedure.entry().to();
        cameBy.put(entry, null);
        queue.add(entry);
        while (!queue.isEmpty()) {
            for (var move : procedure.movesFrom(queue.remove())) {
                if (!cameBy.containsKey(move.to())) {
                    cameBy.put(move.to(), move);
                    queue.add(move.to());
                }
            }
        }
        var path = new ArrayList<Move>();
        for (var move = cameBy.get(wanted); move != null; move = cameBy.get(move.from())) {
            path.addFirst(move);
        }
        return path;
    }

    private static Answer take(SampleCase file, Move move) {
        if (move.needs().contains(Need.REASONS_SENT)) {
            file.take("SEND_REASONS", "proof", SampleCase.PROOF);
        }
        if (move.needs().contains(Need.UNANSWERED_REQUEST_FOR_INFORMATION)) {
            // The time for the answer has run out.
            var asked = MovableNow.machineDay().minusDays(100);
            file.open("REQUEST_FOR_INFORMATION", "openedOn", asked.toString());
        } else if (move.step() == Step.RECORD_LAPSE) {
            // Under this basis no limit of a treaty must have run out.
            file.patch(Map.of("legalBases", List.of(Map.of("instrument", "BILATERAL"))))
                    .expecting(200);
        }
        if (move.needs().contains(Need.FULL_REQUEST_LINKED)) {
            file.link("PREPARES", SampleCase.of(file.callers(), extraditionBeside(file)));
        }
        var who = move.recorders().contains(Recorder.CASEWORKER)
                ? file.callers().caseworker()
                : file.callers().supervisor();
        var fields = new ArrayList<Object>();
        given(move).forEach((name, value) -> fields.addAll(List.of(name, value)));
        return file.attempt(who, move.step().name(), fields.toArray());
    }

    private static SampleRequest extraditionBeside(SampleCase file) {
        return file.registered().text("/direction").equals("INCOMING")
                ? SampleRequest.incomingExtradition()
                : SampleRequest.outgoingExtradition();
    }

    private static Map<String, Object> given(Move move) {
        var given = new LinkedHashMap<String, Object>();
        given.put(
                "decidedBy",
                move.deciders().stream().map(Decider::name).sorted().findFirst().orElseThrow());
        for (var need : move.needs()) {
            switch (need) {
                case NARRATIVE -> given.put("narrative", "said in words");
                case CLOSURE_REASON -> given.put("reasonCode", "CL_MERGED_DUPLICATE");
                case IMPOSSIBILITY_REASON -> given.put("reasonCode", "NX_TECHNICAL");
                case GROUND, ONE_PRINCIPAL_GROUND -> given.put("grounds", SampleCase.grounds("RF_LAPSE_OF_TIME"));
                case CONSULTATION -> given.put("consultation", SampleCase.NOT_CONSULTED);
                case PROOF -> given.put("proof", SampleCase.PROOF);
                case PERSONS_CONSENT ->
                    given.put(
                            "consent",
                            Map.of("form", "IN_COURT", "givenOn", "2025-03-10", "specialityRenounced", false));
                case INSTANT -> given.put("occurredAt", Instant.now().toString());
                case DOCUMENT, STATEMENT, DOCUMENT_OF_REFUSED_PART -> given.put("document", SampleCase.LETTER);
                case RECIPIENT -> given.put("recipient", "PROSECUTOR-1");
                case EVERY_MEASURE_EXECUTED,
                        NOT_EVERY_MEASURE_EXECUTED,
                        EVERY_MEASURE_HAS_AN_OUTCOME,
                        SOMETHING_EXECUTED -> given.put("measureOutcomes", List.of(outcome(move)));
                case RESTRICTIONS -> given.put("restrictions", Map.of("none", true));
                case CONSENT -> given.put("consent", Map.of("givenOn", "2025-03-09", "form", "IN_WRITING"));
                case DECIDER,
                        LEGAL_BASIS,
                        DUAL_CRIMINALITY,
                        SECOND_PERSON,
                        UNANSWERED_REQUEST_FOR_INFORMATION,
                        REASONS_SENT,
                        STILL_EXECUTED,
                        NO_MEASURE_OPEN,
                        FULL_REQUEST_LINKED,
                        NOT_SURRENDERED,
                        NOT_TRANSFERRED -> {}
            }
        }
        return given;
    }

    private static Map<String, Object> outcome(Move move) {
        return move.needs().contains(Need.NOT_EVERY_MEASURE_EXECUTED)
                ? Map.of("measure", 1, "outcome", "PARTLY_EXECUTED", "code", "PX_CONDITIONS")
                : Map.of("measure", 1, "outcome", "EXECUTED");
    }
}
