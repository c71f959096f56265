package org.comity.rules.disclosure;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** A sparse row of whole numbers modulo the prime 2^61 − 1; columns ascend and no value is 0. */
final class ModularRow {

    static final long PRIME = (1L << 61) - 1;

    private final int[] columns;
    private final long[] values;

    private ModularRow(int[] columns, long[] values) {
        this.columns = columns;
        this.values = values;
    }

    static ModularRow unit(int column) {
        return new ModularRow(new int[] {column}, new long[] {1});
    }

    static ModularRow of(LinearRelation relation) {
        var terms = relation.terms().stream()
                .sorted((a, b) -> Integer.compare(a.cell(), b.cell()))
                .toList();
        return new ModularRow(
                terms.stream().mapToInt(LinearRelation.Term::cell).toArray(),
                terms.stream()
                        .mapToLong(term -> Math.floorMod(term.factor(), PRIME))
                        .toArray());
    }

    int size() {
        return columns.length;
    }

    int column(int place) {
        return columns[place];
    }

    long value(int place) {
        return values[place];
    }

    long valueAt(int column) {
        var place = Arrays.binarySearch(columns, column);
        return place < 0 ? 0 : values[place];
    }

    boolean isEmpty() {
        return columns.length == 0;
    }

    /** The columns that hold, in their order. */
    ModularRow where(IntPredicate holds) {
        var found = Arrays.stream(columns).filter(holds).toArray();
        return new ModularRow(
                found, Arrays.stream(found).mapToLong(this::valueAt).toArray());
    }

    ModularRow times(long factor) {
        return new ModularRow(
                columns,
                Arrays.stream(values).map(value -> times(value, factor)).toArray());
    }

    /** This row and a multiple of the other one. */
    ModularRow plus(long factor, ModularRow other) {
        var sumColumns = new int[columns.length + other.columns.length];
        var sumValues = new long[sumColumns.length];
        int size = 0;
        int a = 0;
        int b = 0;
        while (a < columns.length || b < other.columns.length) {
            var column = Math.min(
                    a < columns.length ? columns[a] : Integer.MAX_VALUE,
                    b < other.columns.length ? other.columns[b] : Integer.MAX_VALUE);
            long value = 0;
            if (a < columns.length && columns[a] == column) {
                value = values[a++];
            }
            if (b < other.columns.length && other.columns[b] == column) {
                value = (value + times(factor, other.values[b++])) % PRIME;
            }
            if (value != 0) {
                sumColumns[size] = column;
                sumValues[size++] = value;
            }
        }
        return new ModularRow(Arrays.copyOf(sumColumns, size), Arrays.copyOf(sumValues, size));
    }

    /** True if one row is a multiple of the other one; both have values. */
    boolean isMultipleOf(ModularRow other) {
        if (!Arrays.equals(columns, other.columns)) {
            return false;
        }
        var factor = times(values[0], inverse(other.values[0]));
        for (var i = 1; i < values.length; i++) {
            if (values[i] != times(factor, other.values[i])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ModularRow row
                && Arrays.equals(columns, row.columns)
                && Arrays.equals(values, row.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(columns) + Arrays.hashCode(values);
    }

    static long times(long a, long b) {
        var high = Math.multiplyHigh(a, b);
        var low = a * b;
        var sum = (low & PRIME) + ((high << 3) | (low >>> 61));
        return sum >= PRIME ? sum - PRIME : sum;
    }

    static long negative(long a) {
        return a == 0 ? 0 : PRIME - a;
    }

    static long inverse(long a) {
        long result = 1;
        var power = a;
        for (var exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) == 1) {
                result = times(result, power);
            }
            power = times(power, power);
        }
        return result;
    }
}
