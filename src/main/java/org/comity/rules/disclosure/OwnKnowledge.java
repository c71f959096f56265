package org.comity.rules.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.rules.disclosure.DisclosurePolicy.OwnRequests;

/**
 * The cells that a single reader knows because its own cases are counted: a partner State knows its row, and the one case of a cell
 * knows that cell.
 */
final class OwnKnowledge {

    private final DisclosureProblem problem;
    private final OwnRequests known;

    OwnKnowledge(DisclosureProblem problem, OwnRequests known) {
        this.problem = problem;
        this.known = known;
    }

    /** The hidden cells that one reader knows, for each reader. */
    Collection<BitSet> groups(BitSet hidden) {
        var byOwner = new TreeMap<String, BitSet>();
        if (known == OwnRequests.NONE) {
            return byOwner.values();
        }
        for (var cell = hidden.nextSetBit(0); cell >= 0; cell = hidden.nextSetBit(cell + 1)) {
            var one = problem.cells().get(cell);
            if (one.owner() != null && (known == OwnRequests.ALL || one.value() == 1)) {
                byOwner.computeIfAbsent("owner " + one.owner(), owner -> new BitSet())
                        .set(cell);
            } else if (one.value() == 1) {
                byOwner.computeIfAbsent("cell " + cell, owner -> new BitSet()).set(cell);
            }
        }
        return byOwner.values();
    }

    /**
     * Combinations of a sensitive cell and cells that one reader knows, which published cells determine; the reader finds the sensitive
     * cell by subtraction. They must not be determined.
     */
    List<ModularRow> exposed(Elimination published, BitSet hidden, BitSet guarded) {
        var found = new ArrayList<ModularRow>();
        for (var group : groups(hidden)) {
            var others = (BitSet) guarded.clone();
            others.andNot(group);
            exposed(published, group, others, found);
        }
        return found;
    }

    private void exposed(Elimination published, BitSet group, BitSet others, List<ModularRow> found) {
        var size = published.size();
        var echelon = new HashMap<Integer, ModularRow>();
        var reach = new BitSet();
        for (var own = group.nextSetBit(0); own >= 0; own = group.nextSetBit(own + 1)) {
            // A second column of each own cell, after those of the problem, records its part in the combination.
            var rest = reduced(published.left(own).plus(1, ModularRow.unit(size + own)), echelon, size);
            if (!rest.isEmpty() && rest.column(0) < size) {
                echelon.put(rest.column(0), rest.times(ModularRow.inverse(rest.value(0))));
                for (var i = 0; i < rest.size() && rest.column(i) < size; i++) {
                    reach.set(rest.column(i));
                }
            }
        }
        for (var cell : reachable(published, reach, others)) {
            var left = published.left(cell);
            if (isWithin(left, reach)) {
                var rest = reduced(left, echelon, size);
                if (rest.isEmpty() || rest.column(0) >= size) {
                    found.add(combination(cell, rest, size));
                }
            }
        }
    }

    private static List<Integer> reachable(Elimination published, BitSet reach, BitSet others) {
        var found = new BitSet();
        for (var column = reach.nextSetBit(0); column >= 0; column = reach.nextSetBit(column + 1)) {
            found.or(published.rowsWith(column));
            found.set(column);
        }
        found.and(others);
        return found.stream().boxed().toList();
    }

    private static boolean isWithin(ModularRow row, BitSet columns) {
        for (var i = 0; i < row.size(); i++) {
            if (!columns.get(row.column(i))) {
                return false;
            }
        }
        return !row.isEmpty();
    }

    private static ModularRow reduced(ModularRow row, Map<Integer, ModularRow> echelon, int size) {
        var rest = row;
        for (var i = 0; i < rest.size() && rest.column(i) < size; ) {
            var step = echelon.get(rest.column(i));
            if (step == null) {
                i++;
            } else {
                rest = rest.plus(ModularRow.negative(rest.value(i)), step);
            }
        }
        return rest;
    }

    /** Cell = sum of factors times own cells and published ones, therefore cell − sum must not be determined. */
    private static ModularRow combination(int cell, ModularRow rest, int size) {
        var combination = ModularRow.unit(cell);
        for (var i = 0; i < rest.size(); i++) {
            combination = combination.plus(rest.value(i), ModularRow.unit(rest.column(i) - size));
        }
        return combination;
    }
}
