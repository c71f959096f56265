package org.comity.rules.disclosure;

/** Sets of numbers from 0 that are joined step by step. The lowest number of a set is its name. */
public final class DisjointSets {

    private final int[] parents;

    public DisjointSets(int size) {
        parents = new int[size];
        for (var i = 0; i < size; i++) {
            parents[i] = i;
        }
    }

    /** The lowest number of the set of a number. */
    public int root(int number) {
        var root = number;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    /** Makes the sets of two numbers one. */
    public void join(int one, int other) {
        var a = root(one);
        var b = root(other);
        parents[Math.max(a, b)] = Math.min(a, b);
    }
}
