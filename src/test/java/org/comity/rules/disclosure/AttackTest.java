package org.comity.rules.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The reader of the tests against enumeration of all tables of whole numbers. */
class AttackTest {

    /** No number of the tables below can be greater unless nothing bounds it. */
    private static final long MOST = 13;

    /** The rows are runs of cells, for which bounds by fractions and by whole numbers are the same. */
    @Property(tries = 150)
    void theReaderFindsWhatEnumerationFinds(@ForAll Random random) {
        var size = 2 + random.nextInt(3);
        var values = random.longs(size, 0, 4).toArray();
        var attack = new Attack(new long[size]);
        for (var i = 0; i < 1 + random.nextInt(3); i++) {
            var from = random.nextInt(size);
            var row = new long[size];
            long sum = 0;
            for (var j = from; j <= from + random.nextInt(size - from); j++) {
                row[j] = 1;
                sum += values[j];
            }
            if (random.nextInt(4) == 0) {
                attack.atLeast(row, sum - random.nextInt(2));
            } else {
                attack.equal(row, sum);
            }
        }
        var determined = attack.determined(List.of());
        for (var cell = 0; cell < size; cell++) {
            var possible = attack.values(cell, MOST);
            var interval = attack.interval(cell);

            assertThat(possible).contains(values[cell]);
            assertThat(interval[0]).isEqualTo((double) possible.first());
            assertThat(Math.min(MOST, interval[1])).isEqualTo((double) possible.last());
            if (determined.get(cell)) {
                assertThat(possible).hasSize(1);
            }
        }
    }

    @Property(tries = 60)
    void everyValueOfTheBandIsFoundByEnumeration(@ForAll Random random) {
        var problem = small(random);
        var hidden = AdversarialTablesTest.protect(problem, DisclosurePolicy.OwnRequests.SINGLETONS);
        var attack = Attack.on(problem, hidden);
        var places = hidden.stream().toArray();
        for (var i = 0; i < places.length; i++) {
            var band = problem.cells().get(places[i]).band();
            if (band != null && places.length <= 8) {
                assertThat(attack.values(i, 24)).contains(0L, 1L, 2L, 3L, 4L);
            }
        }
    }

    /** Two by three cells with totals. */
    private static DisclosureProblem small(Random random) {
        var rows = new String[] {"x", "y"};
        var columns = new String[] {"a", "b", "c"};
        var values = new long[2][3];
        for (var row : values) {
            for (var j = 0; j < 3; j++) {
                row[j] = random.nextInt(8);
            }
        }
        var problems = Problems.table(rows, columns, values);
        for (var i = 0; i < 2; i++) {
            for (var j = 0; j < 3; j++) {
                if (values[i][j] < 5) {
                    problems.sensitive(rows[i] + columns[j], values[i][j], 0, 4, null);
                } else {
                    problems.open(rows[i] + columns[j], values[i][j], 2);
                }
            }
        }
        problems.total("all", rows).total("all", columns);
        problems.total("x", "xa", "xb", "xc").total("y", "ya", "yb", "yc");
        problems.total("a", "xa", "ya").total("b", "xb", "yb").total("c", "xc", "yc");
        return problems.done();
    }
}
