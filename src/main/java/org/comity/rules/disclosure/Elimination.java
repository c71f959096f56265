package org.comity.rules.disclosure;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All linear equations that a reader has, as reduced rows: the relations of the cells, and each published cell. A cell is determined if
 * nothing is left of it after elimination. The arithmetic is exact modulo a prime of 61 bits: a cell that is determined over the fractions is
 * found, unless the prime divides one of its factors; a chance find of another one only hides more.
 */
final class Elimination {

    private final @Nullable ModularRow[] rows;
    private final @Nullable BitSet[] rowsWith;

    /**
     * Starts with what is known before any cell is published.
     *
     * @param combinations further unknowns, each with a combination of cells that it is; their numbers follow those of the cells
     */
    Elimination(DisclosureProblem problem, List<ModularRow> combinations) {
        var cells = problem.cells().size();
        rows = new ModularRow[cells + combinations.size()];
        rowsWith = new BitSet[rows.length];
        for (var equation : problem.equations()) {
            // The total of a line as pivot leaves the inner cells as unknowns.
            add(left(ModularRow.of(equation)), cell -> problem.cells().get(cell).rank());
        }
        for (var i = 0; i < combinations.size(); i++) {
            var rest = left(combinations.get(i));
            replace(cells + i, ModularRow.unit(cells + i).plus(ModularRow.PRIME - 1, rest));
        }
    }

    /** Number of the unknowns. */
    int size() {
        return rows.length;
    }

    /** The rest of a cell after elimination; empty if it is determined. */
    ModularRow left(int cell) {
        var row = rows[cell];
        if (row == null) {
            return ModularRow.unit(cell);
        }
        return row.where(column -> column != cell).times(ModularRow.PRIME - 1);
    }

    /** The rest of a combination of cells. */
    ModularRow left(ModularRow combination) {
        var rest = combination;
        for (var i = 0; i < combination.size(); i++) {
            var row = rows[combination.column(i)];
            if (row != null) {
                rest = rest.plus(ModularRow.negative(combination.value(i)), row);
            }
        }
        return rest;
    }

    /** Takes in that a cell is published. */
    void publish(int cell) {
        add(left(cell), column -> 0);
    }

    private void add(ModularRow rest, IntUnaryOperator preference) {
        if (rest.isEmpty()) {
            return;
        }
        var pivot = pivot(rest, preference);
        var row = rest.times(ModularRow.inverse(rest.valueAt(pivot)));
        var users = rowsWith(pivot);
        for (var user = users.nextSetBit(0); user >= 0; user = users.nextSetBit(user + 1)) {
            var before = rows[user];
            if (before != null) {
                replace(user, before.plus(ModularRow.negative(before.valueAt(pivot)), row));
            }
        }
        replace(pivot, row);
    }

    private int pivot(ModularRow rest, IntUnaryOperator preference) {
        var best = rest.column(0);
        for (var i = 1; i < rest.size(); i++) {
            var column = rest.column(i);
            var preferred = Integer.compare(preference.applyAsInt(column), preference.applyAsInt(best));
            var compared = preferred != 0 ? preferred : Integer.compare(usersOf(column), usersOf(best));
            best = compared < 0 ? column : best;
        }
        return best;
    }

    private int usersOf(int column) {
        var users = rowsWith[column];
        return users == null ? 0 : users.cardinality();
    }

    private void replace(int pivot, ModularRow row) {
        var before = rows[pivot];
        for (var i = 0; before != null && i < before.size(); i++) {
            var users = rowsWith[before.column(i)];
            if (users != null) {
                users.clear(pivot);
            }
        }
        rows[pivot] = row;
        for (var i = 0; i < row.size(); i++) {
            if (row.column(i) != pivot) {
                var users = rowsWith[row.column(i)];
                if (users == null) {
                    users = new BitSet();
                    rowsWith[row.column(i)] = users;
                }
                users.set(pivot);
            }
        }
    }

    /** The cells of whose rest a column is a part, beside itself. */
    BitSet rowsWith(int column) {
        var users = rowsWith[column];
        return users == null ? new BitSet() : (BitSet) users.clone();
    }

    /**
     * A cell of a set that is determined as soon as the rest of another one is known; -1 if there is none.
     *
     * @param rest rest of the other one; not empty
     * @param guarded cells that must not be determined
     */
    int determinedWith(ModularRow rest, BitSet guarded) {
        var rarest = pivot(rest, column -> 0);
        if (guarded.get(rarest) && rows[rarest] == null && rest.size() == 1) {
            return rarest;
        }
        var users = rowsWith(rarest);
        users.and(guarded);
        for (var user = users.nextSetBit(0); user >= 0; user = users.nextSetBit(user + 1)) {
            var row = rows[user];
            if (row != null && row.size() == rest.size() + 1 && left(user).isMultipleOf(rest)) {
                return user;
            }
        }
        return -1;
    }
}
