package org.comity.registers.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The records of a request that records of other parts may belong to by their numbers in the row. */
final class RecordAnchors {

    private final Map<Place, Map<String, String>> last = new HashMap<>();

    /** The number of the columns, and the place in a list of one cell, from 0. */
    record Place(String part, int no, int at) {}

    /** A record is the last one of its number from now on. */
    void put(Place place, Map<String, String> name) {
        last.put(place, name);
    }

    /** The last record with this number; the only one of its cell if the place is further on. */
    Optional<Map<String, String>> of(Place place) {
        return Optional.ofNullable(last.get(place))
                .or(() -> last.containsKey(new Place(place.part(), place.no(), 1))
                        ? Optional.empty()
                        : Optional.ofNullable(last.get(new Place(place.part(), place.no(), 0))));
    }
}
