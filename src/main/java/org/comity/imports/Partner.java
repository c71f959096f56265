package org.comity.imports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A State or territory as far as an import must know it: how long its code was valid and what came after. */
record Partner(
        String code,
        String name,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<String> successors) {

    boolean isValidOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
