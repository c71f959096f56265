package org.comity.registers.words;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A State or territory with the validity of its code and its successors. */
public record Partner(
        String code,
        String name,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<String> successors) {

    public boolean isValidOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
