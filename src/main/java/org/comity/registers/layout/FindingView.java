package org.comity.registers.layout;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.registers.words.CellPlace;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A fault of a file, or a guess made about it.
 *
 * @param row row of the file, counted from 1 with the heading
 * @param column the heading of the column
 * @param cell the name of the cell in a workbook, such as Sheet1!C17
 * @param code stable word for the fault or guess; programs compare this
 * @param detail sentence for people
 * @param value content of the cell, shortened
 * @param suggestions known words that may be meant, the likeliest first
 * @param inRows for a guess, in how many rows it was made
 * @param alsoInRows for a guess, the other rows it was made in; the first thousand of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A fault of a file, or a guess made about it")
public record FindingView(
        int row,
        @Nullable String column,
        @Nullable String cell,
        String code,
        String detail,
        @Nullable String value,
        List<String> suggestions,
        @Nullable Integer inRows,
        List<Integer> alsoInRows) {

    public FindingView {
        suggestions = suggestions == null ? List.of() : suggestions;
        alsoInRows = alsoInRows == null ? List.of() : alsoInRows;
    }

    /** A guess without some of its rows, and without a text of a cell if the first one is among them; empty if no row is left. */
    public Optional<FindingView> without(Set<Integer> rows) {
        var others = alsoInRows.stream().filter(other -> !rows.contains(other)).toList();
        if (!rows.contains(row)) {
            return Optional.of(new FindingView(row, column, cell, code, detail, value, suggestions, inRows, others));
        }
        return others.stream()
                .findFirst()
                .map(first -> new FindingView(
                        first,
                        column,
                        null,
                        code,
                        detail,
                        null,
                        suggestions,
                        inRows,
                        others.subList(1, others.size())));
    }

    static FindingView fault(CellPlace spot, String code, String detail, List<String> suggestions) {
        return new FindingView(
                spot.row(), spot.column(), spot.cell(), code, detail, spot.value(), suggestions, null, List.of());
    }
}
