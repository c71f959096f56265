package org.comity.base.sheet.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Rows of cells in a file, which can be read more than once. */
public interface Sheet {

    /** The description of the opened file. */
    SheetDescription form();

    /** Passes on the rows in their order, including empty ones, until the consumer returns false. */
    void read(Predicate<SheetRow> taker);

    /** The cells near the top that are shown as one. */
    List<MergedCells> merges();

    /** The numbering of days, if the file has one. */
    Optional<DayCount> dayCount();

    /** The name of a cell such as {@code Sheet1!C17}, if cells of this format have names. */
    Optional<String> nameOf(int row, int column);
}
