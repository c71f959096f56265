package org.comity.registers.dates;

import java.time.LocalDate;
import java.util.List;
import org.comity.base.sheet.text.SheetNote;
import org.jspecify.annotations.Nullable;

/**
 * The day of a cell.
 *
 * @param day the day, if it could be read
 * @param guesses the guesses by which it was read
 * @param fault the reason why it cannot be read
 */
public record DateRead(
        @Nullable LocalDate day,
        List<SheetNote> guesses,
        @Nullable SheetNote fault) {

    static DateRead of(LocalDate day) {
        return new DateRead(day, List.of(), null);
    }

    static DateRead faulty(String code, String detail) {
        return new DateRead(null, List.of(), new SheetNote(code, detail));
    }
}
