package org.comity.cost.large;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Direction;

/** The own references of a Large office: a series without gaps for each direction, kind and year. */
final class ReferenceNumbers {

    private final Map<Series, Integer> last = new TreeMap<>();

    /** A series of a year. */
    record Series(String name, int year) implements Comparable<Series> {

        @Override
        public int compareTo(Series other) {
            var byName = name.compareTo(other.name);
            return byName == 0 ? Integer.compare(year, other.year) : byName;
        }
    }

    /** The next reference of a procedure in a year. */
    String next(Procedure procedure, int year) {
        var way = procedure.direction() == Direction.INCOMING ? "-IN" : "-OUT";
        var series = new Series(procedure.kind().code() + way, year);
        return String.format(Locale.ROOT, "%s/%d/%05d", series.name(), year, last.merge(series, 1, Integer::sum));
    }

    /** The last number of each series. */
    Map<Series, Integer> last() {
        return last;
    }
}
