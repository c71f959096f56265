package org.comity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.PermissionTable.Cell;
import org.comity.PermissionTable.Permission;
import org.comity.PermissionTable.Permitted;
import org.comity.PermissionTable.Rule;
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

    private final PermissionTable table = PermissionTable.read();
    private PermissionOffice office;
    private PermissionCalls calls;

    @BeforeAll
    void make() {
        office = new PermissionOffice(table.levels());
        calls = new PermissionCalls(office, EveryOperationTest.operations());
    }

    @AfterAll
    void erase() {
        office.snapshot().erase();
        office.snapshot().close();
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
            var asked = rule.cells().map(Cell::question).toList();
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
                assertThat(table.roles()).containsAll(row.roles());
                assertThat(relations).containsAll(row.relations());
                assertThat(table.answers()).containsKey(row.answer());
            });
        }
    }

    @Test
    void everyCellIsWhatTheApiDoes() {
        var began = System.nanoTime();
        var faults = table.rules().stream()
                .flatMap(this::byOperation)
                .flatMap(cells -> calls.faults(cells).stream())
                .toList();
        print(Duration.ofNanos(System.nanoTime() - began));

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
                calls.count(),
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

    /** A check that cannot fail shows nothing: cells that say the opposite are found. */
    @Test
    void aCellThatIsTurnedRoundIsFound() {
        var seed = System.nanoTime();
        System.out.printf("Permissions: %d cells turned round, seed %d%n", TURNED, seed);
        var random = new Random(seed);
        var cells = table.cells();
        var unnoticed = new ArrayList<Cell>();
        for (var i = 0; i < TURNED; i++) {
            var cell = cells.get(random.nextInt(cells.size()));
            assertThat(calls.fault(cell)).as("seed %d", seed).isEmpty();
            if (calls.fault(cell.turned()).isEmpty()) {
                unnoticed.add(cell);
            }
        }

        assertThat(unnoticed).as("seed %d", seed).isEmpty();
    }
}
