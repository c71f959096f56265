package org.comity.cost.large;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Values that differ in how often they come. */
final class Shares<T> {

    private final List<T> values = new ArrayList<>();
    private double[] ends = {};

    /** Adds a value with its weight beside the other weights. */
    Shares<T> with(T value, double weight) {
        values.add(value);
        var before = ends.length == 0 ? 0 : ends[ends.length - 1];
        ends = Arrays.copyOf(ends, ends.length + 1);
        ends[ends.length - 1] = before + weight;
        return this;
    }

    /** Values of which each comes less often than the one before: the weight falls with this power of its place. */
    static <T> Shares<T> falling(List<T> values, double power) {
        var shares = new Shares<T>();
        for (var place = 0; place < values.size(); place++) {
            shares.with(values.get(place), Math.pow(place + 1.0, -power));
        }
        return shares;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    T one(Chance chance) {
        var found = Arrays.binarySearch(ends, chance.share() * ends[ends.length - 1]);
        return values.get(Math.min(values.size() - 1, found < 0 ? -found - 1 : found + 1));
    }
}
