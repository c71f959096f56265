package org.comity.rules.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.comity.publication.protection.LinearSolver;
import org.comity.rules.disclosure.DisclosurePolicy.OwnRequests;
import org.junit.jupiter.api.Test;

/** Tables that look protected and are not. */
class AdversarialTablesTest {

    private static final String[] ROWS = {"w", "x", "y", "z"};
    private static final String[] COLUMNS = {"a", "b", "c", "d"};
    private static final long[][] VALUES = {{30, 47, 64, 89}, {90, 124, 5, 31}, {92, 100, 59, 85}, {800, 991, 651, 685}
    };

    /** Each line has two hidden cells or more, and one of them is determined by the others. */
    @Test
    void twoHiddenCellsInEachLineAreNotEnough() {
        var problem = square(List.of());
        var hidden = cells(problem, "wa", "wb", "wc", "xa", "xc", "yb", "yd", "zb", "zd");
        var attack = Attack.on(problem, hidden);

        var wb = placeAmong(hidden, number(problem, "wb"));
        assertThat(attack.determined(List.of()).get(wb)).isTrue();
        assertThat(attack.interval(wb)).containsExactly(47, 47);

        hidden.set(number(problem, "xb"));
        assertThat(Attack.on(problem, hidden).interval(placeAmong(hidden, number(problem, "wb"))))
                .containsExactly(0, 141);
    }

    @Test
    void eliminationFindsTheCellThatLinesDoNotShow() {
        var sensitive = List.of("wa", "wb", "wc", "xa", "xc", "yb", "yd", "zb", "zd");
        var problem = square(sensitive);
        var hidden = new Suppression(problem, OwnRequests.NONE).hidden();

        assertThat(hidden.cardinality()).isGreaterThan(sensitive.size());
        assertThat(Attack.on(problem, hidden).determined(List.of())).isEqualTo(new BitSet());
        assertThat(new Suppression(problem, OwnRequests.NONE)
                        .computable(cells(problem, sensitive.toArray(String[]::new))))
                .isEqualTo(cells(problem, "wb"));
    }

    /** Regions with counts 2, 2, 8, 8, 3, 3, 3, 7 in counties and by size: 10 − 7 = 3. */
    @Test
    void twoTablesOfTheSameCasesProtectOneAnother() {
        var counts = new long[] {2, 2, 8, 8, 3, 3, 3, 7};
        var problems = new Problems().open("all", Arrays.stream(counts).sum(), 0);
        problems.open("county1", 20, 1).open("county2", 6, 1).open("county3", 10, 1);
        problems.open("small", 10 + 3, 1).open("big", 23, 1);
        for (var i = 0; i < counts.length; i++) {
            if (counts[i] < 5) {
                problems.sensitive("r" + i, counts[i], 0, 4, null);
            } else {
                problems.open("r" + i, counts[i], 2);
            }
        }
        problems.total("all", "county1", "county2", "county3").total("all", "small", "big");
        problems.total("county1", "r0", "r1", "r2", "r3")
                .total("county2", "r4", "r5")
                .total("county3", "r6", "r7");
        problems.total("small", "r0", "r1", "r4", "r5", "r6").total("big", "r2", "r3", "r7");
        var problem = problems.done();

        var bySize = cells(problem, "r0", "r1", "r4", "r5", "r6");
        var attack = Attack.on(problem, bySize);
        assertThat(attack.interval(placeAmong(bySize, number(problem, "r6")))).containsExactly(3, 3);

        assertThat(isSafe(problem, protect(problem, OwnRequests.SINGLETONS))).isTrue();
    }

    /** The total of three hidden cells leaves 3, and each is 1 or more. */
    @Test
    void aLineOfHiddenOnesIsKnownWhereZerosArePrinted() {
        var problems = new Problems().open("all", 27, 0).open("line", 10, 1).open("other", 17, 1);
        problems.sensitive("a", 1, 1, 4, null).sensitive("b", 1, 1, 4, null).sensitive("c", 1, 1, 4, null);
        problems.add(new ProblemCell("d", 7, 1, ProblemCell.Duty.OPEN, null, 2, null));
        problems.total("all", "line", "other").total("line", "a", "b", "c", "d");
        var problem = problems.done();
        var onlySensitive = cells(problem, "a", "b", "c");

        assertThat(Attack.on(problem, onlySensitive).determined(List.of())).isEqualTo(new BitSet());
        assertThat(Attack.on(problem, onlySensitive).interval(0)).containsExactly(1, 1);
        assertThat(isSafe(problem, onlySensitive)).isFalse();
        assertThat(isSafe(problem, protect(problem, OwnRequests.SINGLETONS))).isTrue();
    }

    /** The one case of the first cell subtracts itself and finds the second. */
    @Test
    void theOneCaseOfACellDoesNotFindTheOtherCell() {
        var problems = new Problems().open("all", 30, 0).open("line", 10, 1).open("other", 20, 1);
        problems.sensitive("a", 1, 0, 4, "FRA").sensitive("b", 4, 0, 4, "DEU").open("c", 5, 2);
        problems.total("all", "line", "other").total("line", "a", "b", "c");
        var problem = problems.done();

        assertThat(new Suppression(problem, OwnRequests.NONE).hidden()).isEqualTo(cells(problem, "a", "b"));
        var hidden = new Suppression(problem, OwnRequests.SINGLETONS).hidden();
        var own = List.of(placeAmong(hidden, number(problem, "a")));
        assertThat(Attack.on(problem, hidden).determined(own).get(placeAmong(hidden, number(problem, "b"))))
                .isFalse();
    }

    /** The sum of two hidden cells is 0 by subtraction, and therefore both are 0. */
    @Test
    void hiddenZerosAreNotFoundBySubtraction() {
        var problems = new Problems().open("all", 60, 0).open("x", 25, 1).open("y", 35, 1);
        problems.sensitive("xa", 0, 0, 4, null).sensitive("xb", 0, 0, 4, null).open("xc", 25, 2);
        problems.open("ya", 10, 2).open("yb", 12, 2).open("yc", 13, 2);
        problems.open("a", 10, 1).open("b", 12, 1).open("c", 38, 1);
        problems.total("all", "x", "y").total("all", "a", "b", "c");
        problems.total("x", "xa", "xb", "xc").total("y", "ya", "yb", "yc");
        problems.total("a", "xa", "ya").total("b", "xb", "yb").total("c", "xc", "yc");
        var problem = problems.done();

        var elimination = new Suppression(problem, OwnRequests.NONE).hidden();
        assertThat(Attack.on(problem, elimination).determined(List.of())).isEqualTo(new BitSet());
        assertThat(isSafe(problem, elimination)).isFalse();
        assertThat(isSafe(problem, protect(problem, OwnRequests.NONE))).isTrue();
    }

    /** The same pattern in each of two tables leaks; only the equations of both together show it. */
    @Test
    void tablesByYearAndByRegionAreProtectedTogether() {
        var problems = new Problems().open("all", 92, 0);
        problems.open("north", 46, 1).open("south", 46, 1).open("y1", 46, 1).open("y2", 46, 1);
        for (var region : List.of("north", "south")) {
            for (var year : List.of("y1", "y2")) {
                problems.open(region + year, 23, 2);
                problems.sensitive(
                        region + year + "p", region.equals("north") == year.equals("y1") ? 3 : 2, 0, 4, null);
                problems.open(region + year + "q", region.equals("north") == year.equals("y1") ? 20 : 21, 3);
            }
        }
        problems.open("p", 10, 1).open("q", 82, 1).total("all", "p", "q");
        for (var sex : List.of("p", "q")) {
            problems.open("north" + sex, sex.equals("p") ? 5 : 41, 2).open("south" + sex, sex.equals("p") ? 5 : 41, 2);
            problems.open("y1" + sex, sex.equals("p") ? 5 : 41, 2).open("y2" + sex, sex.equals("p") ? 5 : 41, 2);
            problems.total(sex, "north" + sex, "south" + sex).total(sex, "y1" + sex, "y2" + sex);
            problems.total("north" + sex, "northy1" + sex, "northy2" + sex);
            problems.total("south" + sex, "southy1" + sex, "southy2" + sex);
            problems.total("y1" + sex, "northy1" + sex, "southy1" + sex);
            problems.total("y2" + sex, "northy2" + sex, "southy2" + sex);
        }
        for (var region : List.of("north", "south")) {
            problems.total(region, region + "p", region + "q").total(region, region + "y1", region + "y2");
            for (var year : List.of("y1", "y2")) {
                problems.total(region + year, region + year + "p", region + year + "q");
            }
        }
        problems.total("y1", "northy1", "southy1").total("y2", "northy2", "southy2");
        problems.total("y1", "y1p", "y1q").total("y2", "y2p", "y2q");
        problems.total("all", "north", "south").total("all", "y1", "y2");
        var problem = problems.done();

        var hidden = protect(problem, OwnRequests.SINGLETONS);
        assertThat(isSafe(problem, hidden)).isTrue();
        assertThat(mutationsThatStaySafe(problem, hidden)).isLessThan(hidden.cardinality() - 4);
    }

    @Test
    void overlappingCategoriesBoundOneAnother() {
        var problems = new Problems().open("total", 20, 0).open("a", 18, 1);
        problems.sensitive("b", 4, 0, 4, null).open("c", 1, 1);
        problems.overlapping("total", "a", "b", "c");
        var problem = problems.done();

        assertThat(isSafe(problem, cells(problem, "b"))).isFalse();
        assertThat(isSafe(problem, protect(problem, OwnRequests.NONE))).isTrue();
    }

    @Test
    void publicCellsThatGiveASensitiveOneAwayAreReported() {
        var problems = new Problems().fixed("all", 10).fixed("a", 7).sensitive("b", 3, 0, 4, null);
        var problem = problems.total("all", "a", "b").done();
        var hidden = new Suppression(problem, OwnRequests.NONE).hidden();

        assertThat(new IntervalAudit(problem, new LinearSolver(), ProtectionProgress.NONE).repair(hidden))
                .isEqualTo(cells(problem, "b"));
    }

    /** 1,300 tables of two rows and two columns, with their totals, and the sum of all of them. */
    @Test
    void aCellOfALargeProblemIsProtectedByCellsNearIt() {
        var problems = new Problems().open("everything", 1_300 * 43, 0);
        var totals = new String[1_300];
        for (var i = 0; i < totals.length; i++) {
            totals[i] = "all" + i;
            if (i == 0) {
                problems.sensitive("wa0", 3, 0, 4, null);
            } else {
                problems.open("wa" + i, 3, 3);
            }
            problems.open("wb" + i, 10, 3).open("xa" + i, 10, 3).open("xb" + i, 20, 3);
            problems.open("w" + i, 13, 2)
                    .open("x" + i, 30, 2)
                    .open("a" + i, 13, 2)
                    .open("b" + i, 30, 2);
            problems.open(totals[i], 43, 1);
            problems.total("w" + i, "wa" + i, "wb" + i).total("x" + i, "xa" + i, "xb" + i);
            problems.total("a" + i, "wa" + i, "xa" + i).total("b" + i, "wb" + i, "xb" + i);
            problems.total(totals[i], "w" + i, "x" + i).total(totals[i], "a" + i, "b" + i);
        }
        var problem = problems.total("everything", totals).done();
        var solver = new LinearSolver();
        var most = new AtomicInteger();
        IntervalSolver measured = question -> {
            most.accumulateAndGet(question.unknowns().size(), Math::max);
            return solver.solve(question);
        };
        var hidden = cells(problem, "wa0");

        var failed = new IntervalAudit(problem, measured, ProtectionProgress.NONE).repair(hidden);

        assertThat(failed.isEmpty()).isTrue();
        assertThat(most.get()).isLessThan(40);
        assertThat(hidden).isEqualTo(cells(problem, "wa0", "wb0", "xa0", "xb0"));
        assertThat(isSafe(problem, hidden)).isTrue();
    }

    /** All is 60, of which the reader has 58 and the sensitive part none: with the rest of 20, that part is 38 at the least. */
    @Test
    void aReaderWithoutAPartOfASensitiveCellFindsNoLowestValueOfIt() {
        var problems = new Problems().open("rest", 20, 0).open("all", 60, 1).sensitive("part", 40, 36, 44, null);
        var problem = problems.total("all", "rest", "part").done();
        var reader = new DisclosureProblem.OwnParts(Map.of(number(problem, "all"), 58L), Set.of(), Set.of());

        assertThat(protect(problem, OwnRequests.NONE)).isEqualTo(cells(problem, "all", "part"));
        var outcome = DisclosureControl.protect(
                problem, OwnRequests.NONE, List.of(reader), new LinearSolver(), ProtectionProgress.NONE);
        assertThat(outcome.unprotected().isEmpty()).isTrue();
        assertThat(outcome.hidden()).isEqualTo(cells(problem, "all", "part", "rest"));
    }

    @Test
    void withoutOneProtectingCellTheAttackSucceeds() {
        var problem = square(List.of("wa", "xc"));
        var hidden = protect(problem, OwnRequests.NONE);
        var secondary = (BitSet) hidden.clone();
        secondary.andNot(cells(problem, "wa", "xc"));

        assertThat(secondary.isEmpty()).isFalse();
        for (var cell : secondary.stream().toArray()) {
            var mutated = (BitSet) hidden.clone();
            mutated.clear(cell);
            assertThat(isSafe(problem, mutated))
                    .as(problem.cells().get(cell).name())
                    .isFalse();
        }
    }

    static BitSet protect(DisclosureProblem problem, OwnRequests own) {
        var hidden = new Suppression(problem, own).hidden();
        var failed = new IntervalAudit(problem, new LinearSolver(), ProtectionProgress.NONE).repair(hidden);
        assertThat(failed).isEqualTo(new BitSet());
        return hidden;
    }

    /** True if the independent reader determines no sensitive cell and excludes no value of a band. */
    static boolean isSafe(DisclosureProblem problem, BitSet hidden) {
        var attack = Attack.on(problem, hidden);
        var determined = attack.determined(List.of());
        for (var cell = hidden.nextSetBit(0); cell >= 0; cell = hidden.nextSetBit(cell + 1)) {
            var one = problem.cells().get(cell);
            if (one.band() != null) {
                var interval = attack.interval(placeAmong(hidden, cell));
                if (determined.get(placeAmong(hidden, cell))
                        || interval[0] > one.band().low() + 1e-6
                        || interval[1] < one.band().high() - 1e-6) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int mutationsThatStaySafe(DisclosureProblem problem, BitSet hidden) {
        return (int) hidden.stream()
                .filter(cell -> problem.cells().get(cell).band() == null)
                .filter(cell -> {
                    var mutated = (BitSet) hidden.clone();
                    mutated.clear(cell);
                    return isSafe(problem, mutated);
                })
                .count();
    }

    private static DisclosureProblem square(List<String> sensitive) {
        var problems = Problems.table(ROWS, COLUMNS, VALUES);
        for (var i = 0; i < 4; i++) {
            for (var j = 0; j < 4; j++) {
                var name = ROWS[i] + COLUMNS[j];
                if (sensitive.contains(name)) {
                    problems.sensitive(name, VALUES[i][j], 0, VALUES[i][j], null);
                } else {
                    problems.open(name, VALUES[i][j], 2);
                }
            }
        }
        problems.total("all", ROWS).total("all", COLUMNS);
        for (var i = 0; i < 4; i++) {
            var at = i;
            problems.total(
                    ROWS[i],
                    Arrays.stream(COLUMNS).map(column -> ROWS[at] + column).toArray(String[]::new));
            problems.total(
                    COLUMNS[i],
                    Arrays.stream(ROWS).map(row -> row + COLUMNS[at]).toArray(String[]::new));
        }
        return problems.done();
    }

    private static int number(DisclosureProblem problem, String name) {
        for (var i = 0; i < problem.cells().size(); i++) {
            if (problem.cells().get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static BitSet cells(DisclosureProblem problem, String... names) {
        var cells = new BitSet();
        for (var name : names) {
            cells.set(number(problem, name));
        }
        return cells;
    }

    private static int placeAmong(BitSet hidden, int cell) {
        return hidden.get(0, cell).cardinality();
    }
}
