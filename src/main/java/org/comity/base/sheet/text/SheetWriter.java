package org.comity.base.sheet.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows as a file. A cell is a text, a number or a day; null is an empty cell. */
public interface SheetWriter {

    /** Adds a row. */
    void row(List<? extends @Nullable Object> cells);

    /** Returns the file; no row can be added afterwards. */
    byte[] file();
}
