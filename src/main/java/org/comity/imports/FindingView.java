package org.comity.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A fault of a file, or a guess made about it.
 *
 * @param row the row of the file, counted from 1 with the heading
 * @param column the heading of the column
 * @param code what it is, in a stable word
 * @param detail what it is, for people
 * @param value the cell, shortened
 * @param alsoInRows for a guess, the other rows it was made in
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A fault of a file, or a guess made about it")
public record FindingView(
        int row,
        @Nullable String column,
        String code,
        String detail,
        @Nullable String value,
        List<Integer> alsoInRows) {

    public FindingView {
        alsoInRows = alsoInRows == null ? List.of() : alsoInRows;
    }
}
