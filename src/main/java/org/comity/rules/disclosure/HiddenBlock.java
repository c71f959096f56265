package org.comity.rules.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Unknown cells that relations connect, with all that is known of them. Cells of two blocks give nothing away of one another.
 *
 * @param cells numbers of the cells, ascending
 * @param equalities sums of the unknowns, numbered in this block
 * @param atLeast sums with a lowest value
 */
record HiddenBlock(List<Integer> cells, List<LinearQuestion.Row> equalities, List<LinearQuestion.Row> atLeast) {

    /** The blocks of a problem in which some cells are unknown. */
    static List<HiddenBlock> of(DisclosureProblem problem, BitSet unknown) {
        var sets = new DisjointSets(problem.cells().size());
        join(problem.equations(), unknown, sets);
        join(problem.atLeastZero(), unknown, sets);
        var blocks = new TreeMap<Integer, List<Integer>>();
        unknown.stream()
                .forEach(cell -> blocks.computeIfAbsent(sets.root(cell), root -> new ArrayList<>())
                        .add(cell));
        var equalities = rows(problem, problem.equations(), unknown, sets, blocks);
        var sums = rows(problem, problem.atLeastZero(), unknown, sets, blocks);
        var found = new ArrayList<HiddenBlock>();
        blocks.forEach((key, cells) -> found.add(
                new HiddenBlock(cells, equalities.getOrDefault(key, List.of()), sums.getOrDefault(key, List.of()))));
        return found;
    }

    private static void join(List<LinearRelation> relations, BitSet unknown, DisjointSets sets) {
        for (var relation : relations) {
            var first = -1;
            for (var term : relation.terms()) {
                if (unknown.get(term.cell())) {
                    first = first < 0 ? term.cell() : first;
                    sets.join(first, term.cell());
                }
            }
        }
    }

    private static Map<Integer, List<LinearQuestion.Row>> rows(
            DisclosureProblem problem,
            List<LinearRelation> relations,
            BitSet unknown,
            DisjointSets sets,
            Map<Integer, List<Integer>> blocks) {
        var places = places(blocks);
        var found = new HashMap<Integer, List<LinearQuestion.Row>>();
        for (var relation : relations) {
            var terms = new ArrayList<LinearRelation.Term>();
            long rest = 0;
            var key = -1;
            for (var term : relation.terms()) {
                if (unknown.get(term.cell())) {
                    terms.add(new LinearRelation.Term(places.getOrDefault(term.cell(), -1), term.factor()));
                    key = sets.root(term.cell());
                } else {
                    rest += term.factor() * problem.cells().get(term.cell()).value();
                }
            }
            if (!terms.isEmpty()) {
                found.computeIfAbsent(key, one -> new ArrayList<>()).add(new LinearQuestion.Row(terms, -rest));
            }
        }
        return found;
    }

    /** The place of each cell in its block. */
    private static Map<Integer, Integer> places(Map<Integer, List<Integer>> blocks) {
        var places = new HashMap<Integer, Integer>();
        blocks.values().forEach(cells -> {
            for (var i = 0; i < cells.size(); i++) {
                places.put(cells.get(i), i);
            }
        });
        return places;
    }
}
