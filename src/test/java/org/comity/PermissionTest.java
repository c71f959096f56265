package org.comity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.PermissionTable.Cell;
import org.comity.PermissionTable.Permission;
import org.comity.PermissionTable.Permitted;
import org.comity.PermissionTable.Rule;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Move;
import org.comity.rules.workflow.Recorder;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.comity.sample.AtOnce;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The API does what the table of permissions says, for each operation, role, level and relation: each cell of the table is a
 * call, and answer and effect in the database are compared. Callers without a token, without a role and of another authority
 * are those of {@link EveryOperationTest}.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionTest {

    private static final int TURNED = 50;
    private static final int OF_EACH_PAIR = 12;

    /** Each office is used by one thread at a time. */
    private static final int OFFICES = 2;

    private final PermissionTable table = PermissionTable.read();
    private final BlockingQueue<PermissionCalls> idle = new LinkedBlockingQueue<>();

    @BeforeAll
    void make() {
        var operations = EveryOperationTest.operations();
        idle.addAll(AtOnce.each(
                Collections.nCopies(OFFICES, table.levels()),
                levels -> new PermissionCalls(new PermissionOffice(levels), operations)));
    }

    @AfterAll
    void erase() {
        idle.forEach(PermissionCalls::erase);
    }

    /** What cells show, by calls in offices that nobody else uses meanwhile. */
    private <T> List<String> faults(List<T> cells, BiFunction<PermissionCalls, T, Collection<String>> made) {
        return AtOnce.each(cells, one -> {
                    try {
                        var calls = idle.take();
                        try {
                            return made.apply(calls, one);
                        } finally {
                            idle.add(calls);
                        }
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .stream()
                .flatMap(Collection::stream)
                .toList();
    }

    @Test
    void everyOperationOfTheApiHasARule() {
        var served = EveryOperationTest.operations().stream()
                .map(operation -> operation.method() + " " + operation.path())
                .toList();
        var permitted = table.rules().stream()
                .flatMap(rule -> rule.operations().stream())
                .map(Permitted::address)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(permitted)
                .as("operations of src/main/resources/permissions/permissions.yaml, and those of the API")
                .containsExactlyInAnyOrderElementsOf(served);
    }

    @Test
    void everyCombinationIsInOneRowOfARule() {
        for (var rule : table.rules()) {
            var asked = rule.cells()
                    .filter(cell -> !cell.isOfTwoRoles())
                    .map(Cell::question)
                    .toList();
            var relations = rule.isAboutRequests()
                    ? List.copyOf(table.relations().keySet())
                    : rule.rows().stream()
                            .flatMap(row -> row.relations().stream())
                            .distinct()
                            .toList();
            int levels = rule.isAboutRequests() ? table.levels().size() : 1;

            assertThat(asked).as(rule.name()).doesNotHaveDuplicates();
            assertThat(asked)
                    .as("each combination of %s", rule.name())
                    .hasSize(rule.operations().size() * table.roles().size() * levels * relations.size());
            assertThat(rule.rows()).allSatisfy(row -> {
                assertThat(table.roles())
                        .containsAll(row.roles().stream()
                                .flatMap(roles -> Stream.of(roles.split("\\+")))
                                .toList());
                assertThat(relations).containsAll(row.relations());
                assertThat(table.answers()).containsKey(row.answer());
            });
        }
    }

    @Test
    void everyCellIsWhatTheApiDoes() {
        var began = Long.getLong("comity.permissions.seed", System.nanoTime());
        var groups = table.rules().stream().flatMap(this::byOperation).toList();
        var faults = faults(groups, PermissionCalls::faults);
        print(Duration.ofNanos(Long.getLong("comity.permissions.seed", System.nanoTime()) - began));

        assertThat(faults).isEmpty();
    }

    private Stream<List<Cell>> byOperation(Rule rule) {
        return rule.operations().stream()
                .map(operation -> rule.cells()
                        .filter(cell -> cell.operation().equals(operation))
                        .toList());
    }

    private void print(Duration took) {
        var cells = table.cells();
        var requests = table.rules().stream()
                .filter(Rule::isAboutRequests)
                .mapToInt(rule -> rule.operations().size())
                .sum();
        System.out.printf(
                "Permissions: %d operations and cases (%d about requests) x %d roles x %d levels x %d relations: %d cells, %d calls, %.1f s%n",
                table.rules().stream()
                        .mapToInt(rule -> rule.operations().size())
                        .sum(),
                requests,
                table.roles().size(),
                table.levels().size(),
                table.relations().size(),
                cells.size(),
                idle.stream().mapToInt(PermissionCalls::count).sum(),
                took.toMillis() / 1000.0);
        var columns = List.of(Permission.values());
        System.out.printf(
                "Permissions: %-24s%s%n",
                "cells",
                columns.stream().map(answer -> "%10s".formatted(answer)).collect(Collectors.joining()));
        for (var role : table.roles()) {
            var counted = cells.stream()
                    .filter(cell -> cell.role().equals(role))
                    .collect(Collectors.groupingBy(Cell::permission, TreeMap::new, Collectors.counting()));
            System.out.printf(
                    "Permissions: %-24s%s%n",
                    role,
                    columns.stream()
                            .map(answer -> "%10d".formatted(counted.getOrDefault(answer, 0L)))
                            .collect(Collectors.joining()));
        }
    }

    /** Each kind of recorder of a step is that of one of the steps that the table has. */
    @Test
    void theStepsOfTheTableAreRecordedByThoseWhoRecordAnyStep() {
        var recorders = Arrays.stream(Procedure.values())
                .flatMap(procedure -> procedure.moves().stream())
                .map(Move::recorders)
                .collect(Collectors.toSet());

        assertThat(recorders)
                .containsExactlyInAnyOrder(
                        recorders(State.SENT_FOR_EXECUTION, Step.CONFIRM_RECEIPT),
                        recorders(State.SENT_FOR_EXECUTION, Step.WITHDRAW),
                        recorders(State.REFUSAL_PROPOSED, Step.REFUSE));
    }

    private static Set<Recorder> recorders(State from, Step step) {
        return Procedure.of(Direction.INCOMING, Kind.MLA)
                .find(from, step)
                .orElseThrow()
                .recorders();
    }

    @Test
    void aPersonWithTwoRolesHasTheBetterAnswer() {
        var seed = Long.getLong("comity.permissions.seed", System.nanoTime());
        var random = new Random(seed);
        var cells = table.cells();
        var asked = new ArrayList<Cell>();
        for (var one : table.roles()) {
            var ofOne = cells.stream().filter(cell -> cell.role().equals(one)).toList();
            for (var other : table.roles()
                    .subList(table.roles().indexOf(one) + 1, table.roles().size())) {
                random.ints(OF_EACH_PAIR, 0, ofOne.size()).forEach(i -> asked.add(table.with(ofOne.get(i), other)));
            }
        }
        System.out.printf("Permissions: %d cells of two roles, seed %d%n", asked.size(), seed);

        assertThat(faults(asked, (calls, cell) -> calls.fault(cell).stream().toList()))
                .as("seed %d", seed)
                .isEmpty();
    }

    /** A check that cannot fail shows nothing: cells that say the opposite are found. */
    @Test
    void aCellThatIsTurnedRoundIsFound() {
        var seed = Long.getLong("comity.permissions.seed", System.nanoTime());
        System.out.printf("Permissions: %d cells turned round, seed %d%n", TURNED, seed);
        var cells = table.cells();
        var tried = new Random(seed)
                .ints(TURNED, 0, cells.size())
                .mapToObj(cells::get)
                .toList();

        var faults = faults(tried, (calls, cell) -> {
            var found = new ArrayList<>(calls.fault(cell).stream().toList());
            if (calls.fault(cell.turned()).isEmpty()) {
                found.add("unnoticed: " + cell.turned());
            }
            return found;
        });

        assertThat(faults).as("seed %d", seed).isEmpty();
    }
}
