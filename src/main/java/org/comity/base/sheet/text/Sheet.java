package org.comity.base.sheet.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Rows of cells in a file, which can be read through as often as needed. */
public interface Sheet {

    /** How the file was opened. */
    SheetDescription form();

    /** Gives out the rows in their order, the empty ones included, until the taker wants no more. */
    void read(Predicate<SheetRow> taker);

    /** The cells near the top that are shown as one. */
    List<MergedCells> merges();

    /** How the days in its cells are numbered, if the file says it. */
    Optional<DayCount> dayCount();

    /** The name of a cell such as {@code Sheet1!C17}, if cells of this format have names. */
    Optional<String> nameOf(int row, int column);
}
