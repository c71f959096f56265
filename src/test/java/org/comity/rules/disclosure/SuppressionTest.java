package org.comity.rules.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.comity.rules.disclosure.DisclosurePolicy.OwnRequests;

/** Elimination hides enough, and nothing that is not needed. */
class SuppressionTest {

    @Property(tries = 60)
    void noCellIsComputableAndEachProtectingCellIsNeeded(@ForAll Random random) {
        var problem = table(random);
        var hidden = new Suppression(problem, OwnRequests.NONE).hidden();

        assertThat(computable(problem, hidden)).isFalse();
        hidden.stream()
                .filter(cell -> problem.cells().get(cell).duty() != ProblemCell.Duty.PRIMARY)
                .forEach(cell -> {
                    var without = (BitSet) hidden.clone();
                    without.clear(cell);
                    assertThat(computable(problem, without))
                            .as(problem.cells().get(cell).name())
                            .isTrue();
                });
    }

    /** The smallest part protects, and the total is published. */
    @Example
    void totalsAreLostLast() {
        var problem = new Problems()
                .open("all", 40, 0)
                .sensitive("a", 2, 0, 4, null)
                .open("b", 18, 1)
                .open("c", 20, 1)
                .total("all", "a", "b", "c")
                .done();

        assertThat(new Suppression(problem, OwnRequests.NONE)
                        .hidden().stream()
                                .mapToObj(cell -> problem.cells().get(cell).name()))
                .containsExactly("a", "b");
    }

    private static boolean computable(DisclosureProblem problem, BitSet hidden) {
        var found = Attack.on(problem, hidden).determined(List.of());
        var places = hidden.stream().toArray();
        return found.stream()
                .anyMatch(place -> problem.cells().get(places[place]).duty() == ProblemCell.Duty.PRIMARY);
    }

    /** Rows in two groups by columns. */
    private static DisclosureProblem table(Random random) {
        var rows = new String[] {"u", "v", "w", "x", "y"};
        var columns = Arrays.copyOf(new String[] {"a", "b", "c", "d"}, 2 + random.nextInt(3));
        var values = new long[rows.length][columns.length];
        for (var row : values) {
            for (var j = 0; j < row.length; j++) {
                row[j] = random.nextInt(14);
            }
        }
        var problems = Problems.table(rows, columns, values);
        for (var i = 0; i < rows.length; i++) {
            for (var j = 0; j < columns.length; j++) {
                if (values[i][j] < 5) {
                    problems.sensitive(rows[i] + columns[j], values[i][j], 0, 4, null);
                } else {
                    problems.open(rows[i] + columns[j], values[i][j], 3);
                }
            }
            var row = rows[i];
            problems.total(
                    row, Arrays.stream(columns).map(column -> row + column).toArray(String[]::new));
        }
        problems.total("all", columns);
        for (var j = 0; j < columns.length; j++) {
            problems.open("p" + columns[j], values[0][j] + values[1][j], 2);
            problems.open("q" + columns[j], values[2][j] + values[3][j] + values[4][j], 2);
            problems.total(columns[j], "p" + columns[j], "q" + columns[j]);
            problems.total("p" + columns[j], "u" + columns[j], "v" + columns[j]);
            problems.total("q" + columns[j], "w" + columns[j], "x" + columns[j], "y" + columns[j]);
        }
        problems.total("all", rows);
        return problems.done();
    }
}
