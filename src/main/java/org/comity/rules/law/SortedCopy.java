package org.comity.rules.law;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;

/** Copies the sets of the law book in one order, so that pages and answers are the same in each run. */
public final class SortedCopy {

    private SortedCopy() {}

    /** Returns an unmodifiable set of the values, in the order of their names. */
    public static <T> Set<T> of(Collection<T> values) {
        var sorted = new LinkedHashSet<T>();
        values.stream().sorted(Comparator.comparing(String::valueOf)).forEach(sorted::add);
        return Collections.unmodifiableSet(sorted);
    }
}
