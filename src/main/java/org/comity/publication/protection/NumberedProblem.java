package org.comity.publication.protection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.rules.disclosure.DisclosureProblem;
import org.comity.rules.disclosure.DisjointSets;
import org.comity.rules.disclosure.LinearRelation;
import org.comity.rules.disclosure.ProblemCell;

/**
 * A problem of disclosure, and the cells of the tables that each of its cells is.
 *
 * @param problem problem
 * @param numbers number in the problem of each joined cell
 */
record NumberedProblem(DisclosureProblem problem, Map<Integer, Integer> numbers) {

    /** Makes the judgement of the cells that are one number for readers. */
    @FunctionalInterface
    interface Judge {

        /**
         * The cell of a problem.
         *
         * @param joined numbers of the cells that are joined
         */
        ProblemCell judge(List<Integer> joined);
    }

    /** The problem of the cells that a condition selects. */
    static NumberedProblem of(EditionCells cells, KnownRelations known, IntPredicate selected, Judge judge) {
        var members = new TreeMap<Integer, List<Integer>>();
        IntStream.range(0, cells.size())
                .filter(selected)
                .forEach(cell -> members.computeIfAbsent(cells.root(cell), root -> new ArrayList<>())
                        .add(cell));
        var numbers = new HashMap<Integer, Integer>();
        members.keySet().forEach(root -> numbers.put(root, numbers.size()));
        var judged = members.values().stream().map(judge::judge).toList();
        return new NumberedProblem(
                new DisclosureProblem(
                        judged, relations(known.equations(), numbers), relations(known.atLeastZero(), numbers)),
                numbers);
    }

    private static List<LinearRelation> relations(
            Collection<Map<Integer, Integer>> lines, Map<Integer, Integer> numbers) {
        return lines.stream()
                .filter(line -> numbers.keySet().containsAll(line.keySet()))
                .map(line -> new LinearRelation(line.entrySet().stream()
                        .map(term -> new LinearRelation.Term(numbers.getOrDefault(term.getKey(), -1), term.getValue()))
                        .toList()))
                .toList();
    }

    /**
     * The problem with further cells, which no table has, and with relations of them.
     *
     * @param bands other bands of sensitive cells, by their number
     */
    NumberedProblem with(
            Map<Integer, ProblemCell.Band> bands, List<ProblemCell> further, List<LinearRelation> relations) {
        var all = new ArrayList<ProblemCell>();
        for (var cell : problem.cells()) {
            var band = bands.get(all.size());
            all.add(band == null ? cell : cell.with(band));
        }
        all.addAll(further);
        var equations =
                Stream.concat(problem.equations().stream(), relations.stream()).toList();
        return new NumberedProblem(new DisclosureProblem(all, equations, problem.atLeastZero()), numbers);
    }

    /** The number in the problem of a cell; -1 if it is none of it. */
    int of(EditionCells cells, int cell) {
        return numbers.getOrDefault(cells.root(cell), -1);
    }

    /** The cells of the problem that relations connect with one that a condition selects. */
    BitSet connectedWith(IntPredicate selected) {
        var sets = new DisjointSets(problem.cells().size());
        Stream.concat(problem.equations().stream(), problem.atLeastZero().stream())
                .forEach(relation -> relation.terms()
                        .forEach(term -> sets.join(relation.terms().getFirst().cell(), term.cell())));
        var roots = new BitSet();
        var found = new BitSet();
        IntStream.range(0, problem.cells().size()).filter(selected).forEach(cell -> roots.set(sets.root(cell)));
        IntStream.range(0, problem.cells().size())
                .filter(cell -> roots.get(sets.root(cell)))
                .forEach(found::set);
        return found;
    }
}
